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
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// acronyms is short forms with what they stand for, in the order of the alphabet.
type acronyms struct {
	compose.Head
	entries []acronym
}

// acronym is one short form.
type acronym struct{ short, long source.Text }

// acronymsKind is short forms.
func acronymsKind(in *key.Reading) schema.Kind[*Parts] {
	check := func(s *acronyms) { checkAcronyms(s, in.Problems) }
	return kindOf(in, "acronyms", "Short forms with what they stand for, sorted by the alphabet of the language", check,
		schema.List("acronym", schema.Table[*acronym]{
			Name: "acronym",
			Doc:  "a short form",
			Keys: []schema.Key[*acronym]{
				schema.Text("short", func(a *acronym) *source.Text { return &a.short }).Needed().Doc("the short form").
					Example(`"LKN"`),
				schema.Text("long", func(a *acronym) *source.Text { return &a.long }).Needed().For(source.Label).
					Doc("what it stands for").Example(`"Lighthouse Keepers of Nowhere"`),
			},
		}, func(s *acronyms) *[]acronym { return &s.entries }))
}

// checkAcronyms tells of a section without short forms, and of those that are explained twice.
func checkAcronyms(s *acronyms, problems *diag.List) {
	seen := make(map[string]diag.Span)
	for _, one := range s.entries {
		if first, twice := seen[one.short.Value]; twice {
			problems.Errorf(one.short.Span, "leave one of the two out",
				"%q is explained twice, first in line %d", one.short.Value, first.Position().Line)
		}
		seen[one.short.Value] = one.short.Span
	}
	if len(s.entries) == 0 {
		problems.Errorf(s.Span(), "add [[section.acronym]] with short = \"…\" and long = \"…\"",
			"the section has no acronyms")
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

// termGap is the space between a short form and what it stands for.
const termGap = 10 * unit.Pt

// Blocks implements compose.Section.
func (s *acronyms) Blocks(c *compose.Composer) []content.Block {
	entries := slices.Clone(s.entries)
	by := collatorOf(c.Language)
	slices.SortStableFunc(entries, func(a, b acronym) int { return by.CompareString(a.short.Value, b.short.Value) })
	out := content.Terms{Label: role.Acronym, Gap: termGap}
	for _, a := range entries {
		out.Items = append(out.Items, content.Term{Label: c.Inlines(a.short), Blocks: []content.Block{
			content.Paragraph{Role: role.Explanation, Tag: display.P, Inlines: c.Inlines(a.long), Span: a.long.Span}}})
	}
	return append(c.Text(s.Text), out)
}
