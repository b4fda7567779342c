package chart

import (
	"slices"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/inline"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// Lines are lines through the values of each series. Where a value is not known the line has a gap.
type Lines struct{}

// ChartKind implements content.ChartKind.
func (Lines) ChartKind() {}

// The line of a chart and the mark at each of its values.
const (
	chartLine = 7 * unit.Pt / 4
	chartDot  = 5 * unit.Pt / 2
)

// axis begins above 0 where the changes of the values are small: from 0 they would not be seen.
func (Lines) axis(b *content.Chart) scale.Axis {
	low, high := extremes(b)
	const small = 0.3 // of the greatest value: changes that would not show from 0
	if high-low > small*max(high, -low) {
		low = min(low, 0)
		high = max(high, 0)
	}
	return scale.Nice(low, high, ticksWanted)
}

func (Lines) sums(*content.Chart) []float64 { return nil }

// lineDrawing is lines with room for their words.
type lineDrawing struct {
	head heading
	plot *plot
	// names are the names at the ends of the lines; nil if they are in a legend, or if there is only one line.
	names []*inline.Paragraph
	// values are those of a single line.
	values []*inline.Paragraph
}

// fit sets the names at the ends of the lines. If they take too much of the chart, or if a line ends before the last
// label, they stand in a legend instead.
func (Lines) fit(f *fitter) drawing {
	l := &lineDrawing{}
	form := plotForm{ticked: true, turning: true, right: markRoom(f)}
	if len(f.block.Series) == 1 {
		l.values = f.words.values[0]
		f.oneLine(l.values...)
	} else if l.names = endNames(f); l.names != nil {
		form.right = widest(l.names) + f.gap
		if displaced(f) {
			form.right += leaderRoom
		}
		if l.plot = f.plot(form); l.plot != nil {
			l.head = makeHeading(f, nil)
			return l
		}
		l.names = nil
		form.right = markRoom(f)
		f.problem = nil
	}
	if l.plot = f.plot(form); l.plot == nil {
		return nil
	}
	l.head = makeHeading(f, nil)
	if len(f.block.Series) > 1 {
		l.head = makeHeading(f, lineSample)
	}
	return l
}

// markRoom is the room that the mark of the last value needs at the right. It is 0 if half the room of a label is
// enough.
func markRoom(f *fitter) unit.Length {
	if f.width/unit.Length(max(len(f.words.labels), 1)) > 4*chartDot {
		return 0
	}
	return 2 * chartDot
}

// endNames are the names of the lines, each set in one line; nil if they cannot stand at the ends.
func endNames(f *fitter) []*inline.Paragraph {
	var out []*inline.Paragraph
	for k, s := range f.block.Series {
		if len(s.Values) == 0 || !isKnown(s.Values[len(s.Values)-1]) {
			return nil
		}
		out = append(out, f.words.names[k].whole)
	}
	f.oneLine(out...)
	if tallest(out)*unit.Length(len(out)) > plotHeight(f.block, f.label.Leading, f.height)-f.label.Leading {
		return nil
	}
	return out
}

// leaderRoom is the width of leaders, which connect lines with names that cannot stand beside them.
const leaderRoom = 12 * unit.Pt

// displaced reports whether lines end so near to each other that their names probably cannot stand beside them.
func displaced(f *fitter) bool {
	line := f.label.Leading
	height := plotHeight(f.block, line, f.height) - line
	var ends []unit.Length
	for _, s := range f.block.Series {
		ends = append(ends, unit.Points(float64(height.Points()*f.axis.Share(s.Values[len(s.Values)-1]))))
	}
	slices.Sort(ends)
	for i := 1; i < len(ends); i++ {
		if ends[i]-ends[i-1] < line/2 {
			return true
		}
	}
	return false
}

func (l *lineDrawing) draw(d *Drafter) {
	d.head(l.head)
	top := d.Y
	l.plot.set(d, d.chart.value.Leading, 0)
	l.plot.ground(d)
	for k := range d.chart.Block.Series {
		for _, run := range l.runs(d, k) {
			l.drawRun(d, run, k)
		}
	}
	switch {
	case l.values != nil:
		l.pointValues(d, top)
	case l.names != nil:
		l.nameLines(d)
	}
}

// runs are the points of a series, divided where a value is not known.
func (l *lineDrawing) runs(d *Drafter, series int) [][]unit.Point {
	var out [][]unit.Point
	var run []unit.Point
	for i, v := range d.chart.Block.Series[series].Values {
		if isKnown(v) {
			run = append(run, unit.Point{X: l.plot.middle(i), Y: l.plot.at(v)})
			continue
		}
		if len(run) > 0 {
			out = append(out, run)
			run = nil
		}
	}
	if len(run) > 0 {
		out = append(out, run)
	}
	return out
}

// drawRun draws a line with marks at its values. Where the values stand too near to each other, a single line has one
// mark at its end, and each of several lines has some marks, by which it is recognized.
func (l *lineDrawing) drawRun(d *Drafter, run []unit.Point, series int) {
	ink := d.chart.Block.Series[series].Ink
	if len(run) > 1 {
		d.stroke(run, ink, chartLine)
	}
	every := max(1, int((3*chartDot+l.plot.slot-1)/max(l.plot.slot, 1)))
	if every > 1 && len(d.chart.Block.Series) == 1 {
		every = len(run)
	} else if every > 1 {
		every *= sparseMarks
	}
	for i, p := range run {
		if i > 0 && i%every == 0 || i == len(run)-1 || every == 1 {
			d.mark(p, series)
		}
	}
}

// sparseMarks is how many times further apart than necessary marks stand if not every value has one. Otherwise readers
// would take the values with a mark for the only ones.
const sparseMarks = 4

// mark draws the mark of a series at a point. Each of the first six series has a shape of its own, so that lines can be
// distinguished without their colors too.
func (d *Drafter) mark(p unit.Point, series int) {
	ink := d.chart.Block.Series[series].Ink
	const shapes = 6
	switch series % shapes {
	case 1:
		d.fill(display.RectPath(unit.Rect{X: p.X - chartDot, Y: p.Y - chartDot, W: 2 * chartDot, H: 2 * chartDot}), ink)
	case 2:
		d.fill(polygon(p, chartDot, [][2]int64{{0, -14}, {13, 9}, {-13, 9}}), ink)
	case 3:
		d.fill(polygon(p, chartDot, [][2]int64{{0, -14}, {14, 0}, {0, 14}, {-14, 0}}), ink)
	case 4:
		d.fill(display.CirclePath(p, chartDot*6/5), ink)
		d.fill(display.CirclePath(p, chartDot*3/5), d.chart.Block.Ground)
	case 5:
		d.fill(polygon(p, chartDot, [][2]int64{{0, 14}, {13, -9}, {-13, -9}}), ink)
	default:
		d.fill(display.CirclePath(p, chartDot), ink)
	}
}

// polygon is a closed outline. Its corners are given in tenths of a radius from a point.
func polygon(c unit.Point, radius unit.Length, corners [][2]int64) []display.Segment {
	var out []display.Segment
	for i, k := range corners {
		verb := display.LineTo
		if i == 0 {
			verb = display.MoveTo
		}
		at := unit.Point{X: c.X + radius.MulDiv(k[0], 10), Y: c.Y + radius.MulDiv(k[1], 10)}
		out = append(out, display.Segment{Verb: verb, Points: [3]unit.Point{at}})
	}
	return append(out, display.Segment{Verb: display.Close})
}

// lineSample is the sample of series that are lines.
func lineSample(d *Drafter, at unit.Rect, series int) {
	y := at.Y + at.H/2
	d.stroke([]unit.Point{{X: at.X, Y: y}, {X: at.X + at.W, Y: y}}, d.chart.Block.Series[series].Ink, chartLine)
	d.mark(unit.Point{X: at.X + at.W/2, Y: y}, series)
}

// pointValues sets the values of a single line at its marks, if there is a free place for each of them. Otherwise they
// can be read from the axis.
func (l *lineDrawing) pointValues(d *Drafter, top unit.Length) {
	if widest(l.values) > l.plot.slot {
		return
	}
	box := l.plot.box
	free := crowd{within: unit.Rect{X: box.X, Y: top, W: d.width - box.X, H: box.Y + box.H - top}}
	for _, run := range l.runs(d, 0) {
		for i, p := range run {
			free.take(unit.Rect{X: p.X, Y: p.Y}.Grown(chartDot))
			if i > 0 {
				free.takeLine(run[i-1], p, chartLine, 2*unit.Pt)
			}
		}
	}
	var places []unit.Point
	for i, p := range l.values {
		var at unit.Point
		ok := true
		if p != nil {
			at, ok = l.placeOf(d, &free, i)
		}
		if !ok {
			return
		}
		places = append(places, at)
	}
	for i, p := range l.values {
		d.word(p, places[i].X, places[i].Y, byMiddle)
	}
}

// placeOf finds a place for a value: above its mark, below it, or a little aside.
func (l *lineDrawing) placeOf(d *Drafter, free *crowd, i int) (unit.Point, bool) {
	p := l.values[i]
	x := l.plot.middle(i)
	y := l.plot.at(d.chart.Block.Series[0].Values[i])
	above := y - chartDot - heightOf(p)
	below := y + chartDot
	aside := min((l.plot.slot-p.Frame.Width)/2, p.Frame.Width/2)
	for _, at := range []unit.Point{
		{X: x, Y: above}, {X: x, Y: below},
		{X: x - aside, Y: above}, {X: x + aside, Y: above},
		{X: x - aside, Y: below}, {X: x + aside, Y: below},
	} {
		if box := boxOf(p, at.X, at.Y, byMiddle); free.free(box) {
			free.take(box)
			return at, true
		}
	}
	return unit.Point{}, false
}

// nameLines sets names at the ends of lines, as near to them as possible without overlaps. If a name stands away from
// its line, a leader connects them.
func (l *lineDrawing) nameLines(d *Drafter) {
	b := &d.chart.Block
	s := l.plot
	last := len(s.labels) - 1
	ends := make([]unit.Point, len(b.Series))
	order := make([]int, len(b.Series))
	for k, series := range b.Series {
		ends[k] = unit.Point{X: s.middle(last), Y: s.at(series.Values[last])}
		order[k] = k
	}
	slices.SortStableFunc(order, func(i, k int) int { return int(ends[i].Y - ends[k].Y) })
	var wanted, heights []unit.Length
	for _, k := range order {
		h := heightOf(l.names[k])
		wanted = append(wanted, ends[k].Y-h/2)
		heights = append(heights, h)
	}
	line := d.chart.label.Leading
	places := apart(wanted, heights, s.box.Y-line/2, s.box.Y+s.box.H+line/2)
	led := unit.Length(0) // the width of leaders
	for i := range places {
		if (places[i] - wanted[i]).Abs() > line/2 {
			led = leaderRoom
		}
	}
	for i, k := range order {
		x := ends[k].X + chartDot + d.gap/2
		if led > 0 {
			y := places[i] + heights[i]/2
			d.stroke([]unit.Point{{X: x, Y: ends[k].Y}, {X: x + led - d.gap/4, Y: y}}, b.Rule, axisLine)
		}
		from := len(d.Items)
		d.word(l.names[k], x+led, places[i], byStart)
		d.reink(from, func(color.Ink) color.Ink { // the ink of the line, made dark or light enough to be read
			return color.Legible(b.Series[k].Ink, b.Ground, color.MinimumContrast)
		})
	}
}

// apart moves things that stand one below the other apart, so that they do not overlap and all are between two heights,
// each as near as possible to where it is wanted. Things are in the order of their wanted heights. If there is too
// little room, they go beyond the bottom.
func apart(wanted, heights []unit.Length, top, bottom unit.Length) []unit.Length {
	// Things that touch form a group and move together, as in the pooling of isotonic regression. A group stands at the
	// mean of the places wanted for its things.
	type group struct {
		sum    unit.Length // of the wanted heads, each less the height above it in the group
		height unit.Length
		n      int
	}
	var groups []group
	head := func(g group) unit.Length {
		return max(min(g.sum/unit.Length(g.n), bottom-g.height), top)
	}
	for i, w := range wanted {
		g := group{w, heights[i], 1}
		for len(groups) > 0 {
			p := groups[len(groups)-1]
			if head(p)+p.height <= head(g) {
				break
			}
			g = group{p.sum + g.sum - p.height*unit.Length(g.n), p.height + g.height, p.n + g.n}
			groups = groups[:len(groups)-1]
		}
		groups = append(groups, g)
	}
	var out []unit.Length
	for _, g := range groups {
		y := head(g)
		for range g.n {
			out = append(out, y)
			y += heights[len(out)-1]
		}
	}
	return out
}
