package chart

import (
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/inline"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// TestValuesOfColumns: the values of several series stand at their columns if each has its room, and lies over no
// other column and no other value; those of one series stand there if there is no axis.
func TestValuesOfColumns(t *testing.T) {
	column := func(x, y, width unit.Length) valueColumn {
		return valueColumn{rect: rect(x, y, 20, 100-y), word: setWord(width, 1), x: (x + 10) * pt, y: (y - 12) * pt}
	}
	tick := []*inline.Paragraph{setWord(5, 1)}
	one, two := [][]*inline.Paragraph{nil}, [][]*inline.Paragraph{nil, nil}
	for _, c := range []struct {
		name    string
		series  [][]*inline.Paragraph
		ticks   []*inline.Paragraph
		columns []valueColumn
		want    bool
	}{
		{"one series", one, nil, nil, true},
		{"one series beside an axis", one, tick, nil, false},
		{"with room", two, tick, []valueColumn{column(10, 50, 18), column(30, 50, 18)}, true},
		{"a little wider than its column", two, tick, []valueColumn{column(10, 50, 25)}, true},
		{"too wide for its column", two, tick, []valueColumn{column(10, 50, 26)}, false},
		{"over the next column", two, tick, []valueColumn{column(10, 50, 24), column(30, 20, 10)}, false},
		{"over the column before", two, tick, []valueColumn{column(10, 20, 10), column(30, 50, 24)}, false},
		{"a point apart", two, tick, []valueColumn{column(10, 50, 19), column(30, 50, 19)}, true},
		{"too near to the next value", two, tick, []valueColumn{column(10, 50, 20), column(30, 50, 19)}, false},
		{"above the chart", two, tick, []valueColumn{column(10, 2, 10)}, false},
	} {
		d := drafterOf(seriesOf([]float64{1}, []float64{1}))
		d.Y = 100 * pt
		drawing := &columnDrawing{plot: &plot{ticks: c.ticks}, values: c.series}
		if got := drawing.valued(d, c.columns, 20*pt, 0); got != c.want {
			t.Errorf("%s: values stand at their columns: %v", c.name, got)
		}
	}
}

// TestInksOfLabels: a bar has the ink of its label, if there is one, or else that of its series.
func TestInksOfLabels(t *testing.T) {
	b := seriesOf([]float64{1, 2})
	for _, inks := range [][]color.Ink{nil, {color.Black(), color.White()}} {
		b.LabelInks = inks
		d := drafterOf(b)
		d.barOf(rect(0, 0, 10, 10), 0, 1)
		want := b.Series[0].Ink
		if inks != nil {
			want = inks[1]
		}
		if got := *d.Items[0].(display.Path).Fill; got != want {
			t.Errorf("with inks %v a bar is %v", inks, got)
		}
	}
}

// TestValueBeside: a value without room in its part stands beside the column: behind it, or else before it, or by a
// quarter or a half of its height further up or down; never on the axis.
func TestValueBeside(t *testing.T) {
	behind := func(y unit.Length) unit.Point { return unit.Point{X: 151*pt + pt/2, Y: y * pt} }
	for _, c := range []struct {
		name  string
		at    unit.Length // of the column
		taken []unit.Rect
		want  unit.Point // where the value begins
		ok    bool
	}{
		{"behind", 100, nil, behind(36), true},
		{"before", 100, []unit.Rect{rect(150, 30, 50, 20)}, unit.Point{X: 78*pt + pt/2, Y: 36 * pt}, true},
		{"above", 100, []unit.Rect{rect(60, 45, 140, 1)}, behind(33), true},
		{"below", 100, []unit.Rect{rect(60, 38, 140, 1)}, behind(39), true},
		{"far above", 100, []unit.Rect{rect(60, 43, 140, 1)}, behind(30), true},
		{"far below", 100, []unit.Rect{rect(60, 38, 140, 1), rect(60, 43, 140, 1)}, behind(42), true},
		{"nowhere", 100, []unit.Rect{rect(150, 20, 50, 40), rect(60, 20, 40, 40)}, unit.Point{}, false},
		{"not on the axis", 50, []unit.Rect{rect(100, 20, 50, 40)}, unit.Point{}, false},
	} {
		d := drafterOf(seriesOf([]float64{1}))
		s := &stackDrawing{plot: &plot{box: rect(30, 0, 270, 100), zero: 100 * pt},
			values: [][]*inline.Paragraph{{setWord(20, 1)}}}
		free := crowd{within: rect(0, 0, 300, 100), taken: c.taken}
		ok := s.valueBeside(d, part{rect(c.at, 40, 50, 4), 0, 0}, &free)
		if ok != c.ok || ok != (len(d.words) == 1) || ok != (len(free.taken) > len(c.taken)) {
			t.Errorf("%s: it stands beside: %v", c.name, ok)
			continue
		}
		if ok {
			base := baselineOf(setWord(20, 1), 0)
			if got := d.Items[0].(display.Text).At; got.X != c.want.X || got.Y != c.want.Y+base {
				t.Errorf("%s: it stands at %s, %s", c.name, got.X, got.Y-base)
			}
		}
	}
}

// TestNamesAtEnds: the names of lines stand behind their ends in the inks of the lines; where they had to move apart
// by more than half a line, all stand a little further away and are led to.
func TestNamesAtEnds(t *testing.T) {
	for _, c := range []struct {
		name   string
		values []float64 // at the end of each line
		tops   []unit.Length
		led    bool
	}{
		{"apart", []float64{8, 2}, []unit.Length{14, 74}, false},
		{"in the order of the lines", []float64{2, 8}, []unit.Length{74, 14}, false},
		{"near", []float64{5, 5}, []unit.Length{38, 50}, false},
		{"too near", []float64{5, 5, 5}, []unit.Length{32, 44, 56}, true},
		{"at the foot", []float64{0, 0}, []unit.Length{82, 94}, true},
	} {
		var values [][]float64
		l := &lineDrawing{plot: &plot{axis: scale.Plain(0, 10), box: rect(0, 0, 200, 100), slot: 100 * pt,
			labels: make([]*inline.Paragraph, 2)}}
		for _, v := range c.values {
			values, l.names = append(values, []float64{1, v}), append(l.names, setWord(30, 1))
		}
		block := seriesOf(values...)
		for k := range block.Series {
			block.Series[k].Ink = color.Of(color.RGB{R: uint8(10 * k)})
		}
		d := drafterOf(block)
		d.chart.label.Leading = 12 * pt
		l.nameLines(d)
		x := 155*pt + pt/2 // 150, with a dot of 2.5 and half a gap
		if c.led {
			x += leaderRoom
		}
		names := 0
		for _, it := range d.Items {
			text, ok := it.(display.Text)
			if !ok {
				line := it.(display.Path).Segments
				if from := line[0].Points[0]; from.X != x-leaderRoom || line[1].Points[0].X != x-6*pt/4 {
					t.Errorf("%s: a leader runs from %s to %s", c.name, from.X, line[1].Points[0].X)
				}
				continue
			}
			k := int(text.Ink.Screen.R) / 10
			top := text.At.Y - baselineOf(setWord(30, 1), 0)
			if text.At.X != x || top != c.tops[k]*pt {
				t.Errorf("%s: name %d stands at %s, %s", c.name, k, text.At.X, top)
			}
			names++
		}
		if leaders := len(d.Items) - names; names != len(c.values) || leaders != map[bool]int{true: names}[c.led] {
			t.Errorf("%s: there are %d names and %d leaders", c.name, names, leaders)
		}
	}
}
