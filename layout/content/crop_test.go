package content

import (
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// TestBehind: a picture fills the opening that it is seen through, whatever its form, in its own proportions; the focus
// lies in the middle of the opening, or as near to it as the edges of the picture allow.
func TestBehind(t *testing.T) {
	opening := unit.Rect{X: -9 * unit.Pt, Y: 300 * unit.Pt, W: 600 * unit.Pt, H: 200 * unit.Pt}
	tall := &display.Picture{Width: 900, Height: 1800}  // 600 by 1200 points
	wide := &display.Picture{Width: 4000, Height: 1000} // 800 by 200 points
	for _, c := range []struct {
		name    string
		picture *display.Picture
		crop    Crop
		x, y    unit.Length
		w, h    unit.Length
	}{
		{"the middle", tall, Crop{}, 0, -500, 600, 1200},
		{"the middle of a wide one", wide, Crop{}, -100, 0, 800, 200},
		{"a third from the top", tall, Crop{Focused: true, FocusX: 500, FocusY: 250}, 0, -200, 600, 1200},
		{"the head", tall, Crop{Focused: true, FocusX: 500}, 0, 0, 600, 1200},
		{"the foot", tall, Crop{Focused: true, FocusX: 500, FocusY: 1000}, 0, -1000, 600, 1200},
		{"left", wide, Crop{Focused: true, FocusX: 0, FocusY: 990}, 0, 0, 800, 200},
		{"right", wide, Crop{Focused: true, FocusX: 1000, FocusY: 10}, -200, 0, 800, 200},
		{"a little right", wide, Crop{Focused: true, FocusX: 600}, -180, 0, 800, 200},
		{"a file that says no size", &display.Picture{}, Crop{}, 0, -200, 600, 600},
	} {
		got := c.crop.Behind(opening, c.picture)
		want := unit.Rect{X: opening.X + c.x*unit.Pt, Y: opening.Y + c.y*unit.Pt, W: c.w * unit.Pt, H: c.h * unit.Pt}
		if got != want {
			t.Errorf("%s: %+v, want %+v", c.name, got, want)
		}
	}
}
