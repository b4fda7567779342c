package chart

import (
	"math"
	"slices"

	"annualreport/layout/affine"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/inline"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// The proportions of a donut: its height in lines, how thick its ring usually is and is at the least and at the most,
// in hundredths of its radius, and the gap between its parts.
const (
	donutHeight  = 13
	donutRing    = 42
	thinnestRing = 15
	thickestRing = 60
	donutGap     = unit.Pt
)

// holeOf is the radius of the hole of a donut, in hundredths of that of the donut: its ring is as thick as bars are.
func holeOf(b *content.Chart) int64 {
	const all = 100
	return all - min(max(donutRing*thickOf(b)/slotShare, thinnestRing), thickestRing)
}

// sector is a part of a donut, between two angles. These are parts of the circle from 0 to 1, clockwise from the top.
type sector struct {
	label    int
	from, to float64
}

// Donut is parts of a whole as a ring, with their labels beside them and the sum in the middle. It has no form for
// negative values.
type Donut struct{}

// ChartKind implements content.ChartKind.
func (Donut) ChartKind() {}

func (Donut) axis(*content.Chart) scale.Axis { return scale.Axis{High: 1} }

func (Donut) sums(b *content.Chart) []float64 { return []float64{whole(b)} }

// whole is the sum of the parts of a donut.
func whole(b *content.Chart) float64 {
	total := 0.0
	for _, v := range b.Series[0].Values {
		total += max(known(v), 0)
	}
	return total
}

// donutDrawing is a ring with room for its words.
type donutDrawing struct {
	head    heading
	sectors []sector
	labels  []*inline.Paragraph
	values  []*inline.Paragraph
	sum     *inline.Paragraph // nil if it has no room
	radius  unit.Length
	// places are the heads of the labels by sector, measured downward from the middle of the ring.
	places []unit.Length
	// height is that of the whole drawing, and middle the distance of the middle of the ring from its head.
	height, middle unit.Length
}

// donutLabels is the part of the width of a chart that labels have on each side of a donut, in
// hundredths.
const donutLabels = 28

func (Donut) fit(f *fitter) drawing {
	b := f.block
	if !isWhole(b) {
		return nil
	}
	o := &donutDrawing{sectors: sectors(b), values: f.words.values[0], sum: f.words.sums[0]}
	f.oneLine(o.values...)
	f.oneLine(o.sum)
	// The ring has at least a third of the width.
	room := min(f.width.MulDiv(donutLabels, 100), f.width/leastPlot-2*f.gap)
	for _, s := range o.sectors {
		if room <= 0 || o.values[s.label].Frame.Width > room {
			return nil
		}
	}
	for _, l := range f.words.labels {
		p := l.whole
		if !f.fits(p, room) {
			if p = l.divided; !f.fits(p, room) {
				return nil
			}
		}
		o.labels = append(o.labels, p)
	}
	line := f.label.Leading
	words := max(widest(o.labels), widest(o.values)) + 2*f.gap
	o.radius = min(donutHeight*line/2, f.width/2-words)
	if o.sum.Frame.Width > 2*o.radius.MulDiv(holeOf(b), 100)*9/10 {
		o.sum = nil
	}
	lostSum := o.sum == nil
	if !o.arrange(line, f.gap) || o.height > f.height/pageShare+2*line {
		return nil
	}
	if lostSum {
		f.report(finding.ChartLostSums{At: f.at()})
	}
	o.head = makeHeading(f, nil)
	return o
}

// sectors are the parts of a donut that can be seen.
func sectors(b *content.Chart) []sector {
	var out []sector
	at := 0.0
	total := whole(b)
	for i, v := range b.Series[0].Values {
		if v = known(v) / total; v > 0 {
			out = append(out, sector{i, at, at + v})
			at += v
		}
	}
	return out
}

// left reports whether the label of a sector stands at the left.
func (s sector) left() bool { return s.from+s.to >= 1 }

// arrange finds heights for the labels on both sides, near their parts and without overlaps, and with them the height
// of the drawing. It reports whether the leaders of all labels stay outside of the ring.
func (o *donutDrawing) arrange(line, gap unit.Length) bool {
	o.places = make([]unit.Length, len(o.sectors))
	top := -o.radius - line
	bottom := o.radius + line
	for _, left := range []bool{false, true} {
		var order []int
		for i, s := range o.sectors {
			if s.left() == left {
				order = append(order, i)
			}
		}
		if left { // from above down
			slices.Reverse(order)
		}
		var wanted, heights []unit.Length
		for _, i := range order {
			h := o.labelHeight(i)
			outer := onCircle(unit.Point{}, o.radius+gap, o.sectors[i].middle())
			wanted = append(wanted, outer.Y-h/2)
			heights = append(heights, h+line/4)
		}
		far := unit.Length(1 << 40)
		for k, y := range apart(wanted, heights, -far, far) {
			o.places[order[k]] = y
			top = min(top, y)
			bottom = max(bottom, y+heights[k])
		}
	}
	o.middle = -top
	o.height = bottom - top
	for i := range o.sectors {
		if o.crosses(i, line, gap) {
			return false
		}
	}
	return true
}

// labelHeight is the height of a label with its value.
func (o *donutDrawing) labelHeight(i int) unit.Length {
	s := o.sectors[i]
	return heightOf(o.labels[s.label]) + heightOf(o.values[s.label])
}

// middle is the middle of a sector, as its ends are.
func (s sector) middle() float64 { return (s.from + s.to) / 2 }

// leader is the line from a sector to its label, around the middle of the ring.
func (o *donutDrawing) leader(i int, line, gap unit.Length) []unit.Point {
	s := o.sectors[i]
	x := o.radius + 3*gap/2
	if s.left() {
		x = -x
	}
	return []unit.Point{
		onCircle(unit.Point{}, o.radius, s.middle()),
		onCircle(unit.Point{}, o.radius+gap, s.middle()),
		{X: x, Y: o.places[i] + line/2},
	}
}

// crosses reports whether the second half of a leader crosses the ring.
func (o *donutDrawing) crosses(i int, line, gap unit.Length) bool {
	l := o.leader(i, line, gap)
	const steps = 32
	for k := range int64(steps + 1) {
		x := (l[1].X + (l[2].X-l[1].X).MulDiv(k, steps)).Points()
		y := (l[1].Y + (l[2].Y-l[1].Y).MulDiv(k, steps)).Points()
		if r := o.radius.Points(); float64(x*x)+float64(y*y) < float64(r*r) {
			return true
		}
	}
	return false
}

func (o *donutDrawing) draw(d *Drafter) {
	d.head(o.head)
	b := &d.chart.Block
	line := d.chart.label.Leading
	center := unit.Point{X: d.width / 2, Y: d.Y + o.middle}
	inks := color.Steps(b.Series[0].Ink, b.Ground, len(o.sectors))
	for i, s := range o.sectors {
		ink := inks[i]
		if b.LabelInks != nil {
			ink = b.LabelInks[s.label]
		}
		d.fill(ring(center, o.radius, o.radius.MulDiv(holeOf(b), 100), s), ink)
	}
	for _, s := range o.sectors { // gaps between parts
		if len(o.sectors) > 1 {
			inner := onCircle(center, o.radius.MulDiv(holeOf(b)-2, 100), s.from)
			outer := onCircle(center, o.radius+unit.Pt, s.from)
			d.stroke([]unit.Point{inner, outer}, b.Ground, donutGap)
		}
	}
	if o.sum != nil {
		d.word(o.sum, center.X, center.Y-heightOf(o.sum)/2, byMiddle)
	}
	for i, s := range o.sectors {
		o.label(d, i, s, center, line)
	}
	d.Y += o.height
}

// label sets the label and the value of a sector, and the line that leads to them.
func (o *donutDrawing) label(d *Drafter, i int, s sector, center unit.Point, line unit.Length) {
	leader := o.leader(i, line, d.gap)
	for k := range leader {
		leader[k] = leader[k].Add(center)
	}
	d.stroke(leader, d.chart.Block.Rule, axisLine)
	x := center.X + o.radius + 2*d.gap
	anchor := byStart
	if s.left() {
		x = center.X - o.radius - 2*d.gap
		anchor = byEnd
	}
	y := center.Y + o.places[i]
	d.word(o.labels[s.label], x, y, anchor)
	d.word(o.values[s.label], x, y+heightOf(o.labels[s.label]), anchor)
}

// onCircle is a point of a circle, at a part of the circle clockwise from the top.
func onCircle(c unit.Point, radius unit.Length, at float64) unit.Point {
	sin, cos := affine.SinCos(float64(360 * at))
	return unit.Point{X: c.X + rounded(float64(radius.Points()*sin)), Y: c.Y - rounded(float64(radius.Points()*cos))}
}

// rounded is a length rounded to thousandths of a point, as fine as it is painted.
func rounded(points float64) unit.Length {
	return unit.Pt.MulDiv(int64(math.Round(points*1000)), 1000)
}

// ring is the outline of a sector: along the outer circle, and back along the inner one.
func ring(c unit.Point, radius, inner unit.Length, s sector) []display.Segment {
	out := []display.Segment{{Verb: display.MoveTo, Points: [3]unit.Point{onCircle(c, radius, s.from)}}}
	out = append(out, arc(c, radius, s.from, s.to)...)
	out = append(out, display.Segment{Verb: display.LineTo, Points: [3]unit.Point{onCircle(c, inner, s.to)}})
	out = append(out, arc(c, inner, s.to, s.from)...)
	return append(out, display.Segment{Verb: display.Close})
}

// arc is part of a circle as Bézier curves, each of an eighth of the circle at the most.
func arc(c unit.Point, radius unit.Length, from, to float64) []display.Segment {
	const most = 0.125
	n := int(math.Ceil(math.Abs(to-from)/most - 1e-9)) // 0 for an arc too short to be seen
	step := (to - from) / float64(max(n, 1))
	// The handles that keep a curve on its circle: 4/3 tan of a quarter of the angle.
	sine, cosine := affine.SinCos(float64(90 * step))
	handle := 4 * sine / (3 * cosine)
	var out []display.Segment
	for i := range n {
		a := from + float64(float64(i)*step)
		b := a + step
		along := func(at, way float64) unit.Point {
			p := onCircle(c, radius, at)
			sin, cos := affine.SinCos(float64(360 * at))
			return unit.Point{
				X: p.X + rounded(float64(radius.Points()*handle*way*cos)),
				Y: p.Y + rounded(float64(radius.Points()*handle*way*sin)),
			}
		}
		out = append(out, display.Segment{
			Verb: display.CurveTo, Points: [3]unit.Point{along(a, 1), along(b, -1), onCircle(c, radius, b)},
		})
	}
	return out
}
