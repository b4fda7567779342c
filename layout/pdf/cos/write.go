package cos

import "io"

// perObjectStream is how many objects share one object stream.
const perObjectStream = 200

// Write writes a file as a PDF of a version with object streams (ISO 32000-1, 7.5.7). It writes the objects that the
// trailer leads to, numbered in the order in which a walk from the trailer meets them. The ID of the file is a digest
// of its contents, so that equal documents are equal files. Streams are compressed by the deflater. The file cannot be
// used any more: references have other numbers, and the contents of streams are dropped when they are written.
func Write(w io.Writer, f *File, version string, d *Deflater) error {
	out := writer{file: f, deflater: d}
	out.visit()
	out.pack()
	f.packed = packedObjects{}
	if err := out.open(w, version); err != nil {
		return err
	}
	if err := out.streams(); err != nil {
		return err
	}
	return out.finish()
}

// writer writes a file.
type writer struct {
	file     *File
	deflater *Deflater
	numbers  numbering
	order    []Ref // old numbers in the new order
	// loose are the streams, which are written by themselves. All other objects are in object streams.
	loose   []looseStream
	offsets []location // by new number
	out     *output
}

// looseStream is a stream with its new number.
type looseStream struct {
	number Ref
	stream *Stream
}

// location is where an object is: at an offset in the file, or at an index in an object stream.
type location struct {
	stream Ref // 0 for an offset
	at     int
}

// numbering gives old numbers new ones. Nearly all numbers follow each other from 1 on; a file of nonsense may have
// others.
type numbering struct {
	near []Ref
	far  map[Ref]Ref
}

// of is the new number of an object, 0 for none.
func (n *numbering) of(old Ref) Ref {
	if old >= 0 && int(old) < len(n.near) {
		return n.near[old]
	}
	return n.far[old]
}

// set gives an object a new number.
func (n *numbering) set(old, number Ref) {
	if old >= 0 && int(old) < len(n.near) {
		n.near[old] = number
		return
	}
	if n.far == nil {
		n.far = make(map[Ref]Ref)
	}
	n.far[old] = number
}

// mostNear is the highest number of an object that has a place of its own in a numbering.
const mostNear = 1 << 23

// visit numbers the objects that the trailer leads to, in the order of their first mention, and replaces the
// references. It walks in breadth, so that pages come early in the file.
func (w *writer) visit() {
	w.numbers.near = make([]Ref, min(w.file.next, mostNear)+1)
	w.references(w.file.Trailer, w.number)
	for i := 0; i < len(w.order); i++ {
		old := w.order[i]
		if data, ok := w.file.packed.bytes(old); ok {
			replacePacked(data, w.number)
		} else {
			w.references(w.file.Objects[int(old)], w.number)
		}
	}
}

// number is the new number of an object. An object that is met for the first time gets the next one.
func (w *writer) number(old Ref) Ref {
	n := w.numbers.of(old)
	if n == 0 {
		w.order = append(w.order, old)
		n = Ref(len(w.order))
		w.numbers.set(old, n)
	}
	return n
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

// pack puts all objects except streams into object streams, which get the numbers behind those of the objects, and has
// all streams written and compressed.
func (w *writer) pack() {
	w.offsets = make([]location, len(w.order)+1)
	var members []member
	for i, old := range w.order {
		number := Ref(i + 1)
		if w.file.packed.place(old) == nil {
			if s, ok := w.file.Objects[int(old)].(*Stream); ok {
				w.add(number, s)
				continue
			}
		}
		if members = append(members, member{number, old}); len(members) == perObjectStream {
			w.flush(members)
			members = nil
		}
	}
	w.flush(members)
}

// flush makes an object stream of some objects, which are written by a worker of the deflater.
func (w *writer) flush(members []member) {
	if len(members) == 0 {
		return
	}
	number := Ref(len(w.offsets))
	for i, m := range members {
		w.offsets[m.number] = location{number, i}
	}
	w.offsets = append(w.offsets, location{})
	s := &Stream{Dict: *NewDict(Name("Type"), Name("ObjStm"), Name("N"), Int(len(members)))}
	from := objectSource{w.file.Objects, w.file.packed}
	s.Packed = w.deflater.StartWritten(func(room []byte) []byte {
		data, first := appendMembers(room, members, &from)
		s.Dict.Set("First", Int(first))
		return data
	})
	w.add(number, s)
}

// add puts a stream behind the others, and begins to compress it if that is still to be done.
func (w *writer) add(number Ref, s *Stream) {
	if !s.Plain && s.Packed == nil && s.Dict.Get("Filter") == nil {
		s.Packed = w.deflater.Start(s.Data)
	}
	w.loose = append(w.loose, looseStream{number, s})
}

// data is the contents of a stream as they are written. The stream loses them.
func (l *looseStream) data() ([]byte, error) {
	s := l.stream
	data := s.Data
	if s.Packed != nil {
		var err error
		if data, err = s.Packed.bytes(); err != nil {
			return nil, err
		}
		s.Dict.Set("Filter", Name("FlateDecode"))
	}
	s.Data = nil
	s.Packed = nil
	s.Dict.Set("Length", Int(len(data)))
	return data, nil
}

// perStream is about how many bytes a stream has beside its data.
const perStream = 100

// size is about how many bytes the file has.
func (w *writer) size() (int, error) {
	size := len(w.offsets)
	for i := range w.loose {
		data, err := contentsOf(w.loose[i].stream)
		if err != nil {
			return 0, err
		}
		size += len(data) + perStream
	}
	return size, nil
}

// open begins the file, once all streams are compressed.
func (w *writer) open(to io.Writer, version string) error {
	size, err := w.size()
	if err != nil {
		return err
	}
	w.out = newOutput(to, size)
	w.out.header(version)
	return nil
}

// streams writes all streams and notes their offsets.
func (w *writer) streams() error {
	for i := range w.loose {
		l := &w.loose[i]
		w.offsets[l.number] = location{0, w.out.at}
		data, err := l.data()
		if err != nil {
			return err
		}
		w.out.stream(l.number, &l.stream.Dict, data)
	}
	return nil
}

// finish writes the cross-reference stream (ISO 32000-1, 7.5.8). Each of its rows is the difference to the row above
// (the PNG predictor Up), which compresses well.
func (w *writer) finish() error {
	number := Ref(len(w.offsets))
	at := w.out.at
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
	packed, err := w.deflater.Start(rows).bytes()
	if err != nil {
		return err
	}
	id := w.out.id()
	dict := NewDict(Name("Type"), Name("XRef"), Name("Size"), Int(len(w.offsets)),
		Name("W"), Array{Int(1), Int(4), Int(1)}, Name("Root"), w.file.Trailer.Get("Root"))
	if info := w.file.Trailer.Get("Info"); info != nil {
		dict.Set("Info", info)
	}
	dict.Set("ID", Array{id, id})
	dict.Set("Filter", Name("FlateDecode"))
	dict.Set("DecodeParms", NewDict(Name("Predictor"), Int(12), Name("Columns"), Int(width)))
	dict.Set("Length", Int(len(packed)))
	w.out.stream(number, dict, packed)
	w.out.printf("startxref\n%d\n%%%%EOF\n", at)
	return w.out.err
}
