package layout

import (
	"math"

	"annualreport/layout/unit"
)

// chartHeight is the height of a chart that stands, in its own lines.
const chartHeight = 14

// stage is the part of a chart where values stand: between the ticks at its left and the
// labels below it.
type stage struct {
	d    *drafter
	box  unit.Rect
	slot unit.Length
	zero unit.Length
}

// stage sets the axis and the labels, with some room above and at the right.
func (d *drafter) stage(above, right unit.Length) *stage {
	n, b := d.n, &d.n.block
	line := b.Label.Leading
	left := unit.Length(0)
	if len(n.ticks) > 0 {
		left = widest(n.ticks) + d.gap
		above = max(above, line/2)
	}
	s := &stage{d: d, box: unit.Rect{X: left, Y: d.y + above, W: d.width - left - right, H: chartHeight*line - above}}
	below := unit.Length(0)
	if n.axis.Low < 0 && !b.hasAxis() {
		below = line // for the values below columns
	}
	s.box.H -= below
	for i, v := range n.axis.Ticks() {
		if i >= len(n.ticks) {
			break
		}
		y := s.at(v)
		d.rect(unit.Rect{X: left, Y: y - axisLine/4, W: s.box.W, H: axisLine / 2}, b.Rule)
		d.word(n.ticks[i], left-d.gap, y-line/2, byEnd)
	}
	s.zero = s.at(max(n.axis.Low, math.Min(0, n.axis.High)))
	s.slot = s.box.W / unit.Length(max(len(n.labels), 1))
	foot := s.box.Y + s.box.H + below + d.gap/2
	tallest := unit.Length(0)
	for i, p := range n.labels {
		d.word(p, s.middle(i), foot, byMiddle)
		tallest = max(tallest, heightOf(p))
	}
	d.y = foot + tallest
	return s
}

// at is the height of a value.
func (s *stage) at(v float64) unit.Length {
	return s.box.Y + s.box.H - unit.Points(s.box.H.Points()*s.d.n.axis.Share(v))
}

// middle is the middle of the room of a label.
func (s *stage) middle(i int) unit.Length {
	return s.box.X + s.slot*unit.Length(i) + s.slot/2
}

// ground draws the line that columns stand on.
func (s *stage) ground() {
	s.d.rect(unit.Rect{X: s.box.X, Y: s.zero - axisLine/2, W: s.box.W, H: axisLine}, s.d.n.block.Label.Text.Ink)
}

// widestColumn is the width of columns at the most, and slotShare the part of its room
// that a group of columns takes, in hundredths.
const (
	widestColumn = 40 * unit.Pt
	slotShare    = 68
)

// columns draws columns that stand, side by side in groups. Their values stand above
// them where there is room for all.
func (d *drafter) columns() {
	n, b := d.n, &d.n.block
	count := unit.Length(len(b.Series))
	line := b.Value.Leading
	s := d.stage(line, 0)
	thick := min(s.slot.MulDiv(slotShare, 100)/count, widestColumn)
	fits := true
	for _, row := range n.values {
		fits = fits && widest(row) <= thick+thick/4
	}
	fits = fits || len(b.Series) == 1
	for i := range b.Labels {
		x := s.middle(i) - thick*count/2
		for k, series := range b.Series {
			if p := n.values[k][i]; p != nil {
				v := series.Values[i]
				top := s.at(v)
				d.bar(unit.Rect{X: x + thick/20, Y: min(top, s.zero), W: thick - thick/10, H: (top - s.zero).Abs()}, k)
				switch {
				case !fits:
				case v < 0:
					d.word(p, x+thick/2, top, byMiddle)
				default:
					d.word(p, x+thick/2, top-line, byMiddle)
				}
			}
			x += thick
		}
	}
	s.ground()
}

// stacked draws columns of parts, with the sum above each, and the values in the
// parts that are large enough.
func (d *drafter) stacked() {
	n, b := d.n, &d.n.block
	line := b.Value.Leading
	s := d.stage(line, 0)
	thick := min(s.slot.MulDiv(slotShare, 100), widestColumn*3/2)
	for i := range b.Labels {
		up, down := 0.0, 0.0
		x := s.middle(i) - thick/2
		for k, series := range b.Series {
			v := series.Values[i]
			if math.IsNaN(v) || v == 0 {
				continue
			}
			from := &up
			if v < 0 {
				from = &down
			}
			a, z := s.at(*from), s.at(*from+v)
			*from += v
			part := unit.Rect{X: x, Y: min(a, z), W: thick, H: (a - z).Abs()}
			d.bar(part, k)
			d.rect(unit.Rect{X: x, Y: min(a, z) - axisLine/2, W: thick, H: axisLine}, b.Ground) // parts stay apart
			if p := n.values[k][i]; part.H >= line && p.frame.width < thick && !(b.Hatched && k > 0) {
				d.wordOn(p, x+thick/2, part.Y+(part.H-line)/2, series.Ink)
			}
		}
		if down == 0 && up > 0 {
			d.word(n.sums[i], x+thick/2, s.at(up)-line, byMiddle)
		}
	}
	s.ground()
}
