package kind

import (
	"slices"

	"golang.org/x/text/collate"
	textlanguage "golang.org/x/text/language"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// acronyms is short forms with what they stand for, in the order of the alphabet.
type acronyms struct {
	compose.Head
	entries []definition
}

// acronymsKind is short forms.
func acronymsKind(in *key.Reading) schema.Kind[*Parts] {
	check := func(s *acronyms) {
		checkDefinitions(s.entries, in.Problems)
		if len(s.entries) == 0 {
			in.Problems.Errorf(s.Span(), "add [[section.acronym]] with short = \"…\" and long = \"…\"",
				"the section has no acronyms")
		}
	}
	const doc = "Short forms with what they stand for, sorted by the alphabet of the language"
	return kindOf(in, "acronyms", doc, check,
		schema.List("acronym", schema.ByLanguage(schema.Table[*definition]{
			Name: "acronym",
			Doc:  "a short form",
			Keys: []schema.Key[*definition]{
				schema.Text("short", func(a *definition) *source.Text { return &a.word }).Needed().
					Doc("the short form").Example(`"LKN"`),
				schema.Text("long", func(a *definition) *source.Text { return &a.meaning }).Needed().For(source.Label).
					Doc("what it stands for").Example(`"Lighthouse Keepers of Nowhere"`),
			},
		}), func(s *acronyms) *[]definition { return &s.entries }))
}

// Blocks implements compose.Section.
func (s *acronyms) Blocks(c *compose.Composer) []content.Block {
	return belowText(c, s.Text, termsOf(c, s.entries, func(a definition) content.Term {
		return content.Term{Label: c.Inlines(a.word), Blocks: []content.Block{content.Paragraph{
			Role: role.Explanation, Tag: display.P, Inlines: c.Inlines(a.meaning), Span: a.meaning.Span,
		}}}
	}))
}

// definition is a word with what it means: a short form, or a term of a glossary.
type definition struct {
	// id is the name that links lead to; short forms have none.
	id, word, meaning source.Text
}

// termGap is the space between a word and what it means.
const termGap = 10 * unit.Pt

// belowText is terms below the text of their section, a line apart from it. Below a heading they stand as texts do.
func belowText(c *compose.Composer, text source.Text, terms content.Terms) []content.Block {
	blocks := c.Text(text)
	if len(blocks) > 0 && len(terms.Items) > 0 {
		if _, isHeading := blocks[len(blocks)-1].(content.Heading); !isHeading {
			first := &terms.Items[0]
			first.Blocks = apart(first.Blocks, c.Styles.Style(role.Body).Leading)
		}
	}
	return append(blocks, terms)
}

// checkDefinitions tells of words of the original that are explained twice: two may well have one translation.
func checkDefinitions(entries []definition, problems *diag.List) {
	seen := make(map[string]diag.Span)
	for _, one := range entries {
		word := one.word.Original()
		if first, twice := seen[word]; twice {
			problems.Errorf(one.word.Span, "leave one of the two out",
				"%q is explained twice, first in line %d", word, first.Position().Line)
		}
		seen[word] = one.word.Span
	}
}

// collatorOf compares texts as the report's language does.
func collatorOf(l *language.Language) *collate.Collator {
	tag, err := textlanguage.Parse(l.Collation)
	if err != nil {
		tag = textlanguage.Und
	}
	return collate.New(tag, collate.Loose)
}

// termsOf are words, in the order of the alphabet, each with the blocks that say what it means. They are composed in
// the order of the file, which is that of their names in all languages.
func termsOf(c *compose.Composer, entries []definition, term func(definition) content.Term) content.Terms {
	type entry struct {
		words string
		term  content.Term
	}
	var list []entry
	for _, d := range entries {
		list = append(list, entry{markup.Words(d.word), term(d)})
	}
	by := collatorOf(c.Language)
	slices.SortStableFunc(list, func(a, b entry) int { return by.CompareString(a.words, b.words) })
	out := content.Terms{Label: role.Acronym, Gap: termGap}
	for _, e := range list {
		out.Items = append(out.Items, e.term)
	}
	return out
}

// EndsReport implements compose.EndMatter.
func (s *acronyms) EndsReport() {}
