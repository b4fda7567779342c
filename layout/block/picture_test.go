package block_test

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestPicturesKnowTheirPlace: a picture has the place in the report that it comes from, also one that decorates.
func TestPicturesKnowTheirPlace(t *testing.T) {
	at := diag.At("report.toml", 12, 6)
	for _, decorative := range []bool{false, true} {
		picture := content.Picture{
			Image: &display.Picture{Name: "a.png", Width: 30, Height: 20}, Width: 30 * unit.Pt,
			Alt: "A lamp", Decorative: decorative, Span: at,
		}
		doc := layouttest.Typeset(t, layouttest.A4(t, 300, "en", picture))
		seen := 0
		for _, it := range doc.Pages[0].Items {
			if im, ok := it.(display.Image); ok {
				seen++
				if got := doc.SourceOf(&im); got != at {
					t.Errorf("decorative %t: it comes from %v", decorative, got)
				}
			}
		}
		if seen != 1 {
			t.Errorf("decorative %t: %d pictures are painted of 1", decorative, seen)
		}
	}
}
