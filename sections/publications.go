package sections

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/collate"
	textlanguage "golang.org/x/text/language"

	"annualreport/layout"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/sections/markup"
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
	id, title, kind, publisher, url, doi, isbn, language, note Text
	authors                                                    []Text
	year                                                       int // 0 where it is not known
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
	if len(s.entries) == 0 {
		r.problems.Errorf(t.Span(), "add [[section.publication]] with title = \"…\"", "the section has no publications")
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
	p := publication{
		id: r.objectID(t), title: t.Need("title"), kind: t.Text("type"), publisher: t.Text("publisher"),
		url: t.Text("url"), doi: t.Text("doi"), isbn: t.Text("isbn"), language: t.Text("language"), note: t.Text("note"),
		authors: t.Texts("authors"), year: t.Int("year", firstYear, lastYear, 0), coded: t.Bool("qr", coded),
	}
	r.webAddress(p.url)
	if !p.language.IsEmpty() {
		if _, err := textlanguage.Parse(p.language.Value); err != nil {
			r.problems.Errorf(p.language.Span, "write a BCP 47 tag, such as \"fr\"", "the language %q is not known", p.language.Value)
		}
	}
	t.Finish()
	return p
}

// webAddress tells of an address that no browser would find.
func (r *reader) webAddress(t Text) {
	if u := t.Value; u != "" && !strings.HasPrefix(u, "https://") && !strings.HasPrefix(u, "http://") {
		r.problems.Errorf(t.Span, "begin it with https://", "%q is no address of the web", u)
	}
}

// publicationGroup is entries under one heading.
type publicationGroup struct {
	title   string
	entries []publication
}

// blocks implements Section.
func (s *publications) blocks(c *composer) []layout.Block {
	out := c.text(s.Text)
	number := 0
	for _, g := range s.groups(c) {
		if g.title != "" {
			out = append(out, c.groupHeading(g.title))
		}
		for i := range g.entries {
			number++
			out = append(out, s.entry(c, &g.entries[i], number))
		}
	}
	return out
}

// groups sorts the entries and puts them under their headings: years from the
// latest, types in the order in which they are first named.
func (s *publications) groups(c *composer) []publicationGroup {
	entries := slices.Clone(s.entries)
	s.sort(c, entries)
	if s.group == ungrouped {
		return []publicationGroup{{"", entries}}
	}
	var out []publicationGroup
	add := func(title string, e publication) {
		i := slices.IndexFunc(out, func(g publicationGroup) bool { return g.title == title })
		if i < 0 {
			i = len(out)
			out = append(out, publicationGroup{title: title})
		}
		out[i].entries = append(out[i].entries, e)
	}
	words := c.report.Meta.Language.Words
	if s.group == byYear {
		slices.SortStableFunc(entries, func(a, b publication) int { return cmp.Compare(b.year, a.year) })
		for _, e := range entries {
			if e.year == 0 {
				add(words.Undated, e)
			} else {
				add(c.report.Meta.Language.Digits(e.year), e)
			}
		}
		return out
	}
	for _, e := range s.entries { // headings in the order of the file
		title := e.kind.Value
		if title == "" {
			title = words.Other
		}
		if !slices.ContainsFunc(out, func(g publicationGroup) bool { return g.title == title }) {
			out = append(out, publicationGroup{title: title})
		}
	}
	for _, e := range entries {
		title := e.kind.Value
		if title == "" {
			title = words.Other
		}
		add(title, e)
	}
	return out
}

// sort puts entries in the order that was asked for; titles follow the
// collation of the report's language.
func (s *publications) sort(c *composer, entries []publication) {
	switch s.order {
	case orderName:
		tag, err := textlanguage.Parse(c.report.Meta.Language.Tag)
		if err != nil {
			tag = textlanguage.Und
		}
		by := collate.New(tag, collate.Loose)
		slices.SortStableFunc(entries, func(a, b publication) int { return by.CompareString(a.title.Value, b.title.Value) })
	case orderYear:
		slices.SortStableFunc(entries, func(a, b publication) int { return cmp.Compare(b.year, a.year) })
	case asTyped:
	}
}

// entry sets one publication: its type or year and its language stand beside it.
func (s *publications) entry(c *composer, e *publication, number int) layout.Block {
	style := c.styles.Entry
	inlines := s.citation(c, e)
	if s.style == vancouver {
		inlines = append([]layout.Inline{layout.Text{Value: c.report.Meta.Language.Digits(number) + ". "}}, inlines...)
	}
	entry := layout.Paragraph{Style: style, Role: display.BibEntry, Inlines: inlines, Span: e.title.Span, Anchor: e.id.Value}
	var side []string
	switch {
	case s.group == byType && e.year > 0 && s.style != titleFirst && s.style != authorDate:
		side = append(side, c.report.Meta.Language.Digits(e.year))
	case s.group != byType && !e.kind.IsEmpty():
		side = append(side, e.kind.Value)
	}
	if !e.language.IsEmpty() && !strings.EqualFold(e.language.Value, c.report.Meta.Language.Tag) {
		side = append(side, c.languageName(e.language.Value))
	}
	var beside []layout.Block
	if len(side) > 0 {
		beside = append(beside, layout.Paragraph{Style: c.styles.Margin, Role: display.P, Inlines: plainInlines(strings.Join(side, " · "))})
	}
	if url, at := e.address(); e.coded && c.printed && url != "" {
		room := c.sheet.Margin
		if room == 0 {
			room = c.sheet.Measure()
		}
		if drawn := code(url, room, at, c.problems); drawn != nil {
			beside = append(beside, drawn)
		}
	}
	if len(beside) == 0 {
		return entry
	}
	return layout.Margin{Blocks: []layout.Block{entry}, Beside: beside}
}

// address is where a publication is found, and where the report says so.
func (e *publication) address() (string, diag.Span) {
	if e.url.IsEmpty() && !e.doi.IsEmpty() {
		return doiAddress(e.doi.Value), e.doi.Span
	}
	return e.url.Value, e.url.Span
}

// citation writes an entry in the list's style.
func (s *publications) citation(c *composer, e *publication) []layout.Inline {
	title := s.title(c, e)
	authors := names(e.authors, s.style)
	year := ""
	if e.year > 0 {
		year = c.report.Meta.Language.Digits(e.year)
	}
	var out []layout.Inline
	say := func(format string, args ...any) {
		out = append(out, layout.Text{Value: fmt.Sprintf(format, args...), Span: e.title.Span})
	}
	switch s.style {
	case authorDate:
		if authors != "" {
			say("%s ", authors)
		}
		if year != "" {
			say("(%s). ", year)
		}
		out = append(out, title)
		say("%s", stop(e.title.Value))
		if !e.publisher.IsEmpty() {
			say(" %s.", e.publisher.Value)
		}
	case vancouver:
		if authors != "" {
			say("%s. ", authors)
		}
		out = append(out, title)
		say("%s", stop(e.title.Value))
		if parts := join("; ", e.publisher.Value, year); parts != "" {
			say(" %s.", parts)
		}
	default:
		out = append(out, title)
		say("%s", stop(e.title.Value))
		if who := join(", ", authors, e.publisher.Value); who != "" {
			say(" %s", who)
			if year != "" {
				say(" (%s)", year)
			}
			say(".")
		} else if year != "" {
			say(" (%s).", year)
		}
	}
	if !e.note.IsEmpty() {
		say(" ")
		out = append(out, c.inlines(e.note)...)
	}
	if c.printed && !e.url.IsEmpty() {
		address := layout.Styled{Emphasis: layout.Code, Inlines: plainInlines(markup.ShortAddress(e.url.Value))}
		out = append(out, layout.Text{Value: " "}, address)
	}
	return append(out, identifiers(e)...)
}

// title is the title in italics and in its own language, as a link if there is
// an address.
func (s *publications) title(c *composer, e *publication) layout.Inline {
	var title layout.Inline = layout.Styled{Emphasis: layout.Italic, Inlines: []layout.Inline{layout.Text{Value: e.title.Value, Span: e.title.Span}}}
	if !e.language.IsEmpty() {
		title = layout.InLanguage{Language: e.language.Value, Inlines: []layout.Inline{title}}
	}
	url, at := e.address()
	if url == "" {
		return title
	}
	return layout.Link{Target: display.Target{URL: url}, Inlines: []layout.Inline{title}, Span: at}
}

// doiAddress is the address that a DOI is found at.
func doiAddress(doi string) string {
	if strings.HasPrefix(doi, "http") {
		return doi
	}
	return "https://doi.org/" + strings.TrimPrefix(doi, "doi:")
}

// identifiers names the DOI and the ISBN.
func identifiers(e *publication) []layout.Inline {
	var out []layout.Inline
	if !e.doi.IsEmpty() {
		address := doiAddress(e.doi.Value)
		out = append(out, layout.Text{Value: " "}, layout.Link{Target: display.Target{URL: address}, Span: e.doi.Span,
			Inlines: []layout.Inline{layout.Styled{Emphasis: layout.Code, Inlines: plainInlines(strings.TrimPrefix(address, "https://"))}}})
	}
	if !e.isbn.IsEmpty() {
		out = append(out, layout.Text{Value: " ISBN\u00a0" + e.isbn.Value + ".", Span: e.isbn.Span})
	}
	return out
}

// stop is the full stop behind a title that does not end in a sign of its own.
func stop(title string) string {
	if strings.HasSuffix(title, "?") || strings.HasSuffix(title, "!") || strings.HasSuffix(title, ".") {
		return ""
	}
	return "."
}

// join puts texts that are not empty behind each other.
func join(between string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), between)
}

// names writes the authors: "Family, Given" becomes "Given Family" where the
// title comes first.
func names(authors []Text, style citation) string {
	var out []string
	for _, a := range authors {
		name := a.Value
		if family, given, ok := strings.Cut(name, ","); ok {
			family, given = strings.TrimSpace(family), strings.TrimSpace(given)
			switch style {
			case titleFirst:
				name = given + "\u00a0" + family
			case vancouver:
				name = family + "\u00a0" + initials(given)
			case authorDate:
				name = family + ",\u00a0" + given
			}
		}
		out = append(out, name)
	}
	return strings.Join(out, ", ")
}

// initials are the first letters of given names.
func initials(given string) string {
	var b strings.Builder
	for _, word := range strings.FieldsFunc(given, func(r rune) bool { return r == ' ' || r == '.' || r == '-' }) {
		b.WriteRune([]rune(word)[0])
	}
	return b.String()
}
