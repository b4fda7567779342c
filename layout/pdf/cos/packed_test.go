package cos

import (
	"bytes"
	"strings"
	"testing"
)

// packedFile is a file whose root lists some objects, packed or not.
func packedFile(packed bool, objects []Object) *File {
	f := &File{Objects: make(map[int]Object), Trailer: new(Dict)}
	var first Ref
	if packed {
		first = f.ReservePacked(len(objects))
	} else {
		for range objects {
			first = f.Reserve()
		}
		first -= Ref(len(objects) - 1)
	}
	root := Array{}
	for i, o := range objects {
		ref := first + Ref(i)
		if packed {
			pack(f, ref, o)
		} else {
			f.Put(ref, o)
		}
		root = append(root, ref)
	}
	f.Trailer.Set("Root", f.Add(root))
	return f
}

// packedExamples are objects that refer to each other by the numbers 1 and more; one is larger than a block.
func packedExamples() []Object {
	return []Object{
		NewDict(Name("P"), Ref(3), Name("K"), Array{Int(4), Ref(2), NewDict(Name("Pg"), Ref(3))}, Name("T"), Text("é (x)")),
		Array{Ref(1), String("a\x00b"), Name("a b"), Boolean(true), Null{}, Number("-1.5"), Ref(3)},
		String(strings.Repeat("long", packedBlock/3)),
		NewDict(Name("Last"), Ref(1)),
	}
}

// TestPacked: a packed object reads as what was put, and a file of packed objects is written as one of others.
func TestPacked(t *testing.T) {
	f := packedFile(true, packedExamples())
	for i, want := range packedExamples() {
		if got := Append(nil, f.Resolve(Ref(i+1))); !bytes.Equal(got, Append(nil, want)) {
			t.Errorf("object %d reads as %.60q, want %.60q", i+1, got, Append(nil, want))
		}
	}
	write := func(f *File, to func(*bytes.Buffer, *File, *Deflater) error) string {
		d := NewDeflater(nil)
		defer d.Close()
		var b bytes.Buffer
		if err := to(&b, f, d); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	for name, to := range map[string]func(*bytes.Buffer, *File, *Deflater) error{
		"object streams": func(b *bytes.Buffer, f *File, d *Deflater) error { return Write(b, f, "1.7", d) },
		"a table":        func(b *bytes.Buffer, f *File, d *Deflater) error { return WriteClassic(b, f, "1.4", d) },
	} {
		packed := write(packedFile(true, packedExamples()), to)
		plain := write(packedFile(false, packedExamples()), to)
		if packed != plain {
			t.Errorf("with %s, the file of packed objects differs: %d bytes and %d", name, len(packed), len(plain))
		}
	}
}

// TestPackedLater: an object that is reserved and not put is none, and objects of several ranges are told apart.
func TestPackedLater(t *testing.T) {
	f := &File{Objects: make(map[int]Object), Trailer: new(Dict)}
	one := f.ReservePacked(2)
	between := f.Add(Name("between"))
	two := f.ReservePacked(1)
	pack(f, one+1, Name("one"))
	pack(f, two, Name("two"))
	if o := f.Resolve(one); o != nil {
		t.Errorf("what is not put is %v", o)
	}
	for r, want := range map[Ref]Name{one + 1: "one", between: "between", two: "two"} {
		if got := f.Resolve(r); got != Object(want) {
			t.Errorf("object %d is %v, want %s", r, got, want)
		}
	}
}

// TestMergePacked: where two streams become one, packed objects refer to that one.
func TestMergePacked(t *testing.T) {
	f := &File{Objects: make(map[int]Object), Trailer: new(Dict)}
	a := f.Add(&Stream{Data: []byte("same")})
	b := f.Add(&Stream{Data: []byte("same")})
	packed := f.ReservePacked(1)
	pack(f, packed, Array{a, b})
	f.Merge()
	if got := string(Append(nil, f.Resolve(packed))); got != "[1 0 R 1 0 R]" {
		t.Errorf("the packed object is %s", got)
	}
}

// pack packs one object.
func pack(f *File, r Ref, o Object) {
	p := f.Packer()
	p.Pack(r, o)
	f.SetPacked(p)
}
