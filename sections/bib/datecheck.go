package bib

import (
	"annualreport/layout/diag"
	"annualreport/layout/pattern"
)

// inFigures finds a date that is written as one of ISO 8601, whether there is such a day or not.
var inFigures = pattern.Of(`^[0-9]{4}-[0-9]{1,2}(?:-[0-9]{1,2})?$`)

// checkDates reports dates that no calendar has, such as 2031-13-01. They are printed as they stand.
func checkDates(r *Reference, problems *diag.List) {
	for _, day := range days() {
		d := r.Date(day)
		if d.From.exists() && d.To.exists() && !inFigures().MatchString(d.Words) {
			continue
		}
		problems.Warnf(r.Key.Span, "look at the work: a figure of the date is wrong",
			"the date %s of %q is none of the calendar", d, r.Key.Value)
	}
}

// exists reports whether the month of a day is as long. February has 29 days in all years that four divides: before the
// reform of the calendar it had.
func (c Calendar) exists() bool {
	const february, leap = 2, 4
	switch c.Month {
	case february:
		return c.Day < 29 || c.Day == 29 && c.Year%leap == 0
	case 4, 6, 9, 11: // April, June, September, November
		return c.Day <= 30
	}
	return true
}
