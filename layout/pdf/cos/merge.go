package cos

import (
	"bytes"
	"maps"
	"slices"
)

// Merge makes one of streams that are the same: a picture that was placed twice
// under two names, two attachments of one content. It goes on until nothing more is
// the same, since masks are merged before the pictures that have them.
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

// sameStreams finds the streams that are the same as one of a lower number.
func (f *File) sameStreams() map[Ref]Ref {
	out := make(map[Ref]Ref)
	byLength := make(map[int][]Ref)
	for _, n := range slices.Sorted(maps.Keys(f.Objects)) {
		s, ok := f.Objects[n].(*Stream)
		if !ok {
			continue
		}
		for _, r := range byLength[len(s.Data)] {
			if other := f.Objects[int(r)].(*Stream); bytes.Equal(other.Data, s.Data) && bytes.Equal(Append(nil, &other.Dict), Append(nil, &s.Dict)) {
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
