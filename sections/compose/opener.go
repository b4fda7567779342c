package compose

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
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
	out.Opener = openerOf(c, out.Title)
	c.Styles, c.Ground = styles, ground
}

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
