package sections

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// colophon says who made the report, and how it may be used.
type colophon struct {
	head
	lines   []colophonLine
	credits bool
}

// colophonLine is what somebody did, and who it was.
type colophonLine struct{ label, text Text }

// colophonKind is who made the report.
func colophonKind(in *reading) schema.Kind[Report] {
	check := func(s *colophon) {
		if len(s.lines) == 0 && s.Text.IsEmpty() {
			in.problems.Errorf(s.Span(), "add [[section.line]] with label = \"…\" and text = \"…\"", "the section says nothing")
		}
	}
	return kindOf(in, "colophon", "Who made the report, and how it may be used", check,
		schema.Truth("credits", func(s *colophon) *bool { return &s.credits }).Usually(true).
			Doc("whether those are named who took the pictures").Example("false"),
		schema.List("line", schema.Table[colophonLine]{
			Name: "line",
			Doc:  "what somebody did",
			Keys: []schema.Key[colophonLine]{
				schema.Text("label", func(l *colophonLine) *Text { return &l.label }).Needed().For(source.Label).
					Doc("what was done").Example(`"Text"`),
				schema.Text("text", func(l *colophonLine) *Text { return &l.text }).Needed().For(source.Label).
					Doc("who did it").Example(`"Ada Nobody"`),
			},
		}, func(s *colophon) *[]colophonLine { return &s.lines }))
}

// blocks implements Section.
func (s *colophon) blocks(c *composer) []content.Block {
	out := content.Terms{Label: role.Task, Gap: termGap}
	add := func(name, text []content.Inline, span Text) {
		out.Items = append(out.Items, content.Term{Label: name,
			Blocks: []content.Block{content.Paragraph{Role: role.Contributor, Tag: display.P, Inlines: text, Names: true, Span: span.Span}}})
	}
	for _, l := range s.lines {
		add(c.inlines(l.label), c.inlines(l.text), l.text)
	}
	if day := dayOfTranslation(c); day != "" {
		add(plainInlines(c.report.Meta.Language.Words.Translation), plainInlines(day), Text{})
	}
	if makers := credits(c.report); s.credits && len(makers) > 0 {
		add(plainInlines(c.report.Meta.Language.Words.Pictures), undivided(c, makers), Text{})
	}
	if len(out.Items) == 0 {
		return c.text(s.Text)
	}
	return append(c.text(s.Text), out)
}

// undivided is names in a row, each on one line if that can be.
func undivided(c *composer, names []string) []content.Inline {
	var out []content.Inline
	for i, name := range names {
		if i > 0 {
			out = append(out, plainInlines(c.report.Meta.Language.Lists.Comma)...)
		}
		out = append(out, content.InEmphasis{Emphasis: content.Kept, Inlines: plainInlines(name)})
	}
	return out
}

// dayOfTranslation is the day of a translation that lacks later changes; empty for others.
func dayOfTranslation(c *composer) string {
	if day := c.report.Meta.Translated; !day.IsZero() {
		return c.report.Meta.Language.Dates.Day(day)
	}
	return ""
}

// imprints implements imprinter.
func (s *colophon) imprints() {}

// hasImprint reports whether a section says of which day a translation is.
func hasImprint(r *Report) bool {
	return slices.ContainsFunc(r.Sections, func(s Section) bool { _, ok := s.(imprinter); return ok })
}

// credits are those who took the report's pictures, each once, in the order of the file.
func credits(r *Report) []string {
	var out []string
	for _, bearer := range pictureBearers(r) {
		for _, f := range bearer.pictures() {
			if !f.credit.IsEmpty() && !slices.Contains(out, f.credit.Value) {
				out = append(out, f.credit.Value)
			}
		}
	}
	return out
}

// pictureBearers are the objects and sections that have pictures, in the order of the file.
func pictureBearers(r *Report) []pictureBearer {
	var out []pictureBearer
	for _, s := range r.Sections {
		for _, o := range s.common().Objects {
			if bearer, ok := o.(pictureBearer); ok {
				out = append(out, bearer)
			}
		}
		if bearer, ok := s.(pictureBearer); ok {
			out = append(out, bearer)
		}
	}
	return out
}
