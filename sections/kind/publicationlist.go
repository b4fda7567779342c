package kind

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"annualreport/layout/content"
	"annualreport/sections/address"
	"annualreport/sections/bib"
	"annualreport/sections/compose"
	"annualreport/sections/csl"
	"annualreport/sections/object"
	"annualreport/sections/source"
)

// publicationGroup is entries under one heading.
type publicationGroup struct {
	title   string
	entries []publication
}

// Blocks implements compose.Section.
func (s *publications) Blocks(c *compose.Composer) []content.Block {
	groups := s.groups(c)
	out := append(c.Text(s.Text), s.rowOfCovers(c, groups)...)
	number := 0
	citer := s.citer(c)
	for _, g := range groups {
		if g.title != "" {
			out = append(out, g.heading(c))
		}
		for i := range g.entries {
			if s.csl != nil && len(g.entries[i].cited) == 0 {
				continue // told in citedByFile
			}
			number++
			e := &g.entries[i]
			entry := citer.entry(e, number)
			if s.coverPlace != object.CoversInRow {
				entry = e.cover.Beside(entry, c, e.title())
			}
			out = append(out, entry...)
		}
	}
	return out
}

// rowOfCovers is the covers of the publications of some groups side by side, none if the list has no row.
func (s *publications) rowOfCovers(c *compose.Composer, groups []publicationGroup) []content.Block {
	if s.coverPlace != object.CoversInRow {
		return nil
	}
	var row object.CoverRow
	for _, g := range groups {
		for i := range g.entries {
			row.Add(c, &g.entries[i].cover, g.entries[i].title())
		}
	}
	return row.Blocks(s.Span())
}

// heading is the heading of a group: of what the author calls its type, where that is said first.
func (g *publicationGroup) heading(c *compose.Composer) content.Block {
	out := c.GroupHeading(g.title)
	heading, isParagraph := out.(content.Paragraph)
	if !isParagraph {
		return out
	}
	if g.entries[0].kind.Value != g.title {
		if strings.ContainsFunc(g.title, unicode.IsLetter) { // no year
			heading.Inlines = compose.AddedInlines(c.Language, g.title)
		}
		return heading
	}
	heading.Inlines = []content.Inline{content.Text{Value: g.title, Span: g.entries[0].kind.Span}}
	return heading
}

// groups sorts the entries and puts them under their headings: years from the
// latest, types in the order in which they are first named.
func (s *publications) groups(c *compose.Composer) []publicationGroup {
	entries := slices.Clone(s.entries)
	if s.csl == nil {
		s.sort(c, entries)
		return s.grouped(c, entries)
	}
	if s.Where.Has("order") {
		s.sort(c, entries)
	} else {
		entries = s.inOrderOfFile(c, entries)
	}
	if !s.Where.Has("group") {
		return []publicationGroup{{"", s.citedByFile(c, entries)}}
	}
	groups := s.grouped(c, entries)
	entries = nil
	for _, g := range groups {
		entries = append(entries, g.entries...)
	}
	entries = s.citedByFile(c, entries) // now that it is known where each stands
	for i := range groups {
		count := len(groups[i].entries)
		groups[i].entries = entries[:count]
		entries = entries[count:]
	}
	return groups
}

// grouped puts sorted entries under their headings.
func (s *publications) grouped(c *compose.Composer, entries []publication) []publicationGroup {
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
	if s.group == byYear {
		slices.SortStableFunc(entries, func(a, b publication) int { return cmp.Compare(b.Year(), a.Year()) })
		for _, e := range entries {
			if e.Year() == 0 {
				add(c.Language.Words.Undated, e)
			} else {
				add(c.Language.Numbers.Digits(e.Year()), e)
			}
		}
		return out
	}
	for _, e := range s.entries { // headings in the order of the file
		title := typeOf(c, &e)
		if !slices.ContainsFunc(out, func(g publicationGroup) bool { return g.title == title }) {
			out = append(out, publicationGroup{title: title})
		}
	}
	for _, e := range entries {
		title := typeOf(c, &e)
		add(title, e)
	}
	return out
}

// inOrderOfFile puts entries into the order of the style of a file.
func (s *publications) inOrderOfFile(c *compose.Composer, entries []publication) []publication {
	order, err := s.csl.Order(s.asPrinted(entries), csl.Options{Language: c.Language.Tag, Abstracts: s.abstracts})
	if err != nil {
		panic(err) // the program's own data
	}
	out := make([]publication, len(order))
	for place, i := range order {
		out[place] = entries[i]
	}
	return out
}

// asPrinted are entries without what is not printed of them.
func (s *publications) asPrinted(entries []publication) []bib.Reference {
	refs := make([]bib.Reference, len(entries))
	for i := range entries {
		refs[i] = entries[i].asPrinted()
		if !s.printsNote(&entries[i]) {
			refs[i].Set(bib.Note, source.Text{})
		}
	}
	return refs
}

// citedByFile writes entries, which are in their order, by the style of a file.
func (s *publications) citedByFile(c *compose.Composer, entries []publication) []publication {
	citer := s.citer(c)
	cited, err := s.csl.Bibliography(s.asPrinted(entries), csl.Options{
		Language: c.Language.Tag, Abstracts: s.abstracts, Ordered: true,
		Of: func(i int) string { return citer.conventions(&entries[i]).Tag },
	})
	if err != nil {
		panic(err) // the program's own data
	}
	out := make([]publication, len(cited))
	for place, e := range cited {
		out[place] = entries[e.Index]
		out[place].cited = e.Runs
		if len(e.Runs) == 0 {
			c.Problems.Warnf(out[place].title().Span, "choose another style, or leave the publication out",
				"the style %s writes nothing for “%s”", s.csl.Title(), out[place].title().Value)
		}
	}
	return out
}

// asPrinted is a publication without what is wrong in its file.
func (e *publication) asPrinted() bib.Reference {
	out := e.Clone()
	for _, v := range e.wrong {
		out.Set(v, source.Text{})
	}
	out.Set(bib.URL, e.printed(bib.URL))
	doi := out.Text(bib.DOI)
	doi.Value = address.BareDOI(doi.Value)
	out.Set(bib.DOI, doi)
	return out
}

// sort puts entries in the order that was asked for; titles follow the
// collation of the report's language.
func (s *publications) sort(c *compose.Composer, entries []publication) {
	switch s.order {
	case orderName:
		by := collatorOf(c.Language)
		slices.SortStableFunc(
			entries, func(a, b publication) int { return by.CompareString(a.title().Value, b.title().Value) },
		)
	case orderYear:
		slices.SortStableFunc(entries, func(a, b publication) int { return cmp.Compare(b.Year(), a.Year()) })
	case asTyped:
	}
}

// typeOf is what a publication is called: in its author's words, or in those of the
// report's language.
func typeOf(c *compose.Composer, e *publication) string {
	if name := typeName(c, e); name != "" {
		return name
	}
	return c.Language.Words.Other
}

// typeName is what a publication is called, empty for what has no name of its own.
func typeName(c *compose.Composer, e *publication) string {
	words := &c.Language.Words.Types
	if !e.kind.IsEmpty() {
		return e.kind.Value
	}
	switch e.Type {
	case bib.Report:
		return words.Report
	case bib.Book:
		return words.Book
	case bib.Article, bib.Magazine, bib.Newspaper, bib.Preprint:
		return words.Article
	case bib.Chapter, bib.Paper, bib.Encyclopedia, bib.Dictionary, bib.Entry:
		return words.Chapter
	case bib.Thesis:
		return words.Thesis
	case bib.Webpage, bib.Post, bib.WeblogPost:
		return words.Webpage
	}
	return ""
}
