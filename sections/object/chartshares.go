package object

import (
	"math"

	"annualreport/sections/compose"
	"annualreport/sections/language"
	"annualreport/sections/number"
)

// The whole of parts that are written in hundredths, and by how much rounded parts may be more together.
const (
	allPercent      = 100
	percentRounding = 1
)

// isPercent reports whether the values are written in hundredths of their whole.
func isPercent(ch *Chart) bool { return ch.sign == number.Percent }

// wholeOf is what the values of a chart of one series are parts of: what is left of a hundred hundredths has no name.
func wholeOf(ch *Chart) float64 {
	sum := 0.0
	for _, v := range ch.series[0].values {
		if !math.IsNaN(v) {
			sum += v
		}
	}
	if isPercent(ch) && sum < allPercent-percentRounding {
		return allPercent
	}
	return sum
}

// withShares writes the values of a chart of parts, each with its share of the whole.
func withShares(ch *Chart, c *compose.Composer) func(float64) string {
	write := ch.format(c)
	return func(v float64) string { return write(v) + shareOf(ch, c, v) }
}

// shareOf is the share of a value in the whole, to be set behind it: with a decimal where it has one, and as many as it
// takes not to be nothing. It is empty where the value itself says it.
func shareOf(ch *Chart, c *compose.Composer, v float64) string {
	whole := wholeOf(ch)
	if isPercent(ch) || whole == 0 {
		return ""
	}
	d := number.FromFloat(float64(allPercent * (v / whole)))
	decimals := 1
	if d.Sign() != 0 {
		decimals = max(1, -d.Magnitude())
	}
	decimals = min(d.Round(decimals).Trim(0).Decimals(), mostDecimals)
	value := number.Value{Decimal: d.Round(decimals), Unit: number.Percent}
	return language.Aside(c.Numeral(value, language.Style{Decimals: decimals}))
}
