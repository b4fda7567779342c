package kind

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// colophon says who made the report, and how it may be used.
type colophon struct {
	compose.Head
	lines   []colophonLine
	credits bool
}

// colophonLine is what somebody did, and who it was.
type colophonLine struct{ label, text source.Text }

// colophonKind is who made the report.
func colophonKind(in *key.Reading) schema.Kind[*Parts] {
	check := func(s *colophon) {
		if len(s.lines) == 0 && s.Text.IsEmpty() {
			in.Problems.Errorf(s.Span(), "add [[section.line]] with label = \"…\" and text = \"…\"",
				"the section says nothing")
		}
	}
	return kindOf(in, "colophon", "Who made the report, and how it may be used", check,
		schema.Truth("credits", func(s *colophon) *bool { return &s.credits }).Usually(true).
			Doc("whether those are named who took the pictures").Example("false"),
		schema.List("line", schema.ByLanguage(schema.Table[*colophonLine]{
			Name: "line",
			Doc:  "what somebody did",
			Keys: []schema.Key[*colophonLine]{
				schema.Text("label", func(l *colophonLine) *source.Text { return &l.label }).Needed().For(source.Label).
					Doc("what was done").Example(`"Text"`),
				schema.Text("text", func(l *colophonLine) *source.Text { return &l.text }).Needed().For(source.Label).
					Doc("who did it").Example(`"Ada Nobody"`),
			},
		}), func(s *colophon) *[]colophonLine { return &s.lines }))
}

// Blocks implements compose.Section.
func (s *colophon) Blocks(c *compose.Composer) []content.Block {
	out := content.Terms{Label: role.Task, Gap: termGap}
	add := func(name, text []content.Inline, span source.Text) {
		who := content.Paragraph{Role: role.Contributor, Tag: display.P, Inlines: text, Names: true, Span: span.Span}
		out.Items = append(out.Items, content.Term{Label: name, Blocks: []content.Block{who}})
	}
	for _, l := range s.lines {
		add(c.Inlines(l.label), c.Inlines(l.text), l.text)
	}
	if day := c.DayOfTranslation(); day != "" {
		add(compose.AddedInlines(c.Language, c.Language.Words.Translation), compose.PlainInlines(day), source.Text{})
	}
	if makers := c.Credits; s.credits && len(makers) > 0 {
		add(compose.AddedInlines(c.Language, c.Language.Words.Pictures), undivided(c, makers), source.Text{})
	}
	if len(out.Items) == 0 {
		return c.Text(s.Text)
	}
	return belowText(c, s.Text, out)
}

// undivided is names in a row, each on one line if that can be. Their links stand with the pictures.
func undivided(c *compose.Composer, names []source.Text) []content.Inline {
	var out []content.Inline
	for i, name := range names {
		if i > 0 {
			out = append(out, compose.PlainInlines(c.Language.Lists.Comma)...)
		}
		words := compose.Apart(c.Language.Language, content.Unlinked(c.Inlines(name)))
		out = append(out, content.InEmphasis{Emphasis: content.Kept, Inlines: words})
	}
	return out
}

// Imprints implements imprinter.
func (s *colophon) Imprints() {}

// EndsReport implements compose.EndMatter.
func (s *colophon) EndsReport() {}
