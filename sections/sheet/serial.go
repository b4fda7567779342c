package sheet

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"time"

	"annualreport/sections/number"
)

// significant is how many digits of a number a spreadsheet knows and shows: what is behind them is the noise of floats.
const significant = 15

// lastDay is the end of the year 9999, behind which Excel knows neither days nor times.
const lastDay = 2_958_465

// NoDay is what the sheet shows, in the place of a Fault, of a number that is no day or time: it lies before the first
// one, or behind the last one.
const NoDay = "#####"

// shownDecimals is how many decimals the format General shows: eleven signs at the most, and six digits of numbers that
// Excel would write with an exponent.
func shownDecimals(d number.Decimal) int {
	const places = 10
	const leastMagnitude = -4
	const digitsOfSmall = 6
	if m := d.Magnitude(); m < leastMagnitude {
		return digitsOfSmall - 1 - m
	}
	return max(places-max(d.Magnitude()+1, 1), 0)
}

// show makes a cell of a number as a file has it.
func (f *format) show(cell *Cell, value string, days1904 bool) {
	d, ok := number.FromTOML(value)
	if !ok {
		cell.words(value)
		return
	}
	if f.isDay() {
		f.showTime(cell, d.Float(), days1904)
		return
	}
	d = tidy(d)
	if f.empty && f.showLiteral(cell, d) {
		return
	}
	if f.code != "" {
		cell.Kind = Words
		cell.Text = filled(f.code, d.Round(0).String())
		return
	}
	cell.Kind = Number
	cell.Number = f.value(d)
	cell.keepExact(f.inScale(d))
	cell.Beside = f.words
	cell.Scaled = f.scaled
	cell.Ungrouped = !f.grouped
	if f.thousands > 0 {
		cell.Thousands = f.thousands
		cell.Whole = &number.Value{Decimal: general.value(d).Decimal, Unit: f.unit}
	}
	cell.Text = cell.Number.Decimal.String()
}

// tidy is a number without the noise of floats behind its digits.
func tidy(d number.Decimal) number.Decimal {
	const most = 30
	return d.Round(min(max(significant-1-d.Magnitude(), 0), most, d.Decimals())).Trim(0)
}

// showLiteral makes a cell of words that a format shows in the place of a number, or of nothing; false where a dash
// stands for nought, which is a number.
func (f *format) showLiteral(cell *Cell, d number.Decimal) bool {
	switch {
	case f.literal == "":
		cell.Kind = unseen
	case d.Sign() == 0 && isDash(f.literal):
		return false
	default:
		cell.words(f.literal)
	}
	return true
}

// isDash reports whether words are dashes alone.
func isDash(words string) bool { return strings.Trim(words, "-–—− ") == "" }

// showTime makes a cell of a day or a time. There is no day before the first one.
func (f *format) showTime(cell *Cell, serial float64, days1904 bool) {
	ofDay := f.shows.Year || f.shows.Month || f.shows.Day
	switch {
	case math.Abs(serial) > lastDay:
		cell.Kind = Fault
		cell.Text = NoDay
	case f.clock.elapsed || f.shows.Time && (serial < 1 || !ofDay):
		cell.Kind = Clock
		cell.Text = f.clock.text(serial)
	case serial < 0 || serial < 1 && !days1904:
		cell.Kind = Fault
		cell.Text = NoDay
	default:
		cell.day(serial, days1904, f.shows)
	}
	if cell.Kind != Fault {
		cell.Beside = f.words
	}
}

// keepExact keeps what the number of the cell was before it was rounded, if that lost digits.
func (c *Cell) keepExact(d number.Decimal) {
	if c.Number.Cmp(d) != 0 {
		c.Exact = &d
	}
}

// inScale is a number as it is counted in what the format shows: hundredths, ones or thousands.
func (f *format) inScale(d number.Decimal) number.Decimal {
	if f.percent {
		d = d.Shift(2)
	}
	return d.Shift(-3 * f.thousands)
}

// value is a number as the format shows it.
func (f *format) value(d number.Decimal) number.Value {
	v := number.Value{Unit: f.unit}
	if f.percent {
		v.Unit = number.Percent
	}
	d = f.inScale(d)
	switch {
	case f.general:
		d = d.Round(min(shownDecimals(d), 30)).Trim(0)
	case !f.text:
		d = d.Round(f.decimals)
	}
	v.Decimal = d
	return v
}

// filled is a code: its digits at their places, from the last one on, with noughts before them.
func filled(code, digits string) string {
	digits, negative := strings.CutPrefix(digits, "-")
	places := string(nought) + string(optional)
	first := strings.IndexAny(code, places)
	out := ""
	for i := len(code) - 1; i >= 0; i-- {
		switch {
		case strings.IndexByte(places, code[i]) < 0:
			out = code[i:i+1] + out
		case i == first && digits != "":
			out = digits + out
		case digits == "" && code[i] == optional:
		case digits == "":
			out = "0" + out
		default:
			out = digits[len(digits)-1:] + out
			digits = digits[:len(digits)-1]
		}
	}
	if negative {
		return "-" + out
	}
	return out
}

// day makes a cell of a day by its number: since 1900, which has a 29th of February here that never was, or since 1904.
func (c *Cell) day(serial float64, days1904 bool, shows Parts) {
	first := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case days1904:
		first = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case serial < 60:
		first = first.AddDate(0, 0, 1)
	}
	const secondsOfDay = 86_400
	whole := math.Floor(serial)
	seconds := math.Round((serial - whole) * secondsOfDay)
	c.Kind = Day
	c.Day = first.AddDate(0, 0, int(whole)).Add(time.Duration(seconds) * time.Second)
	c.Shows = shows
	c.Text = c.Day.Format(time.DateOnly)
}

// isoDay makes a cell of a day as ISO 8601 has it. What is shown of it is known by its format; without one it is the
// day, and the time that it has.
func (c *Cell) isoDay(text string, shows Parts) {
	for _, layout := range []string{time.DateOnly, "2006-01-02T15:04:05", time.RFC3339, "2006-01-02T15:04"} {
		whole, _, _ := strings.Cut(text, ".")
		day, err := time.Parse(layout, whole)
		if err != nil {
			continue
		}
		c.Kind = Day
		c.Day = day
		if c.Shows = shows; shows == (Parts{}) {
			c.Shows = Parts{Year: true, Month: true, Day: true, Time: day.Hour()+day.Minute()+day.Second() > 0,
				Seconds: day.Second() > 0}
		}
		c.Text = day.Format(time.DateOnly)
		return
	}
	c.words(text)
}

// mostRepeated is what larger counts of rows and columns are: that of no sheet.
const mostRepeated = 1 << 24

// countOf is a repetition as files write it: 1 where none is there.
func countOf(text string) int {
	n, err := strconv.ParseInt(text, 10, 32)
	switch {
	case err == nil && n <= 0, errors.Is(err, strconv.ErrSyntax):
		return 1
	}
	return min(int(n), mostRepeated)
}
