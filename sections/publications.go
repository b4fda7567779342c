package sections

import (
	"slices"
	"strconv"
	"strings"

	"annualreport/sections/library"
	"annualreport/sections/source"
)

// publications is a list of what the organisation published.
type publications struct {
	head
	entries []publication
	style   citation
	group   grouping
	order   ordering
}

// publication is one entry.
type publication struct {
	library.Reference
	// kind is what the author calls its type.
	kind Text
	// translations are the tags of the languages that it is out in besides.
	translations []Text
	// coded prints the address as a QR code too.
	coded bool
}

// citation is the style of entries, grouping what they stand under, and
// ordering how they follow each other.
type (
	citation string
	grouping string
	ordering string
)

// The words for styles, groups and orders.
const (
	titleFirst citation = "title-first"
	authorDate citation = "author-date"
	vancouver  citation = "vancouver"

	byYear    grouping = "year"
	byType    grouping = "type"
	ungrouped grouping = "none"

	asTyped   ordering = "file"
	orderYear ordering = "year"
	orderName ordering = "title"
)

// readPublications reads the list and [[section.publication]].
func readPublications(r *reader, t *source.Table, h head) Section {
	s := &publications{head: h}
	s.style = choice(r, t, "style", titleFirst, authorDate, vancouver)
	s.group = choice(r, t, "group", byYear, byType, ungrouped)
	s.order = choice(r, t, "order", orderName, orderYear, asTyped)
	coded := t.Bool("qr", false)
	for _, p := range t.Tables("publication") {
		s.entries = append(s.entries, r.publication(p, coded))
	}
	before := r.problems.Len()
	for _, file := range r.sources(t) {
		s.merge(r, file, coded)
	}
	s.checkTwice(r)
	if len(s.entries) == 0 && r.problems.Len() == before {
		r.problems.Errorf(t.Span(), "add [[section.publication]] with title = \"…\", or source = \"library.bib\"", "the section has no publications")
	}
	return s
}

// choice reads one of some words; the first holds where there is none.
func choice[T ~string](r *reader, t *source.Table, key string, words ...T) T {
	chosen := t.Text(key)
	if chosen.IsEmpty() {
		return words[0]
	}
	if i := slices.Index(words, T(chosen.Value)); i >= 0 {
		return words[i]
	}
	var known []string
	for _, w := range words {
		known = append(known, strconv.Quote(string(w)))
	}
	r.problems.Errorf(chosen.Span, "write "+strings.Join(known, ", "), "`%s` cannot be %q", key, chosen.Value)
	return words[0]
}

// The years that a publication can be of.
const firstYear, lastYear = 1000, 2999

func (r *reader) publication(t *source.Table, coded bool) publication {
	p := publication{kind: t.Text("type"), translations: t.Texts("translations"), coded: t.Bool("qr", coded), Reference: library.Reference{
		Key: r.objectID(t), Type: library.Other, Title: t.Need("title"), Publisher: t.Text("publisher"), Container: t.Text("container"),
		URL: t.Text("url"), DOI: t.Text("doi"), ISBN: t.Text("isbn"), Language: t.Text("language"), Note: t.Text("note"),
		Authors: nameList(t.Texts("authors")), Editors: nameList(t.Texts("editors")), Year: t.Int("year", firstYear, lastYear, 0),
	}}
	r.checkPublication(&p)
	if r.translation != nil && p.Language.IsEmpty() {
		p.Language.Value = r.translation.Original // titles stay in the report's own
	}
	t.Finish()
	return p
}

// nameList reads names: "Family, Given" is a person, one without a comma an organisation.
func nameList(texts []Text) []library.Name {
	var out []library.Name
	for _, t := range texts {
		if family, given, person := strings.Cut(t.Value, ","); person {
			out = append(out, library.Name{Family: strings.TrimSpace(family), Given: strings.TrimSpace(given)})
		} else if !t.IsEmpty() {
			out = append(out, library.Name{Literal: t.Value})
		}
	}
	return out
}
