package layout

import (
	"math"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// The proportions of a donut: its height in lines, the hole as a share of its radius in
// hundredths, and the gap between its parts.
const (
	donutHeight = 13
	donutHole   = 58
	donutGap    = unit.Pt
)

// sector is a part of a donut: its angles, in parts of the circle from the top on, as the
// hands of a clock go.
type sector struct {
	label    int
	from, to float64
}

// donut draws parts of a whole as a ring, with what they are beside them and the whole in
// the middle.
func (d *drafter) donut() {
	n, b := d.n, &d.n.block
	line := b.Label.Leading
	words := max(widest(n.labels), widest(n.values[0])) + 2*d.gap
	radius := max(min(donutHeight*line/2, d.width/2-words), d.width/6)
	center := unit.Point{X: d.width / 2, Y: d.y + radius + line}
	total := b.sums()[0]
	var sectors []sector
	at := 0.0
	for i, v := range b.Series[0].Values {
		if v = known(v); v > 0 && total > 0 {
			sectors = append(sectors, sector{i, at, at + v/total})
			at += v / total
		}
	}
	inks := color.Steps(b.Series[0].Ink, b.Ground, len(sectors))
	for i, s := range sectors {
		d.fill(ring(center, radius, s), inks[i])
	}
	for _, s := range sectors { // gaps between parts
		if len(sectors) > 1 {
			d.stroke([]unit.Point{onCircle(center, radius.MulDiv(donutHole-2, 100), s.from), onCircle(center, radius+unit.Pt, s.from)}, b.Ground, donutGap)
		}
	}
	if p := n.sums[0]; p != nil {
		d.word(p, center.X, center.Y-line/2, byMiddle)
	}
	d.beside(center, radius, sectors)
	d.y = center.Y + radius + line
}

// beside sets labels and values on both sides of a donut, near their parts and clear of
// each other.
func (d *drafter) beside(center unit.Point, radius unit.Length, sectors []sector) {
	n, b := d.n, &d.n.block
	line := b.Label.Leading
	var next [2]unit.Length // where the next one may begin, on the right and on the left
	top := center.Y - radius - line
	next[0], next[1] = top, top
	place := func(s sector, left int) {
		middle := (s.from + s.to) / 2
		edge := onCircle(center, radius, middle)
		outer := onCircle(center, radius+d.gap, middle)
		label, value := n.labels[s.label], n.values[0][s.label]
		height := heightOf(label) + heightOf(value)
		y := max(outer.Y-height/2, next[left])
		next[left] = y + height + line/4
		x, anchor, way := center.X+radius+2*d.gap, byStart, unit.Length(1)
		if left == 1 {
			x, anchor, way = center.X-radius-2*d.gap, byEnd, -1
		}
		d.stroke([]unit.Point{edge, outer, {X: x - way*d.gap/2, Y: y + line/2}}, b.Rule, axisLine)
		d.word(label, x, y, anchor)
		d.word(value, x, y+heightOf(label), anchor)
	}
	for _, s := range sectors {
		if s.from+s.to < 1 {
			place(s, 0)
		}
	}
	for i := len(sectors) - 1; i >= 0; i-- {
		if s := sectors[i]; s.from+s.to >= 1 {
			place(s, 1)
		}
	}
}

// onCircle is a point of a circle, at a part of its round from the top.
func onCircle(c unit.Point, radius unit.Length, at float64) unit.Point {
	sin, cos := math.Sincos(2 * math.Pi * at)
	return unit.Point{X: c.X + rounded(radius.Points()*sin), Y: c.Y - rounded(radius.Points()*cos)}
}

// rounded is a length in thousandths of a point: the last digits of a sine differ between
// processors.
func rounded(points float64) unit.Length {
	return unit.Pt.MulDiv(int64(math.Round(points*1000)), 1000)
}

// ring is the outline of a sector: along the outer circle, and back along the inner one.
func ring(c unit.Point, radius unit.Length, s sector) []display.Segment {
	inner := radius.MulDiv(donutHole, 100)
	out := []display.Segment{{Verb: display.MoveTo, Points: [3]unit.Point{onCircle(c, radius, s.from)}}}
	out = append(out, arc(c, radius, s.from, s.to)...)
	out = append(out, display.Segment{Verb: display.LineTo, Points: [3]unit.Point{onCircle(c, inner, s.to)}})
	out = append(out, arc(c, inner, s.to, s.from)...)
	return append(out, display.Segment{Verb: display.Close})
}

// arc is part of a circle as Bézier curves, each of an eighth of the round at the most.
func arc(c unit.Point, radius unit.Length, from, to float64) []display.Segment {
	const most = 0.125
	n := int(math.Ceil(math.Abs(to-from)/most - 1e-9))
	step := (to - from) / float64(max(n, 1))
	// The handles that keep a curve on its circle: 4/3 tan of a quarter of the angle.
	handle := 4.0 / 3 * math.Tan(2*math.Pi*step/4)
	var out []display.Segment
	for i := range n {
		a := from + float64(float64(i)*step)
		b := a + step
		along := func(at, way float64) unit.Point {
			p := onCircle(c, radius, at)
			sin, cos := math.Sincos(2 * math.Pi * at)
			return unit.Point{X: p.X + rounded(radius.Points()*handle*way*cos), Y: p.Y + rounded(radius.Points()*handle*way*sin)}
		}
		out = append(out, display.Segment{Verb: display.CurveTo, Points: [3]unit.Point{along(a, 1), along(b, -1), onCircle(c, radius, b)}})
	}
	return out
}
