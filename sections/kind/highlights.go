package kind

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/compose"
	"annualreport/sections/icon"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// highlights is a section of points, each with a dot that hangs in the margin.
type highlights struct {
	compose.Head
	bullets []source.Text
	// named are the names of the icons of the points, and icons the icons; none if the points have dots.
	named []source.Text
	icons []icon.Icon
}

// highlightsKind is points.
func highlightsKind(in *key.Reading) schema.Kind[*Parts] {
	check := func(s *highlights) {
		readIcons(in, s)
		checkBullets(in, s)
	}
	return kindOf(in, "highlights", "Points in short", check,
		schema.Texts("bullets", func(s *highlights) *[]source.Text { return &s.bullets }).For(source.Markdown).
			Doc("the points, each in Markdown").Example(`["**A lamp was lit.**", "It burns."]`),
		schema.Texts("icons", func(s *highlights) *[]source.Text { return &s.named }).
			Doc("small signs in place of dots, one for each point: pictograms of the program, or drawings (SVG)").
			Example(`["lamp", "fire"]`))
}

// readIcons reads the icons of the points, one for each.
func readIcons(in *key.Reading, s *highlights) {
	if len(s.named) == 0 || !s.Where.Has("bullets") {
		return
	}
	if len(s.named) != len(s.bullets) {
		in.Problems.Errorf(s.Where.Value("icons"), "name one for each point, in their order, or leave `icons` out",
			"the number of `icons` is %d, and that of `bullets` %d", len(s.named), len(s.bullets))
		return
	}
	for _, named := range s.named {
		drawn, _ := key.ReadIcon(in, named, in.Problems)
		s.icons = append(s.icons, drawn)
	}
}

// checkBullets tells of a section without points, and of empty ones. A translator may leave one out.
func checkBullets(in *key.Reading, s *highlights) {
	if !s.Where.Has("bullets") {
		in.Problems.Errorf(s.Span(), "add bullets = [\"…\", \"…\"]", "the section has no `bullets`")
	}
	if in.Translation != nil {
		leaveOut(s)
	}
	for _, b := range s.bullets {
		if b.IsEmpty() {
			in.Problems.Errorf(b.Span, "", "a bullet is empty")
		}
	}
}

// leaveOut takes the points away that a translation leaves out, with their icons.
func leaveOut(s *highlights) {
	for i := len(s.bullets) - 1; i >= 0; i-- {
		if !s.bullets[i].IsEmpty() {
			continue
		}
		s.bullets = slices.Delete(s.bullets, i, i+1)
		if i < len(s.icons) {
			s.icons = slices.Delete(s.icons, i, i+1)
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
		item := content.ListItem{Blocks: blocks}
		if len(s.icons) > 0 {
			item.Sign = compose.Icon(c, s.icons[i], b.Span)
			list.SignSide = compose.IconSide
		}
		list.Items = append(list.Items, item)
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
