package sections

import (
	"annualreport/layout/content"
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

// contentsStyles are the styles of sections, their numbers and their headings.
type contentsStyles struct{ entry, number, heading content.ParagraphStyle }

// chooseContents chooses large entries, or smaller and closer ones where those would take
// more than a page.
func chooseContents(c *composer, parts []composedSection) contentsStyles {
	large := contentsStyles{c.styles.Contents, c.styles.ContentsNumber, c.styles.Subcontents}
	large.heading.Before = large.heading.Leading / 2
	at := func(size, leading, before unit.Length) contentsStyles {
		s := large
		for _, p := range []*content.ParagraphStyle{&s.entry, &s.number} {
			p.Text.Size, p.Leading, p.Before = size, leading, before
		}
		return s
	}
	line := c.styles.Body.Leading
	small := at(c.styles.Lead.Text.Size, line, line/2)
	before := unit.Length(0)
	if c.report.StandardParts.Contents.depth > 1 {
		before = line / 2
	}
	tight := at(c.styles.Body.Text.Size*11/10, line, before)
	tight.heading.Before, tight.heading.Leading = line/2, line
	// The title above, and the imprint at the foot with its space.
	const others = 7
	room := c.sheet.Height() - others*line
	for _, s := range []contentsStyles{large, small} {
		if contentsHeight(c, parts, s) <= room {
			return s
		}
	}
	return tight
}

// contentsHeight is the height of the list in a style.
func contentsHeight(c *composer, parts []composedSection, s contentsStyles) unit.Length {
	var height unit.Length
	for _, p := range parts {
		height += s.entry.Before + s.entry.Leading
		first := s.heading.Before
		for _, h := range p.composer.headings {
			if h.level <= c.report.StandardParts.Contents.depth && !h.unlisted {
				height += first + s.heading.Leading
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
	label := c.styles.Label
	label.After = label.Leading
	anchor := c.anchor("contents", f.where.Span())
	out := &content.Section{Title: oneLine(content.PlainText(title)), Anchor: anchor, OwnPages: true, Wide: true, Span: f.where.Span()}
	out.Opener = []content.Block{content.Paragraph{Style: label, Role: display.H1, Inlines: title, Anchor: anchor, Bookmark: 1, Span: f.title.Span}}
	styles := chooseContents(c, parts)
	list := content.Contents{NumberWidth: contentsNumber, FolioWidth: contentsFolio, Rule: c.styles.Rules}
	folio := c.styles.Folio
	folio.Size = c.styles.Body.Text.Size
	for _, p := range parts {
		e := content.ContentsEntry{Title: content.Unlinked(p.composer.title), Anchor: p.section.Anchor, Level: 1, Span: p.composer.head.Title.Span,
			Style: styles.entry, Numbers: styles.number, Folio: folio}
		if p.composer.number > 0 {
			e.Number = c.report.Meta.Language.Numbers.Digits(p.composer.number)
		}
		list.Entries = append(list.Entries, e)
		list.Entries = append(list.Entries, subentries(c, p.composer.headings, styles.heading)...)
	}
	out.Blocks = []content.Block{list}
	out.Blocks = append(out.Blocks, before(c.text(f.text), 3*c.styles.Body.Leading)...)
	c.tellUnused()
	out.Foot = imprint(c.withoutNotes(cureOfName))
	return out
}

// subentries are the entries of a section's headings. Each level is set in more than the one above it, and
// those below the second are lighter; lines that go on are set in further.
func subentries(c *composer, headings []heading, style content.ParagraphStyle) []content.ContentsEntry {
	var out []content.ContentsEntry
	for _, h := range headings {
		if h.level > c.report.StandardParts.Contents.depth || h.unlisted {
			continue
		}
		s := style
		below := unit.Length(h.level - 2)
		s.Indent = below * contentsStep
		s.Hang = s.Indent + contentsStep
		if below > 0 {
			s.Text.Size, s.Text.Ink = s.Text.Size*11/12, c.styles.Running.Ink
		}
		if len(out) > 0 {
			s.Before = 0
		}
		out = append(out, content.ContentsEntry{Title: content.Unlinked(h.title), Anchor: h.anchor, Level: h.level,
			Style: s, Folio: c.styles.Running, Span: h.span})
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
	return []content.Block{content.Paragraph{Style: c.styles.Imprint, Role: display.P, Inlines: lines, Names: true, Span: r.Organisation.Name.Span}}
}
