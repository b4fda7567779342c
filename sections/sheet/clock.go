package sheet

import (
	"fmt"
	"math"
	"strings"
)

// clock is how a format shows a time.
type clock struct {
	hours, minutes, seconds bool
	// wide fills the first number up to two digits.
	wide bool
	// elapsed means that the first number goes on behind the 24th hour, or the 60th minute.
	elapsed bool
	// decimals are those of seconds.
	decimals int
}

// readClock reads a clock of the letters of a format in small letters, with those in brackets among them.
func readClock(letters, code string) clock {
	c := clock{
		hours:   strings.Contains(letters, "h"),
		minutes: strings.Contains(letters, "m"),
		seconds: strings.Contains(letters, "s"),
	}
	code = strings.ToLower(code)
	c.wide = strings.Contains(code, "hh") || !c.hours && strings.Contains(code, "mm") ||
		!c.hours && !c.minutes && strings.Contains(code, "ss")
	return c
}

// text is a stretch of time, in days. Parts that are not shown are cut off, as Excel does.
func (c clock) text(days float64) string {
	const secondsOfDay = 86_400
	unit := math.Pow10(c.decimals)
	all := math.Round(math.Abs(days) * secondsOfDay * unit)
	whole := int64(all / unit)
	hours := whole / 3600
	minutes := whole / 60
	seconds := whole
	if !c.elapsed {
		hours %= 24
	}
	if c.hours || !c.elapsed {
		minutes %= 60
	}
	if c.hours || c.minutes || !c.elapsed {
		seconds %= 60
	}
	var parts []int64
	if c.hours {
		parts = append(parts, hours)
	}
	if c.hours || c.minutes {
		parts = append(parts, minutes)
	}
	if c.seconds {
		parts = append(parts, seconds)
	}
	out := clockWords(parts, c.wide)
	if c.seconds && c.decimals > 0 {
		out += fmt.Sprintf(".%0*d", c.decimals, int64(all-float64(float64(whole)*unit)))
	}
	if days < 0 && strings.ContainsAny(out, "123456789") {
		return "-" + out
	}
	return out
}

// clockWords joins the numbers of a clock.
func clockWords(parts []int64, wide bool) string {
	out := make([]string, len(parts))
	for i, n := range parts {
		out[i] = fmt.Sprintf("%02d", n)
		if i == 0 && !wide {
			out[i] = fmt.Sprint(n)
		}
	}
	return strings.Join(out, ":")
}
