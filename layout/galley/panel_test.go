package galley

import (
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// TestGrounds: a panel is painted once below the strips that follow each other on it, without the space at their end,
// and goes on a little where it is divided.
func TestGrounds(t *testing.T) {
	ink := color.White()
	p := &Panel{X: 3 * unit.Pt, Width: 50 * unit.Pt, Ground: &ink, Open: unit.Pt}
	other := &Panel{Width: 20 * unit.Pt, Ground: &ink}
	on := func(p *Panel, height unit.Length) Strip { return Strip{Height: height * unit.Pt, Panel: p} }
	space := on(p, 4)
	space.Blank = true
	end := on(p, 5)
	end.EndsPanel = true
	for _, c := range []struct {
		name   string
		strips []Strip
		want   []unit.Rect
	}{
		{"no panel", []Strip{{Height: 10 * unit.Pt}}, nil},
		{"whole", []Strip{{Height: 10 * unit.Pt}, on(p, 5), on(p, 6), end},
			[]unit.Rect{{X: 3, Y: 10, W: 50, H: 16}}},
		{"divided", []Strip{on(p, 5), on(p, 6), space}, []unit.Rect{{X: 3, Y: 0, W: 50, H: 12}}},
		{"two", []Strip{end, on(other, 7)}, []unit.Rect{{X: 3, Y: 0, W: 50, H: 5}, {X: 0, Y: 5, W: 20, H: 7}}},
		{"space alone", []Strip{space}, nil},
	} {
		items := Grounds(c.strips)
		if len(items) != len(c.want) {
			t.Errorf("%s: %d grounds", c.name, len(items))
			continue
		}
		for i, it := range items {
			want := c.want[i]
			want = unit.Rect{X: want.X * unit.Pt, Y: want.Y * unit.Pt, W: want.W * unit.Pt, H: want.H * unit.Pt}
			if got := display.ExtentOf(it); got != want {
				t.Errorf("%s: ground %d is %v, want %v", c.name, i, got, want)
			}
		}
	}
}

// TestOnGrounds: strips that become one have their ground below all of their items, and no panel any more.
func TestOnGrounds(t *testing.T) {
	ink := color.White()
	text := display.Text{}
	strips := []Strip{{Height: 4}, {Height: 9, Panel: &Panel{Width: 5, Ground: &ink, Edges: 1, Bar: 1, AtRight: true},
		Items: []display.Item{text}}}
	out := OnGrounds(strips)
	if len(out[0].Items) != 4 || out[1].Panel != nil || strips[1].Panel == nil || len(strips[0].Items) > 0 {
		t.Errorf("the strips are %+v", out)
	}
	if bar := display.ExtentOf(out[0].Items[3]); bar != (unit.Rect{X: 4, Y: 4, W: 1, H: 9}) {
		t.Errorf("the bar is at %v", bar)
	}
}
