package object

import (
	"slices"

	"annualreport/layout/chart"
	"annualreport/layout/diag"
	"annualreport/sections/language"
	"annualreport/sections/source"
)

// The most series and labels of a chart that can be told apart.
const (
	mostSeries = 6
	mostSlopes = 30 // each with its name at its end
	mostPanels = 24 // each by itself
	mostLabels = 60
)

// checkChart tells of charts that would say something else than their values.
func checkChart(ch *Chart, l *language.Language, problems *diag.List) {
	if most := ch.mostSeries(); len(ch.series) > most {
		problems.Warnf(ch.place.Span, "make a table of it, or two charts",
			"a chart of %d series is hard to read; %d can be told apart", len(ch.series), most)
	}
	if len(ch.labels) > mostLabels && !ch.isSequence(l) && !isMap(ch) {
		problems.Warnf(ch.place.Span, "make a table of it", "a chart of %d labels is hard to read", len(ch.labels))
	}
	if len(ch.series) == 0 || len(ch.labels) == 0 {
		return // told already
	}
	checkSeriesNames(ch, problems)
	checkAbsent(ch, problems)
	switch {
	case !ch.checkValues(problems):
		ch.kind = chart.Bars{} // anything may be drawn as bars, until the fault is gone
	case ch.showsParts():
		ch.checkParts(l, problems)
	default:
		ch.checkForm(problems)
	}
	checkHighlight(ch, problems)
}

// checkSeriesNames tells of names that a translation leaves out, and of series of several that nobody can tell from
// each other.
func checkSeriesNames(ch *Chart, problems *diag.List) {
	source.TellNamesLeftOut(append(slices.Clip(ch.labels), ch.unit, ch.head), problems)
	for i, s := range ch.series {
		source.TellNamesLeftOut([]source.Text{s.name}, problems)
		if len(ch.series) == 1 || !s.name.IsEmpty() || s.name.IsLeftOut() {
			continue
		}
		at := s.name.Span
		if at.IsZero() {
			at = ch.place.Span
		}
		problems.Warnf(at, "give each series a name = \"…\", or each column of its file a title",
			"series %d of the chart has no name", i+1)
	}
}
