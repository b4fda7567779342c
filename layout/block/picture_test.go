package block_test

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
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

// TestGrownPicturesStaySharp: a picture becomes higher to fill its page only as long as it is fine enough for print. One
// that is too coarse in its own proportions does not grow.
func TestGrownPicturesStaySharp(t *testing.T) {
	const inch = 72 * unit.Pt
	for _, c := range []struct {
		name          string
		width, height int
		grows, coarse bool
	}{
		{"many pixels", 4000, 3000, true, false},
		{"pixels for some growth", 1000, 750, true, false},
		{"pixels for none", 904, 678, false, false},
		{"too few pixels", 600, 450, false, true},
	} {
		picture := content.Picture{
			Image: &display.Picture{Name: "a.jpg", Format: "JPEG", Width: c.width, Height: c.height}, Alt: "A lamp",
		}
		doc := layouttest.Typeset(t, layouttest.A4(t, 101.6, "en", picture, layouttest.Paragraph(role.Body, "Text.")))
		for _, it := range doc.Pages[0].Items {
			im, ok := it.(display.Image)
			if !ok {
				continue
			}
			if grows := im.Extent().H > 216*unit.Pt; grows != c.grows {
				t.Errorf("%s: it is %s high", c.name, im.Extent().H)
			}
			coarse := unit.Length(c.width)*inch < im.Rect.W*display.FineResolution
			if coarse != c.coarse {
				t.Errorf("%s: it is %s wide behind its opening", c.name, im.Rect.W)
			}
		}
	}
}
