package sheet

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"annualreport/sections/number"
)

// significant is how many digits of a number a spreadsheet knows and shows: what is behind them is the noise of floats.
const significant = 15

// show makes a cell of a number as a file has it.
func (f *format) show(cell *Cell, value string, days1904 bool) {
	d, ok := number.FromTOML(value)
	if !ok {
		cell.words(value)
		return
	}
	if f.isDay() {
		if v := d.Float(); f.elapsed || v < 1 {
			cell.elapsed(v)
		} else {
			cell.day(v, days1904, f.shows)
		}
		return
	}
	cell.Kind = Number
	d = d.Round(min(max(significant-1-d.Magnitude(), 0), 30)).Trim(0)
	v := number.Value{Unit: f.unit}
	if f.percent {
		d = d.Shift(2)
		v.Unit = number.Percent
	}
	d = d.Shift(-3 * f.thousands)
	if !f.general && !f.text {
		d = d.Round(f.decimals)
	}
	v.Decimal = d
	cell.Number = v
	cell.Beside = f.words
	cell.Text = v.Decimal.String()
	if f.digits > 0 && len(cell.Text) < f.digits && d.Sign() >= 0 {
		cell.Kind = Words // a code, such as 00123
		cell.Text = strings.Repeat("0", f.digits-len(cell.Text)) + cell.Text
	}
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
	const lastDay = 2_958_465 // the end of the year 9999
	if serial > lastDay {
		c.Kind = Fault
		c.Text = "#####"
		return
	}
	whole := math.Floor(serial)
	seconds := math.Round((serial - whole) * secondsOfDay)
	c.Kind = Day
	c.Day = first.AddDate(0, 0, int(whole)).Add(time.Duration(seconds) * time.Second)
	c.Shows = shows
	c.Text = c.Day.Format(time.DateOnly)
}

// elapsed makes a cell of a stretch of time, in days.
func (c *Cell) elapsed(days float64) {
	const minutesOfDay = 1440
	minutes := int64(math.Round(days * minutesOfDay))
	c.Kind = Words
	c.Text = fmt.Sprintf("%d:%02d", minutes/60, max(minutes%60, -(minutes%60)))
}

// isoDay makes a cell of a day as ISO 8601 has it.
func (c *Cell) isoDay(text string) {
	for _, layout := range []string{time.DateOnly, "2006-01-02T15:04:05", time.RFC3339, "2006-01-02T15:04"} {
		whole, _, _ := strings.Cut(text, ".")
		if day, err := time.Parse(layout, whole); err == nil {
			c.Kind = Day
			c.Day = day
			c.Shows = Parts{Year: true, Month: true, Day: true, Time: day.Hour()+day.Minute()+day.Second() > 0}
			c.Text = day.Format(time.DateOnly)
			return
		}
	}
	c.words(text)
}

// countOf is a repetition as files write it: 1 where none is there.
func countOf(text string) int {
	if n, err := strconv.Atoi(text); err == nil && n > 0 {
		return n
	}
	return 1
}
