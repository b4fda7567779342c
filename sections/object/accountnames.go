package object

import (
	"slices"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/accounts"
	"annualreport/sections/markup"
	"annualreport/sections/source"
)

// termNames are the names of the rows or the columns of a statement, by which others say what they are the sum of: ids,
// titles, and the words of titles with hyphens.
type termNames struct {
	// what is named: a row or a column.
	what        string
	ids, titles map[string]namePlace
	known       []string
}

// namePlace is the place that a name has, and whether another one has it, too.
type namePlace struct {
	place    int
	hasTwins bool
}

// newTermNames are no names yet.
func newTermNames(what string) *termNames {
	return &termNames{what: what, ids: make(map[string]namePlace), titles: make(map[string]namePlace)}
}

// add adds the names of a place; the id may be empty.
func (n *termNames) add(place int, title, id string) {
	enter := func(names map[string]namePlace, name string) {
		one, ok := names[name]
		switch {
		case name == "":
		case !ok:
			names[name] = namePlace{place: place}
			n.known = append(n.known, name)
		case one.place != place:
			one.hasTwins = true
			names[name] = one
		}
	}
	enter(n.ids, id)
	enter(n.titles, title)
	enter(n.titles, markup.Slug(title))
}

// find is the place of a name. Ids come before titles.
func (n *termNames) find(name string) (namePlace, bool) {
	if one, ok := n.ids[name]; ok {
		return one, true
	}
	one, ok := n.titles[name]
	return one, ok
}

// terms finds what names mean, of a row or a column at a place of its own, -1 for one that they cannot mean. What is
// named twice is reported, too.
func (n *termNames) terms(named []source.Text, own int, problems *diag.List) []accounts.Term {
	var out []accounts.Term
	for _, t := range named {
		term, ok := n.term(t, problems)
		isSame := func(other accounts.Term) bool { return other.Index == term.Index }
		switch {
		case !ok:
		case term.Index == own:
			problems.Errorf(t.Span, "name the "+n.what+"s that it sums", "the %s cannot be a part of itself", n.what)
		case slices.ContainsFunc(out, isSame):
			problems.Errorf(t.Span, "name each "+n.what+" once", "the %s %q is counted twice", n.what, t.Original())
		default:
			out = append(out, term)
		}
	}
	return out
}

// term finds what a name means. A minus before the name takes it away. What is not there, or there twice, is reported.
func (n *termNames) term(t source.Text, problems *diag.List) (accounts.Term, bool) {
	name := strings.TrimSpace(t.Original())
	one, ok := n.find(name)
	bare := name
	if !ok {
		bare = strings.TrimSpace(strings.TrimLeft(name, "-−–"))
		one, ok = n.find(bare)
	}
	switch {
	case !ok:
		hint := "write its title"
		if n.what == "row" {
			hint += ", or the id of a row"
		}
		if near := source.Nearest(bare, n.known); near != "" {
			hint = "did you mean “" + near + "”?"
		}
		problems.Errorf(t.Span, hint, "there is no %s %q", n.what, bare)
		return accounts.Term{}, false
	case one.hasTwins:
		cure := "give the columns titles of their own; below `heads`, write the title above a column before its own"
		if n.what == "row" {
			cure = "give the row that you mean an id = \"…\", and name that"
		}
		problems.Errorf(t.Span, cure, "several %ss are named %q", n.what, bare)
		return accounts.Term{}, false
	}
	return accounts.Term{Index: one.place, Less: bare != name}, true
}
