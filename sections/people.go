package sections

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// people is portraits of persons with their roles, in groups.
type people struct {
	head
	persons []person
}

// person is one of them.
type person struct {
	name, role, text, group Text
	portrait                *picture
	focus                   content.Crop
}

// peopleKind is portraits.
func peopleKind(in *reading) schema.Kind[Report] {
	check := func(s *people) {
		if len(s.persons) == 0 {
			in.problems.Errorf(s.Span(), "add [[section.person]] with name = \"…\"", "the section has no persons")
		}
	}
	return kindOf(in, "people", "Persons with their roles and portraits, in groups", check,
		schema.List("person", personTable(in), func(s *people) *[]person { return &s.persons }))
}

// personTable is [[section.person]].
func personTable(in *reading) schema.Table[person] {
	return schema.Table[person]{
		Name: "person",
		Doc:  "a person",
		Keys: []schema.Key[person]{
			schema.Text("name", func(p *person) *Text { return &p.name }).Needed().Doc("the name").
				Example(`"Ada Nobody"`),
			schema.Text("role", func(p *person) *Text { return &p.role }).For(source.Label).
				Doc("what the person does").Example(`"Keeper"`),
			schema.Text("text", func(p *person) *Text { return &p.text }).For(source.Markdown).
				Doc("some lines on the person, in Markdown").Example(`"Since 2001 on the rock."`),
			groupKey(func(p *person) *Text { return &p.group }),
			pictureKey(in, "portrait", func(p *person) **picture { return &p.portrait }).
				Doc("a portrait, which is cut to a square"),
			focusKey(func(p *person) *content.Crop { return &p.focus }),
		},
	}
}

// groupKey is what things stand under.
func groupKey[T any](at func(*T) *Text) *schema.Field[T, Text] {
	return schema.Text("group", at).For(source.Plain).Shared().Doc("the heading that it stands under").
		Example(`"West coast"`)
}

// The cards of people: their columns, the space between them, and the square of a
// portrait.
const (
	peopleAcross  = 3
	peopleReading = 2 // where texts are read
	peopleGap     = 16 * unit.Pt
	portraitSide  = 26 // mm
)

// blocks implements Section.
func (s *people) blocks(c *composer) []content.Block {
	out := c.text(s.Text)
	for _, g := range grouped(s.persons, func(p *person) Text { return p.group }) {
		if g.title != "" {
			out = append(out, c.groupHeading(g.title))
		}
		out = append(out, s.cards(c, g.items))
	}
	return out
}

// group is things under one heading.
type group[T any] struct {
	title string
	items []T
}

// grouped puts things under headings, in the order in which these are first named.
func grouped[T any](items []T, title func(*T) Text) []group[T] {
	var out []group[T]
	for i := range items {
		name := title(&items[i]).Value
		at := slices.IndexFunc(out, func(g group[T]) bool { return g.title == name })
		if at < 0 {
			at = len(out)
			out = append(out, group[T]{title: name})
		}
		out[at].items = append(out[at].items, items[i])
	}
	return out
}

// cards sets some people side by side.
func (s *people) cards(c *composer, persons []person) content.Block {
	grid := content.Grid{Columns: peopleAcross, Gap: peopleGap, RowGap: c.styles.Style(role.Body).Leading * 3 / 2, Wide: true}
	shown := false
	for i := range persons {
		shown = shown || persons[i].portrait != nil
		if !persons[i].text.IsEmpty() {
			grid.Columns = peopleReading
		}
	}
	for c.sheet.Width() < narrowest && grid.Columns > 1 {
		grid.Columns--
	}
	if c.sheet.Columns > 1 {
		grid.Columns = 1
	}
	for i := range persons {
		grid.Cells = append(grid.Cells, content.Cell{Blocks: personCard(c, &persons[i], shown)})
	}
	return grid
}

// personCard is one person; where others have a portrait, a plain square stands for one
// that is missing.
func personCard(c *composer, p *person, shown bool) []content.Block {
	var out []content.Block
	side := unit.Millimeters(portraitSide)
	switch {
	case p.portrait != nil:
		crop := p.focus
		crop.W, crop.H = 1, 1
		out = append(out, content.Picture{Image: p.portrait.image, Alt: p.name.Value, Width: side, Crop: crop, Round: c.report.Brand.Style.Round, Bare: true, Span: p.name.Span})
	case shown:
		out = append(out, blankSquare(c, side))
	}
	out = append(out, content.Paragraph{Role: role.PersonName, Tag: display.P, Inlines: c.inlines(p.name), Names: true, Span: p.name.Span})
	if !p.role.IsEmpty() {
		out = append(out, content.Paragraph{Role: role.PersonRole, Tag: display.P, Inlines: c.inlines(p.role), Span: p.role.Span})
	}
	if !p.text.IsEmpty() {
		out = append(out, c.textIn(p.text, role.PersonText)...)
	}
	return out
}

// blankSquare stands for a picture that is missing.
func blankSquare(c *composer, side unit.Length) content.Block {
	ink := c.report.Brand.Paper()
	return content.Drawing{Size: unit.Size{W: side, H: side}, Decorative: true,
		Paths: []display.Path{{Fill: &ink, Segments: display.RoundedPath(unit.Rect{W: side, H: side}, side.MulDiv(c.report.Brand.Style.Round, 1000))}}}
}
