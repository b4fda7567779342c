package cos

import (
	"bytes"
	"errors"
	"fmt"
)

// File is the objects of a file, and its trailer.
type File struct {
	// Objects are the objects by their numbers, but for those that are packed.
	Objects map[int]Object
	Trailer *Dict
	packed  packedObjects
	// next is the highest number in use.
	next int
}

// Add puts a new object into the file and returns a reference to it.
func (f *File) Add(o Object) Ref {
	f.next++
	f.Objects[f.next] = o
	return Ref(f.next)
}

// Reserve returns the reference of an object that Put will set.
func (f *File) Reserve() Ref { return f.Add(Null{}) }

// Put sets the object behind a reference.
func (f *File) Put(r Ref, o Object) { f.Objects[int(r)] = o }

// at returns the object of a number, nil for none. Changes to one that was packed are lost.
func (f *File) at(r Ref) Object {
	if o, ok := f.Objects[int(r)]; ok {
		return o
	}
	return f.packed.unpacked(r)
}

// Resolve returns the object behind a reference, or the object itself.
func (f *File) Resolve(o Object) Object {
	for range maxDepth {
		r, ok := o.(Ref)
		if !ok {
			return o
		}
		o = f.at(r)
	}
	return Null{}
}

// Array returns the array behind an object, nil if it is none.
func (f *File) Array(o Object) Array {
	a, _ := f.Resolve(o).(Array)
	return a
}

// Text returns the text behind an object, empty if it is none.
func (f *File) Text(o Object) string {
	s, _ := f.Resolve(o).(String)
	return plainText(s)
}

// Dict returns the dictionary behind an object, which may be a reference, a dictionary or a stream; nil if it is
// none.
func (f *File) Dict(o Object) *Dict {
	if r, ok := o.(Ref); ok {
		o = f.at(r)
	}
	switch o := o.(type) {
	case *Dict:
		return o
	case *Stream:
		return &o.Dict
	}
	return nil
}

// Read parses a file as fpdf writes it: with one cross-reference table, with generation 0 throughout, with streams
// whose Length is direct. Any other file is an error. The streams of the result are parts of data.
func Read(data []byte) (*File, error) {
	p := parser{data: data}
	at := bytes.LastIndex(data, []byte("startxref"))
	if at < 0 {
		return nil, errors.New("cos: no startxref")
	}
	p.pos = at + len("startxref")
	xref, err := p.integer()
	if err != nil {
		return nil, err
	}
	if xref < 0 || xref >= len(data) {
		return nil, errors.New("cos: startxref lies outside of the file")
	}
	p.pos = xref
	offsets, err := p.xref()
	if err != nil {
		return nil, err
	}
	trailer, err := p.object(0)
	if err != nil {
		return nil, err
	}
	f := &File{Objects: make(map[int]Object, len(offsets))}
	var ok bool
	if f.Trailer, ok = trailer.(*Dict); !ok {
		return nil, errors.New("cos: the trailer is no dictionary")
	}
	for n, offset := range offsets {
		if offset < 0 {
			continue
		}
		p.pos = offset
		o, err := p.indirect(n)
		if err != nil {
			return nil, fmt.Errorf("cos: object %d: %w", n, err)
		}
		f.Objects[n] = o
		f.next = max(f.next, n)
	}
	return f, nil
}

// xref reads the cross-reference table up to the word trailer, and returns the offsets of the objects; free objects
// have the offset -1.
func (p *parser) xref() ([]int, error) {
	if !p.keyword("xref") {
		return nil, errors.New("cos: no cross-reference table")
	}
	first, err1 := p.integer()
	count, err2 := p.integer()
	if err1 != nil || err2 != nil || first != 0 || count < 0 || count > len(p.data)/10 {
		return nil, errors.New("cos: a cross-reference table that is not fpdf's")
	}
	offsets := make([]int, count)
	for i := range offsets {
		offset, err := p.integer()
		if err != nil {
			return nil, err
		}
		if _, err := p.integer(); err != nil {
			return nil, err
		}
		switch {
		case p.keyword("n"):
			if offset >= len(p.data) || offset < 0 {
				return nil, errors.New("cos: an object lies outside of the file")
			}
			offsets[i] = offset
		case p.keyword("f"):
			offsets[i] = -1
		default:
			return nil, errors.New("cos: a line of the cross-reference table is broken")
		}
	}
	if !p.keyword("trailer") {
		return nil, errors.New("cos: no trailer")
	}
	return offsets, nil
}
