package sections

import (
	"strings"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/sections/language"
	"annualreport/sections/number"
)

// reading is what the readers of tables share while a report is read: what they add to, and what the tables
// before theirs have said.
type reading struct {
	report   *Report
	book     *fonts.Book
	problems *diag.List
	names    *names
	// translation is into which language the report is read; nil for its own.
	translation *Translation
	// author is the language of the original, in which numbers are read, and notation how its
	// author says that they are written; not known if that is not said.
	author   *language.Language
	notation number.Notation
}

// newReading begins to read a report.
func newReading(report *Report, book *fonts.Book, tr *Translation, problems *diag.List) *reading {
	return &reading{report: report, book: book, problems: problems, translation: tr, author: report.Meta.Language,
		names: &names{taken: make(map[string]diag.Span), last: make(map[string]int)}}
}

// names are those that sections and objects have, so that none is given twice.
type names struct {
	// taken are the names with their places.
	taken map[string]diag.Span
	// last counts the further names that were made of a name.
	last map[string]int
}

// take enters a name that the author gave, and reports whether it cannot be one or another has it.
func (n *names) take(id Text, problems *diag.List) {
	if strings.ContainsAny(id.Value, " \t\n{}#()") {
		problems.Errorf(id.Span, "use letters, figures and hyphens", "the id %q cannot be linked to", id.Value)
	}
	if first, taken := n.taken[id.Value]; taken {
		problems.Errorf(id.Span, "choose another", "the id %q is used twice, first in line %d", id.Value, first.Position().Line)
		return
	}
	n.taken[id.Value] = id.Span
}

// takeFree enters a name if no other thing has it, and reports whether it did.
func (n *names) takeFree(id Text) bool {
	if _, taken := n.taken[id.Value]; taken {
		return false
	}
	n.taken[id.Value] = id.Span
	return true
}

// unique makes a name that no other has.
func (n *names) unique(wanted string, at diag.Span) string {
	name := wanted
	for i := n.last[wanted] + 2; ; i++ {
		if n.takeFree(Text{Value: name, Span: at}) {
			return name
		}
		name = numbered(wanted, i)
		n.last[wanted] = i - 1
	}
}
