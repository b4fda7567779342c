package preflight

import (
	"strings"
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

func TestBinding(t *testing.T) {
	for _, c := range []struct {
		name    string
		binding Binding
		pages   int
		spine   float64 // mm; less than 0 for covers with the pages
		want    string  // empty for nothing
	}{
		{"stapled", SaddleStitch, 16, -1, ""},
		{"not folded", SaddleStitch, 18, -1, "error: the report has 18 pages, and with the binding \"saddle-stitch\" they must be a multiple of 4"},
		{"too thick for staples", SaddleStitch, 68, -1, "warning: the report has 68 pages, and the binding \"saddle-stitch\" holds 64 at most"},
		{"too thin for glue", Perfect, 28, -1, "warning: the report has 28 pages, and the binding \"perfect\" needs 32 at least"},
		{"an odd page", Perfect, 41, -1, "error: the report has 41 pages, and with the binding \"perfect\" they must be a multiple of 2"},
		{"loose", Loose, 41, -1, ""},
		{"with its covers", SaddleStitch, 64, 0, "warning: the report has 68 pages"},
		{"a narrow spine", Perfect, 60, 4, "warning: the spine is 4.0 mm wide and stays blank: its text needs 5.0 mm"},
		{"a wide spine", Perfect, 60, 5, ""},
	} {
		doc := &display.Document{Pages: make([]display.Page, c.pages)}
		if c.spine >= 0 {
			doc.Wrap = &display.Wrap{Spine: unit.Millimeters(c.spine)}
		}
		b := Bound{Binding: c.binding, SpineText: unit.Millimeters(5)}
		b.Least, b.Most = c.binding.Pages()
		var got []string
		for _, p := range b.Check(doc).Sorted() {
			got = append(got, p.Severity.String()+": "+p.Summary)
		}
		if c.want == "" && len(got) > 0 || c.want != "" && (len(got) != 1 || !strings.HasPrefix(got[0], c.want)) {
			t.Errorf("%s: told %q, want %q", c.name, got, c.want)
		}
	}
}
