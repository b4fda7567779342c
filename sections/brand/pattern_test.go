package brand

import (
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/brand/designs"
)

// TestRolls: a text gives numbers between two bounds, both of which come, and always the same.
func TestRolls(t *testing.T) {
	first, second := &dice{}, &dice{}
	seen := make(map[int]bool)
	for range 500 {
		a, b := first.roll(3, 7), second.roll(3, 7)
		if a != b || a < 3 || a > 7 {
			t.Fatalf("rolled %d and %d", a, b)
		}
		seen[a] = true
	}
	if len(seen) != 5 {
		t.Errorf("rolled %v", seen)
	}
}

// TestOnRing: points on a circle are turned by 15 degrees a step, from the right downwards.
func TestOnRing(t *testing.T) {
	c := unit.Point{X: 1000, Y: 1000}
	for step, want := range map[int]unit.Point{
		0: {X: 11000, Y: 1000}, 2: {X: 9660, Y: 6000}, 6: {X: 1000, Y: 11000}, 8: {X: -4000, Y: 9660}, 12: {X: -9000, Y: 1000}, 16: {X: -4000, Y: -7660},
		18: {X: 1000, Y: -9000}, 20: {X: 6000, Y: -7660}, 23: {X: 10659, Y: -1588}, 24: {X: 11000, Y: 1000},
	} {
		if got := onRing(c, 10000, step); got != want {
			t.Errorf("step %d is at %v, want %v", step, got, want)
		}
	}
}

// circle is where a circle of the art stands, in thousandths of the sheet's width.
type circle struct {
	x, y, r int64
	line    unit.Length
	filled  bool
	ink     color.Ink
}

// circles reads the circles of some art of a sheet.
func circles(items []display.Item, width unit.Length) []circle {
	var out []circle
	for _, it := range items {
		p := it.(display.Path)
		least, most := p.Segments[0].Points[0], p.Segments[0].Points[0]
		for _, s := range p.Segments {
			if s.Verb != display.CurveTo {
				continue // a curve alone has all of its points
			}
			for _, at := range s.Points {
				least.X, least.Y, most.X, most.Y = min(least.X, at.X), min(least.Y, at.Y), max(most.X, at.X), max(most.Y, at.Y)
			}
		}
		per := func(l unit.Length) int64 { return int64(l.MulDiv(1000, int64(width))) }
		c := circle{x: per((least.X + most.X) / 2), y: per((least.Y + most.Y) / 2), r: per((most.X - least.X) / 2), line: p.Line, filled: p.Fill != nil}
		if c.filled {
			c.ink = *p.Fill
		} else {
			c.ink = *p.Stroke
		}
		out = append(out, c)
	}
	return out
}

// TestPattern: the rings of a cover are around two centers below the title, the faint ones behind the others and evenly
// apart, and another name gives others.
func TestPattern(t *testing.T) {
	b := &Brand{Primary: defaultPrimary, Accent: defaultAccent, Second: defaultSecond}
	size := unit.Size{W: unit.Millimeters(210), H: unit.Millimeters(297)}
	plate := &designs.Default().Front
	got := circles(Pattern(b, plate, "Nobody\n2031", Canvas{Size: size}), size.W)
	again, other := circles(Pattern(b, plate, "Nobody\n2031", Canvas{Size: size}), size.W), circles(Pattern(b, plate, "Nobody\n2032", Canvas{Size: size}), size.W)
	different := len(got) != len(other)
	for i, c := range got {
		if again[i] != c {
			t.Errorf("circle %d differs: %v and %v", i, c, again[i])
		}
		different = different || other[i] != c
		if c.r > 700 || c.r <= 0 || c.y < 700 {
			t.Errorf("circle %d: %+v", i, c)
		}
	}
	if !different {
		t.Error("two years have one pattern")
	}
	step := got[0].r
	for i := 1; got[i].x == got[0].x && got[i].ink == got[0].ink; i++ {
		if d := got[i].r - got[i-1].r; d < step-1 || d > step+1 {
			t.Errorf("ring %d is %d behind the one before, want %d", i, d, step)
		}
	}
	main, side := got[len(got)-1], got[len(got)-2]
	if !main.filled || main.ink != defaultSecond || !side.filled || side.ink != defaultAccent {
		t.Errorf("centers are %+v and %+v", main, side)
	}
	if main.x < 620 || main.x > 800 || main.y < 989 || main.y > 1132 || side.x < 160 || side.x > 340 || side.y < 1046 || side.y > 1217 {
		t.Errorf("centers are at %d, %d and %d, %d", main.x, main.y, side.x, side.y)
	}
}

// TestBand: the back cover has three rings in two inks around a disc, at equal distances.
func TestBand(t *testing.T) {
	b := &Brand{Primary: defaultPrimary, Accent: defaultAccent, Second: defaultSecond}
	size := unit.Size{W: 1000 * unit.Pt, H: 2000 * unit.Pt}
	want := []circle{{800, 500, 40, unit.Pt, false, defaultAccent}, {800, 500, 80, unit.Pt, false, defaultSecond},
		{800, 500, 120, unit.Pt, false, defaultAccent}, {800, 500, 14, 0, true, defaultSecond}}
	got := circles(Band(b, &designs.Default().Back, size), size.W)
	for i := range want {
		if len(got) != len(want) || got[i] != want[i] {
			t.Fatalf("circles are %+v", got)
		}
	}
}
