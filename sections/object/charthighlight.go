package object

import (
	"math"
	"slices"

	"annualreport/layout/chart"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/compose"
	"annualreport/sections/source"
)

// What a chart marks, beside its labels and series by their names: the last of these, whatever it is called, or
// nothing, in designs that mark the last value.
const (
	lastMarked    = "last"
	nothingMarked = "none"
)

// marksSeries reports whether a chart can mark one of its series.
func marksSeries(ch *Chart) bool {
	switch ch.kind.(type) {
	case chart.Lines, chart.Slope, chart.Multiples:
		return true
	}
	return false
}

// marksLabels reports whether a chart can mark one of its labels: if it has one ink for all.
func marksLabels(ch *Chart) bool {
	switch ch.kind.(type) {
	case chart.Bars, chart.Columns, chart.Donut:
		return len(ch.series) == 1
	}
	return false
}

// namesOfMarks are the names of which a chart can mark one.
func namesOfMarks(ch *Chart) []source.Text {
	var names []source.Text
	switch {
	case marksSeries(ch):
		for _, s := range ch.series {
			names = append(names, s.name)
		}
	case marksLabels(ch):
		names = ch.labels
	}
	return names
}

// markedOf is the index of the label or series that a chart marks; -1 if there is none.
func markedOf(ch *Chart) int {
	if ch.highlight.IsEmpty() {
		return -1
	}
	names := namesOfMarks(ch)
	at := slices.IndexFunc(names, func(t source.Text) bool { return t.Original() == ch.highlight.Original() })
	if at < 0 && ch.highlight.Original() == lastMarked {
		return len(names) - 1
	}
	return at
}

// marksNothing reports whether the author says that a chart marks nothing.
func marksNothing(ch *Chart) bool {
	return ch.highlight.Original() == nothingMarked && markedOf(ch) < 0
}

// lookOf is how a chart looks: as its design says, but for what the author marks.
func lookOf(c *compose.Composer, ch *Chart) content.ChartLook {
	look := c.Brand.ChartLook(c.Ground)
	look.LastMarked = look.LastMarked && marksLast(c, ch)
	return look
}

// marksLast reports whether the design marks the last value of a chart: that of a sequence in which the author marks
// nothing else.
func marksLast(c *compose.Composer, ch *Chart) bool {
	return c.Brand.Design.Chart.LastMarked && ch.highlight.IsEmpty() && len(ch.labels) > 1 && ch.isSequence(c.Language)
}

// checkHighlight tells of a mark that the chart cannot show.
func checkHighlight(ch *Chart, problems *diag.List) {
	if ch.highlight.IsEmpty() {
		return
	}
	at := markedOf(ch)
	switch {
	case marksNothing(ch):
	case !marksSeries(ch) && !marksLabels(ch):
		problems.Errorf(ch.highlight.Span,
			"leave it out, or use lines, a slope or multiples, or else bars, columns or a donut of one series",
			"this chart can mark nothing: its inks tell its series or parts apart")
	case at < 0 && marksSeries(ch):
		problems.Errorf(ch.highlight.Span, "write the name of a series, or \"last\"", "the chart has no series %q",
			ch.highlight.Original())
	case at < 0:
		problems.Errorf(ch.highlight.Span, "write a label as it stands in `labels`, or \"last\"",
			"the chart has no label %q", ch.highlight.Original())
	case ch.kind == (chart.Donut{}) && !isOwnPart(ch, at):
		problems.Errorf(ch.highlight.Span, "mark a larger part, or use type = \"bar\"",
			"the part %q is too small to be marked in a donut", ch.labels[at].Original())
	}
}

// isOwnPart reports whether a label of a donut has a part of its own.
func isOwnPart(ch *Chart, label int) bool {
	small := ch.slivers()
	return !isAbsent(ch, ch.series[0].values[label]) && (len(small) < 2 || !slices.Contains(small, label))
}

// markInks are the inks of so many series or labels of which one is marked, and the others are quiet.
func markInks(c *compose.Composer, n, marked int) []color.Ink {
	strong, quiet := c.Brand.ChartMarks(c.Ground)
	inks := slices.Repeat([]color.Ink{quiet}, n)
	if marked >= 0 && marked < n {
		inks[marked] = strong
	}
	return inks
}

// hasLastLabel reports whether a chart can mark the last of its labels, which has a value in all series.
func hasLastLabel(ch *Chart) bool {
	for _, s := range ch.series {
		if math.IsNaN(s.values[len(s.values)-1]) {
			return false
		}
	}
	return ch.kind == (chart.Multiples{}) || ch.kind != (chart.Donut{}) && marksLabels(ch)
}

// labelInks are the inks of the labels of a chart as they are drawn, if it marks one of them; nil if it does not.
func labelInks(c *compose.Composer, ch *Chart, drawn []source.Text) []color.Ink {
	at := markedOf(ch)
	if at < 0 && marksLast(c, ch) && hasLastLabel(ch) {
		return markInks(c, len(drawn), len(drawn)-1)
	}
	if at < 0 || !marksLabels(ch) {
		return nil
	}
	for i, l := range drawn {
		if l.Span == ch.labels[at].Span {
			return markInks(c, len(drawn), i)
		}
	}
	return markInks(c, len(drawn), -1)
}
