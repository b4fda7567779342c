package kind

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/kind/initials"
	"annualreport/sections/picture"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// people is portraits of persons with their roles, in groups.
type people struct {
	compose.Head
	persons []person
}

// person is one of them.
type person struct {
	name, role, quote, text, group source.Text
	portrait                       *display.Picture
	focus                          content.Crop
	treated                        picture.Treatment
}

// peopleKind is portraits.
func peopleKind(in *key.Reading) schema.Kind[*Parts] {
	check := func(s *people) {
		if len(s.persons) == 0 {
			in.Problems.Errorf(s.Span(), "add [[section.person]] with name = \"…\"", "the section has no persons")
		}
	}
	return kindOf(in, "people", "Persons with their roles and portraits, in groups", check,
		schema.List("person", schema.ByLanguage(personTable(in)), func(s *people) *[]person { return &s.persons }))
}

// personTable is [[section.person]].
func personTable(in *key.Reading) schema.Table[*person] {
	return schema.Table[*person]{
		Name: "person",
		Doc:  "a person",
		Keys: []schema.Key[*person]{
			schema.Text("name", func(p *person) *source.Text { return &p.name }).Needed().Check(source.ShortName).
				Doc("the name").
				Example(`"Ada Nobody"`),
			schema.Text("role", func(p *person) *source.Text { return &p.role }).For(source.Label).
				Doc("what the person does").Example(`"Keeper"`),
			schema.Text("quote", func(p *person) *source.Text { return &p.quote }).For(source.Markdown).
				Doc("what the person says, in Markdown").Example(`"I have seen it go out once."`),
			schema.Text("text", func(p *person) *source.Text { return &p.text }).For(source.Markdown).
				Doc("some lines on the person, in Markdown").Example(`"Since 2001 on the rock."`),
			key.Group(func(p *person) *source.Text { return &p.group }),
			key.Picture(in, "portrait", func(p *person) **display.Picture { return &p.portrait }).
				Without("initials, where others of the group have one").
				Doc("a portrait, which is cut to a square"),
			key.Focus(func(p *person) *content.Crop { return &p.focus }),
			key.Treatment(func(p *person) *picture.Treatment { return &p.treated }),
		},
	}
}

// narrowest is the width of a page below which cards stand below each other.
const narrowest = 250 * unit.Pt

// How many persons stand side by side, and how many where texts on them are read.
const (
	peopleAcross  = 3
	peopleReading = 2
)

// Blocks implements compose.Section.
func (s *people) Blocks(c *compose.Composer) []content.Block {
	out := c.Text(s.Text)
	for _, g := range grouped(s.persons, func(p *person) source.Text { return p.group }) {
		if g.title == "" {
			out = append(out, s.cards(c, g.items))
			continue
		}
		out = append(out, c.GroupHeading(g.title))
		out = append(out, c.Below(func() []content.Block { return []content.Block{s.cards(c, g.items)} })...)
	}
	return out
}

// group is things under one heading.
type group[T any] struct {
	title string
	items []T
}

// grouped puts things under headings, in the order in which these are first named.
func grouped[T any](items []T, title func(*T) source.Text) []group[T] {
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

// cards are some persons, side by side.
func (s *people) cards(c *compose.Composer, persons []person) content.Block {
	out := content.Persons{Columns: peopleAcross}
	for i := range persons {
		p := &persons[i]
		if !p.text.IsEmpty() || !p.quote.IsEmpty() {
			out.Columns = peopleReading
		}
		out.Cards = append(out.Cards, personCard(c, p))
	}
	if c.Sheet.Columns > 1 || c.Sheet.Width() < narrowest {
		out.Columns = 1
	}
	return out
}

// personCard is one person.
func personCard(c *compose.Composer, p *person) content.Person {
	card := content.Person{Name: c.Label(p.name), Role: c.Label(p.role)}
	card.Initials = initials.Of(content.PlainText(card.Name.Inlines))
	if p.portrait != nil {
		card.Portrait = &content.Picture{
			Image: compose.Photograph(c, p.portrait, p.treated), Alt: p.name.Value, Crop: p.focus, Span: p.name.Span,
		}
	}
	if !p.quote.IsEmpty() {
		card.Text = append(card.Text, content.Quotation{
			Blocks: c.TextIn(p.quote, role.PersonQuotation), Inset: c.Styles.Style(role.Body).Text.Size,
			Rule: c.Styles.Mark, Line: c.Styles.Line,
		})
	}
	if !p.text.IsEmpty() {
		card.Text = append(card.Text, c.TextIn(p.text, role.PersonText)...)
	}
	return card
}
