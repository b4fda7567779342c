package chart

import (
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// crowd is the places in a chart that are taken already, so that words are set only at free ones.
type crowd struct {
	within unit.Rect
	taken  []unit.Rect
}

// take takes a place.
func (c *crowd) take(r unit.Rect) { c.taken = append(c.taken, r) }

// free reports whether a place is within the chart and overlaps none that is taken.
func (c *crowd) free(r unit.Rect) bool {
	if r.Within(c.within) != r {
		return false
	}
	for _, t := range c.taken {
		if in := r.Within(t); in.W > 0 && in.H > 0 {
			return false
		}
	}
	return true
}

// takeLine takes the places along a line, in pieces that are no wider than a step.
func (c *crowd) takeLine(a, b unit.Point, thick, step unit.Length) {
	pieces := int64((b.X-a.X).Abs()/step + (b.Y-a.Y).Abs()/step + 1)
	last := a
	for i := int64(1); i <= pieces; i++ {
		next := unit.Point{X: a.X + (b.X-a.X).MulDiv(i, pieces), Y: a.Y + (b.Y-a.Y).MulDiv(i, pieces)}
		r := unit.Rect{
			X: min(last.X, next.X), Y: min(last.Y, next.Y), W: (next.X - last.X).Abs(), H: (next.Y - last.Y).Abs(),
		}
		c.take(r.Grown(thick / 2))
		last = next
	}
}

// boxOf is the rectangle that the letters of a word take when Drafter.word sets it at a point.
func boxOf(p *inline.Paragraph, x, y unit.Length, anchor textAnchor) unit.Rect {
	size := p.Style.Text.Size
	top := y + baselineOf(p, 0) - size*3/4
	bottom := y + baselineOf(p, len(p.Lines)-1) + size/4
	return unit.Rect{X: anchored(x, p.Frame.Width, anchor), Y: top, W: p.Frame.Width, H: bottom - top}
}
