package build

import (
	"path"
	"slices"
	"strings"

	"annualreport/cmd/report/internal/translation"
	"annualreport/layout/diag"
	"annualreport/sections/edition"
)

// pagesProblems are what was found on pages, with the editions that have these pages.
type pagesProblems struct {
	editions []string
	problems *diag.List
}

// hasErrors reports whether nothing can be made of the report in the language of the outcome.
func (o *outcome) hasErrors() bool {
	return o.problems.HasErrors() ||
		slices.ContainsFunc(o.ofPages, func(p pagesProblems) bool { return p.problems.HasErrors() })
}

// found enters what was found on the pages of some editions.
func (o *outcome) found(problems *diag.List, editions ...edition.Edition) {
	one := pagesProblems{problems: problems}
	for _, e := range editions {
		if !slices.Contains(one.editions, e.Name) {
			one.editions = append(one.editions, e.Name)
		}
	}
	o.ofPages = append(o.ofPages, one)
}

// said is a problem as its reader sees it.
type said struct {
	at            diag.Position
	severity      diag.Severity
	summary, hint string
}

// saidOf is what a problem says.
func saidOf(p diag.Problem) said { return said{p.Span.Position(), p.Severity, p.Summary, p.Hint} }

// pageSet is the pages of an edition in a language.
type pageSet struct{ language, edition string }

// nameEditions are the problems of pages, each with the languages and editions that it is of, unless it is of all that
// were made. Each version has an outcome.
func nameEditions(versions []*translation.Version, outcomes []*outcome) *diag.List {
	var all []pageSet
	whose := make(map[said][]pageSet)
	for i, o := range outcomes {
		for _, p := range slices.Concat(o.ofPages, o.ofPrint) {
			for _, e := range p.editions {
				of := pageSet{versions[i].Language(), e}
				if !slices.Contains(all, of) {
					all = append(all, of)
				}
				for _, one := range p.problems.Sorted() {
					if key := saidOf(one); !slices.Contains(whose[key], of) {
						whose[key] = append(whose[key], of)
					}
				}
			}
		}
	}
	out := new(diag.List)
	for _, o := range outcomes {
		for _, p := range slices.Concat(o.ofPages, o.ofPrint) {
			out.Append(p.problems.Mapped(func(one diag.Problem) diag.Problem {
				if of := whose[saidOf(one)]; len(of) < len(all) {
					one.Summary += whoseWords(of, all, path.Ext(one.Span.File()) == ".po")
				}
				return one
			}))
		}
	}
	return out
}

// whoseWords name the pages that have a problem, of all that were made. In a catalogue the language is known.
func whoseWords(of, all []pageSet, inCatalogue bool) string {
	language := func(p pageSet) string { return p.language }
	edition := func(p pageSet) string { return p.edition }
	var parts []string
	if languages := distinct(of, language); !inCatalogue && len(languages) < len(distinct(all, language)) {
		parts = append(parts, "in "+strings.Join(languages, ", "))
	}
	if editions := distinct(of, edition); len(editions) < len(distinct(all, edition)) {
		parts = append(parts, strings.Join(editions, ", "))
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, ": ") + ")"
}

// distinct are the values of some pages, each once.
func distinct(pages []pageSet, value func(pageSet) string) []string {
	var out []string
	for _, p := range pages {
		if v := value(p); !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}
