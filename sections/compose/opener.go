package compose

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
)

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
	if c.number > 0 {
		number := content.Paragraph{
			Role: role.SectionNumber, Inlines: PlainInlines(c.Language.Numbers.Digits(c.number)), Span: h.Title.Span,
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
