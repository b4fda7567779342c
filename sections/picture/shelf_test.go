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
		{strings.Replace(drawing, "%", "UTF-8", 1), "line 3: it is no XML: invalid UTF-8"},
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
