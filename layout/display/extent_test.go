package display

import (
	"testing"

	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// word is a word of half an em at a place on the line.
func word(x unit.Length) Word {
	return Word{Shaped: &shape.Word{Advance: 500, UnitsPerEm: 1000}, X: x}
}

// TestTextExtent: the extent of a text holds all of its words, whichever of them is read first
// and however the line is turned.
func TestTextExtent(t *testing.T) {
	leftToRight := []Word{word(0), word(20 * pt), word(40 * pt)}
	rightToLeft := []Word{word(40 * pt), word(20 * pt), word(0)}
	for _, words := range [][]Word{leftToRight, rightToLeft} {
		for _, c := range []struct {
			turn Turn
			want unit.Rect
		}{
			{Upright, unit.Rect{X: 100 * pt, Y: 193 * pt, W: 45 * pt, H: 10 * pt}},
			{Clockwise, unit.Rect{X: 98 * pt, Y: 200 * pt, W: 10 * pt, H: 45 * pt}},
			{UpsideDown, unit.Rect{X: 55 * pt, Y: 197 * pt, W: 45 * pt, H: 10 * pt}},
			{CounterClockwise, unit.Rect{X: 93 * pt, Y: 155 * pt, W: 10 * pt, H: 45 * pt}},
		} {
			text := Text{At: unit.Point{X: 100 * pt, Y: 200 * pt}, Size: 10 * pt, Expansion: Natural, Turn: c.turn, Words: words}
			got := text.Extent()
			if (got.X-c.want.X).Abs() > pt || (got.Y-c.want.Y).Abs() > pt || got.W != c.want.W || got.H != c.want.H {
				t.Errorf("turn %d: %v, want %v", c.turn, got, c.want)
			}
		}
	}
	for turn, want := range map[Turn]unit.Rect{
		Upright:          {X: 110 * pt, Y: 193 * pt, W: 5 * pt, H: 10 * pt},
		Clockwise:        {X: 98 * pt, Y: 210 * pt, W: 10 * pt, H: 5 * pt},
		CounterClockwise: {X: 93 * pt, Y: 185 * pt, W: 10 * pt, H: 5 * pt},
	} { // words that begin behind the start of their line
		text := Text{At: unit.Point{X: 100 * pt, Y: 200 * pt}, Size: 10 * pt, Expansion: Natural, Turn: turn, Words: []Word{word(10 * pt)}}
		got := text.Extent()
		if (got.X-want.X).Abs() > pt || (got.Y-want.Y).Abs() > pt || got.W != want.W || got.H != want.H {
			t.Errorf("indented, turn %d: %v, want %v", turn, got, want)
		}
	}
	empty := Text{At: unit.Point{X: pt, Y: pt}, Size: 10 * pt, Expansion: Natural}
	if got := empty.Extent(); got.W != 0 {
		t.Errorf("a text without words is %v wide", got.W)
	}
}

// TestMeasureFigures: the box of a figure holds its picture and its caption, but neither the notes
// that the caption calls nor the text around it.
func TestMeasureFigures(t *testing.T) {
	s := NewStructure()
	figure := s.Add(0, Figure)
	picture := s.AddRun(figure)
	caption := s.AddRun(s.Add(s.Add(figure, Caption), P))
	note := s.AddRun(s.Add(figure, Note))
	text := s.AddRun(s.Add(0, P))
	line := func(y unit.Length, e ElementID) Item {
		return Text{At: unit.Point{X: 20 * pt, Y: y}, Size: 10 * pt, Expansion: Natural, Words: []Word{word(0)}, Place: Content(e)}
	}
	doc := &Document{Structure: s, Pages: []Page{{Items: []Item{
		line(20*pt, text),
		Image{Rect: unit.Rect{X: 10 * pt, Y: 50 * pt, W: 100 * pt, H: 80 * pt}, Place: Content(picture)},
		line(150*pt, caption), line(400*pt, note),
	}}}}
	doc.MeasureFigures()
	box := s.At(figure).Attributes().Box
	want := unit.Rect{X: 10 * pt, Y: 50 * pt, W: 100 * pt, H: 102*pt + pt/2}
	if box.X != want.X || box.Y != want.Y || box.W != want.W || (box.H-want.H).Abs() > pt/2 {
		t.Errorf("the box is %v, want %v", box, want)
	}
}
