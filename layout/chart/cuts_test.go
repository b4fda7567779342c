package chart

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/inline"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// TestCutsOfGroups: a group of bars whose values stand above them may be divided between its bars, and others may not.
func TestCutsOfGroups(t *testing.T) {
	for place, want := range map[valuePlace]int{aboveBars: 2, behindBars: 0, nowhere: 0} {
		d := drafterOf(seriesOf([]float64{4}, []float64{3}, []float64{2}))
		d.chart.label.Leading, d.Divided = 12*pt, true
		b := barDrawing{axis: scale.Plain(0, 5), place: place, above: true, labels: []*inline.Paragraph{setWord(34, 1)},
			values: [][]*inline.Paragraph{{setWord(14, 1)}, {setWord(14, 1)}, {setWord(14, 1)}}}
		if b.groupBelow(d, b.plot(d), 0); len(d.Cuts) != want {
			t.Errorf("with values at place %d a group may be divided at %v", place, d.Cuts)
		}
	}
}

// TestMarkRoom: where the room of a label is no wider than two marks, the mark of the last value has room at the right.
func TestMarkRoom(t *testing.T) {
	for labels, want := range map[int]bool{19: false, 20: true, 21: true} {
		f := &fitter{block: new(content.Chart), width: 200 * pt, words: &wordSet{labels: make([]axisLabel, labels)}}
		if room := markRoom(f); room != 0 != want || room != 0 && room != 2*chartDot {
			t.Errorf("with %d labels the mark has %s", labels, room)
		}
	}
}

// TestDisplaced: names cannot stand beside lines that end nearer to each other than half a line.
func TestDisplaced(t *testing.T) {
	label := &content.ParagraphStyle{Leading: 12 * pt}
	height := plotHeight(new(content.Chart), 12*pt, 600*pt) - 12*pt
	for apart, want := range map[unit.Length]bool{5: true, 7: false, 20: false, 0: true} {
		share := (apart * pt).Points() / height.Points()
		f := &fitter{block: seriesOf([]float64{9, 2}, []float64{1, 2 + 10*share}), label: label, height: 600 * pt, axis: scale.Plain(0, 10)}
		if displaced(f) != want {
			t.Errorf("names of lines that end %d points from each other stand beside them: %v", apart, want)
		}
	}
}
