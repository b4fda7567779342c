package csl

import (
	"slices"

	"annualreport/sections/bib"
)

// chosen writes the elements of the first condition that holds.
func chosen(c *renderer, n *node) []output {
	for _, branch := range n.children {
		if c.steps > 0 && (branch.name == "else" || holds(c, branch)) {
			return c.children(branch)
		}
	}
	return nil
}

// holds reports whether the tests of a condition hold: all of them, any, or none, as it says.
func holds(c *renderer, n *node) bool {
	var results []bool
	for _, test := range []struct {
		name string
		is   func(value string) bool
	}{
		{"type", func(v string) bool { return isType(c, bib.Type(v)) }},
		{"variable", func(v string) bool { return hasAny(c, v) }},
		{"is-numeric", func(v string) bool { return isNumeric(c, v) }},
		{"is-uncertain-date", func(v string) bool { return c.r.Date(bib.Day(v)).Circa }},
		{"position", never}, {"locator", never}, {"disambiguate", never},
	} {
		for _, v := range n.list(test.name) {
			results = append(results, test.is(v))
		}
	}
	switch n.get("match") {
	case "any":
		return slices.Contains(results, true)
	case "none":
		return !slices.Contains(results, true)
	}
	return len(results) > 0 && !slices.Contains(results, false)
}

// never is the answer to what only citations in a text can be.
func never(string) bool { return false }

// isType reports whether a publication is of a type.
func isType(c *renderer, t bib.Type) bool { return c.r.Type == t }

// hasAny reports whether a publication has anything for a variable.
func hasAny(c *renderer, name string) bool {
	switch name {
	case "citation-number", "citation-label":
		return true
	case "year-suffix":
		return c.suffix != ""
	case "page-first":
		name = "page"
	case "event":
		name = "event-title"
	}
	return c.r.Has(bib.Variable(name)) || len(c.r.Creators(bib.Role(name))) > 0 || !c.r.Date(bib.Day(name)).IsEmpty()
}

// isNumeric reports whether the value of a variable is numbers.
func isNumeric(c *renderer, name string) bool {
	if name == "edition" && editionIn(c.r.Value(bib.Edition)) > 0 {
		return true
	}
	return numericForm().MatchString(c.r.Value(bib.Variable(name)))
}
