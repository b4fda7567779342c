package cos

import (
	"bytes"
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
		w.references(f.Trailer, replace)
		for r := range same {
			delete(f.Objects, int(r))
		}
	}
}

// equalStreams reports whether two streams have the same data and the same dictionary.
func equalStreams(a, b *Stream) bool {
	return bytes.Equal(a.Data, b.Data) && bytes.Equal(Append(nil, &a.Dict), Append(nil, &b.Dict))
}

// sameStreams finds the streams that are equal to one of a lower number, by their references.
func (f *File) sameStreams() map[Ref]Ref {
	out := make(map[Ref]Ref)
	byLength := make(map[int][]Ref)
	for _, n := range slices.Sorted(maps.Keys(f.Objects)) {
		s, ok := f.Objects[n].(*Stream)
		if !ok {
			continue
		}
		for _, r := range byLength[len(s.Data)] {
			if equalStreams(f.Objects[int(r)].(*Stream), s) {
				out[Ref(n)] = r
				break
			}
		}
		if _, merged := out[Ref(n)]; !merged {
			byLength[len(s.Data)] = append(byLength[len(s.Data)], Ref(n))
		}
	}
	return out
}
