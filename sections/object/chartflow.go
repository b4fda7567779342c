package object

import (
	"annualreport/layout/diag"
	"annualreport/sections/number"
)

// flowSeries is how many series a flow has: its sources and its uses.
const flowSeries = 2

// flowSum is the sum of the known values of a series, to the last decimal.
func flowSum(s series) number.Decimal {
	var sum number.Decimal
	for _, a := range s.exact {
		if a.Known {
			sum = sum.Add(a.Value.Decimal)
		}
	}
	return sum
}

// checkFlow tells of values that are no sources or uses, and of sums that differ. It returns whether the values can be
// drawn as a flow.
func checkFlow(ch *Chart, problems *diag.List) bool {
	if len(ch.series) != flowSeries {
		problems.Errorf(ch.place.Span,
			"give a series of what comes in and one of what goes out, \"\" where a label has no value",
			"a flow has two series, its sources and its uses; this has %d", len(ch.series))
		return false
	}
	ok := true
	for _, s := range ch.series {
		for i, v := range s.values {
			if v < 0 {
				problems.Errorf(s.typed[i].Span, "make a use of a source below nothing, or use type = \"bar\"",
					"a flow has no values below nothing")
				ok = false
			}
		}
	}
	in, out := flowSum(ch.series[0]), flowSum(ch.series[1])
	if ok && (in.Sign() == 0 || out.Sign() == 0) {
		problems.Errorf(ch.place.Span, "give each series values, or use type = \"bar\"",
			"the sources or the uses of the flow are nothing together")
		ok = false
	}
	if ok {
		checkEnds(ch, problems)
		if d := in.Sub(out); d.Sign() != 0 {
			problems.Warnf(ch.place.Span, "correct the values, or add what is left or missing as a label of its own",
				"the sources of the flow are %s together and its uses %s: they differ by %s", in, out, d.Abs())
		}
	}
	return ok
}

// checkEnds tells of labels that have no value at either side, so that they are not in the drawing.
func checkEnds(ch *Chart, problems *diag.List) {
	for i, label := range ch.labels {
		if !ch.series[0].exact[i].Known && !ch.series[1].exact[i].Known {
			problems.Errorf(label.Span, "give it a value, or leave it out",
				"a label of a flow is neither a source nor a use")
		}
	}
}
