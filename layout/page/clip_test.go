package page

import (
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// TestClipped: of a cover beside another one nothing is seen beyond the fold: filled rectangles end there, other shapes
// and pictures are seen up to it, and what was seen of them in part before is no more now.
func TestClipped(t *testing.T) {
	ink := color.Black()
	at := func(x, y, w, h unit.Length) unit.Rect { return unit.Rect{X: x * pt, Y: y * pt, W: w * pt, H: h * pt} }
	to, part := at(0, 0, 100, 100), at(50, 50, 80, 30)
	rect := display.Path{Segments: display.RectPath(at(90, 10, 30, 5)), Fill: &ink}
	circle := display.Path{Segments: display.CirclePath(unit.Point{X: 90 * pt, Y: 90 * pt}, 20*pt), Fill: &ink}
	outline := display.Path{Segments: rect.Segments, Stroke: &ink, Line: pt}
	partly := circle
	partly.Clip = part
	out := clipped([]display.Item{rect, circle, outline, partly, display.Image{Rect: at(80, 0, 40, 40)},
		display.Image{Rect: at(80, 0, 40, 40), Clip: part}, display.Text{}}, to)
	first := out[0].(display.Path)
	if got, _ := first.Rect(); got != at(90, 10, 10, 5) || first.Clip != (unit.Rect{}) {
		t.Errorf("a rectangle lies in %v", got)
	}
	seen := at(50, 50, 50, 30)
	for i, want := range map[int]unit.Rect{1: to, 2: to, 3: seen} {
		if got := out[i].(display.Path); got.Clip != want {
			t.Errorf("of path %d is seen %v", i, got.Clip)
		}
	}
	for i, want := range map[int]unit.Rect{4: to, 5: seen} {
		if got := out[i].(display.Image); got.Clip != want || got.Rect != at(80, 0, 40, 40) {
			t.Errorf("of picture %d in %v is seen %v", i, got.Rect, got.Clip)
		}
	}
	if _, ok := out[6].(display.Text); !ok || len(out) != 7 {
		t.Errorf("there are %d items", len(out))
	}
}
