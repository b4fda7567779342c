package compose

import (
	"unicode/utf8"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/brand"
)

// openSection composes what a section begins with, in the styles of what that stands on.
func openSection(c *Composer, out *content.Section) {
	if c.head.Opener != nil {
		out.Headpiece = c.head.Opener.Headpiece(c)
	}
	styles, ground := c.Styles, c.Ground
	if h := out.Headpiece; h != nil && h.Plaque != nil {
		c.Styles, c.Ground = brand.PlaqueStyles(c.Brand, h.Plaque.Ground), h.Plaque.Ground
		h.Plaque.Styles = &c.Styles.StyleSheet
	}
	if h := out.Headpiece; h != nil && h.Plaque == nil {
		c.Styles = brand.PictureOpenerStyles(c.Brand, c.Styles, c.Sheet.Size)
		h.Styles = &c.Styles.StyleSheet
	}
	out.Opener = openerOf(c, out.Title)
	c.Styles, c.Ground = styles, ground
}

// divide puts the opener of a section, which is composed, on the ground that the design has for it: unless the section
// has a ground or a picture itself, is an appendix, or is so short that a page would stay empty.
func divide(c *Composer, out *content.Section) {
	o := &c.Brand.Design.Opener
	switch {
	case o.Share == 0, out.Ground != nil, out.Headpiece != nil, out.Landscape, c.head.Appendix:
		return
	case out.InPart && !o.InParts:
		return
	}
	page := c.Sheet.Height()
	if heightOf(c, out.Blocks)/unit.Length(out.Columns(c.Sheet)) < o.Least.Of(page) {
		return
	}
	d := brand.NewDivider(c.Brand, c.Sheet.Size, utf8.RuneCountInString(out.Title))
	around := c.Styles
	c.Styles = &brand.Styles{StyleSheet: *d.Styles, Mark: d.Styles.Accent}
	tooHigh := heightOf(c, out.Opener) > page.MulDiv(int64(d.Share), dividerFill)
	c.Styles = around
	if tooHigh {
		return
	}
	number := ""
	if !c.ordinal.Appendix {
		number = c.ordinal.text(c.Language)
	}
	d.Art = brand.Numeral(c.Brand, number, brand.DividerInk(c.Brand, d.Ground), brand.Canvas{
		Size: c.Sheet.Size, Bleed: c.Sheet.Overlap(), Mirrored: c.Language.RightToLeft(),
	})
	out.Divider = d
}

// dividerFill is how much of a divider that is a whole page its words may take by the guess of heightOf, as a
// 1/dividerFill in percent.
const dividerFill = 140

// openerOf is what a section begins with: its category, its number and title, and its lead. The words of the title
// are plain, for the bookmark.
func openerOf(c *Composer, words string) []content.Block {
	h := c.head
	var out []content.Block
	if !h.Category.IsEmpty() {
		category := c.Inlines(h.Category)
		if content.IsBlank(category) {
			c.Problems.Errorf(h.Category.Span, "write what the section belongs to", "the category has no words")
		}
		out = append(out, content.Paragraph{
			Role: role.Category, Tag: display.P, Inlines: category, Span: h.Category.Span,
		})
	}
	title := content.Paragraph{
		Role: role.Title, Tag: display.H1, Inlines: c.title, Anchor: h.ID, Bookmark: 1, Title: words,
		Span: h.Title.Span,
	}
	if c.ordinal.Appendix {
		title.Title = content.PlainText(c.ordinal.label(c.Language)) + " · " + words
	}
	if c.ordinal.Count > 0 {
		number := content.Paragraph{
			Role: role.SectionNumber, Inlines: c.ordinal.label(c.Language), Span: h.Title.Span,
		}
		out = append(out, content.Heading{Label: number, Title: title})
	} else {
		out = append(out, title)
	}
	if !h.Lead.IsEmpty() {
		out = append(out, content.Paragraph{
			Role: role.Lead, Tag: display.P, Inlines: c.Inlines(h.Lead), Span: h.Lead.Span,
		})
	}
	return out
}
