package sections

import (
	"annualreport/layout"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// The columns of the contents.
const (
	contentsNumber = 36 * unit.Pt
	contentsFolio  = 36 * unit.Pt
)

// contents composes the list of sections, with a line about the organisation
// and the date below it.
func (c *composer) contents(parts []composed) *layout.Section {
	f := &c.report.Furnished.Contents
	title := c.report.Meta.Language.Words.Contents
	if !f.title.IsEmpty() {
		title = f.title.Value
	}
	label := c.styles.Label
	label.After = label.Leading
	anchor := c.anchor("contents", f.span)
	out := &layout.Section{Title: title, Anchor: anchor, OwnPages: true, Span: f.span}
	out.Opener = []layout.Block{layout.Paragraph{Style: label, Role: display.H1, Inlines: plainInlines(title), Anchor: anchor, Bookmark: 1}}
	list := layout.Contents{NumberWidth: contentsNumber, FolioWidth: contentsFolio, Rule: c.styles.Rules}
	folio := c.styles.Folio
	folio.Size = c.styles.Body.Text.Size
	for _, p := range parts {
		e := layout.ContentsEntry{Title: plainInlines(p.section.Title), Anchor: p.section.Anchor, Level: 1,
			Style: c.styles.Contents, Numbers: c.styles.ContentsNumber, Folio: folio}
		if p.composer.number > 0 {
			e.Number = c.report.Meta.Language.Digits(p.composer.number)
		}
		list.Entries = append(list.Entries, e)
		style := c.styles.Subcontents
		style.Before = style.Leading / 2
		for _, h := range p.composer.headings {
			if h.level <= f.depth {
				list.Entries = append(list.Entries, layout.ContentsEntry{Title: plainInlines(layout.PlainText(h.title)), Anchor: h.anchor,
					Level: h.level, Style: style, Folio: c.styles.Running})
				style.Before = 0
			}
		}
	}
	out.Blocks = []layout.Block{list}
	out.Blocks = append(out.Blocks, before(c.text(f.text), 3*c.styles.Body.Leading)...)
	return out
}
