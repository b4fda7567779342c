package sections

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// The columns of the contents.
const (
	contentsNumber = 36 * unit.Pt
	contentsFolio  = 36 * unit.Pt
	// contentsStep is how far a level is set in from the one above it.
	contentsStep = 14 * unit.Pt
)

// chooseContents chooses large entries, or smaller and closer ones where those would take
// more than a page.
func chooseContents(c *composer, parts []composedSection) *content.StyleSheet {
	large := &c.styles.StyleSheet
	at := func(size, leading, before unit.Length) *content.StyleSheet {
		s := *large
		for _, p := range []*content.ParagraphStyle{s.Style(role.ContentsEntry), s.Style(role.ContentsNumber)} {
			p.Text.Size, p.Leading, p.Before = size, leading, before
		}
		return &s
	}
	line := c.styles.Style(role.Body).Leading
	small := at(c.styles.Style(role.Lead).Text.Size, line, line/2)
	before := unit.Length(0)
	if c.report.StandardParts.Contents.depth > 1 {
		before = line / 2
	}
	tight := at(c.styles.Style(role.Body).Text.Size*11/10, line, before)
	// The title above, and the imprint at the foot with its space.
	const others = 7
	room := c.sheet.Height() - others*line
	for _, s := range []*content.StyleSheet{large, small} {
		if contentsHeight(c, parts, s) <= room {
			return s
		}
	}
	return tight
}

// contentsHeight is the height of the list in the styles of a sheet.
func contentsHeight(c *composer, parts []composedSection, s *content.StyleSheet) unit.Length {
	entry, heading := s.Style(role.ContentsEntry), s.Style(role.ContentsHeading)
	var height unit.Length
	for _, p := range parts {
		height += entry.Before + entry.Leading
		first := heading.Before
		for _, h := range p.composer.headings {
			if h.level <= c.report.StandardParts.Contents.depth && !h.unlisted {
				height += first + heading.Leading
				first = 0
			}
		}
	}
	return height
}

// composeContents composes the list of sections, with the imprint at its foot.
func composeContents(c *composer, parts []composedSection) *content.Section {
	f := &c.report.StandardParts.Contents
	own := *c
	c = &own
	c.head, c.notes = &head{Text: f.text}, textNotes{}
	title := []content.Inline{content.Text{Value: c.report.Meta.Language.Words.Contents, Span: c.report.Meta.languageAt}}
	if !f.title.IsEmpty() {
		title = c.inlines(f.title)
	}
	anchor := c.anchor("contents", f.where.Span())
	out := &content.Section{Title: oneLine(content.PlainText(title)), Anchor: anchor, OwnPages: true, Wide: true, Span: f.where.Span()}
	out.Opener = []content.Block{content.Paragraph{Role: role.ContentsTitle, Tag: display.H1, Inlines: title, Anchor: anchor, Bookmark: 1, Span: f.title.Span}}
	out.Styles = chooseContents(c, parts)
	list := content.Contents{NumberWidth: contentsNumber, FolioWidth: contentsFolio, Step: contentsStep, Rule: c.styles.Rules}
	for _, p := range parts {
		e := content.ContentsEntry{Title: content.Unlinked(p.composer.title), Anchor: p.section.Anchor, Level: 1, Span: p.composer.head.Title.Span}
		if p.composer.number > 0 {
			e.Number = c.report.Meta.Language.Numbers.Digits(p.composer.number)
		}
		list.Entries = append(list.Entries, e)
		list.Entries = append(list.Entries, subentries(c, p.composer.headings)...)
	}
	out.Blocks = []content.Block{list}
	out.Blocks = append(out.Blocks, before(c.text(f.text), 3*c.styles.Style(role.Body).Leading)...)
	c.tellUnused()
	out.Foot = imprint(c.withoutNotes(cureOfName))
	return out
}

// subentries are the entries of a section's headings.
func subentries(c *composer, headings []heading) []content.ContentsEntry {
	var out []content.ContentsEntry
	for _, h := range headings {
		if h.level > c.report.StandardParts.Contents.depth || h.unlisted {
			continue
		}
		out = append(out, content.ContentsEntry{Title: content.Unlinked(h.title), Anchor: h.anchor, Level: h.level, Span: h.span})
	}
	return out
}

// imprint says whose report it is, of when, and where to find them. It has no
// words of its own, so that it is the same in every language.
func imprint(c *composer) []content.Block {
	r := c.report
	name := c.inlines(r.Organisation.Name)
	if !r.Organisation.Short.IsEmpty() {
		name = append(c.inlines(r.Organisation.Short), append(plainInlines("\u00a0· "), name...)...)
	}
	lines := []content.Inline{content.InEmphasis{Emphasis: content.Strong, Inlines: name}, content.LineEnd{}}
	lines = append(lines, c.inlines(r.Meta.Title)...)
	if !r.Meta.Subtitle.IsEmpty() {
		lines = append(append(lines, plainInlines(" ")...), c.inlines(r.Meta.Subtitle)...)
	}
	lines = append(lines, plainInlines("\u00a0· "+r.Meta.Language.Dates.MonthYear(r.Meta.Date))...)
	if day := dayOfTranslation(c); day != "" && !hasImprint(c.report) {
		lines = append(lines, plainInlines("\u00a0· "+r.Meta.Language.Words.Translation+" "+day)...)
	}
	if site := r.Organisation.Website; !site.IsEmpty() {
		lines = append(append(lines, plainInlines("\u00a0· ")...), website(site))
	}
	return []content.Block{content.Paragraph{Role: role.Imprint, Tag: display.P, Inlines: lines, Names: true, Span: r.Organisation.Name.Span}}
}
