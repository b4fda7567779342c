package lastyear

import (
	"slices"
	"strings"
	"time"

	"annualreport/sections/source"
	"annualreport/sections/years"
)

// event is what happened, as a timeline has it.
type event struct {
	// when is its date as it is written, and says its title and its text.
	when, says string
	// years are those that its date names.
	years []int
	value *source.Value
}

// timeline is the events of a section.
type timeline struct {
	id     string
	value  *source.Value
	events []event
}

// timelinesOf are the timelines of a report.
func timelinesOf(r *Report) []timeline {
	var out []timeline
	for _, s := range sectionsOf(r, "timeline") {
		id, _ := s.Key("id").Words()
		one := timeline{id: id, value: s}
		for _, v := range s.Key("event").List() {
			one.events = append(one.events, eventOf(r.File, v))
		}
		out = append(out, one)
	}
	return out
}

// eventOf reads an event.
func eventOf(file *source.File, v *source.Value) event {
	out := event{value: v}
	title, _ := v.Key("title").Words()
	text, _ := v.Key("text").Words()
	out.says = spaced(title + "\n" + text)
	date := v.Key("date")
	switch day, isDay := date.Date(); {
	case date == nil:
	case isDay:
		out.when = day.Format(time.DateOnly)
	default:
		words, isText := date.Words()
		if !isText {
			words = source.Raw(file, date)
		}
		out.when = spaced(words)
	}
	for _, y := range years.In(out.when) {
		out.years = append(out.years, y.End)
	}
	return out
}

// compareTimelines reports events that are last year's.
func compareTimelines(c *comparison) {
	then := timelinesOf(c.then)
	known := make(map[string]bool)
	for _, t := range then {
		for i := range t.events {
			known[t.events[i].key()] = true
		}
	}
	for i, t := range timelinesOf(c.now) {
		if len(t.events) == 0 || t.id != "" && c.stays.has(t.id) {
			continue
		}
		tellEvents(c, &t, known, c.isOfOneYear(then, i, t.id))
	}
}

// key is what makes two events the same.
func (e *event) key() string { return e.when + "\n" + e.says }

// isOfOneYear reports whether the timeline that one goes on from, by its id or else its place, told of last year: most
// of its events are of that year, the one before or the one after it, as those of a business year are.
func (c *comparison) isOfOneYear(then []timeline, place int, id string) bool {
	i := slices.IndexFunc(then, func(t timeline) bool { return t.id == id && id != "" })
	if i < 0 {
		i = place
	}
	if i >= len(then) {
		return false
	}
	dated, near := 0, 0
	for _, e := range then[i].events {
		if len(e.years) == 0 {
			continue
		}
		dated++
		if slices.ContainsFunc(e.years, c.calendar.isNearLast) {
			near++
		}
	}
	return near*2 > dated
}

// tellEvents reports the events of a timeline that are last year's, once.
func tellEvents(c *comparison, t *timeline, known map[string]bool, isOfYear bool) {
	var same []*event
	dated, old, isNear := 0, 0, false
	for i := range t.events {
		e := &t.events[i]
		if known[e.key()] {
			same = append(same, e)
			isNear = isNear || slices.ContainsFunc(e.years, c.calendar.isNearLast)
		}
		if len(e.years) > 0 {
			dated++
			if slices.Max(e.years) <= c.calendar.first {
				old++
			}
		}
	}
	cure := "write this year's; " + ifTheyStay(t.id)
	all := len(t.events)
	switch {
	case len(same) == all && (isOfYear || isNear || dated == 0):
		c.problems.Warnf(spanOf(c.now.File, t.value), cure,
			"all events of the timeline are those of last year's report (%d)", all)
	case isOfYear && dated > 0 && old == dated:
		c.problems.Warnf(spanOf(c.now.File, t.value), cure,
			"no event of the timeline is of the new year: all %d are of %s or earlier", dated, c.calendar.lastInWords())
	case isOfYear && len(same) > 0:
		c.problems.Warnf(spanOf(c.now.File, same[0].value), cure,
			"%d of %d events are those of last year's report; here is the first", len(same), all)
	}
	tellMovedEvents(c, t, known)
}

// tellMovedEvents reports events whose text is last year's, to the word, though they have another date.
func tellMovedEvents(c *comparison, t *timeline, known map[string]bool) {
	texts := make(map[string]bool)
	for key := range known {
		_, says, _ := strings.Cut(key, "\n")
		texts[says] = true
	}
	var moved []*event
	for i := range t.events {
		e := &t.events[i]
		if isLong(e.says) && texts[e.says] && !known[e.key()] && !c.stays.has(e.says) {
			moved = append(moved, e)
		}
	}
	if len(moved) > 0 {
		c.problems.Warnf(spanOf(c.now.File, moved[0].value),
			"write what happened this year; what stays is named "+inStays(moved[0].says),
			"%d of %d events have another date, and the words of last year; here is the first",
			len(moved), len(t.events))
	}
}
