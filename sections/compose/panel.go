package compose

import (
	"strings"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/sections/markup"
	"annualreport/sections/source"
)

// InPanel composes what stands on a ground of its own within the section. A panel holds no other, and none stands in a
// note: what would be one is reported, and is nothing.
func InPanel(c *Composer, ground color.Ink, at diag.Span, compose func() []content.Block) []content.Block {
	const cure = "place it in the text of the section, in a paragraph of its own"
	switch {
	case c.inPanel:
		c.Problems.Errorf(at, cure, "a box cannot stand in another box")
		return nil
	case c.level == 0:
		c.Problems.Errorf(at, cure, "a box cannot stand in a note")
		return nil
	}
	styles, around, level := c.Styles, c.Ground, c.level
	c.inPanel = true
	if ground != around {
		c.Styles, c.Ground = c.Brand.On(ground), ground
	}
	blocks := compose()
	c.Styles, c.Ground, c.level, c.inPanel = styles, around, level, false
	return blocks
}

// PanelHeading is a heading in a panel, which the contents leave out; what follows is below it. Its anchor is the id of
// the panel, or its words where there is none.
func PanelHeading(c *Composer, id, title source.Text, as role.Role) content.Block {
	words := c.Inlines(title)
	if content.IsBlank(words) && strings.TrimSpace(title.Value) != "" {
		c.Problems.Errorf(title.Span, "write what the box is about", "the title has no words")
	}
	anchor := id.Value
	if anchor == "" {
		anchor = c.Anchor(markup.Slug(markup.OriginalWords(title)), title.Span)
	}
	level := c.level
	c.level = min(level+1, deepest)
	c.addHeading(markup.Heading{Level: level, Title: words, Anchor: anchor, Span: title.Span, Unlisted: true})
	return content.Paragraph{
		Role: as, Tag: display.Heading(level), Inlines: words, Anchor: anchor, Bookmark: level, Span: title.Span,
	}
}

// deepest is the level of the deepest headings.
const deepest = 6

// IsInPanel reports whether what is composed stands in a panel.
func IsInPanel(c *Composer) bool { return c.inPanel }

// IsInNote reports whether what is composed stands in a note.
func IsInNote(c *Composer) bool { return c.level == 0 }
