package bib

import (
	"slices"
	"strconv"
	"strings"
)

// Day is one of the days of a publication, by its name in CSL 1.0.2, appendix IV.
type Day string

// The days.
const (
	Issued       Day = "issued"
	Accessed     Day = "accessed"
	EventDay     Day = "event-date"
	OriginalDay  Day = "original-date"
	SubmittedDay Day = "submitted"
	AvailableDay Day = "available-date"
)

// days are all of them.
func days() []Day { return []Day{Issued, Accessed, EventDay, OriginalDay, SubmittedDay, AvailableDay} }

// isDay reports whether a name is that of a day.
func isDay(name string) bool { return slices.Contains(days(), Day(name)) }

// Calendar is a year with what else is known: the zero Month and Day are not known, and Season is 1 for spring to 4 for
// winter. Years before the common era are negative; the zero Calendar is no date.
type Calendar struct{ Year, Month, Day, Season int }

// Date is when something was: a day, a month, a year, a range of them, or words where it is none of these.
type Date struct {
	From Calendar
	// To ends a range. Open means that a range has no end yet.
	To   Calendar
	Open bool
	// Circa means that the date is a guess.
	Circa bool
	// Words are what is printed instead: "forthcoming", "2015a". From has the year in them, if there is one.
	Words string
}

// IsEmpty reports whether no date is known.
func (d Date) IsEmpty() bool { return d == Date{} }

// IsRange reports whether a date has an end of its own.
func (d Date) IsRange() bool { return d.To.Year != 0 }

// String writes a date as EDTF does (ISO 8601-2, level 1), or its words.
func (d Date) String() string {
	if d.Words != "" {
		return d.Words
	}
	out := d.From.String()
	if d.Circa && out != "" {
		out += "~"
	}
	switch {
	case d.IsRange():
		out += "/" + d.To.String()
	case d.Open:
		out += "/.."
	}
	return out
}

// edtfSeason is the number of the month of spring less one (ISO 8601-2, 4.8.1).
const edtfSeason = 20

// String writes a year, a month or a day with hyphens.
func (c Calendar) String() string {
	if c.Year == 0 {
		return ""
	}
	out := pad(c.Year, 4)
	switch {
	case c.Season != 0:
		return out + "-" + strconv.Itoa(edtfSeason+c.Season)
	case c.Month == 0:
		return out
	}
	out += "-" + pad(c.Month, 2)
	if c.Day != 0 {
		out += "-" + pad(c.Day, 2)
	}
	return out
}

// pad writes a number with noughts before it.
func pad(n, digits int) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	figures := strconv.Itoa(n)
	return sign + strings.Repeat("0", max(0, digits-len(figures))) + figures
}

// isValid reports whether there are such a month and day.
func (c Calendar) isValid() bool {
	const longest, seasons = 31, 4
	return c.Year != 0 && c.Year > -10000 && c.Year < 10000 && c.Month >= 0 && c.Month <= lastMonth && c.Day >= 0 &&
		c.Day <= longest && c.Season >= 0 && c.Season <= seasons
}
