package chart_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"annualreport/layout"
	"annualreport/layout/chart"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/inline"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// typeset sets a chart on a page of 40 lines; it returns the words of the page by what they say, and what is found.
func typeset(t *testing.T, c content.Chart) (map[string]display.Text, []finding.Finding) {
	t.Helper()
	out, found, err := layout.Typeset(layouttest.Document(t, "en", 40, c))
	if err != nil {
		t.Fatal(err)
	}
	words := make(map[string]display.Text)
	for _, item := range out.Pages[0].Items {
		if text, is := item.(display.Text); is && text.Place.Artifact != display.Footer {
			words[spelled(text)] = text
		}
	}
	return words, found
}

// spelled is what a text says.
func spelled(text display.Text) string {
	var out strings.Builder
	for _, w := range text.Words {
		out.WriteString(w.Shaped.Text)
	}
	return out.String()
}

// becomesBars reports whether a chart has no room for its words, so that it is drawn as bars.
func becomesBars(found []finding.Finding) bool {
	for _, f := range found {
		if _, is := f.(finding.ChartAsBars); is {
			return true
		}
	}
	return false
}

// counted is a sequence of so many values that all are as large as the last one, with labels "w1", "w2" …
func counted(kind content.ChartKind, n int, value float64, label string) content.Chart {
	c := values(kind, make([]float64, n))
	c.Labels, c.Sequence = nil, true
	for i := range n {
		c.Series[0].Values[i] = value
		c.Labels = append(c.Labels, layouttest.Inlines(label+number(float64(i+1))))
	}
	return c
}

// labelsSet is how many of the labels of a chart stand on the page.
func labelsSet(words map[string]display.Text, c content.Chart) int {
	n := 0
	for _, l := range c.Labels {
		if _, set := words[content.PlainText(l)]; set {
			n++
		}
	}
	return n
}

// TestLabelsFound: where one of some labels is set, the report is told of which number; that of a first form of
// the chart, which was given up, counts no more.
func TestLabelsFound(t *testing.T) {
	given := false
	for n := 6; n < 30; n++ {
		c := counted(chart.Columns{}, n, 100000, "w")
		words, found := typeset(t, c)
		every := 1
		for _, f := range found {
			if labels, is := f.(finding.ChartLabels); is {
				every = labels.Every
			}
		}
		set := labelsSet(words, c)
		most := (n + every - 1) / every // the last one may be left out
		if set != most && set != most-1 {
			t.Errorf("%d labels: %d are set, of which each %d. was to be", n, set, every)
		}
		given = given || every > 2
	}
	if !given {
		t.Error("no chart leaves more than each second label out")
	}
}

// TestLeastLabels: a plot has two of its labels at least; where there is no room for these it becomes bars.
func TestLeastLabels(t *testing.T) {
	if _, found := typeset(t, counted(chart.Columns{}, 2, 3, strings.Repeat("m", 14))); !becomesBars(found) {
		t.Errorf("found %+v", found)
	}
	c := counted(chart.Columns{}, 3, 3, strings.Repeat("m", 11))
	if words, found := typeset(t, c); labelsSet(words, c) != 2 {
		t.Errorf("three columns have %d labels: found %+v", labelsSet(words, c), found)
	}
}

// TestLinesOfLabels: a label below a plot may have four lines, and no fifth.
func TestLinesOfLabels(t *testing.T) {
	for lines, want := range map[int]bool{1: false, 4: false, 5: true} {
		c := counted(chart.Columns{}, 3, 3, strings.Repeat("twelvetwelve ", lines-1)+"eleven")
		c.Sequence = false
		if _, found := typeset(t, c); becomesBars(found) != want {
			t.Errorf("labels of %d lines: found %+v", lines, found)
		}
	}
}

// apart is the least distance of words side by side: half of 8 points, less what nobody sees.
const apart = 4*unit.Pt - inline.OverfullTolerance

// TestRoomOfLabels: labels side by side leave half their size free in their room, and a twentieth of it.
func TestRoomOfLabels(t *testing.T) {
	for _, c := range []struct {
		labels, letters int
		free            unit.Length
	}{{8, 6, apart}, {2, 34, 5*unit.Pt - inline.OverfullTolerance}} {
		room, full := layouttest.Measure/unit.Length(c.labels), false
		for letters := c.letters; letters < c.letters+4; letters++ {
			for _, last := range []string{"", "t", "r", "f"} {
				block := counted(chart.Columns{}, c.labels, 3, strings.Repeat("i", letters)+last)
				block.Sequence = false
				words, found := typeset(t, block)
				if becomesBars(found) {
					full = true
					continue
				}
				for _, l := range block.Labels {
					label := words[content.PlainText(l)]
					if w := label.Extent().W; w == 0 || w > room-c.free {
						t.Errorf("a label of %d letters is %s wide in a room of %s", letters, w, room)
					}
				}
			}
		}
		if !full {
			t.Errorf("%d labels of any length stand side by side", c.labels)
		}
	}
}

// TestShorterLabels: where labels have no room their shorter forms are set, and these are half their size apart, too.
func TestShorterLabels(t *testing.T) {
	for letters := 12; letters < 40; letters++ {
		c := counted(chart.Columns{}, 3, 3, strings.Repeat("m", 20))
		c.Sequence = false
		for _, sign := range []string{"a", "b", "c"} {
			c.Short = append(c.Short, layouttest.Inlines(strings.Repeat("i", letters)+sign))
		}
		words, found := typeset(t, c)
		if becomesBars(found) {
			if letters < 15 {
				t.Errorf("short labels of %d letters have no room", letters)
			}
			return
		}
		for i := 1; i < 3; i++ {
			left, right := words[content.PlainText(c.Short[i-1])], words[content.PlainText(c.Short[i])]
			if end := left.Extent(); right.At.X-end.X-end.W < apart {
				t.Errorf("short labels of %d letters are %s apart", letters, right.At.X-end.X-end.W)
			}
		}
	}
	t.Error("short labels of any length stand side by side")
}

// TestLeastRing: a ring has a third of the width of its chart at the least; where its labels leave it less it becomes bars.
func TestLeastRing(t *testing.T) {
	for letters := 6; letters < 20; letters++ {
		c := values(chart.Donut{}, []float64{12, 8, 20})
		c.Labels[1] = layouttest.Inlines(strings.Repeat("1", letters))
		out, found, err := layout.Typeset(layouttest.Document(t, "en", 40, c))
		if err != nil {
			t.Fatal(err)
		}
		if becomesBars(found) {
			if letters < 10 {
				t.Errorf("a label of %d letters has no room", letters)
			}
			return
		}
		if d := diameter(out); d < layouttest.Measure/3 {
			t.Errorf("with a label of %d letters the ring is %s wide", letters, d)
		}
	}
	t.Error("labels of any length stand beside a ring")
}

// diameter is the width of all parts of a ring together.
func diameter(doc *display.Document) unit.Length {
	left, right := unit.Length(math.MaxInt32), unit.Length(0)
	for _, item := range doc.Pages[0].Items {
		if path, is := item.(display.Path); is && path.Fill != nil {
			box := path.Extent()
			left, right = min(left, box.X), max(right, box.X+box.W)
		}
	}
	return right - left
}

// TestSumOfRing: the sum stands in the hole of a ring if it is no wider than nine tenths of it, and nowhere else.
func TestSumOfRing(t *testing.T) {
	shown, hidden := false, false
	for letters := 8; !hidden && letters < 60; letters++ {
		c := values(chart.Donut{}, []float64{12, 8, 20})
		sum := strings.Repeat("i", letters)
		c.Format = func(v float64) string {
			if v == 40 {
				return sum
			}
			return number(v)
		}
		out, found, err := layout.Typeset(layouttest.Document(t, "en", 40, c))
		if err != nil {
			t.Fatal(err)
		}
		hole := diameter(out) * 58 / 100
		set := false
		for _, item := range out.Pages[0].Items {
			if text, is := item.(display.Text); is && spelled(text) == sum {
				set = true
				if text.Extent().W > hole*9/10 {
					t.Errorf("a sum of %s stands in a hole of %s", text.Extent().W, hole)
				}
			}
		}
		shown, hidden = shown || set, hidden || !set
		if set == losesSums(found) {
			t.Errorf("a sum is set: %v, and told as lost: %v", set, set)
		}
	}
	if !shown || !hidden {
		t.Errorf("sums are set: %v; sums are left out: %v", shown, hidden)
	}
}

// losesSums reports whether sums are told that are not set.
func losesSums(found []finding.Finding) bool {
	return slices.ContainsFunc(found, func(f finding.Finding) bool {
		_, is := f.(finding.ChartLostSums)
		return is
	})
}

// TestSumsOfNothing: a stack of nothing has its sum, too; one of which nothing is known has none.
func TestSumsOfNothing(t *testing.T) {
	c := values(chart.Stack{}, []float64{5, 0, math.NaN()}, []float64{5, 0, math.NaN()})
	c.Format = func(v float64) string { return "sum" + number(v) }
	words, _ := typeset(t, c)
	if _, set := words["sum0"]; !set {
		t.Error("a stack of nothing has no sum")
	}
	c.Series[0].Values[1], c.Series[1].Values[1] = math.NaN(), math.NaN()
	if words, _ = typeset(t, c); len(words["sum0"].Words) > 0 {
		t.Error("a stack of which nothing is known has a sum")
	}
}

// TestSumsOfStack: sums stand above stacks as long as they are half their size apart; all of them are left out otherwise.
func TestSumsOfStack(t *testing.T) {
	shown, hidden := false, false
	for letters := 10; !hidden && letters < 40; letters++ {
		c := values(chart.Stack{}, []float64{5, 5, 5}, []float64{5, 6, 7})
		sum := strings.Repeat("i", letters)
		c.Format = func(v float64) string {
			if v >= 10 {
				return sum + number(v)
			}
			return number(v)
		}
		words, found := typeset(t, c)
		if set := words[sum+"12"]; losesSums(found) == (len(set.Words) > 0) {
			t.Errorf("sums of %d letters are set and told as lost, or neither: %+v", letters, found)
		}
		for i, v := range []float64{11, 12} {
			right, set := words[sum+number(v)]
			if !set {
				hidden = true
				continue
			}
			shown = true
			left := words[sum+number([]float64{10, 11}[i])]
			if end := left.Extent(); right.At.X-end.X-end.W < apart {
				t.Errorf("sums of %d letters are %s apart", letters, right.At.X-end.X-end.W)
			}
		}
	}
	if !shown || !hidden {
		t.Errorf("sums are set: %v; sums are left out: %v", shown, hidden)
	}
}
