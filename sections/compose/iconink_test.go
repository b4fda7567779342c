package compose

import (
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/display"
)

// TestIconInk: a pictogram takes an ink, with all its fills and strokes and no other; a drawing of the author keeps its
// own colors. What was given stays as it was.
func TestIconInk(t *testing.T) {
	old, ink := color.Black(), color.White()
	pictogram := content.Drawing{Paths: []display.Path{{Fill: &old}, {Stroke: &old}, {}}}
	got := iconIn(pictogram, ink).(content.Drawing)
	for i, p := range got.Paths {
		was := pictogram.Paths[i]
		if (p.Fill != nil) != (was.Fill != nil) || (p.Stroke != nil) != (was.Stroke != nil) {
			t.Errorf("path %d has another kind of paint", i)
		}
		for _, of := range []*color.Ink{p.Fill, p.Stroke} {
			if of != nil && *of != ink {
				t.Errorf("path %d has the ink %v", i, *of)
			}
		}
	}
	if *pictogram.Paths[0].Fill != old {
		t.Error("the pictogram that was given changes")
	}
	own := content.Picture{Image: &display.Picture{Name: "own"}}
	if kept, ok := iconIn(own, ink).(content.Picture); !ok || kept.Image != own.Image {
		t.Error("a drawing of the author is another")
	}
	if iconIn(nil, ink) != nil {
		t.Error("no icon becomes one")
	}
}
