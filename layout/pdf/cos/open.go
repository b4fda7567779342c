package cos

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
)

// ErrEncrypted means that a file cannot be read without its password.
var ErrEncrypted = errors.New("cos: the file is encrypted")

// Open parses a file of any program: with cross-reference tables or streams, with object streams, with updates at its
// end (ISO 32000-1, 7.5). Objects that are broken are left out; of an object that is defined twice, the last definition
// counts. The error is ErrEncrypted, or says what is broken in the structure of the file.
func Open(data []byte) (*File, error) {
	o := opener{
		parser: parser{data: data}, entries: make(map[int]place), file: &File{Objects: make(map[int]Object)},
	}
	o.length = o.lengthOf
	if err := o.sections(); err != nil {
		return nil, err
	}
	if o.file.Trailer.Get("Encrypt") != nil {
		return nil, ErrEncrypted
	}
	o.load()
	return o.file, nil
}

// place is where an object is: at an offset in the file, or at an index in an object stream.
type place struct {
	stream int // 0 for an offset
	at     int
}

// opener reads a file; entries are the places of its objects.
type opener struct {
	parser
	entries map[int]place
	file    *File
}

// sections reads the cross-reference sections, beginning with the last one. The place that a later section gives for an
// object counts, and not that of an earlier one.
func (o *opener) sections() error {
	at := bytes.LastIndex(o.data, []byte("startxref"))
	if at < 0 {
		return errors.New("cos: no startxref: this is no PDF file, or not the whole of one")
	}
	o.pos = at + len("startxref")
	next, err := o.integer()
	if err != nil {
		return err
	}
	for seen := make(map[int]bool); !seen[next]; {
		seen[next] = true
		if next < 0 || next >= len(o.data) {
			return errors.New("cos: a cross-reference section lies outside of the file")
		}
		o.pos = next
		trailer, err := o.section()
		if err != nil {
			return err
		}
		if o.file.Trailer == nil {
			o.file.Trailer = trailer
		}
		hybrid, ok := Integer(trailer.Get("XRefStm"))
		if ok && hybrid > 0 && hybrid < len(o.data) && !seen[hybrid] {
			seen[hybrid] = true
			o.pos = hybrid
			if _, err := o.section(); err != nil {
				return err
			}
		}
		previous, ok := Integer(trailer.Get("Prev"))
		if !ok {
			return nil
		}
		next = previous
	}
	return nil
}

// section reads one cross-reference section and returns its trailer.
func (o *opener) section() (*Dict, error) {
	if o.keyword("xref") {
		return o.table()
	}
	for _, name := range []string{"number", "generation"} {
		if _, err := o.integer(); err != nil {
			return nil, fmt.Errorf("cos: no cross-reference section where the file says: no %s", name)
		}
	}
	if !o.keyword("obj") {
		return nil, errors.New("cos: no cross-reference section where the file says")
	}
	object, err := o.definition()
	if err != nil {
		return nil, fmt.Errorf("cos: the cross-reference stream: %w", err)
	}
	stream, ok := object.(*Stream)
	if !ok {
		return nil, errors.New("cos: the cross-reference stream is none")
	}
	return &stream.Dict, o.crossReferences(stream)
}

// table reads a cross-reference table behind the word xref, and returns its trailer (ISO 32000-1, 7.5.4).
func (o *opener) table() (*Dict, error) {
	for !o.keyword("trailer") {
		first, err1 := o.integer()
		count, err2 := o.integer()
		if err1 != nil || err2 != nil || first < 0 || count < 0 || count > len(o.data)/10 {
			return nil, errors.New("cos: a broken cross-reference table")
		}
		for i := range count {
			offset, err := o.integer()
			if err != nil {
				return nil, err
			}
			if _, err := o.integer(); err != nil {
				return nil, err
			}
			if o.keyword("n") {
				o.enter(first+i, place{at: offset})
			} else if !o.keyword("f") {
				return nil, errors.New("cos: a line of the cross-reference table is broken")
			} else {
				o.enter(first+i, place{at: -1})
			}
		}
	}
	object, err := o.object(0)
	if err != nil {
		return nil, err
	}
	trailer, ok := object.(*Dict)
	if !ok {
		return nil, errors.New("cos: the trailer is no dictionary")
	}
	return trailer, nil
}

// enter notes the place of an object, unless a later section gave one.
func (o *opener) enter(number int, p place) {
	if _, known := o.entries[number]; !known {
		o.entries[number] = p
	}
}

// crossReferences reads the rows of a cross-reference stream (ISO 32000-1, 7.5.8).
func (o *opener) crossReferences(s *Stream) error {
	data, err := s.Decode()
	if err != nil {
		return err
	}
	widths, ok := s.Dict.Get("W").(Array)
	if !ok || len(widths) != 3 {
		return errors.New("cos: a cross-reference stream without its widths")
	}
	var w [3]int
	for i := range w {
		if w[i], ok = Integer(widths[i]); !ok || w[i] < 0 || w[i] > 8 {
			return errors.New("cos: a cross-reference stream with strange widths")
		}
	}
	row := w[0] + w[1] + w[2]
	size, _ := Integer(s.Dict.Get("Size"))
	index, ok := s.Dict.Get("Index").(Array)
	if !ok {
		index = Array{Int(0), Int(size)}
	}
	for i := 0; i+1 < len(index) && row > 0; i += 2 {
		first, _ := Integer(index[i])
		count, _ := Integer(index[i+1])
		for n := 0; n < count && len(data) >= row; n++ {
			o.enter(first+n, placeOf(data[:row], w))
			data = data[row:]
		}
	}
	return nil
}

// placeOf reads one row, whose fields have the widths w in bytes. The default of the first field is 1.
func placeOf(row []byte, w [3]int) place {
	var field [3]int
	field[0] = 1
	for i, n := range w {
		if n > 0 {
			field[i] = 0
		}
		for _, b := range row[:n] {
			field[i] = field[i]<<8 | int(b)
		}
		row = row[n:]
	}
	switch field[0] {
	case 1:
		return place{at: field[1]}
	case 2:
		return place{stream: field[1], at: field[2]}
	}
	return place{at: -1}
}

// load reads all objects: first those that stand by themselves, then those in
// object streams.
func (o *opener) load() {
	streams := make(map[int]bool)
	for _, number := range slices.Sorted(maps.Keys(o.entries)) {
		p := o.entries[number]
		if p.stream > 0 {
			streams[p.stream] = true
			continue
		}
		if p.at < 0 || p.at >= len(o.data) || number < 0 {
			continue
		}
		o.pos = p.at
		if object, err := o.indirect(number); err == nil {
			o.file.Objects[number] = object
			o.file.next = max(o.file.next, number)
		}
	}
	for _, number := range slices.Sorted(maps.Keys(streams)) {
		if s, ok := o.file.Objects[number].(*Stream); ok {
			o.unpack(number, s)
		}
	}
}

// unpack reads the objects of an object stream (ISO 32000-1, 7.5.7).
func (o *opener) unpack(stream int, s *Stream) {
	data, err := s.Decode()
	if err != nil {
		return
	}
	first, _ := Integer(s.Dict.Get("First"))
	count, _ := Integer(s.Dict.Get("N"))
	index := parser{data: data}
	for i := 0; i < count; i++ {
		number, err1 := index.integer()
		at, err2 := index.integer()
		if err1 != nil || err2 != nil || at < 0 || first < 0 || first+at >= len(data) {
			return
		}
		if p := o.entries[number]; p.stream != stream {
			continue
		}
		body := parser{data: data, pos: first + at}
		if object, err := body.object(0); err == nil {
			o.file.Objects[number] = object
			o.file.next = max(o.file.next, number)
		}
	}
}

// lengthOf finds the length of a stream that is an object of its own. It does not move the parser.
func (o *opener) lengthOf(r Ref) (int, bool) {
	p, ok := o.entries[int(r)]
	if !ok || p.stream > 0 || p.at < 0 || p.at >= len(o.data) {
		return 0, false
	}
	other := parser{data: o.data, pos: p.at}
	object, err := other.indirect(int(r))
	if err != nil {
		return 0, false
	}
	return Integer(object)
}
