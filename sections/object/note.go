package object

import (
	"slices"
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/markup"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Note is a remark that stands beside the text in the margin column.
type Note struct {
	id, title, text source.Text
	where           source.Where
}

// noteTable is [[section.note]].
func noteTable(in *key.Reading) schema.Table[*Note] {
	return schema.Table[*Note]{
		Name: "note",
		Doc:  "a remark in the margin, beside the paragraph above its place",
		Keys: []schema.Key[*Note]{
			key.ID(in, func(n *Note) *source.Text { return &n.id }),
			schema.Text("title", func(n *Note) *source.Text { return &n.title }).For(source.Label).
				Check(key.NoNotes).
				Doc("the bold words that it begins with").Example(`"Who decides."`),
			schema.Text("text", func(n *Note) *source.Text { return &n.text }).Needed().For(source.Markdown).
				Doc("what it says, in Markdown").Example(`"Seven people, for three years each."`),
		},
		At:    func(n *Note) *source.Where { return &n.where },
		Check: func(n *Note) { checkNote(in, n) },
	}
}

// checkNote tells of a title without words.
func checkNote(in *key.Reading, n *Note) {
	if n.where.Has("title") && strings.TrimSpace(n.title.Value) == "" {
		in.Problems.Errorf(n.where.Key("title"), "write what the note is about, or leave `title` out",
			"the title has no words")
	}
}

// Name implements compose.Object.
func (n *Note) Name() source.Text { return n.id }

// Places implements compose.Holder.
func (n *Note) Places() []string { return markup.PlacedNames(n.text.Value) }

// Compose implements compose.Object. Its title stands in the first line of its text.
func (n *Note) Compose(c *compose.Composer) []content.Block {
	blocks := c.TextIn(n.text, role.SideNote)
	if !n.title.IsEmpty() {
		title := []content.Inline{content.InEmphasis{Emphasis: content.Strong, Inlines: c.Inlines(n.title)}}
		if p, ok := firstParagraph(blocks); ok {
			p.Inlines = slices.Concat(title, compose.PlainInlines(" "), p.Inlines)
			blocks = slices.Concat([]content.Block{p}, blocks[1:])
		} else {
			p = content.Paragraph{Role: role.SideNote, Tag: display.P, Inlines: title, Span: n.title.Span}
			blocks = slices.Concat([]content.Block{p}, blocks)
		}
	}
	if p, ok := firstParagraph(blocks); ok && n.id.Value != "" {
		p.Anchor = n.id.Value
		blocks[0] = p
	}
	return compose.Beside(c, blocks, n.where.Span())
}

// firstParagraph is the paragraph that some blocks begin with.
func firstParagraph(blocks []content.Block) (content.Paragraph, bool) {
	if len(blocks) == 0 {
		return content.Paragraph{}, false
	}
	p, ok := blocks[0].(content.Paragraph)
	return p, ok && !p.Role.IsHeading()
}
