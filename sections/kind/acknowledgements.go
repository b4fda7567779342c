package kind

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// acknowledgements is thanks: a text, and names in groups.
type acknowledgements struct {
	compose.Head
	// names are those without a title.
	names  []source.Text
	groups []nameGroup
}

// nameGroup is some names under a title, which may be empty.
type nameGroup struct {
	title source.Text
	names []source.Text
	where source.Where
}

// acknowledgementsKind is thanks.
func acknowledgementsKind(in *key.Reading) schema.Kind[*Parts] {
	check := func(s *acknowledgements) { checkThanks(s, in.Problems) }
	return kindOf(in, "acknowledgements", "Thanks: a text, and names, which may stand in groups", check,
		schema.Texts("names", func(s *acknowledgements) *[]source.Text { return &s.names }).
			Doc("who is thanked, in two to four columns where names have room there").
			Example(`["Ada Nobody", "Ed Nobody"]`),
		schema.List("group", schema.ByLanguage(schema.Table[*nameGroup]{
			Name: "group",
			Doc:  "names under a title",
			Keys: []schema.Key[*nameGroup]{
				schema.Text("title", func(g *nameGroup) *source.Text { return &g.title }).Needed().
					For(source.Plain).Verbatim().
					Doc("the title").Example(`"Donors"`),
				schema.Texts("names", func(g *nameGroup) *[]source.Text { return &g.names }).
					Doc("the names").Example(`["Ada Nobody", "Ed Nobody"]`),
			},
			At: func(g *nameGroup) *source.Where { return &g.where },
		}), func(s *acknowledgements) *[]nameGroup { return &s.groups }))
}

// checkThanks tells of thanks to nobody, and puts names without a title before the groups.
func checkThanks(s *acknowledgements, problems *diag.List) {
	for _, g := range s.groups {
		if len(g.names) == 0 {
			problems.Errorf(g.where.Span(), "add names = [\"…\", \"…\"]", "the group has no names")
		}
	}
	if len(s.names) > 0 {
		s.groups = append([]nameGroup{{names: s.names}}, s.groups...)
	}
	if len(s.groups) == 0 && s.Text.IsEmpty() {
		problems.Errorf(s.Span(), "add names = [\"…\", \"…\"], or a text", "the section thanks nobody")
	}
}

// Blocks implements compose.Section: names stand in columns, so that none is divided.
func (s *acknowledgements) Blocks(c *compose.Composer) []content.Block {
	out := c.Text(s.Text)
	for _, g := range s.groups {
		if !g.title.IsEmpty() {
			out = append(out, c.GroupHeading(g.title.Value))
		}
		out = append(out, inColumns(c, g.names))
	}
	return out
}

// namesAcross is the most names that stand side by side.
const namesAcross = 4

// inColumns sets names in columns.
func inColumns(c *compose.Composer, names []source.Text) content.Block {
	out := content.Names{Columns: namesAcross}
	for _, n := range names {
		out.Names = append(out.Names, c.Label(n))
	}
	return out
}

// EndsReport implements compose.EndMatter.
func (s *acknowledgements) EndsReport() {}
