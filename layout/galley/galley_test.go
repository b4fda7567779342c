package galley

import (
	"math/rand/v2"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// testGalley is an empty galley on a grid of 14 points.
func testGalley() *Galley {
	doc := new(content.Document)
	doc.Sheet = content.Sheet{Grid: 14 * unit.Pt, Columns: 1, Size: unit.Size{W: 400 * unit.Pt, H: 600 * unit.Pt}}
	return NewGalley(doc, 400*unit.Pt)
}

// TestSpace: of two spaces in a row the larger holds, and none stands at the head of a galley.
func TestSpace(t *testing.T) {
	g := testGalley()
	g.Space(28*unit.Pt, 0)
	g.Add(Strip{Height: 14 * unit.Pt})
	g.Space(7*unit.Pt, 0)
	g.Space(14*unit.Pt, 7*unit.Pt)
	g.Space(0, 0)
	g.Add(Strip{Height: 14 * unit.Pt})
	if len(g.Strips) != 3 || g.Strips[0].Blank || !g.Strips[1].Blank {
		t.Fatalf("strips %+v", g.Strips)
	}
	if s := g.Strips[1]; s.Height != 14*unit.Pt || s.Stretch != 7*unit.Pt || s.Plain != 14*unit.Pt {
		t.Errorf("the space is %s high, %s without floats, and grows by %s", s.Height, s.Plain, s.Stretch)
	}
}

// TestHalfGrid: whatever leadings and spaces follow each other, text goes on at a half line of the grid
// behind each space, and the offset is the height of all strips.
func TestHalfGrid(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 3))
		g := testGalley()
		for range 20 {
			g.Add(Strip{Height: unit.Length(1+r.IntN(40)) * unit.Pt / 2})
			if r.IntN(2) == 0 {
				g.Space(unit.Length(1+r.IntN(30))*unit.Pt, 0)
				g.Flush()
			} else {
				g.Align()
			}
			if g.Offset%(g.Grid/2) != 0 || g.Offset != Total(g.Strips) {
				t.Fatalf("galley %d: the text goes on at %s of %s", seed, g.Offset, Total(g.Strips))
			}
		}
	}
}

// TestKept: space behind a strip that keeps with the next keeps, too.
func TestKept(t *testing.T) {
	g := testGalley()
	g.Add(Strip{Height: 14 * unit.Pt, Cost: Never})
	g.Space(7*unit.Pt, 0)
	g.Add(Strip{Height: 14 * unit.Pt})
	if g.Strips[1].Cost < Never {
		t.Error("a page may break between the space and what stands above it")
	}
	for range 3 {
		g.Space(7*unit.Pt, 0)
		g.Add(Strip{Height: 14 * unit.Pt})
	}
	g.KeepLast(2)
	kept := 0
	for _, s := range g.Strips[3:] {
		if s.Cost >= Never && !s.Blank {
			kept++
		}
	}
	if kept != 2 || g.Strips[4].Cost >= Never {
		t.Errorf("%d strips are kept: %+v", kept, g.Strips)
	}
}

// TestGiveWay: pictures that can be cropped give way before those that become smaller, the last first,
// and none by more than it can.
func TestGiveWay(t *testing.T) {
	picture := func(shrinks bool) Strip {
		return Strip{Height: 100 * unit.Pt, Reserve: &HeightReserve{Most: 20 * unit.Pt, Dear: shrinks,
			Items: func(height unit.Length) []display.Item { return nil }}}
	}
	for _, c := range []struct{ over, small, first, last unit.Length }{
		{10, 100, 100, 90}, {30, 100, 90, 80}, {50, 90, 80, 80}, {200, 80, 80, 80}, {0, 100, 100, 100},
	} {
		strips := []Strip{picture(true), picture(false), {Height: 14 * unit.Pt}, picture(false)}
		GiveWay(strips, c.over*unit.Pt)
		got := [3]unit.Length{strips[0].Height / unit.Pt, strips[1].Height / unit.Pt, strips[3].Height / unit.Pt}
		if got != [3]unit.Length{c.small, c.first, c.last} || strips[2].Height != 14*unit.Pt {
			t.Errorf("for %d points the pictures are %v high", c.over, got)
		}
	}
}

// TestGrow: pictures become higher in the measure in which they can, by half lines, by all of a height that has room and
// none by more than it can; what is no picture stays as it is.
func TestGrow(t *testing.T) {
	const half = 7 * unit.Pt
	for first := unit.Length(0); first <= 10; first++ {
		for last := unit.Length(0); last <= 10; last++ {
			for height := unit.Length(0); height <= 24; height++ {
				strips := []Strip{{Height: 14 * unit.Pt}}
				for _, most := range []unit.Length{first, last} {
					strips = append(strips, Strip{Height: 100 * unit.Pt, Reserve: &HeightReserve{More: most * half,
						Items: func(unit.Length) []display.Item { return nil }}})
				}
				Grow(strips, height*half, half)
				a, b := (strips[1].Height-100*unit.Pt)/half, (strips[2].Height-100*unit.Pt)/half
				if a+b != min(height, first+last) || a > first || b > last || strips[0].Height != 14*unit.Pt {
					t.Errorf("%d and %d half lines of %d and %d to fill %d", a, b, first, last, height)
				}
				if height < first+last && (a*last-b*first).Abs() > max(first+last, 1) {
					t.Errorf("%d and %d half lines, which is not as %d to %d", a, b, first, last)
				}
			}
		}
	}
}

// TestFlatten: what is flattened keeps its items in their places, its notes, anchors and folios.
func TestFlatten(t *testing.T) {
	rect := func(y unit.Length) display.Item {
		return display.Path{Segments: display.RectPath(unit.Rect{Y: y, W: unit.Pt, H: unit.Pt})}
	}
	s := Flatten([]Strip{
		{Height: 10 * unit.Pt, Items: []display.Item{rect(0)}, Notes: []int32{1}, Anchors: []string{"a"}},
		{Height: 5 * unit.Pt, Items: []display.Item{rect(unit.Pt)}, Notes: []int32{2}, Wide: true, Folios: []Folio{{}}},
	})
	if s.Height != 15*unit.Pt || len(s.Notes) != 2 || len(s.Anchors) != 1 || !s.Wide {
		t.Errorf("flattened %+v", s)
	}
	if y := display.ExtentOf(s.Items[1]).Y; y != 11*unit.Pt {
		t.Errorf("the second item stands at %s", y)
	}
	if y := s.Folios[0].At.Y; y != 10*unit.Pt {
		t.Errorf("the folio stands at %s", y)
	}
}

// TestFloatBegins: a float begins behind the space above it, which belongs to the text.
func TestFloatBegins(t *testing.T) {
	g := &Galley{Grid: 10 * unit.Pt, Strips: []Strip{{}, Blank(5), Blank(5), {Height: 20}, Blank(5)}}
	g.Float(1)
	for i, want := range []int32{0, 0, 0, 1, 1} {
		if got := g.Strips[i].Float; got != want {
			t.Errorf("strip %d is of float %d, want %d", i, got, want)
		}
	}
}
