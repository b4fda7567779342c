package picture

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"

	"annualreport/layout/diag"
)

// TestEncodingsOfDrawings: a drawing is read in the encoding that it declares (XML 1.0, 4.3.3), or told
// with its line.
func TestEncodingsOfDrawings(t *testing.T) {
	const drawing = "<?xml version=\"1.0\" encoding=\"%\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">\n<g id=\"gr\xfc\xdfe\"><rect width=\"5\" height=\"5\"/></g></svg>"
	wide := "\xff\xfe"
	for _, unit := range utf16.Encode([]rune(strings.NewReplacer("%", "UTF-16", "\xfc\xdf", "üß").Replace(drawing))) {
		wide += string([]byte{byte(unit), byte(unit >> 8)})
	}
	for _, c := range []struct{ data, told string }{
		{strings.Replace(drawing, "%", "ISO-8859-1", 1), ""},
		{strings.NewReplacer("%", "utf-8", "\xfc\xdf", "üß").Replace(drawing), ""},
		{wide, ""},
		{strings.Replace(drawing, "%", "UTF-8", 1), "the file is not UTF-8, and its letters would be garbled: here is the byte FC"},
	} {
		shelf := NewShelf(fstest.MapFS{"a.svg": {Data: []byte(c.data)}})
		problems := new(diag.List)
		p := shelf.Load("a.svg", diag.At("report.toml", 1, 1), problems)
		switch {
		case c.told == "" && (p == nil || problems.Len() > 0):
			t.Errorf("%q: %v", c.data[:40], problems.Sorted())
		case c.told != "" && (problems.Len() != 1 || !strings.Contains(problems.Sorted()[0].Summary, c.told)):
			t.Errorf("%q: %v", c.data[:40], problems.Sorted())
		}
	}
}

// TestUnseenInDrawings: what nobody sees in the text of a drawing is told at its place in the file, each time that it is
// shown, by whatever name and in whatever writing; the drawing is shown without it.
func TestUnseenInDrawings(t *testing.T) {
	const before = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">\n<desc>"
	for _, name := range []string{"a.svg", "a.xml"} {
		for _, sign := range []string{"\u202e", "&#x202e;", "\U000e0041", "&#8238;"} {
			shelf := NewShelf(fstest.MapFS{name: {Data: []byte(before + sign + "</desc><rect width=\"5\" height=\"5\"/></svg>")}})
			for range 2 {
				problems := new(diag.List)
				p := shelf.Load(name, diag.At("report.toml", 1, 1), problems)
				if p == nil || problems.Len() != 1 {
					t.Fatalf("%s, %q: %v, %v", name, sign, p, problems.Sorted())
				}
				if told := problems.Sorted()[0]; told.Span.File() != name || told.Span.Position().Line != 2 || told.Hint == "" {
					t.Errorf("%s, %q: it says %+v", name, sign, told)
				}
			}
		}
	}
}
