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

// highlights is a section of points, each with a dot that hangs in the margin.
type highlights struct {
	head
	bullets []Text
}

// highlightsKind is points.
func highlightsKind(in *reading) schema.Kind[Report] {
	check := func(s *highlights) { checkBullets(in, s) }
	return kindOf(in, "highlights", "Points in short", check,
		schema.Texts("bullets", func(s *highlights) *[]Text { return &s.bullets }).For(source.Markdown).
			Doc("the points, each in Markdown").Example(`["**A lamp was lit.**", "It burns."]`))
}

// checkBullets tells of a section without points, and of empty ones. A translator may leave one out.
func checkBullets(in *reading, s *highlights) {
	if !s.where.Has("bullets") {
		in.problems.Errorf(s.Span(), "add bullets = [\"…\", \"…\"]", "the section has no `bullets`")
	}
	if in.translation != nil {
		s.bullets = slices.DeleteFunc(s.bullets, Text.IsEmpty)
	}
	for _, b := range s.bullets {
		if b.IsEmpty() {
			in.problems.Errorf(b.Span, "", "a bullet is empty")
		}
	}
}

// points implements pointBearer.
func (s *highlights) points() []Text { return s.bullets }

// highlightHang is the room for a dot.
const highlightHang = 12 * unit.Pt

// blocks implements Section. A bullet that begins with a paragraph of bold
// words alone has them as its heading.
func (s *highlights) blocks(c *composer) []content.Block {
	list := content.List{Text: role.Body, Marks: role.Bullet, Hang: highlightHang, Mark: func(int) string { return "•" }}
	for i, b := range s.bullets {
		blocks := c.bullet(b)
		if i > 0 {
			blocks = before(blocks, c.styles.Style(role.Body).Leading)
		}
		blocks = titled(blocks)
		list.Items = append(list.Items, content.ListItem{Blocks: blocks})
	}
	return append(c.text(s.Text), list)
}

// before sets the space before the first of some blocks, if it is a paragraph.
func before(blocks []content.Block, space unit.Length) []content.Block {
	if len(blocks) > 0 {
		if p, ok := blocks[0].(content.Paragraph); ok {
			p.Before = content.Exactly(space)
			blocks[0] = p
		}
	}
	return blocks
}

// titled gives a first paragraph that is only bold words the look of a heading,
// and keeps it with what follows.
func titled(blocks []content.Block) []content.Block {
	if len(blocks) < 2 {
		return blocks
	}
	p, ok := blocks[0].(content.Paragraph)
	if !ok || len(p.Inlines) != 1 {
		return blocks
	}
	strong, ok := p.Inlines[0].(content.InEmphasis)
	if !ok || strong.Emphasis != content.Strong {
		return blocks
	}
	blocks[0] = content.Paragraph{Role: role.PointHeading, Variation: p.Variation, Tag: display.P, Inlines: strong.Inlines, Span: p.Span}
	before(blocks[1:], 0)
	return blocks
}
