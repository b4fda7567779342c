package sections

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
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

// How many persons stand side by side, and how many where texts on them are read.
const (
	peopleAcross  = 3
	peopleReading = 2
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

// cards are some persons, side by side.
func (s *people) cards(c *composer, persons []person) content.Block {
	out := content.Persons{Columns: peopleAcross}
	for i := range persons {
		p := &persons[i]
		if !p.text.IsEmpty() {
			out.Columns = peopleReading
		}
		out.Cards = append(out.Cards, personCard(c, p))
	}
	if c.sheet.Columns > 1 || c.sheet.Width() < narrowest {
		out.Columns = 1
	}
	return out
}

// personCard is one person.
func personCard(c *composer, p *person) content.Person {
	card := content.Person{Name: c.label(p.name), Role: c.label(p.role)}
	if p.portrait != nil {
		card.Portrait = &content.Picture{Image: p.portrait.image, Alt: p.name.Value, Crop: p.focus, Span: p.name.Span}
	}
	if !p.text.IsEmpty() {
		card.Text = c.textIn(p.text, role.PersonText)
	}
	return card
}
