package object

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/language"
	"annualreport/sections/number"
)

// longestSign is how many letters a unit has that stands at every value: %, €, km.
const longestSign = 2

// standsAtValues reports whether a unit stands with each value: one of a letter or two, or the sign of a
// currency. Its code stands above the chart.
func standsAtValues(unit string) bool {
	if utf8.RuneCountInString(unit) <= longestSign {
		return true
	}
	return number.IsCurrency(unit) && strings.ContainsFunc(unit, func(r rune) bool { return unicode.Is(unicode.Sc, r) })
}

// checkUnits finds the unit that stands at the values: that of the chart, or the one that all values
// were written with. It reports values that have another.
func (ch *Chart) checkUnits(problems *diag.List) {
	unit := strings.TrimSpace(ch.unit.Value)
	if standsAtValues(unit) {
		ch.sign = unit
		if share := number.ShareOf(unit); share != "" {
			ch.sign = share
		}
	}
	first := true
	for _, s := range ch.series {
		for _, a := range s.exact {
			switch {
			case !a.Known:
			case unit != "":
				ch.checkUnit(a, problems)
			case first:
				ch.sign = a.Value.Unit
				first = false
			case a.Value.Unit != ch.sign:
				problems.Errorf(a.Text.Span, "write the numbers alone, and what they count into `unit`",
					"%q is not of the unit of the values before it", a.Text.Original())
				return
			}
		}
	}
}

// checkUnit reports a value that is written with another unit than that of the chart.
func (ch *Chart) checkUnit(a amount.Amount, problems *diag.List) {
	own, unit := a.Value.Unit, strings.TrimSpace(ch.unit.Original())
	same := own == "" || own == unit || own == number.ShareOf(unit) ||
		number.IsCurrency(own) && number.IsCurrency(unit) && !number.Clash(own, unit)
	if !same {
		problems.Errorf(a.Text.Span, "write the number alone, as the chart counts",
			"%q is in %s, and the chart in %s", a.Text.Original(), own, unit)
	}
}

// withUnit is a number with the unit that stands at the values.
func (ch *Chart) withUnit(d number.Decimal) number.Value {
	return number.Value{Decimal: d, Unit: ch.sign}
}

// coined is how many decimals values have: money has none, or coins.
func (ch *Chart) coined(decimals int) int {
	if decimals > 0 && number.IsCurrency(ch.sign) {
		return max(decimals, coins)
	}
	return decimals
}

// format writes the values of the chart, and sums of them.
func (ch *Chart) format(c *compose.Composer) func(float64) string {
	precision := ch.precision()
	return func(v float64) string {
		d, own := precision.exact[v]
		if !own {
			d = number.FromFloat(v)
		}
		decimals := precision.decimals(d)
		if !own { // a sum of floats may have digits that none of them had
			decimals = max(precision.equal, d.Round(decimals).Trim(0).Decimals())
		}
		return c.Numeral(ch.withUnit(d), language.Style{Decimals: decimals})
	}
}

// written is a value with the decimals that it was written with, for those who do not see its length.
func (ch *Chart) written(c *compose.Composer, v number.Value) string {
	decimals := ch.coined(v.Decimals())
	if decimals > mostDecimals {
		decimals = max(mostDecimals, significant-1-v.Magnitude())
	}
	return c.Numeral(ch.withUnit(v.Decimal), language.Style{Decimals: decimals})
}

// tick writes a value of the axis, with the decimals that its steps have.
func (ch *Chart) tick(c *compose.Composer) func(float64, int) string {
	return func(v float64, decimals int) string {
		return c.Numeral(ch.withUnit(number.FromFloat(v)), language.Style{Decimals: decimals})
	}
}

// precision is with how many decimals the values of a chart are written.
type precision struct {
	// exact are the values as they were written.
	exact map[float64]number.Decimal
	// equal is how many decimals all have, but those that would lose their first digits.
	equal int
}

// significant is how many digits of a small value are shown, from the first that is not 0.
const significant = 3

// precision finds the decimals of the chart: those of the value that has most, if they are no
// more than can be seen beside the largest value: one beside hundreds, two beside tens, three beside ones.
func (ch *Chart) precision() precision {
	out := precision{exact: make(map[float64]number.Decimal)}
	most := 0
	largest := number.Decimal{}
	for _, s := range ch.series {
		for i, a := range s.exact {
			if !a.Known {
				continue
			}
			if _, twice := out.exact[s.values[i]]; !twice {
				out.exact[s.values[i]] = a.Value.Decimal
			}
			most = max(most, a.Value.Decimals())
			if a.Value.Abs().Cmp(largest) > 0 {
				largest = a.Value.Abs()
			}
		}
	}
	useful := min(max(significant-largest.Magnitude(), 1), significant)
	out.equal = ch.coined(min(most, useful))
	if largest.Magnitude() < 0 && most > useful-1 {
		out.equal = 0 // each keeps its own
	}
	return out
}

// decimals is how many decimals a value is written with: as all, or so many that its first digits are
// there.
func (p precision) decimals(d number.Decimal) int {
	if d.Sign() == 0 || d.Magnitude() >= 0 || d.Round(p.equal).Cmp(d) == 0 {
		return p.equal
	}
	own := min(d.Decimals(), significant-1-d.Magnitude())
	if shown := p.equal + d.Magnitude() + 1; shown >= 2 {
		return p.equal
	}
	return own
}
