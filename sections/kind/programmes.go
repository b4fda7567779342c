package kind

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/object"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// programmes is pieces of work, each with its place, its picture and its text.
type programmes struct {
	compose.Head
	entries []programme
}

// programme is one of them.
type programme struct {
	id, title, country, text source.Text
	object.EntryPicture
	where source.Where
}

// programmesKind is pieces of work.
func programmesKind(in *key.Reading) schema.Kind[*Parts] {
	check := func(s *programmes) {
		if len(s.entries) == 0 {
			in.Problems.Errorf(s.Span(), "add [[section.programme]] with title = \"…\"",
				"the section has no programmes")
		}
	}
	return kindOf(in, "programmes", "Pieces of work, each with its place, its picture and its text", check,
		schema.List("programme", schema.ByLanguage(programmeTable(in)),
			func(s *programmes) *[]programme { return &s.entries }))
}

// programmeTable is [[section.programme]].
func programmeTable(in *key.Reading) schema.Table[*programme] {
	return schema.Table[*programme]{
		Name: "programme",
		Doc:  "a piece of work",
		Keys: append([]schema.Key[*programme]{
			key.ID(in, func(p *programme) *source.Text { return &p.id }),
			schema.Text("title", func(p *programme) *source.Text { return &p.title }).Needed().For(source.Heading).
				Doc("its name").Example(`"Lamps for the north"`),
			schema.Text("country", func(p *programme) *source.Text { return &p.country }).For(source.Label).
				Doc("its place, in small letters above the title").Example(`"North coast"`),
			schema.Text("text", func(p *programme) *source.Text { return &p.text }).For(source.Markdown).
				Doc("what was done, in Markdown").Example(`"Twelve lamps were lit."`),
		}, schema.Within(programmePicture, object.EntryPictureKeys(in))...),
		At:    func(p *programme) *source.Where { return &p.where },
		Check: func(p *programme) { p.Complete(p.where, in.Problems) },
	}
}

// programmePicture is where the picture of a programme is.
func programmePicture(p *programme) *object.EntryPicture { return &p.EntryPicture }

// Pictures implements PictureBearer.
func (s *programmes) Pictures() []*object.Picture {
	return object.EntryPictures(s.entries, programmePicture)
}

// Blocks implements compose.Section: a programme begins with its place in small letters above its title.
func (s *programmes) Blocks(c *compose.Composer) []content.Block {
	out := c.Text(s.Text)
	for i := range s.entries {
		p := &s.entries[i]
		head := c.EntryHeading(p.id, p.title, role.Heading)
		if p.country.IsEmpty() {
			out = append(out, head)
		} else {
			label := content.Paragraph{Role: role.Place, Inlines: c.Inlines(p.country), Span: p.country.Span}
			head.Before = content.Exactly(0)
			out = append(out, content.Heading{Label: label, Title: head})
		}
		if p.Picture != nil {
			out = append(out, p.Picture.Compose(c)...)
		}
		out = append(out, c.EntryText(p.text)...)
	}
	return out
}
