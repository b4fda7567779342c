package compose

import (
	"strings"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
)

// Part is the title of a part of the report. It stands among the sections, above the first of its part.
type Part interface {
	Section
	// PartNumber is the number of the part; 0 if it has none.
	PartNumber() int
	// PageGround is the ground of the page that the title has to itself; false if it has no such page.
	PageGround(c *Composer) (color.Ink, bool)
}

// titleOfPart composes the title of a part, with its lead and its text. These have no headings: the sections of the
// part are the headings below the title.
func titleOfPart(c *Composer, p Part) *content.Section {
	out := &content.Section{Anchor: c.head.ID, Span: c.head.Span()}
	if ground, ok := p.PageGround(c); ok {
		out.Ground = &ground
		c.Styles, c.Ground = c.Brand.On(ground), ground
	}
	c.plainHeadings = true
	c.title = c.Inlines(c.head.Title)
	if out.Title = OneLine(content.PlainText(c.title)); strings.TrimSpace(out.Title) == "" && !c.head.Title.IsEmpty() {
		c.Problems.Errorf(c.head.Title.Span, "write what the part is called", "the title has no words")
	}
	out.Opener = partOpener(c, p, out.Title)
	out.Blocks = p.Blocks(c)
	c.TellUnused()
	return out
}

// partOpener is the number and the title of a part, and its lead. The words of the title are plain, for the bookmark.
func partOpener(c *Composer, p Part, words string) []content.Block {
	h := c.head
	title := content.Paragraph{
		Role: role.PartTitle, Tag: display.H1, Inlines: c.title, Anchor: h.ID, Bookmark: 1, Title: words,
		Span: h.Title.Span,
	}
	out := []content.Block{title}
	if label := partLabel(c, p); label != "" {
		number := content.Paragraph{Role: role.PartNumber, Inlines: AddedInlines(c.Language, label), Span: h.Title.Span}
		out[0] = content.Heading{Label: number, Title: title}
	}
	if !h.Lead.IsEmpty() {
		out = append(out, content.Paragraph{
			Role: role.PartLead, Tag: display.P, Inlines: c.Inlines(h.Lead), Span: h.Lead.Span,
		})
	}
	return out
}

// partLabel is the number of a part with the word for it, as the language has them; empty if the part has no number.
func partLabel(c *Composer, p Part) string {
	if n := p.PartNumber(); n > 0 {
		return c.Language.Parts.Of(n)
	}
	return ""
}

// PartLabelInlines is PartLabel with the language of its words; nil if there is none.
func (r *Result) PartLabelInlines() []content.Inline {
	label := r.PartLabel()
	if label == "" {
		return nil
	}
	return inWords(r.composer.Language, PlainInlines(label))
}

// PartLabel is the number of the part with the word for it, if the result is the title of a part that has a number;
// else it is empty.
func (r *Result) PartLabel() string {
	if p, ok := r.Source.(Part); ok {
		return partLabel(r.composer, p)
	}
	return ""
}

// IsPart reports whether the result is the title of a part.
func (r *Result) IsPart() bool {
	_, ok := r.Source.(Part)
	return ok
}
