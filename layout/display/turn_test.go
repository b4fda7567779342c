package display

import (
	"testing"

	"annualreport/layout/unit"
)

// TestTurns: four quarters bring an item back, a turn and its opposite cancel out, and what is turned takes the turned
// place of what it took.
func TestTurns(t *testing.T) {
	at := unit.Rect{X: 10 * pt, Y: 20 * pt, W: 30 * pt, H: 5 * pt}
	words := []Word{word(0), word(20 * pt)}
	for _, it := range []Item{
		Text{At: unit.Point{X: 7 * pt, Y: 9 * pt}, Size: 8 * pt, Expansion: Natural, Words: words},
		Path{Box: at}, Path{Segments: RectPath(at), Clip: at.Grown(pt)}, Path{Segments: CirclePath(unit.Point{X: pt}, 3*pt)},
		Image{Rect: at, Clip: at.Grown(-pt)}, Link{Rect: at},
	} {
		box := ExtentOf(it)
		for _, by := range []Turn{Clockwise, UpsideDown, CounterClockwise} {
			turned := it.Turned(by)
			if got := ExtentOf(turned); got != by.Rect(box) {
				t.Errorf("%T %s takes %v, want %v", it, by, got, by.Rect(box))
			}
			if got := ExtentOf(turned.Turned(by.Back())); got != box {
				t.Errorf("%T there and back takes %v, want %v", it, got, box)
			}
		}
		if got := ExtentOf(it.Turned(Clockwise).Turned(Clockwise).Turned(UpsideDown)); got != box {
			t.Errorf("%T four quarters on takes %v, want %v", it, got, box)
		}
	}
	if p := (Path{Segments: RectPath(at)}).Turned(Clockwise).(Path); p.Segments != nil {
		if r, ok := p.Rect(); !ok || r != Clockwise.Rect(at) {
			t.Errorf("a rectangle that is turned draws %v, %t", r, ok)
		}
	}
	image := Image{Rect: at}.Turned(CounterClockwise).(Image)
	if up := image.Untilted(); image.Turn != CounterClockwise || up.Turn != Upright || up.Rect != at {
		t.Errorf("a picture that is turned was at %v, %s", up.Rect, up.Turn)
	}
}

// TestTurnedPoints: the upper end of what is turned clockwise lies at the right.
func TestTurnedPoints(t *testing.T) {
	p := unit.Point{X: 1, Y: 2}
	for turn, want := range map[Turn]unit.Point{
		Upright: {X: 1, Y: 2}, Clockwise: {X: -2, Y: 1}, UpsideDown: {X: -1, Y: -2}, CounterClockwise: {X: 2, Y: -1},
	} {
		if got := turn.Point(p); got != want {
			t.Errorf("%s: %v, want %v", turn, got, want)
		}
	}
}
