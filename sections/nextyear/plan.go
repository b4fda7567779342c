package nextyear

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"annualreport/layout/diag"
	"annualreport/sections/schema"
	"annualreport/sections/source"
	"annualreport/sections/years"
)

// Options say how far a report moves.
type Options struct {
	// By is how many years later the new report is; it is at least 1.
	By int
	// Year is the year of the report as its texts write it, where they count years by another calendar; 0 for the
	// calendar of its date.
	Year int
	// Previous is the name that last year's report has in the folder of the new one; empty if it is not there.
	Previous string
	// Read reads a file that the report names; false if it cannot be read. Without it files of values stay as they
	// are.
	Read func(name string) (string, bool)
}

// Plan is what becomes of a report.
type Plan struct {
	// Changes are those of the file, in its order.
	Changes []Change
	// Files are the edits of the files of values that move, by their names in the folder of the report.
	Files map[string][]source.Edit
	// Kept is what stays though it is of a year: files of values, for instance.
	Kept []Note
	// Moved are the texts whose years moved, as they were, with what they are now.
	Moved map[string]string
	// Year is the year that the report is of, by the calendar of its date.
	Year int
	// Named is a text with the names of cells as they are in the new year.
	Named func(text string) string
	// Years are the years of a title that may move: those of bases and in the names of cells are none.
	Years func(text string) []years.Year
}

// Change is a change of one thing in the report.
type Change struct {
	Note
	// Edits are the parts of the file that become others.
	Edits []source.Edit
}

// Note is what is said to the author of a place of the report.
type Note struct {
	At   diag.Span
	Says string
}

// Edits are those of all changes.
func (p *Plan) Edits() []source.Edit {
	var out []source.Edit
	for _, c := range p.Changes {
		out = append(out, c.Edits...)
	}
	return out
}

// Of plans the next year of a report that has a shape. It is nil if the file is no TOML, which is reported.
func Of(file *source.File, shape schema.Shape, o Options, problems *diag.List) *Plan {
	root := source.ValuesOf(file, problems)
	if root == nil {
		return nil
	}
	plan := &Plan{Moved: make(map[string]string), Files: make(map[string][]source.Edit)}
	m := &mover{
		calendar: calendar{by: o.By, years: []int{YearOf(root)}},
		file:     file, previous: o.Previous, read: o.Read, plan: plan,
		files: make(map[string]*valueFile), tables: make(map[*source.Value]*table),
		statements: make(map[*source.Value]*statement), names: make(newNames),
		columns: make(namedColumns),
	}
	m.plan.Year = m.years[0]
	if o.Year != 0 {
		m.years = append(m.years, o.Year)
	}
	m.visit(root, shape, map[string]func(*mover, *source.Value){
		"statement": keepTitled, "table": keepTitled, "chart": keepTitled,
	})
	m.visit(root, shape, map[string]func(*mover, *source.Value){
		"statement": learnStatement, "table": learnTable, "chart": learnChart,
	})
	m.visit(root, shape, movers)
	shape.Visit(root, schema.Visitor{Leaf: func(s *schema.Shape, spec *schema.Spec, v *source.Value) {
		moveNames(m, s, spec, v)
	}})
	m.plan.Named = m.names.inText
	m.plan.Years = m.yearsIn
	byPlace := func(a, b diag.Span) int {
		switch own := file.Name(); {
		case a.File() == b.File():
			return cmp.Compare(a.Position().Line, b.Position().Line)
		case a.File() == own:
			return -1
		case b.File() == own:
			return 1
		}
		return strings.Compare(a.File(), b.File())
	}
	slices.SortStableFunc(m.plan.Changes, func(a, b Change) int { return byPlace(a.At, b.At) })
	slices.SortStableFunc(m.plan.Kept, func(a, b Note) int { return byPlace(a.At, b.At) })
	return m.plan
}

// visit calls functions for the tables of a report, by the names of their shapes.
func (m *mover) visit(root *source.Value, shape schema.Shape, by map[string]func(*mover, *source.Value)) {
	shape.Visit(root, schema.Visitor{Table: func(s *schema.Shape, v *source.Value) {
		if call := by[s.Name]; call != nil {
			call(m, v)
		}
	}})
}

// movers move the tables of a shape, by its name.
var movers = map[string]func(*mover, *source.Value){
	"report": moveReport, "statement": moveStatement, "table": moveTable, "chart": moveChart,
	"number": moveNumber, "number of a message": moveNumber, "timeline": tellTimeline,
}

// YearOf is the year that a report is of, by its values: the latest one that its titles name and that is no later
// than that of its date, or else the year before that of its date.
func YearOf(root *source.Value) int {
	report := root.Key("report")
	published := 0
	if date, ok := report.Key("date").Date(); ok {
		published = date.Year()
	}
	var titles []string
	for _, key := range titleKeys {
		words, _ := report.Key(key).Words()
		titles = append(titles, words)
	}
	if y, _ := yearOfTitles(titles, published); y.Value > 0 {
		return y.Value
	}
	return max(published-1, 0)
}

// titleKeys are the keys of [report] whose texts name its year; the first that does so holds.
var titleKeys = []string{"subtitle", "title", "slug"}

// yearOfTitles is the latest year that one of some titles names, and the title; the zero value if none does. Titles
// name no year later than that of the day of publication, which is 0 if it is not known.
func yearOfTitles(titles []string, published int) (years.Year, string) {
	const longAgo = 3
	for _, words := range titles {
		var latest years.Year
		for _, y := range years.In(words) {
			if (published == 0 || y.Value <= published && y.Value >= published-longAgo) && y.Value > latest.Value {
				latest = y
			}
		}
		if latest.Value > 0 {
			return latest, words
		}
	}
	return years.Year{}, ""
}

// YearBefore is the year before that of a report, as the first of its titles that names a year writes it. Where none
// does, a report that is published before July is of the year before its day; later in the year nobody knows, and what
// is returned is empty. The day is zero if it is not known.
func YearBefore(titles []string, published time.Time) string {
	year := 0
	if !published.IsZero() {
		year = published.Year()
	}
	switch y, words := yearOfTitles(titles, year); {
	case y.Value > 0:
		return y.Moved(words, -1)
	case year == 0 || published.Month() >= time.July:
		return ""
	}
	const before = 2
	return strconv.Itoa(year - before)
}

// mover makes a plan.
type mover struct {
	calendar
	file *source.File
	// previous is the name of last year's report in the folder of the new one.
	previous string
	// read reads files of values, and files are those that were looked at; nil for those that stay.
	read  func(name string) (string, bool)
	files map[string]*valueFile
	// tables and statements are what was read of those of the report, and names how their cells are called in the
	// new year, by their ids.
	tables     map[*source.Value]*table
	statements map[*source.Value]*statement
	names      newNames
	// columns are those of statements, by the ids of these.
	columns namedColumns
	plan    *Plan
}

// change notes a change, if there is any.
func (m *mover) change(v *source.Value, edits []source.Edit, format string, args ...any) {
	if len(edits) > 0 {
		note := Note{m.spanOf(v), fmt.Sprintf(format, args...)}
		m.plan.Changes = append(m.plan.Changes, Change{note, edits})
	}
}

// keep notes what stays.
func (m *mover) keep(v *source.Value, format string, args ...any) {
	note := Note{m.spanOf(v), fmt.Sprintf(format, args...)}
	m.plan.Kept = append(m.plan.Kept, note)
}

// spanOf is the place of a value.
func (m *mover) spanOf(v *source.Value) diag.Span { return m.file.Span(v.From, max(v.To-v.From, 1)) }

// later are the edits that move some years of a text. Digits that are written as escapes stay, and are told.
func (m *mover) later(v *source.Value, moving []years.Year) []source.Edit {
	words, _ := v.Words()
	var out []source.Edit
	for _, y := range moving {
		written := words[y.From:y.To]
		from, ok := source.Within(m.file, v, written, y.From)
		if !ok {
			m.keep(v, "%s is written with escapes, and stays: write %s", written, y.Moved(words, m.by))
			continue
		}
		out = append(out, source.Edit{From: from, To: from + len(written), Text: y.Moved(words, m.by)})
	}
	if len(out) > 0 {
		m.plan.Moved[words] = years.MoveThese(words, m.by, moving)
	}
	return out
}

// moveText moves the years of a text of an object whose columns have some years, and says so.
func (m *mover) moveText(v *source.Value, key string, own known) bool {
	words, ok := v.Words()
	moving := m.moving(words, own)
	tellAmounts(m, v, moving)
	return ok && m.moveThese(v, key, moving)
}

// moveThese moves some years of a text, and says so.
func (m *mover) moveThese(v *source.Value, key string, moving []years.Year) bool {
	words, _ := v.Words()
	edits := m.later(v, moving)
	m.change(v, edits, "`%s` was %q and is %q", key, words, m.plan.Moved[words])
	return len(edits) > 0
}

// moveReport moves [report].
func moveReport(m *mover, v *source.Value) {
	m.moveText(v.Key("title"), "title", known{})
	subtitle := v.Key("subtitle")
	if words, _ := subtitle.Words(); !m.moveText(subtitle, "subtitle", known{}) && len(years.In(words)) > 0 {
		m.keep(subtitle, foreign, "`subtitle`")
	}
	if slug := v.Key("slug"); slug != nil && !m.moveText(slug, "slug", known{}) {
		m.keep(slug, "`slug` names no year: files would be called as those of last year")
	}
	if date, ok := v.Key("date").Date(); ok {
		m.moveDate(v.Key("date"), date)
	}
	if m.previous != "" {
		namePrevious(m, v)
	}
}

// moveDate moves the day of publication. The 29th of February becomes the 28th where there is none.
func (m *mover) moveDate(v *source.Value, date time.Time) {
	raw := source.Raw(m.file, v)
	year := date.Year() + m.by
	const digits, last, lastOf9999 = 4, 2, 9999
	if year > lastOf9999 || len(raw) < len(time.DateOnly) { // a time has no year

		return
	}
	edits := []source.Edit{{From: v.From, To: v.From + digits, Text: fmt.Sprintf("%04d", year)}}
	if later := LaterDate(date, m.by); later.Day() != date.Day() {
		day := v.From + len("2032-02-")
		edits = append(edits, source.Edit{From: day, To: day + last, Text: later.Format("02")})
	}
	m.change(v, edits, "`date` was %s and is %s later: write the day of publication", raw[:len("2032-02-29")],
		count(m.by, "year"))
}

// LaterDate is the same day so many years later, or the day before it where there is none.
func LaterDate(date time.Time, by int) time.Time {
	out := date.AddDate(by, 0, 0)
	if out.Day() != date.Day() {
		out = out.AddDate(0, 0, -1)
	}
	return out
}

// count is a number of things in words.
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// moveNumber empties a big number. What it counts moves with it; its remark stays.
func moveNumber(m *mover, v *source.Value) {
	value := v.Key("value")
	if value == nil {
		return
	}
	label, _ := v.Key("label").Words()
	edits := m.emptied(value)
	words, _ := value.Words()
	switch {
	case !isCellName(value):
		m.change(value, edits, "“%s” was %s and is empty", label, source.Raw(m.file, value))
	case len(edits) > 0:
		m.change(value, edits, "“%s” is taken from the new year of its table", label)
	default:
		if _, known := m.names.later(words); !known {
			m.keep(value, "“%s” is taken from %s, whose table stays: look whether it is of the new year", label, words)
		}
	}
	m.moveLastYear(v.Key("last_year"), value, label)
	if name := v.Key("last_year_label"); name != nil {
		m.moveText(name, "last_year_label", known{})
	}
	m.moveLabel(v.Key("label"))
	if note, _ := v.Key("note").Words(); strings.ContainsFunc(note, unicode.IsDigit) {
		m.keep(v.Key("note"), "the remark “%s” stays: write what holds in the new year", note)
	}
}

// moveLastYear gives a big number the value that it had as that of last year. Where more than a year lies between the
// reports, nobody knows what it was the year before the new one.
func (m *mover) moveLastYear(last, value *source.Value, label string) {
	const taken = "`last_year` of “%s” was %s and is %s"
	switch {
	case last == nil, isCellName(last): // names of cells move in all texts
	case m.by == 1 && !isCellName(value):
		raw := source.Raw(m.file, value)
		edits := []source.Edit{{From: last.From, To: last.To, Text: raw}}
		m.change(last, edits, taken, label, source.Raw(m.file, last), raw)
	default:
		m.change(last, m.emptied(last), "`last_year` of “%s” was %s and is empty", label, source.Raw(m.file, last))
	}
}

// moveLabel moves the year of what a big number counts, if that is the year of the report and the only number in
// it. Other years near to it stay, and are told: they may be those since when something is counted.
func (m *mover) moveLabel(v *source.Value) {
	words, _ := v.Words()
	found := m.yearsIn(words)
	isOwn := func(y years.Year) bool { return slices.Contains(m.years, y.Value) || slices.Contains(m.years, y.End) }
	isAlone := func(y years.Year) bool { return !strings.ContainsFunc(words[:y.From]+words[y.To:], unicode.IsDigit) }
	switch {
	case len(found) == 1 && isOwn(found[0]) && isAlone(found[0]):
		m.moveThese(v, "label", found)
	case slices.ContainsFunc(found, m.isNear):
		m.keep(v, "“%s” names a year, and stays: write the new one if it is that of the report", words)
	}
}
