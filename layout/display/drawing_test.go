package display

import (
	"testing"

	"annualreport/layout/blend"
	"annualreport/layout/color"
	"annualreport/layout/unit"
)

// solid is a paint of an opacity.
func solid(o Opacity) Paint { return Solid{Ink: color.Black(), Opacity: o} }

// square is a shape of a drawing.
func square(r unit.Rect, fill Paint) Shape { return Shape{Segments: RectPath(r), Fill: fill} }

// TestFills: the outlines of a drawing that hide what is below them lie where the drawing is placed; what is clear in
// part, and lines, hide nothing.
func TestFills(t *testing.T) {
	line := square(rect(0, 0, 10, 20), nil)
	line.Stroke = &Stroke{Paint: solid(Opaque), Width: pt}
	d := Drawing{Size: unit.Size{W: 10 * pt, H: 20 * pt}, Marks: []Mark{
		square(rect(0, 0, 10, 20), solid(Opaque)), square(rect(0, 0, 5, 5), solid(500)), line,
		Group{Opacity: Opaque, Marks: []Mark{square(rect(5, 5, 5, 5), solid(Opaque))}},
	}}
	got := d.Fills(rect(100, 200, 30, 40))
	for i, want := range []unit.Rect{rect(100, 200, 30, 40), rect(115, 210, 15, 10)} {
		if r, ok := got[i].Rect(); !ok || r != want {
			t.Errorf("outline %d is %v, want %v", i, r, want)
		}
	}
	if len(got) != 2 || d.IsOpaque() {
		t.Errorf("%d outlines hide, want 2; the drawing is opaque: %t", len(got), d.IsOpaque())
	}
}

// TestOpaqueDrawing: a drawing is opaque unless a paint, a group or a mask in it lets something through.
func TestOpaqueDrawing(t *testing.T) {
	whole := square(rect(0, 0, 5, 5), solid(Opaque))
	clear := &Gradient{Stops: []Stop{{Opacity: Opaque}, {Offset: FarStop}}}
	for _, c := range []struct {
		name string
		mark Mark
		want bool
	}{
		{"a shape", whole, true},
		{"a faint shape", square(rect(0, 0, 5, 5), solid(999)), false},
		{"a gradient that ends clear", square(rect(0, 0, 5, 5), clear), false},
		{"a faint line", Shape{Stroke: &Stroke{Paint: solid(1)}}, false},
		{"a clipped group", Group{Opacity: Opaque, Marks: []Mark{whole}, Clips: []Clip{{}}}, true},
		{"a faint group", Group{Opacity: 10, Marks: []Mark{whole}}, false},
		{"a masked group", Group{Opacity: Opaque, Marks: []Mark{whole}, Mask: &Mask{}}, false},
		{"a repetition of faint shapes", Repetition{Marks: []Mark{square(rect(0, 0, 5, 5), solid(10))}}, false},
		{"a photograph", Bitmap{Picture: &Picture{Format: "JPEG"}}, true},
		{"a PNG file", Bitmap{Picture: &Picture{Format: "PNG"}}, false},
	} {
		if d := (Drawing{Marks: []Mark{c.mark}}); d.IsOpaque() != c.want {
			t.Errorf("%s: %t", c.name, !c.want)
		}
	}
}

// TestExtentOfMarks: the rectangle around marks has the width of lines and the places of repetitions, and none of
// what clips cut off.
func TestExtentOfMarks(t *testing.T) {
	box := square(rect(10, 10, 20, 20), solid(Opaque))
	line := square(rect(10, 10, 20, 20), nil)
	line.Stroke = &Stroke{Paint: solid(Opaque), Width: 4 * pt, Join: RoundJoin}
	for _, c := range []struct {
		name string
		mark Mark
		want unit.Rect
	}{
		{"a shape", box, rect(10, 10, 20, 20)},
		{"a line", line, rect(6, 6, 28, 28)},
		{"a group", Group{Marks: []Mark{box, line}}, rect(6, 6, 28, 28)},
		{"a clip", Group{Marks: []Mark{box}, Clips: []Clip{{Segments: RectPath(rect(0, 0, 15, 40))}}}, rect(10, 10, 5, 20)},
		{"a repetition", Repetition{Marks: []Mark{box}, By: []unit.Point{{}, point(5, 100)}}, rect(10, 10, 25, 120)},
	} {
		if got := ExtentOfMarks([]Mark{c.mark}); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestBlendsWithin: a mixture is found in groups and in what is repeated, however deep.
func TestBlendsWithin(t *testing.T) {
	mixed := Group{Opacity: Opaque, Blend: blend.Screen}
	in := func(m Mark) Mark { return Group{Opacity: Opaque, Marks: []Mark{m}} }
	again := func(m Mark) Mark { return Repetition{Marks: []Mark{m}} }
	for name, c := range map[string]struct {
		mark Mark
		want bool
	}{
		"itself": {mixed, true}, "in a group": {in(mixed), true}, "repeated": {again(mixed), true},
		"in a group that is repeated": {again(in(mixed)), true}, "deeper": {in(again(again(in(mixed)))), true},
		"nowhere": {in(again(in(Group{Opacity: Opaque}))), false},
	} {
		if got := BlendsWithin([]Mark{c.mark}); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}
