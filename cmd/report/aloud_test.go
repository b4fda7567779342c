package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/pdf"
	"annualreport/layout/pdf/aloud"
)

// TestReadAloud compares what a screen reader says of each example with its
// golden. It is read from the finished file.
func TestReadAloud(t *testing.T) {
	for _, name := range examples(t) {
		dir := exampleName(name)
		t.Run(dir, func(t *testing.T) {
			var file, got bytes.Buffer
			if err := pdf.Write(&file, set(t, name), nil); err != nil {
				t.Fatal(err)
			}
			if err := readAloud(&got, name, file.Bytes()); err != nil {
				t.Fatal(err)
			}
			compareGolden(t, filepath.Join("testdata", "golden", dir+".read.txt"), got.Bytes())
		})
	}
}

// TestNothingIsUnheard holds that the words painted as content are the words
// that are read aloud, in the order of the structure.
func TestNothingIsUnheard(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	for _, name := range append(examples(t), filepath.Join("testdata", "bench", "long.toml")) {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		doc := setText(t, name, string(text), false)
		var file bytes.Buffer
		if err := pdf.Write(&file, doc, nil); err != nil {
			t.Fatal(err)
		}
		d, err := aloud.Open(file.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		heard, painted := bare(d.Text()), bare(string(readingOrder(doc)))
		if len(painted) < 100 {
			t.Errorf("%s: only %d letters are painted", name, len(painted))
		}
		if at := firstOtherByte(heard, painted); at >= 0 {
			t.Errorf("%s: heard %q, painted %q", name, around(heard, at), around(painted, at))
		}
	}
}

// bare is a text without spaces.
func bare(s string) string { return strings.Join(strings.Fields(s), "") }

// firstOtherByte is where two texts part, -1 if they are the same.
func firstOtherByte(a, b string) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	if len(a) != len(b) {
		return min(len(a), len(b))
	}
	return -1
}

func around(s string, at int) string { return s[max(0, at-30):min(len(s), at+30)] }

// TestStructureIsSound looks at the elements of the examples: what ISO 32000-1
// (14.8.4) lets stand in what, headings without gaps, and every figure described.
func TestStructureIsSound(t *testing.T) {
	parents := map[display.Role][]display.Role{
		display.LI: {display.L}, display.LBody: {display.LI}, display.Lbl: {display.LI, display.TOCI, display.Note},
		display.TOCI: {display.TOC}, display.TR: {display.Table, display.THead, display.TBody},
		display.TH: {display.TR}, display.TD: {display.TR}, display.THead: {display.Table}, display.TBody: {display.Table},
		display.Part: {display.Root}, display.Sect: {display.Root, display.Part, display.Sect},
	}
	for _, name := range examples(t) {
		doc := set(t, name)
		s := doc.Structure
		level := 0
		for id := range s.All() {
			e := s.At(id)
			if id == 0 {
				continue
			}
			if allowed, ok := parents[e.Role]; ok && !slices.Contains(allowed, s.At(e.Parent).Role) {
				t.Errorf("%s: %s stands in %s", name, e.Role, s.At(e.Parent).Role)
			}
			if e.Role >= display.H1 && e.Role <= display.H6 {
				next := int(e.Role-display.H1) + 1
				if next > level+1 {
					t.Errorf("%s: a heading of level %d follows one of level %d", name, next, level)
				}
				level = next
			}
			if e.Role == display.Figure && (e.Attributes().Alt == "" || e.Attributes().Box.W <= 0) {
				t.Errorf("%s: a figure without description or place", name)
			}
		}
	}
}
