package chart

import (
	"cmp"
	"math"
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/inline"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// Waffle is parts of a whole as a hundred cells, each one in a hundred. It has no form for negative values.
type Waffle struct{}

// ChartKind implements content.ChartKind.
func (Waffle) ChartKind() {}

// The proportions of a waffle: how many cells its sides have, its height in lines, and the space between its cells.
const (
	waffleSide   = 10
	waffleHeight = 13
	waffleGap    = unit.Pt
)

func (Waffle) axis(*content.Chart) scale.Axis { return scale.Axis{High: 1} }

func (Waffle) sums(*content.Chart) []float64 { return nil }

// waffleDrawing is a waffle with the list of its parts: beside it, or below it.
type waffleDrawing struct {
	head  heading
	list  *partList
	side  unit.Length
	cells []int // of each part
	below bool
}

func (Waffle) fit(f *fitter) drawing {
	if !isWhole(f.block) {
		return nil
	}
	w := &waffleDrawing{
		head: makeHeading(f, nil), cells: cellsOf(shares(f.block), waffleSide*waffleSide),
		side: min(waffleHeight*f.label.Leading, f.width, f.height/pageShare),
	}
	beside := f.width - w.side - 3*f.gap
	if beside >= f.width/leastPlot {
		w.list = f.partList(beside, 1)
		if w.list != nil && w.list.height(f.gap) <= max(w.side, f.height/pageShare) && !divided(w.list.labels) {
			return w
		}
	}
	w.below = true
	if w.list = f.partList(f.width, mostColumns); w.list == nil {
		return nil
	}
	return w
}

// divided reports whether the words of some labels are divided.
func divided(labels []*inline.Paragraph) bool {
	return slices.ContainsFunc(labels, func(p *inline.Paragraph) bool { return p.Anywhere })
}

// cellsOf is how many of all cells each share has, by the largest remainders: each has its share rounded down or up,
// and with those of what is left of the whole all together are all cells.
func cellsOf(shares []float64, all int) []int {
	rest := 1.0
	for _, s := range shares {
		rest -= s
	}
	parts := append(slices.Clone(shares), max(rest, 0))
	out := make([]int, len(parts))
	order := make([]int, len(parts))
	remainders := make([]float64, len(parts))
	left := all
	for i, s := range parts {
		exact := float64(s * float64(all))
		out[i] = int(math.Floor(exact + cellRounding))
		remainders[i] = exact - float64(out[i])
		order[i] = i
		left -= out[i]
	}
	slices.SortStableFunc(order, func(i, k int) int { return cmp.Compare(remainders[k], remainders[i]) })
	for _, i := range order[:max(left, 0)] {
		out[i]++
	}
	return out[:len(shares)]
}

// cellRounding is by how much of a cell sums of shares are wrong at the most.
const cellRounding = 1e-9

func (w *waffleDrawing) draw(d *Drafter) {
	d.head(w.head)
	top := d.Y
	d.cut()
	w.grid(d, top)
	if w.below {
		d.Y = top + w.side + d.gap
		d.cut()
		w.list.draw(d, 0)
		return
	}
	height := w.list.height(d.gap)
	d.Y = top + max(w.side-height, 0)/2
	cuts := len(d.Cuts)
	w.list.draw(d, w.side+3*d.gap)
	d.Cuts = d.Cuts[:cuts] // the waffle is beside
	d.Y = top + max(w.side, height)
}

// grid draws the cells, row by row in the direction of reading.
func (w *waffleDrawing) grid(d *Drafter, top unit.Length) {
	cell := (w.side - (waffleSide-1)*waffleGap) / waffleSide
	at := 0
	next := func() unit.Rect {
		row, column := unit.Length(at/waffleSide), unit.Length(at%waffleSide)
		at++
		return unit.Rect{X: column * (cell + waffleGap), Y: top + row*(cell+waffleGap), W: cell, H: cell}
	}
	round := isPinned(&d.chart.Block) && !d.chart.Block.Hatched // the lines of hatches need corners
	inks := partInks(&d.chart.Block)
	for i, n := range w.cells {
		for range n {
			if round {
				d.fill(discIn(next()), inks[i])
			} else {
				d.part(next(), i)
			}
		}
	}
	for at < waffleSide*waffleSide {
		if round {
			roundRest(d, next())
		} else {
			d.rest(next())
		}
	}
}

// discIn is the outline of the largest circle in a cell.
func discIn(cell unit.Rect) []display.Segment {
	return display.CirclePath(unit.Point{X: cell.X + cell.W/2, Y: cell.Y + cell.H/2}, cell.W/2)
}

// roundRest draws a round cell that is what is left of a whole: empty, with an outline.
func roundRest(d *Drafter, cell unit.Rect) {
	ink := d.chart.label.Text.Ink
	d.Items = append(d.Items, display.Path{
		Segments: discIn(cell.Grown(-axisLine / 2)), Stroke: &ink, Line: axisLine, Place: d.chart.Place,
	})
}
