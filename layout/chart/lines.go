package chart

import (
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

// markRoom is the room that the mark of the last value needs at the right. It is 0 if half the room of a label is
// enough.
func markRoom(f *fitter) unit.Length {
	dot := dotOf(f.block)
	if f.width/unit.Length(max(len(f.words.labels), 1)) > 4*dot {
		return 0
	}
	return 2 * dot
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
