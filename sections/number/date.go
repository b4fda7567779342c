package number

import "annualreport/layout/pattern"

// Date is what has the shape of a date in figures. Whether there is such a day is not looked at.
type Date struct {
	// Year has four digits. First and Second are the other two figures in the order in which they
	// are written: day and month, or month and day.
	Year, First, Second string
	// Separator stands behind the first figure: ".", "/" or "-".
	Separator string
	// YearFirst dates begin with their year, and have the month next (ISO 8601).
	YearFirst bool
}

// The shapes of dates in figures. A space may stand behind a separator, as in Czech.
var (
	yearLast  = pattern.Of(`^(\d{1,2})([./-])\s?(\d{1,2})[./-]\s?(\d{4})$`)
	yearFirst = pattern.Of(`^(\d{4})([./-])\s?(\d{1,2})[./-]\s?(\d{1,2})$`)
)

// DateIn is the date that a text in Latin digits has the shape of; false if it has that of none.
func DateIn(text string) (Date, bool) {
	if m := yearFirst().FindStringSubmatch(text); m != nil {
		return Date{Year: m[1], Separator: m[2], First: m[3], Second: m[4], YearFirst: true}, true
	}
	if m := yearLast().FindStringSubmatch(text); m != nil {
		return Date{First: m[1], Separator: m[2], Second: m[3], Year: m[4]}, true
	}
	return Date{}, false
}
