package cos

import (
	"bytes"
	"fmt"
	"testing"
)

// TestAppendMembers: each object of an object stream stands where the index says, packed or not, behind whatever the
// memory has already.
func TestAppendMembers(t *testing.T) {
	f := &File{Objects: map[int]Object{}}
	first := f.ReservePacked(1)
	plain := f.Add(NewDict(Name("A"), first))
	pack(f, first, NewDict(Name("B"), plain))
	from := objectSource{f.Objects, f.packed}
	data, begin := appendMembers([]byte("before "), []member{{7, plain}, {9, first}}, &from)
	objects := fmt.Sprintf("<</A %d 0 R>>\n<</B %d 0 R>>\n", first, plain)
	index := fmt.Sprintf("7 0 9 %d ", len(objects)/2)
	if got, want := string(data), "before "+index+objects; got != want || begin != len(index) {
		t.Errorf("%q from %d, want %q", got, begin, want)
	}
}

// TestStartWritten: what a function writes is compressed as if it were given, and memory that was used before has no
// bytes for the next.
func TestStartWritten(t *testing.T) {
	d := NewDeflater(nil)
	defer d.Close()
	var got []*FlateData
	for n := range 200 {
		got = append(got, d.StartWritten(func(room []byte) []byte { return append(room, piece(n)...) }))
	}
	for n, one := range got {
		data, err := one.bytes()
		want, _ := d.Start(piece(n)).bytes()
		if err != nil || !bytes.Equal(data, want) {
			t.Fatalf("piece %d is another, or %v", n, err)
		}
	}
	failed := d.StartWritten(func([]byte) []byte { panic("planted") })
	if _, err := failed.bytes(); err == nil {
		t.Error("a fault of the function is not told")
	}
}
