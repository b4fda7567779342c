package bib

import (
	"slices"
	"testing"
)

// TestDifferences: what two publications say otherwise is named, each thing once; their own names are no part of it.
func TestDifferences(t *testing.T) {
	refs, _ := read("a.bib", `@book{a, title = {Fog}, author = {Lamp, A}, year = 2031, pages = {3}, url = {https://x.example}}
@article{b, title = {\emph{Fog}}, author = {Lamp, B}, editor = {Wick, C}, year = {2031?}, url = {https://x.example}}`)
	want := []string{"author", "editor", "issued", "number-of-pages", "title", "type"}
	if got := Differences(&refs[0], &refs[1]); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	same := refs[0].Clone()
	same.Key.Value = "c"
	if got := Differences(&refs[0], &same); len(got) > 0 {
		t.Errorf("one differs from itself in %q", got)
	}
}
