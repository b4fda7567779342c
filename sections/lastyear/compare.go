package lastyear

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"annualreport/layout/diag"
	"annualreport/sections/compose"
	"annualreport/sections/nextyear"
	"annualreport/sections/schema"
	"annualreport/sections/source"
	"annualreport/sections/years"
)

// Report is a report as it is compared.
type Report struct {
	// File is the file, and Root what it says.
	File *source.File
	Root *source.Value
	// Languages are its own, and then each one that has sections, objects or entries of its own.
	Languages []string
	// Sections are its sections as they were read in each of these.
	Sections [][]compose.Section
}

// Compare reports what a report has of last year's that is not this year's. The shape is that of both, and stays
// are the ids and first words of what is meant to be as it was.
func Compare(now, then *Report, shape schema.Shape, stays []source.Text, problems *diag.List) {
	c := &comparison{
		now: now, then: then, calendar: calendarOf(now, then), days: daysOf(now.Languages), stays: newStays(stays),
		problems: problems, figures: newFigures(now.Languages),
	}
	compareMeta(c)
	for i := range min(len(now.Sections), len(then.Sections)) {
		compareTables(c, now.Sections[i], then.Sections[i], now.Languages[i])
	}
	compareNumbers(c, now.Sections[0], then.Sections[0])
	compareTexts(c, shape)
	compareTimelines(c)
	compareLists(c)
	comparePublications(c)
	compareNames(c, shape)
	comparePictures(c, shape)
	c.stays.tellUnused(problems)
}

// comparison is what all parts of a comparison share.
type comparison struct {
	now, then *Report
	calendar  calendar
	days      days
	stays     *stays
	problems  *diag.List
	figures   *figures
}

// calendar knows the years of two reports.
type calendar struct {
	// last are the years that last year's report is of, in each calendar that its titles count by: of business years
	// that in which they end.
	last []int
	// first is the year in which that of last year's report begins; that of last where it is no business year.
	first int
	// by is how many years lie between the reports.
	by int
}

// calendarOf finds the years of two reports: by their dates, and what the titles of the old one name and those of the
// new one do not any more.
func calendarOf(now, before *Report) calendar {
	own := nextyear.YearOf(before.Root)
	out := calendar{last: []int{own}, first: own, by: max(nextyear.YearOf(now.Root)-own, 1)}
	named, then := titleYears(now), titleYears(before)
	if i := slices.IndexFunc(then, func(y years.Year) bool { return y.Value == own }); i >= 0 {
		out.last[0] = then[i].End
	}
	for _, y := range then {
		isNamed := func(other years.Year) bool { return other.End == y.End }
		if !slices.ContainsFunc(named, isNamed) && !slices.Contains(out.last, y.End) {
			out.last = append(out.last, y.End)
		}
	}
	return out
}

// titleYears are the years that the titles of a report name.
func titleYears(r *Report) []years.Year {
	var out []years.Year
	for _, key := range []string{"title", "subtitle", "slug"} {
		words, _ := r.Root.Key("report").Key(key).Words()
		out = append(out, years.In(words)...)
	}
	return out
}

// isPast reports whether a year is one of last year's report or before it, though not so long that it counts by
// another calendar.
func (c *calendar) isPast(year int) bool {
	const longest = 100
	return slices.ContainsFunc(c.last, func(last int) bool { return year <= last && year > last-longest })
}

// isOld reports whether a year that stands in a text of last year's is no longer the one that is meant: that of the
// report, or the next one, in which it was published and which it had plans for.
func (c *calendar) isOld(y years.Year) bool {
	isNear := func(last int) bool { return y.End == last || y.End == last+1 }
	return y.End == c.first || slices.ContainsFunc(c.last, isNear)
}

// isAhead reports whether a title names years, all of them later than those that the new report is of and plans
// for: what is aimed at stays from year to year.
func (c *calendar) isAhead(title string) bool {
	found := years.In(title)
	isNear := func(y years.Year) bool {
		return !slices.ContainsFunc(c.last, func(last int) bool { return y.End > last+1+c.by })
	}
	return len(found) > 0 && !slices.ContainsFunc(found, isNear)
}

// namesLast reports whether a title names the year of last year's report.
func (c *calendar) namesLast(title string) bool {
	return slices.ContainsFunc(years.In(title), func(y years.Year) bool { return slices.Contains(c.last, y.End) })
}

// isNearLast reports whether a year is one of last year's report or beside it.
func (c *calendar) isNearLast(year int) bool {
	return slices.ContainsFunc(c.last, func(last int) bool { return year >= last-1 && year <= last+1 })
}

// isBefore reports whether a year is the one before last year's.
func (c *calendar) isBefore(y years.Year) bool {
	return slices.Contains(c.last, y.End+1) || y.End+1 == c.first
}

// isNext reports whether a year is the one after last year's, in which its report was published.
func (c *calendar) isNext(y years.Year) bool { return slices.Contains(c.last, y.End-1) }

// isBegun reports whether one of the years of a text begins a span that is not over, as 2030 does in 2030–2034.
func (c *calendar) isBegun(text string, found []years.Year, i int) bool {
	if i+1 == len(found) {
		return false
	}
	between := keyOf(text[found[i].To:found[i+1].From])
	return between == "-" && found[i+1].End > c.last[0]+1
}

// lastInWords is the year that last year's report is of, or in which it begins.
func (c *calendar) lastInWords() string { return strconv.Itoa(c.first) }

// compareMeta reports a date and a slug that are last year's.
func compareMeta(c *comparison) {
	now, then := c.now.Root.Key("report"), c.then.Root.Key("report")
	date, isDate := now.Key("date").Date()
	old, _ := then.Key("date").Date()
	day := func(t time.Time) string { return t.Format(time.DateOnly) }
	switch at := now.Key("date"); {
	case !isDate || c.stays.has("date"):
	case date.Equal(old):
		c.problems.Warnf(spanOf(c.now.File, at), "write the day of publication",
			"the date is that of last year's report")
	case day(date) == day(nextyear.LaterDate(old, c.calendar.by)):
		c.problems.Warnf(spanOf(c.now.File, at),
			"write the day of publication; if it is this one, write stays = [\"date\"] in [report]",
			"the date is that of last year's report, %s, moved to the new year", day(old))
	}
	slug, _ := now.Key("slug").Words()
	if before, ok := then.Key("slug").Words(); ok && slug == before {
		c.problems.Warnf(spanOf(c.now.File, now.Key("slug")), "give it another",
			"files would be called as those of last year's report")
	}
}

// spanOf is the place of a value.
func spanOf(f *source.File, v *source.Value) diag.Span { return f.Span(v.From, max(v.To-v.From, 1)) }

// stays are the ids and first words of what is meant to be as it was.
type stays struct {
	texts []source.Text
	used  []bool
}

func newStays(texts []source.Text) *stays { return &stays{texts, make([]bool, len(texts))} }

// has reports whether one of them is a name, or what a text begins with.
func (s *stays) has(words string) bool {
	words = spaced(words)
	found := false
	for i, t := range s.texts {
		if own := spaced(t.Original()); own != "" && (own == words || isBeginning(own, words)) {
			s.used[i] = true
			found = true
		}
	}
	return found
}

// fewest is how many bytes of a beginning tell which text is meant. Ids may be shorter, which are whole.
const fewest = 12

// isBeginning reports whether words are enough of the beginning of a text to tell which one is meant.
func isBeginning(words, text string) bool {
	return len(words) >= fewest && strings.HasPrefix(text, words)
}

// spaced is a text with single spaces in place of all white space.
func spaced(text string) string { return strings.Join(strings.Fields(text), " ") }

// tellUnused reports those that nothing is called by.
func (s *stays) tellUnused(problems *diag.List) {
	for i, t := range s.texts {
		if !s.used[i] && !t.IsEmpty() {
			problems.Warnf(t.Span, "take it out of the list, or write the words as they stand there",
				"nothing that is as in last year's report is called %q or begins so", t.Original())
		}
	}
}
