package preflight

import (
	"testing"

	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/unit"
)

// TestBinding: what cannot be folded, stapled or glued is found where the report asks for its binding.
func TestBinding(t *testing.T) {
	at := finding.At(diag.At("report.toml", 9, 1))
	for _, c := range []struct {
		name    string
		binding Binding
		pages   int
		spine   float64         // mm; less than 0 for covers with the pages
		want    finding.Finding // nil for nothing
	}{
		{"stapled", SaddleStitch, 16, -1, nil},
		{"not folded", SaddleStitch, 18, -1, UnfoldedPages{at, SaddleStitch, 18, 4}},
		{"too thick for staples", SaddleStitch, 68, -1, ManyPages{at, SaddleStitch, 68, 64}},
		{"too thin for glue", Perfect, 28, -1, FewPages{at, Perfect, 28, 32}},
		{"an odd page", Perfect, 41, -1, UnfoldedPages{at, Perfect, 41, 2}},
		{"loose", Loose, 41, -1, nil},
		{"with its covers", SaddleStitch, 64, 0, ManyPages{at, SaddleStitch, 68, 64}},
		{"a narrow spine", Perfect, 60, 4, NarrowSpine{at, unit.Millimeters(4), unit.Millimeters(5)}},
		{"a wide spine", Perfect, 60, 5, nil},
	} {
		doc := &display.Document{Pages: make([]display.Page, c.pages)}
		if c.spine >= 0 {
			doc.Wrap = &display.Wrap{Spine: unit.Millimeters(c.spine)}
		}
		b := Bound{Binding: c.binding, SpineText: unit.Millimeters(5), At: diag.Span(at)}
		b.Least, b.Most = c.binding.Pages()
		got := b.Check(doc)
		if c.want == nil && len(got) > 0 || c.want != nil && (len(got) != 1 || got[0] != c.want) {
			t.Errorf("%s: found %+v, want %+v", c.name, got, c.want)
		}
	}
	wanting := Bound{Binding: Perfect, Least: 32, Most: 64}
	doc := &display.Document{Pages: make([]display.Page, 32), Wrap: &display.Wrap{}}
	if got := wanting.Check(doc); len(got) != 0 {
		t.Errorf("a spine that needs no text: %+v", got)
	}
	for _, pages := range []int{28, 32, 60, 64} { // covers make them four more
		doc.Pages = make([]display.Page, pages)
		if got := wanting.Check(doc); (len(got) > 0) != (pages == 64) {
			t.Errorf("%d pages and their covers: %+v", pages, got)
		}
	}
}

// TestBlank: pages on which nothing is left when they are trimmed are counted.
func TestBlank(t *testing.T) {
	size := unit.Size{W: unit.Millimeters(210), H: unit.Millimeters(297)}
	doc := &display.Document{Pages: []display.Page{
		{Size: size},
		{Size: size, Items: []display.Item{photo(100, 20, 20, 100)}},
		{Size: size, Items: []display.Item{photo(100, 230, 20, 100)}},
		{Size: size, Items: []display.Item{photo(100, 20, 300, 100), photo(100, 205, 290, 100)}},
	}}
	if got := Blank(doc); got != 2 {
		t.Errorf("%d pages are blank, and 2 are", got)
	}
}
