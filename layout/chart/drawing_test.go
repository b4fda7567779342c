package chart

import (
	"math"
	"slices"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/inline"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// TestLegend: samples and names stand in rows that have room for them, below what is counted, and the drawing may be divided
// behind each row.
func TestLegend(t *testing.T) {
	block := seriesOf([]float64{1}, []float64{1}, []float64{1})
	d := legendDrafter(block)
	var samples []unit.Rect
	h := heading{unit: setWord(50, 1), wide: squareSample, sample: func(_ *Drafter, at unit.Rect, _ int) { samples = append(samples, at) }}
	h.names = []*inline.Paragraph{setWord(100, 1), setWord(160, 2), setWord(120, 1)}
	d.head(h)
	// a sample of 8, 4 of room, a name of 100, 16 to the next, which ends at 300, the width; the third begins a row
	if want := []unit.Rect{rect(0, 14, 8, 8), rect(128, 14, 8, 8), rect(0, 38, 8, 8)}; !slices.Equal(samples, want) {
		t.Errorf("the samples stand at %v", samples)
	}
	for i, want := range map[int]unit.Length{0: 0, 1: 12, 2: 140, 4: 12} {
		if x := d.Items[i].(display.Text).At.X; x != want*pt {
			t.Errorf("word %d stands at %s, want %d", i, x, want)
		}
	}
	if d.Y != (12+24+12+6)*pt || d.Legend != (Cut{d.Y, 5}) || !slices.Equal(d.Cuts, []Cut{{36 * pt, 4}, {54 * pt, 5}}) {
		t.Errorf("the legend ends at %s, the cuts are %v", d.Y, d.Cuts)
	}
	d = legendDrafter(block)
	d.head(heading{unit: setWord(50, 1)})
	if d.Y != 15*pt || len(d.Cuts) != 0 {
		t.Errorf("without a legend the drawing begins at %s", d.Y)
	}
	d = legendDrafter(block)
	if d.head(heading{}); d.Y != 0 {
		t.Errorf("without a head the drawing begins at %s", d.Y)
	}
}

// legendDrafter draws with words of 8 pt in lines of 12.
func legendDrafter(b *content.Chart) *Drafter {
	d := drafterOf(b)
	d.chart.label.Text.Size = 8 * pt
	d.chart.label.Leading = 12 * pt
	return d
}

// TestPlotInPlace: a plot stands below what is above it, its axis and its ground lie at their values, and labels below it, in the
// middle of their rooms or turned.
func TestPlotInPlace(t *testing.T) {
	block := seriesOf([]float64{1, 2})
	d := drafterOf(block)
	d.chart.label.Leading = 12 * pt
	d.Page, d.Y = 600*pt, 20*pt
	axis := scale.Nice(-5, 10, 4)
	s := &plot{axis: axis, box: rect(30, 0, 200, 0), slot: 100 * pt, labels: []*inline.Paragraph{setWord(40, 1), nil, setWord(60, 2)}}
	for range axis.Ticks() {
		s.ticks = append(s.ticks, setWord(10, 1))
	}
	s.set(d, 4*pt, 3*pt)
	height := plotHeight(new(content.Chart), 12*pt, 600*pt) - 9*pt
	if s.box.Y != 26*pt || s.box.H != height {
		t.Errorf("the plot lies at %s, %s high", s.box.Y, s.box.H)
	}
	if s.zero != s.at(0) || s.zero >= s.box.Y+s.box.H || s.zero <= s.box.Y {
		t.Errorf("nothing lies at %s", s.zero)
	}
	ticks := axis.Ticks()
	for i, v := range ticks {
		line, word := display.ExtentOf(d.Items[2*i]), d.Items[2*i+1].(display.Text)
		if line.X != 30*pt || line.W != 200*pt || line.Y != s.at(v)-axisLine/4 || line.H != axisLine/2 {
			t.Errorf("the line of %g lies in %v", v, line)
		}
		if word.At.X != 14*pt || word.At.Y != s.at(v)-6*pt+baselineOf(setWord(1, 1), 0) {
			t.Errorf("the figure of %g stands at %v", v, word.At)
		}
	}
	foot := s.box.Y + s.box.H + 6*pt
	labels := d.Items[2*len(ticks):]
	if len(labels) != 3 || labels[0].(display.Text).At != (unit.Point{X: 60 * pt, Y: foot + baselineOf(setWord(1, 1), 0)}) || labels[1].(display.Text).At.X != 240*pt {
		t.Errorf("the labels are %v", labels)
	}
	if d.Y != foot+24*pt {
		t.Errorf("the plot ends at %s", d.Y)
	}
	s.ground(d)
	if r := display.ExtentOf(d.Items[len(d.Items)-1]); r != (unit.Rect{X: 30 * pt, Y: s.zero - axisLine/2, W: 200 * pt, H: axisLine}) {
		t.Errorf("the ground lies in %v", r)
	}

	s.turned, s.ticks = true, nil
	d = drafterOf(block)
	d.Page = 600 * pt
	s.set(d, 4*pt, 3*pt)
	if s.box.Y != 4*pt || d.Y != s.box.Y+s.box.H+6*pt+60*pt {
		t.Errorf("with turned labels the plot lies from %s to %s", s.box.Y, d.Y)
	}
	if text := d.Items[0].(display.Text); text.Turn != display.CounterClockwise {
		t.Error("a label is not turned")
	}
	s.axis = scale.Nice(100, 110, 4)
	s.set(d, 0, 0)
	if s.zero != s.box.Y+s.box.H {
		t.Errorf("with an axis above nothing columns stand at %s, and the plot ends at %s", s.zero, s.box.Y+s.box.H)
	}
}

// TestRuns: a line is interrupted where a value is not known, has a mark at each value that has room for one, and at its end always.
func TestRuns(t *testing.T) {
	nan := math.NaN()
	block := seriesOf([]float64{nan, 1, 2, nan, nan, 3, 4, 5, nan, 6}, []float64{nan})
	d := drafterOf(block)
	l := &lineDrawing{plot: &plot{axis: scale.Plain(0, 10), box: rect(0, 0, 200, 100), slot: 20 * pt}}
	var lengths []int
	for _, run := range l.runs(d, 0) {
		lengths = append(lengths, len(run))
	}
	if !slices.Equal(lengths, []int{2, 3, 1}) || len(l.runs(d, 1)) != 0 {
		t.Errorf("the line has runs of %v", lengths)
	}
	if at := l.runs(d, 0)[1][0]; at != point(110, 70) {
		t.Errorf("the third value stands at %v", at)
	}
	run := make([]unit.Point, 10)
	for i := range run {
		run[i] = point(unit.Length(i), 0)
	}
	one := drafterOf(seriesOf([]float64{1}))
	for _, c := range []struct {
		name  string
		d     *Drafter
		slot  unit.Length
		marks int
	}{
		{"wide", d, 8 * pt, 10}, {"just wide", d, 3 * chartDot, 10}, {"narrow", d, 3*chartDot - 1, 2}, {"narrow, alone", one, 3*chartDot - 1, 1}, {"wide, alone", one, 8 * pt, 10},
	} {
		l.plot.slot = c.slot
		c.d.Items = nil
		l.drawRun(c.d, run, 0)
		if got := len(c.d.Items) - 1; got != c.marks {
			t.Errorf("%s: %d marks, want %d", c.name, got, c.marks)
		}
	}
	one.Items = nil
	if l.drawRun(one, run[:1], 0); len(one.Items) != 1 {
		t.Error("a value alone has no mark, or a line")
	}
}

// TestLinesWithoutColors: in every look lines that stand together differ by their marks, or else by their dashes.
func TestLinesWithoutColors(t *testing.T) {
	values := make([][]float64, 6)
	for i := range values {
		values[i] = []float64{1, 2}
	}
	for marks := range content.NoMarks + 1 {
		for _, last := range []bool{false, true} {
			b := seriesOf(values...)
			b.Look = content.ChartLook{Marks: marks, LastMarked: last}
			d := drafterOf(b)
			l := &lineDrawing{plot: &plot{axis: scale.Plain(0, 10), box: rect(0, 0, 200, 100), slot: 100 * pt}}
			var seen [][]display.Segment
			for series := range values {
				d.Items = nil
				l.drawRun(d, []unit.Point{point(50, 50), point(150, 50)}, series)
				var all []display.Segment
				for _, item := range d.Items {
					all = append(all, item.(display.Path).Segments...)
				}
				if slices.ContainsFunc(seen, func(s []display.Segment) bool { return slices.Equal(s, all) }) {
					t.Errorf("marks %d, the last alone: %v: line %d looks like another", marks, last, series)
				}
				seen = append(seen, all)
			}
		}
	}
}

// TestMarks: the marks of the first six series differ, stand about their point, and are of about one size.
func TestMarks(t *testing.T) {
	values := make([][]float64, 7)
	for i := range values {
		values[i] = []float64{1}
	}
	d := drafterOf(seriesOf(values...))
	var shapes [][]display.Segment
	for series := range values {
		from := len(d.Items)
		d.mark(point(50, 60), series)
		mark := d.Items[from].(display.Path)
		shapes = append(shapes, mark.Segments)
		r := mark.Extent()
		if (r.X+r.W/2-50*pt).Abs() > pt/100 || (r.Y+r.H/2-60*pt).Abs() > pt || r.W < 2*chartDot || r.W > 3*chartDot || r.H < 2*chartDot || r.H > 3*chartDot {
			t.Errorf("the mark of series %d lies in %v", series, r)
		}
		if holes := len(d.Items) - from - 1; holes != map[bool]int{false: 0, true: 1}[series == 4] {
			t.Errorf("the mark of series %d has %d holes", series, holes)
		}
	}
	for i := range shapes {
		for k := range i {
			if slices.Equal(shapes[i], shapes[k]) != (i == 6 && k == 0) {
				t.Errorf("the marks of the series %d and %d are alike, or should be", k, i)
			}
		}
	}
	d.Items = nil
	lineSample(d, rect(10, 20, 8, 8), 0)
	if line := d.Items[0].(display.Path); line.Line != chartLine || line.Segments[0].Points[0] != point(10, 24) || line.Segments[1].Points[0] != point(18, 24) {
		t.Errorf("the sample of a line is %v", line.Segments)
	}
	if r := display.ExtentOf(d.Items[1]); r.X+r.W/2 != 14*pt || r.Y+r.H/2 != 24*pt {
		t.Errorf("the mark of the sample lies in %v", r)
	}
}
