package key

import (
	"strconv"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/language"
	"annualreport/sections/number"
	"annualreport/sections/picture"
	"annualreport/sections/source"
	"annualreport/sections/translate"
)

// Reading is what the readers of tables share while a report is read: what they add to, and what the tables
// before theirs have said.
type Reading struct {
	// Problems is where the readers report what is wrong.
	Problems *diag.List
	// Names are those that sections and objects have so far.
	Names *Names
	// Folder is the folder of the report, and pictures are those that were read from it.
	Folder   *source.Folder
	pictures *picture.Shelf
	// Language is that which the report is read in; English until the report has named it.
	Language *language.Language
	// Translation is into which language the report is read; nil for its own.
	Translation *translate.Translation
	// Away are the names of sections and objects that stand in other editions alone, with the languages of these.
	Away map[string]string
	// LeavesOut means that something so far stands in other editions alone.
	LeavesOut bool
	// Author is the language of the original, in which numbers are read.
	Author *language.Language
	// AsksNumbers means that some object so far asks for a number in its caption.
	AsksNumbers bool
	// Publications is how many publications the report has so far.
	Publications int
	// Notation is how the author says that numbers are written; it is not known if that is not said.
	Notation number.Notation
	// YearBefore is the year before that of the report, as its title writes years; empty if it is not known.
	YearBefore string
}

// New begins to read a report.
func New(folder *source.Folder, pictures *picture.Shelf, tr *translate.Translation, problems *diag.List) *Reading {
	english, _ := language.For("en")
	return &Reading{
		Problems: problems, Folder: folder, pictures: pictures, Translation: tr, Language: english, Author: english,
		Away:  make(map[string]string),
		Names: &Names{taken: make(map[string]diag.Span), last: make(map[string]int)},
	}
}

// Names are those that sections and objects have, so that none is given twice.
type Names struct {
	// taken are the names with their places.
	taken map[string]diag.Span
	// last counts the further names that were made of a name.
	last map[string]int
}

// Take enters a name that the author gave, and reports whether it cannot be one or another has it.
func (n *Names) Take(id source.Text, problems *diag.List) {
	if strings.ContainsAny(id.Value, " \t\n{}#()") {
		problems.Errorf(id.Span, "use letters, figures and hyphens", "the id %q cannot be linked to", id.Value)
	}
	if first, taken := n.taken[id.Value]; taken {
		problems.Errorf(id.Span, "choose another",
			"the id %q is used twice, first in line %d", id.Value, first.Position().Line)
		return
	}
	n.taken[id.Value] = id.Span
}

// TakeFree enters a name if no other thing has it, and reports whether it did.
func (n *Names) TakeFree(id source.Text) bool {
	if _, taken := n.taken[id.Value]; taken {
		return false
	}
	n.taken[id.Value] = id.Span
	return true
}

// Unique makes a name that no other has.
func (n *Names) Unique(wanted string, at diag.Span) string {
	name := wanted
	for i := n.last[wanted] + 2; ; i++ {
		if n.TakeFree(source.Text{Value: name, Span: at}) {
			return name
		}
		name = wanted + "-" + strconv.Itoa(i)
		n.last[wanted] = i - 1
	}
}
