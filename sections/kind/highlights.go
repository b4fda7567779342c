package kind

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// highlights is a section of points, each with a dot that hangs in the margin.
type highlights struct {
	compose.Head
	bullets []source.Text
}

// highlightsKind is points.
func highlightsKind(in *key.Reading) schema.Kind[*Parts] {
	check := func(s *highlights) { checkBullets(in, s) }
	return kindOf(in, "highlights", "Points in short", check,
		schema.Texts("bullets", func(s *highlights) *[]source.Text { return &s.bullets }).For(source.Markdown).
			Doc("the points, each in Markdown").Example(`["**A lamp was lit.**", "It burns."]`))
}

// checkBullets tells of a section without points, and of empty ones. A translator may leave one out.
func checkBullets(in *key.Reading, s *highlights) {
	if !s.Where.Has("bullets") {
		in.Problems.Errorf(s.Span(), "add bullets = [\"…\", \"…\"]", "the section has no `bullets`")
	}
	if in.Translation != nil {
		s.bullets = slices.DeleteFunc(s.bullets, source.Text.IsEmpty)
	}
	for _, b := range s.bullets {
		if b.IsEmpty() {
			in.Problems.Errorf(b.Span, "", "a bullet is empty")
		}
	}
}

// Points implements PointBearer.
func (s *highlights) Points() []source.Text { return s.bullets }

// highlightHang is the room for a dot.
const highlightHang = 12 * unit.Pt

// Blocks implements compose.Section. A bullet that begins with a paragraph of bold
// words alone has them as its heading.
func (s *highlights) Blocks(c *compose.Composer) []content.Block {
	list := content.List{
		Text: role.Body, Marks: role.Bullet, Hang: highlightHang, Mark: func(int) string { return "•" },
	}
	for i, b := range s.bullets {
		blocks := c.Bullet(b)
		if i > 0 {
			blocks = compose.SpaceBefore(blocks, c.Styles.Style(role.Body).Leading)
		}
		blocks = PointHeading(blocks)
		list.Items = append(list.Items, content.ListItem{Blocks: blocks})
	}
	return append(c.Text(s.Text), list)
}

// PointHeading gives a first paragraph that is only bold words the look of a heading,
// and keeps it with what follows.
func PointHeading(blocks []content.Block) []content.Block {
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
	blocks[0] = content.Paragraph{
		Role: role.PointHeading, Variation: p.Variation, Tag: display.P, Inlines: strong.Inlines, Span: p.Span,
	}
	compose.SpaceBefore(blocks[1:], 0)
	return blocks
}
