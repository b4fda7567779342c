package language

import (
	"strconv"
	"time"

	"annualreport/layout/pattern"
)

// FiguredDate is a day or a month in the figures of ISO 8601: 2031-05-04, 2031-05.
type FiguredDate struct {
	// Day is the day, or the first one of the month.
	Day time.Time
	// IsMonth means that no day of the month is named.
	IsMonth bool
}

// DateShape is what a text in the shape of a FiguredDate is.
type DateShape uint8

// What a text can be: no date in figures; one; a month or two years, as 2011-12; in the shape of one, but no day of
// the calendar, as 2031-02-30 or 2031-13.
const (
	NotFigured DateShape = iota
	SurelyFigured
	FiguredOrYears
	NoSuchDay
)

// figuredDate is the shape of dates in figures, of the years that reports speak of: 1800 to 2199.
var figuredDate = pattern.Of(`^((?:1[89]|2[01])\d{2})-(\d{2})(-\d{2})?$`)

// mostYears is how many years a span has at the most whose end is written with two digits, as 2031-35.
const mostYears = 20

// ReadFigured reads a text that is a date in the figures of ISO 8601 and nothing else. Two years with a hyphen between
// them, as 2031-32 or 2031-35, are none.
func ReadFigured(text string) (FiguredDate, DateShape) {
	parts := figuredDate().FindStringSubmatch(text)
	if parts == nil {
		return FiguredDate{}, NotFigured
	}
	layout := "2006-01"
	years := 0 // from the first to the second, if it is two of them
	if parts[3] != "" {
		layout += "-02"
	} else {
		first, _ := strconv.Atoi(parts[1])
		second, _ := strconv.Atoi(parts[2])
		const century = 100
		years = (second - first%century + century) % century
	}
	day, err := time.Parse(layout, text)
	switch {
	case err != nil && years > 0 && years <= mostYears:
		return FiguredDate{}, NotFigured
	case err != nil:
		return FiguredDate{}, NoSuchDay
	case years == 1:
		return FiguredDate{}, FiguredOrYears
	}
	return FiguredDate{day, parts[3] == ""}, SurelyFigured
}

// Figured writes a day or a month that was in figures, such as "12 Mar 2030" or "May 2017".
func (d *Dates) Figured(date FiguredDate) string {
	if date.IsMonth {
		return d.MonthYear(date.Day)
	}
	return d.Day(date.Day)
}
