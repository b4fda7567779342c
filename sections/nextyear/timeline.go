package nextyear

import (
	"slices"

	"annualreport/sections/source"
	"annualreport/sections/years"
)

// tellTimeline notes a timeline of which most events are of the year of the report or beside it: they stay, and are
// last year's. A history has few of them, and is not told.
func tellTimeline(m *mover, v *source.Value) {
	dated, near := 0, 0
	for _, e := range v.Key("event").List() {
		found := years.In(dateOf(m, e.Key("date")))
		if len(found) == 0 {
			continue
		}
		dated++
		if slices.ContainsFunc(found, m.isNear) {
			near++
		}
	}
	if near*2 > dated {
		m.keep(v, "timeline %s stays with %s: write what happened in the new year", m.nameOf(v, "title"),
			count(len(v.Key("event").List()), "event"))
	}
}

// dateOf is a date as it is written, be it a text or a day of TOML.
func dateOf(m *mover, v *source.Value) string {
	if day, ok := v.Date(); ok {
		return day.Format("2006-01-02")
	}
	return m.written(v)
}
