package object

import (
	"math"
	"strings"

	"annualreport/layout/chart"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/source"
)

// unknownValue stands for a value that is not known.
const unknownValue = "–"

// mostAbsent is how many values a line below a chart names that its drawing has no place for.
const mostAbsent = 12

// isAbsent reports whether the drawing of a chart has no place for a value: areas without a size cannot be seen, and
// what is not known leaves no gap among the parts of a whole.
func isAbsent(ch *Chart, v float64) bool {
	switch ch.kind.(type) {
	case chart.Donut, chart.Stack:
		return math.IsNaN(v) || v == 0
	case chart.Waffle, chart.Strip, chart.Slope:
		return math.IsNaN(v)
	}
	return false
}

// countAbsent is how many values the drawing has no place for.
func countAbsent(ch *Chart) int {
	n := 0
	for _, s := range ch.series {
		for _, v := range s.values {
			if isAbsent(ch, v) {
				n++
			}
		}
	}
	return n
}

// notesAbsent reports whether lines below the chart name the values that its drawing has no place for. A table below it
// has them, too.
func notesAbsent(ch *Chart) bool { return !ch.tabled && countAbsent(ch) <= mostAbsent }

// checkAbsent tells of more values without a place in the drawing than a line below it can name.
func checkAbsent(ch *Chart, problems *diag.List) {
	if n := countAbsent(ch); n > mostAbsent && !ch.tabled && !ch.parted {
		problems.Warnf(ch.place.Span, "set them below with `table = true`, or use type = \"bar\"",
			"%d values of this chart are 0 or unknown and cannot be seen in it", n)
	}
}

// absentBySeries names the values that the drawing has no place for, in a text for each series.
func absentBySeries(ch *Chart, c *compose.Composer) []source.Text {
	var out []source.Text
	for k, s := range ch.series {
		items := absentOf(ch, c, k)
		if items == "" {
			continue
		}
		if !s.name.IsEmpty() {
			items = s.name.Value + ": " + items
		}
		out = append(out, source.Text{Value: items, Span: ch.place.Span})
	}
	return out
}

// absentOf lists the values of a series that the drawing has no place for; those that a donut joins have one.
func absentOf(ch *Chart, c *compose.Composer, k int) string {
	joined := make(map[int]bool)
	if ch.kind == (chart.Donut{}) {
		if small := ch.slivers(); len(small) > 1 {
			for _, i := range small {
				joined[i] = true
			}
		}
	}
	var items []string
	for i, v := range ch.series[k].values {
		if isAbsent(ch, v) && !joined[i] {
			items = append(items, listedValue(ch, c, k, i))
		}
	}
	return strings.Join(items, c.Language.Lists.Comma)
}

// listedValue is a label with its value in a series.
func listedValue(ch *Chart, c *compose.Composer, series, i int) string {
	text := unknownValue
	if v := ch.series[series].values[i]; !math.IsNaN(v) {
		text = ch.format(c)(v)
	}
	return ch.labels[i].Value + "\u00a0" + text
}

// saidValue is a value as the alternative of the chart says it.
func saidValue(ch *Chart, c *compose.Composer, a amount.Amount) string {
	if !a.Known {
		return unknownValue
	}
	if ch.kind == (chart.Waffle{}) || ch.kind == (chart.Strip{}) {
		return ch.written(c, a.Value) + shareOf(ch, c, a.Value.Float())
	}
	return ch.written(c, a.Value)
}

// remarks are lines below a chart. Labels of any length have room in a chart, and so they have in the lines that name
// them.
func remarks(c *compose.Composer, texts []source.Text) []content.Block {
	var out []content.Block
	for _, t := range texts {
		out = append(out, divisible(c.Remark(t))...)
	}
	return out
}
