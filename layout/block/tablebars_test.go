package block

import (
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// TestPaintBar: the bar of a number goes from nothing to its end, as long as half a point at the least, in the ink of
// sums in rows of sums; where bars go both ways, each piece of a row has the line of nothing.
func TestPaintBar(t *testing.T) {
	plain, sums := color.Of(color.RGB{R: 200}), color.Of(color.RGB{B: 200})
	const width = 100 * unit.Pt
	for _, c := range []struct {
		name      string
		zero, end int64 // of content.BarParts
		total     bool
		x, width  unit.Length // of the bar, in tenths of a point; no width for none
		lines     int         // of nothing
	}{
		{"from the left", 0, content.BarParts / 2, false, 0, 500, 0},
		{"below nothing", content.BarParts / 2, content.BarParts / 4, false, 250, 250, 2},
		{"above nothing", content.BarParts / 2, content.BarParts, true, 500, 500, 2},
		{"too short to be seen", 0, 1, false, 0, 5, 0},
		{"too short below nothing", content.BarParts / 2, content.BarParts/2 - 1, false, 495, 5, 2},
		{"nothing", content.BarParts / 2, content.BarParts / 2, false, 0, 0, 2},
	} {
		bars := &content.DataBars{Width: width, Zero: c.zero, Ends: []int64{c.end}, Ink: plain, Sum: sums}
		n := &tableNode{block: content.Table{
			Columns: []content.TableColumn{{}, {Bars: bars}},
			Rows:    []content.TableRow{{Total: c.total}},
		}}
		pieces := []galley.Strip{{Height: 20 * unit.Pt}, {Height: 10 * unit.Pt}}
		paintBar(n, &galley.Galley{Width: 300 * unit.Pt}, pieces, dataBar{0, 1, 0, 10 * unit.Pt, 20 * unit.Pt})
		lines := 0
		var bar *display.Path
		for i := range pieces {
			for _, it := range pieces[i].Items {
				path := it.(display.Path)
				if path.Box.H == pieces[i].Height {
					lines++
					continue
				}
				bar = &path
			}
		}
		if lines != c.lines || (bar == nil) != (c.width == 0) {
			t.Errorf("%s: %d lines of nothing and the bar %v", c.name, lines, bar)
			continue
		}
		if bar == nil {
			continue
		}
		ink := plain
		if c.total {
			ink = sums
		}
		want := unit.Rect{X: c.x * unit.Pt / 10, Y: 9 * unit.Pt / 2, W: c.width * unit.Pt / 10, H: 11 * unit.Pt}
		near := func(a, b unit.Length) bool { return (a - b).Abs() <= unit.Pt/20 }
		if !near(bar.Box.X, want.X) || !near(bar.Box.W, want.W) || bar.Box.Y != want.Y || bar.Box.H != want.H {
			t.Errorf("%s: the bar is %v, want %v", c.name, bar.Box, want)
		}
		if *bar.Fill != ink {
			t.Errorf("%s: the bar is %v", c.name, *bar.Fill)
		}
	}
}
