package kind

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// references is the sources that a report names, numbered.
type references struct {
	compose.Head
	entries []sourceEntry
}

// sourceEntry is one source, with the address at which it is found.
type sourceEntry struct{ id, text, url source.Text }

// referencesKind is sources.
func referencesKind(in *key.Reading) schema.Kind[*Parts] {
	check := func(s *references) {
		if len(s.entries) == 0 {
			in.Problems.Errorf(s.Span(), "add [[section.reference]] with text = \"…\"", "the section has no references")
		}
	}
	return kindOf(in, "references", "The sources that the report names, numbered", check,
		schema.List("reference", schema.ByLanguage(schema.Table[*sourceEntry]{
			Name: "reference",
			Doc:  "a source",
			Keys: []schema.Key[*sourceEntry]{
				key.ID(in, func(e *sourceEntry) *source.Text { return &e.id }),
				schema.Text("text", func(e *sourceEntry) *source.Text { return &e.text }).Needed().
					Doc("what is cited, in Markdown").Example(`"A Chart of Lights, 2031."`),
				schema.Text("url", func(e *sourceEntry) *source.Text { return &e.url }).Says("address").
					Check(key.CheckWeb).
					Doc("where it is found").Example(`"https://lighthouse.example/lights"`),
			},
		}), func(s *references) *[]sourceEntry { return &s.entries }))
}

// Blocks implements compose.Section.
func (s *references) Blocks(c *compose.Composer) []content.Block {
	digits := c.Language.Numbers.Digits
	list := content.List{
		Numbering: content.Decimal, Start: 1, Text: role.Body, Marks: role.Number,
		Mark: func(n int) string { return digits(n) + "." },
		Hang: highlightHang + unit.Length(len(digits(len(s.entries))))*5*unit.Pt,
	}
	for i := range s.entries {
		e := &s.entries[i]
		inlines := c.Inlines(e.text)
		if !e.url.IsEmpty() {
			inlines = append(inlines, content.Text{Value: " "}, compose.WebLink(e.url))
		}
		list.Items = append(list.Items, content.ListItem{Blocks: []content.Block{content.Paragraph{
			Role: role.Source, Tag: display.P, Inlines: inlines, Anchor: e.id.Value, Span: e.text.Span,
		}}})
	}
	return append(c.Text(s.Text), list)
}

// EndsReport implements compose.EndMatter.
func (s *references) EndsReport() {}
