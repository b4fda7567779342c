package frontmatter

import (
	"unicode/utf8"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/brand"
	"annualreport/sections/compose"
	"annualreport/sections/part"
)

// Body is the sections of a report, and the titles of its parts: each on a page of its own, or above the first section
// of its part.
func Body(c *compose.Composer, results []compose.Result) []content.Part {
	var out []content.Part
	var opener []content.Block
	partTitle := ""
	for i := range results {
		r := &results[i]
		title, ok := r.Source.(*part.Title)
		switch {
		case !ok:
			if !r.Section.InPart {
				partTitle = ""
			}
			r.Section.PartTitle = partTitle
			r.Section.PartOpener = opener
			opener = nil
			out = append(out, r.Section)
		case title.OwnPage:
			out = append(out, partPage(c, title, r.Section))
		default:
			opener = append(r.Section.Opener, r.Section.Blocks...)
		}
		if ok {
			partTitle = r.Section.Title
		}
	}
	return out
}

// partPage is the page of the title of a part: the title below the middle of the page, or below a picture.
func partPage(c *compose.Composer, t *part.Title, s *content.Section) *content.Plate {
	size := c.Sheet.Size
	styles := brand.PartStyles(c.Brand, *s.Ground, size, utf8.RuneCountInString(t.Title.Value))
	out := &content.Plate{Ground: s.Ground, Styles: &styles.StyleSheet, Opens: true, Anchor: s.Anchor, Span: s.Span}
	x := size.W / 9
	foot := size.H - size.H/13
	text := unit.Rect{X: x, Y: size.H / 3, W: size.W - 2*x}
	picture := t.Picture()
	if picture == nil || picture.Image == nil {
		text.H = foot - text.Y
		out.Boxes = []content.Box{{Rect: text, Blocks: append(s.Opener, s.Blocks...)}}
		if n := t.PartNumber(); n > 0 {
			ink := brand.DividerInk(c.Brand, *s.Ground)
			out.Art = brand.Numeral(c.Brand, c.Language.Numbers.Digits(n), ink, brand.Canvas{
				Size: size, Bleed: c.Sheet.Overlap(), Mirrored: c.Language.RightToLeft(),
			})
		}
		return out
	}
	over := c.Sheet.Overlap()
	seen := unit.Rect{X: -over, Y: -over, W: size.W + 2*over, H: size.H*48/100 + over}
	credit := unit.Rect{X: x, Y: seen.Y + seen.H + c.Sheet.Grid/2, W: text.W, H: 2 * c.Sheet.Grid}
	text.Y = size.H * 55 / 100
	text.H = foot - text.Y
	out.Boxes = []content.Box{
		{Rect: text, Blocks: append(s.Opener, s.Blocks...)},
		{Rect: seen, Blocks: []content.Block{picture.Filling(c, unit.Size{W: seen.W, H: seen.H - c.Sheet.Grid})}},
	}
	if !picture.Credit.IsEmpty() {
		out.Boxes = append(out.Boxes, content.Box{Rect: credit, Blocks: []content.Block{content.Paragraph{
			Role: role.TableNote, Tag: display.P, Inlines: c.Inlines(picture.Credit), Span: picture.Credit.Span,
		}}})
	}
	return out
}
