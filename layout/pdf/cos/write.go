package cos

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"strconv"
)

// perObjectStream is how many objects share one object stream.
const perObjectStream = 200

// Write writes a file as a PDF of a version with object streams (ISO 32000-1, 7.5.7). It writes the objects that the
// trailer leads to, numbered in the order in which a walk from the trailer meets them. The ID of the file is a digest
// of its contents, so that equal documents are equal files. Streams are compressed by the deflater.
func Write(w io.Writer, f *File, version string, d *Deflater) error {
	out := writer{file: f, numbers: make(map[Ref]Ref)}
	out.visit(f.Trailer)
	out.pack()
	if err := out.deflate(d); err != nil {
		return err
	}
	out.header(version)
	out.streams()
	return out.finish(w, d)
}

// writer writes a file.
type writer struct {
	file    *File
	numbers map[Ref]Ref // old → new
	order   []Ref       // old numbers in the new order
	buf     bytes.Buffer
	// loose are the streams, which are written by themselves. All other objects are in object streams.
	loose   []looseStream
	offsets []location // by new number
}

// looseStream is a stream with its new number and its data as it is written.
type looseStream struct {
	number Ref
	stream *Stream
	data   []byte
}

// location is where an object is: at an offset in the file, or at an index in an object stream.
type location struct {
	stream Ref // 0 for an offset
	at     int
}

// visit numbers the objects that an object refers to, in the order of their first mention, and replaces the references.
// It walks in breadth, so that pages come early in the file.
func (w *writer) visit(root Object) {
	queue := []Object{root}
	for len(queue) > 0 {
		o := queue[0]
		queue = queue[1:]
		w.references(o, func(old Ref) Ref {
			if n, ok := w.numbers[old]; ok {
				return n
			}
			w.order = append(w.order, old)
			n := Ref(len(w.order))
			w.numbers[old] = n
			queue = append(queue, w.file.Objects[int(old)])
			return n
		})
	}
}

// references replaces every reference in an object by what fn returns for it.
func (w *writer) references(o Object, fn func(Ref) Ref) {
	switch o := o.(type) {
	case Array:
		for i, v := range o {
			if r, ok := v.(Ref); ok {
				o[i] = fn(r)
			} else {
				w.references(v, fn)
			}
		}
	case *Dict:
		for i := range o.entries {
			if r, ok := o.entries[i].value.(Ref); ok {
				o.entries[i].value = fn(r)
			} else {
				w.references(o.entries[i].value, fn)
			}
		}
	case *Stream:
		w.references(&o.Dict, fn)
	}
}

// pack puts all objects except streams into object streams, which get the numbers behind those of the objects.
func (w *writer) pack() {
	w.offsets = make([]location, len(w.order)+1)
	var index, body []byte
	var members int
	flush := func() {
		if members == 0 {
			return
		}
		number := Ref(len(w.offsets))
		for i := range w.offsets {
			if w.offsets[i].stream == -1 {
				w.offsets[i].stream = number
			}
		}
		w.offsets = append(w.offsets, location{})
		dict := NewDict(Name("Type"), Name("ObjStm"), Name("N"), Int(members), Name("First"), Int(len(index)))
		w.loose = append(w.loose, looseStream{number, &Stream{Dict: *dict, Data: append(index, body...)}, nil})
		index = nil
		body = nil
		members = 0
	}
	for i, old := range w.order {
		number := Ref(i + 1)
		o := w.file.Objects[int(old)]
		if s, ok := o.(*Stream); ok {
			w.loose = append(w.loose, looseStream{number, s, nil})
			continue
		}
		w.offsets[number] = location{-1, members}
		index = strconv.AppendInt(index, int64(number), 10)
		index = append(index, ' ')
		index = strconv.AppendInt(index, int64(len(body)), 10)
		index = append(index, ' ')
		body = append(Append(body, o), '\n')
		if members++; members == perObjectStream {
			flush()
		}
	}
	flush()
}

// deflate compresses the streams that are not compressed yet.
func (w *writer) deflate(d *Deflater) error {
	size := 0
	for i := range w.loose {
		if s := w.loose[i].stream; !s.Plain && s.Dict.Get("Filter") == nil && s.Packed == nil {
			s.Packed = d.Start(s.Data)
		}
	}
	for i := range w.loose {
		l := &w.loose[i]
		l.data = l.stream.Data
		if l.stream.Packed != nil {
			var err error
			if l.data, err = l.stream.Packed.bytes(); err != nil {
				return err
			}
			l.stream.Dict.Set("Filter", Name("FlateDecode"))
		}
		size += len(l.data) + perStream
	}
	w.buf.Grow(size + len(w.offsets))
	return nil
}

// perStream is about how many bytes a stream has beside its data.
const perStream = 100

// header writes the version and a comment of bytes above 127, by which programs for file transfer recognize that the
// file is binary (ISO 32000-1, 7.5.2).
func (w *writer) header(version string) {
	w.buf.WriteString("%PDF-" + version + "\n%\xE2\xE3\xCF\xD3\n")
}

// streams writes all streams and notes their offsets.
func (w *writer) streams() {
	for i := range w.loose {
		l := &w.loose[i]
		w.offsets[l.number] = location{0, w.buf.Len()}
		l.stream.Dict.Set("Length", Int(len(l.data)))
		w.stream(l.number, &l.stream.Dict, l.data)
	}
}

// stream writes a stream with its number.
func (w *writer) stream(number Ref, dict *Dict, data []byte) {
	fmt.Fprintf(&w.buf, "%d 0 obj\n", number)
	w.buf.Write(Append(nil, dict))
	w.buf.WriteString("\nstream\n")
	w.buf.Write(data)
	w.buf.WriteString("\nendstream\nendobj\n")
}

// finish writes the cross-reference stream (ISO 32000-1, 7.5.8). Each of its rows is the difference to the row above
// (the PNG predictor Up), which compresses well.
func (w *writer) finish(out io.Writer, d *Deflater) error {
	number := Ref(len(w.offsets))
	at := w.buf.Len()
	w.offsets = append(w.offsets, location{0, at})
	const width = 6 // 1 for the kind, 4 for the offset, 1 for the index
	rows := make([]byte, 0, len(w.offsets)*(width+1))
	var above [width]byte
	for i, l := range w.offsets {
		row := [width]byte{1, byte(l.at >> 24), byte(l.at >> 16), byte(l.at >> 8), byte(l.at), 0}
		switch {
		case i == 0:
			row = [width]byte{0, 0, 0, 0, 0, 255}
		case l.stream != 0:
			s := l.stream
			row = [width]byte{2, byte(s >> 24), byte(s >> 16), byte(s >> 8), byte(s), byte(l.at)}
		}
		rows = append(rows, 2)
		for k := range row {
			rows = append(rows, row[k]-above[k])
		}
		above = row
	}
	packed, err := d.Start(rows).bytes()
	if err != nil {
		return err
	}
	digest := sha256.Sum256(w.buf.Bytes())
	id := String(digest[:16])
	dict := NewDict(Name("Type"), Name("XRef"), Name("Size"), Int(len(w.offsets)),
		Name("W"), Array{Int(1), Int(4), Int(1)}, Name("Root"), w.file.Trailer.Get("Root"))
	if info := w.file.Trailer.Get("Info"); info != nil {
		dict.Set("Info", info)
	}
	dict.Set("ID", Array{id, id})
	dict.Set("Filter", Name("FlateDecode"))
	dict.Set("DecodeParms", NewDict(Name("Predictor"), Int(12), Name("Columns"), Int(width)))
	dict.Set("Length", Int(len(packed)))
	w.stream(number, dict, packed)
	fmt.Fprintf(&w.buf, "startxref\n%d\n%%%%EOF\n", at)
	_, err = out.Write(w.buf.Bytes())
	return err
}
