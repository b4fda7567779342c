package kind

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// glossary is terms with their explanations, in the order of the alphabet, to which texts can lead.
type glossary struct {
	compose.Head
	entries []definition
}

// glossaryKind is terms with their explanations.
func glossaryKind(in *key.Reading) schema.Kind[*Parts] {
	check := func(s *glossary) {
		checkDefinitions(s.entries, in.Problems)
		if len(s.entries) == 0 {
			in.Problems.Errorf(s.Span(), "add [[section.term]] with term = \"…\" and text = \"…\"",
				"the section has no terms")
		}
	}
	return kindOf(in, "glossary", "Terms with their explanations, sorted by the alphabet of the language", check,
		schema.List("term", schema.ByLanguage(schema.Table[*definition]{
			Name: "term",
			Doc:  "a term of a glossary, with its explanation",
			Keys: []schema.Key[*definition]{
				key.ID(in, func(t *definition) *source.Text { return &t.id }).Without("the words of the term").
					Doc("the name that links lead to"),
				schema.Text("term", func(t *definition) *source.Text { return &t.word }).Needed().For(source.Label).
					Called("word", "name", "title").Check(key.NoNotes).
					Doc("the term; links lead to it by its words (`#lamp-oil`)").Example(`"Lamp oil"`),
				schema.Text("text", func(t *definition) *source.Text { return &t.meaning }).Needed().
					For(source.Markdown).Called("definition", "explanation", "meaning").
					Doc("what it means, in Markdown").Example(`"What a lamp burns, *of any kind*."`),
			},
		}), func(s *glossary) *[]definition { return &s.entries }))
}

// Blocks implements compose.Section.
func (s *glossary) Blocks(c *compose.Composer) []content.Block {
	return belowText(c, s.Text, termsOf(c, s.entries, func(d definition) content.Term {
		return content.Term{
			Label: c.Inlines(d.word), Anchor: c.EntryAnchor(d.id, d.word),
			Blocks: c.TextIn(d.meaning, role.Explanation),
		}
	}))
}

// EndsReport implements compose.EndMatter.
func (s *glossary) EndsReport() {}
