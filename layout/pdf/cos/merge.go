package cos

import (
	"bytes"
	"hash/maphash"
	"maps"
	"slices"
)

// Merge replaces equal streams by one of them, such as a picture that stands in the file twice under two names. It
// repeats this until no two are equal: pictures with equal masks are equal only when their masks are merged.
func (f *File) Merge() {
	for range maxDepth {
		same := f.sameStreams()
		if len(same) == 0 {
			return
		}
		w := writer{file: f}
		replace := func(r Ref) Ref {
			if first, ok := same[r]; ok {
				return first
			}
			return r
		}
		for _, o := range f.Objects {
			w.references(o, replace)
		}
		f.packed.each(func(data []byte) { replacePacked(data, replace) })
		w.references(f.Trailer, replace)
		for r := range same {
			delete(f.Objects, int(r))
		}
	}
}

// equalStreams reports whether two streams have the same data and the same dictionary. Equal data is equal when it is
// compressed, too.
func equalStreams(a, b *Stream) bool {
	return (a.Packed == nil) == (b.Packed == nil) && bytes.Equal(contents(a), contents(b)) &&
		bytes.Equal(Append(nil, &a.Dict), Append(nil, &b.Dict))
}

// contents is the data of a stream, compressed if that began already. An error of compression is left to Write.
func contents(s *Stream) []byte {
	data, _ := contentsOf(s)
	return data
}

// contentsOf is the data of a stream, compressed if that began already.
func contentsOf(s *Stream) ([]byte, error) {
	if s.Packed == nil {
		return s.Data, nil
	}
	return s.Packed.bytes()
}

// sameStreams finds the streams that are equal to one of a lower number, by their references.
func (f *File) sameStreams() map[Ref]Ref {
	out := make(map[Ref]Ref)
	seed := maphash.MakeSeed() // it decides what is compared alone, not what is equal
	alike := make(map[uint64][]Ref)
	for _, n := range slices.Sorted(maps.Keys(f.Objects)) {
		s, ok := f.Objects[n].(*Stream)
		if !ok {
			continue
		}
		sum := maphash.Bytes(seed, contents(s))
		for _, r := range alike[sum] {
			if equalStreams(f.Objects[int(r)].(*Stream), s) {
				out[Ref(n)] = r
				break
			}
		}
		if _, merged := out[Ref(n)]; !merged {
			alike[sum] = append(alike[sum], Ref(n))
		}
	}
	return out
}
