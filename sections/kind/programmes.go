package kind

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
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
	picture                  *object.Picture
	// plain is a picture that is named by its file alone.
	plain object.Picture
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
		schema.List("programme", programmeTable(in), func(s *programmes) *[]programme { return &s.entries }))
}

// programmeTable is [[section.programme]].
func programmeTable(in *key.Reading) schema.Table[*programme] {
	return schema.Table[*programme]{
		Name: "programme",
		Doc:  "a piece of work",
		Keys: []schema.Key[*programme]{
			key.ID(in, func(p *programme) *source.Text { return &p.id }),
			schema.Text("title", func(p *programme) *source.Text { return &p.title }).Needed().For(source.Heading).
				Doc("its name").Example(`"Lamps for the north"`),
			schema.Text("country", func(p *programme) *source.Text { return &p.country }).For(source.Label).
				Doc("its place, in small letters above the title").Example(`"North coast"`),
			schema.Text("text", func(p *programme) *source.Text { return &p.text }).For(source.Markdown).
				Doc("what was done, in Markdown").Example(`"Twelve lamps were lit."`),
			schema.Text("alt", func(p *programme) *source.Text { return &p.plain.Alt }).For(source.Alternative).
				Doc("what a picture shows that is named by its file alone").Example(`"A lamp on a rock"`),
			schema.Either[*programme](
				schema.Sub("picture", object.PictureTable(in), func(p *programme, f *object.Picture) { p.picture = f }),
				key.Picture(in, "picture", func(p *programme) **display.Picture { return &p.plain.Image }).NotEmpty().
					Doc("a picture: its file with `alt` beside it, or a table as of `[[section.picture]]`").
					Example(`{ file = "keeper.svg", alt = "A keeper" }`)),
		},
		At:    func(p *programme) *source.Where { return &p.where },
		Check: func(p *programme) { checkProgramme(p, in.Problems) },
	}
}

// checkProgramme takes a picture that is named by its file alone, with its `alt` beside it.
func checkProgramme(p *programme, problems *diag.List) {
	switch {
	case p.picture != nil && p.where.Has("alt"):
		problems.Errorf(p.where.Key("alt"), "write it into the table of the picture", "the picture has its own `alt`")
	case p.where.Has("alt") && !p.where.Has("picture"):
		problems.Errorf(p.where.Key("alt"), "add picture = \"…\", or leave it out",
			"there is no picture of which `alt` could say what it shows")
	case p.picture == nil && p.where.Has("picture"):
		p.picture = &p.plain
		if p.plain.Alt.IsEmpty() {
			problems.Errorf(p.where.Value("picture"), "add alt = \"what the picture shows\"",
				"the picture has no `alt`")
		}
	}
}

// Pictures implements PictureBearer.
func (s *programmes) Pictures() []*object.Picture {
	var out []*object.Picture
	for i := range s.entries {
		if p := s.entries[i].picture; p != nil {
			out = append(out, p)
		}
	}
	return out
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
		if p.picture != nil {
			out = append(out, p.picture.Compose(c)...)
		}
		out = append(out, c.Text(p.text)...)
	}
	return out
}
