package chart

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/inline"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// Lines are lines through the values of each series. Where a value is not known the line has a gap.
type Lines struct{}

// ChartKind implements content.ChartKind.
func (Lines) ChartKind() {}

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
	// lasts are the last values at the ends of the lines; nil if they do not stand there.
	lasts []*inline.Paragraph
	// values are those of a single line at its marks.
	values []*inline.Paragraph
}

// fit sets the names and the last values, if these are marked, at the ends of the lines. If they take too much of the
// chart, or if a line ends before the last label, names stand in a legend instead.
func (Lines) fit(f *fitter) drawing {
	if l := fitEnds(f); l != nil {
		return l
	}
	f.problem = nil
	l := &lineDrawing{}
	if len(f.block.Series) == 1 {
		l.values = f.words.values[0]
		f.oneLine(l.values...)
	}
	if l.plot = f.plot(plotForm{ticked: true, turning: true, right: markRoom(f)}); l.plot == nil {
		return nil
	}
	l.head = makeHeading(f, nil)
	switch {
	case len(f.block.Series) == 1:
	case isDashed(f.block):
		l.head = makeWideHeading(f, lineSample, dashedSample)
	default:
		l.head = makeHeading(f, lineSample)
	}
	return l
}

// fitEnds are lines with words at their ends; nil if they have none, or no room for them.
func fitEnds(f *fitter) drawing {
	l := &lineDrawing{}
	if len(f.block.Series) > 1 {
		if l.names = endNames(f); l.names == nil {
			return nil
		}
	}
	if f.block.Look.LastMarked {
		l.lasts = endValues(f)
	}
	if l.names == nil && l.lasts == nil {
		return nil
	}
	form := plotForm{ticked: true, turning: true, right: l.endWidth(f.gap) + dotOf(f.block) - chartDot}
	if displaced(f) {
		form.right += leaderRoom
	}
	if l.plot = f.plot(form); l.plot == nil {
		return nil
	}
	l.head = makeHeading(f, nil)
	return l
}

// endWidth is the width of the words at the ends of lines, with the space around them.
func (l *lineDrawing) endWidth(gap unit.Length) unit.Length {
	out := gap
	if l.names != nil {
		out += widest(l.names)
	}
	if l.lasts != nil {
		out += widest(l.lasts)
	}
	if l.names != nil && l.lasts != nil {
		out += gap / 2
	}
	return out
}

// endValues are the last values of the lines, each set in one line; nil if one is not known.
func endValues(f *fitter) []*inline.Paragraph {
	var out []*inline.Paragraph
	for _, row := range f.words.values {
		if len(row) == 0 || row[len(row)-1] == nil {
			return nil
		}
		out = append(out, row[len(row)-1])
	}
	f.oneLine(out...)
	return out
}

// markRoom is the room that the mark of the last value needs at the right. It is 0 if half the room of a label is
// enough.
func markRoom(f *fitter) unit.Length {
	dot := dotOf(f.block)
	if f.width/unit.Length(max(len(f.words.labels), 1)) > 4*dot {
		return 0
	}
	return 2 * dot
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
		runs := l.runs(d, k)
		for _, run := range runs {
			l.drawRun(d, run, k)
		}
		if d.chart.Block.Look.LastMarked && len(runs) > 0 {
			last := runs[len(runs)-1]
			d.mark(last[len(last)-1], k)
		}
	}
	switch {
	case l.names != nil || l.lasts != nil:
		l.nameLines(d)
	case l.values != nil:
		l.pointValues(d, top)
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

// drawRun draws a line with its marks.
func (l *lineDrawing) drawRun(d *Drafter, run []unit.Point, series int) {
	if len(run) > 1 {
		d.seriesLine(run, series)
	}
	for _, p := range l.marked(d, run) {
		d.mark(p, series)
	}
}

// marked are the points of a line that have a mark. Where the values stand too near to each other, a single line has
// one mark at its end, and each of several lines has some marks, by which it is recognized. A value between two that
// are not known has a mark in any look: it would not be seen without.
func (l *lineDrawing) marked(d *Drafter, run []unit.Point) []unit.Point {
	b := &d.chart.Block
	if !marksEach(b) {
		if len(run) == 1 {
			return run
		}
		return nil
	}
	dot := dotOf(b)
	every := max(1, int((3*dot+l.plot.slot-1)/max(l.plot.slot, 1)))
	if every > 1 && len(b.Series) == 1 {
		every = len(run)
	} else if every > 1 {
		every *= sparseMarks
	}
	var out []unit.Point
	for i, p := range run {
		if i > 0 && i%every == 0 || i == len(run)-1 || every == 1 {
			out = append(out, p)
		}
	}
	return out
}

// sparseMarks is how many times further apart than necessary marks stand if not every value has one. Otherwise readers
// would take the values with a mark for the only ones.
const sparseMarks = 4

// dashedSample is how wide the sample of a line with dashes is, in tenths of the size of the words.
const dashedSample = 30

// lineSample is the sample of series that are lines.
func lineSample(d *Drafter, at unit.Rect, series int) {
	y := at.Y + at.H/2
	d.seriesLine([]unit.Point{{X: at.X, Y: y}, {X: at.X + at.W, Y: y}}, series)
	if marksEach(&d.chart.Block) {
		markSample(d, at, series)
	}
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
			free.take(unit.Rect{X: p.X, Y: p.Y}.Grown(dotOf(&d.chart.Block)))
			if i > 0 {
				free.takeLine(run[i-1], p, lineOf(&d.chart.Block), 2*unit.Pt)
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
	dot := dotOf(&d.chart.Block)
	above := y - dot - heightOf(p)
	below := y + dot
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

// nameLines sets names and last values at the ends of lines, as near to them as possible without overlaps. If one
// stands away from its line, a leader connects them.
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
		h := l.endHeight(k)
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
		x := ends[k].X + dotOf(b) + d.gap/2
		y := places[i] + heights[i]/2
		if led > 0 {
			d.stroke([]unit.Point{{X: x, Y: ends[k].Y}, {X: x + led - d.gap/4, Y: y}}, b.Rule, axisLine)
			x += led
		}
		if l.lasts != nil {
			d.wordIn(l.lasts[k], x, y, byStart, k)
			x += widest(l.lasts) + d.gap/2
		}
		if l.names != nil {
			d.wordIn(l.names[k], x, y, byStart, k)
		}
	}
}

// endHeight is the height of the words at the end of a line.
func (l *lineDrawing) endHeight(series int) unit.Length {
	h := unit.Length(0)
	for _, words := range [][]*inline.Paragraph{l.lasts, l.names} {
		if words != nil {
			h = max(h, heightOf(words[series]))
		}
	}
	return h
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
