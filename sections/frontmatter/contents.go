package frontmatter

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/compose"
	"annualreport/sections/markup"
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
func chooseContents(c *compose.Composer, depth int, parts []compose.Result) *content.StyleSheet {
	large := &c.Styles.StyleSheet
	at := func(size, leading, before unit.Length) *content.StyleSheet {
		s := *large
		for _, p := range []*content.ParagraphStyle{s.Style(role.ContentsEntry), s.Style(role.ContentsNumber)} {
			p.Text.Size, p.Leading, p.Before = size, leading, before
		}
		for _, p := range []*content.ParagraphStyle{
			s.Style(role.ContentsSection), s.Style(role.ContentsSectionNumber),
		} {
			p.Text.Size, p.Before = large.Style(role.Body).Text.Size*11/10, min(before, leading/2)
		}
		s.Style(role.ContentsPartNumber).Before = leading
		return &s
	}
	line := c.Styles.Style(role.Body).Leading
	small := at(c.Styles.Style(role.Lead).Text.Size, line, line/2)
	before := unit.Length(0)
	if depth > 1 {
		before = line / 2
	}
	closest := c.Styles.Style(role.Body).Text.Size * 11 / 10
	if slices.ContainsFunc(parts, func(p compose.Result) bool { return p.IsPart() }) {
		closest = c.Styles.Style(role.Lead).Text.Size // titles of parts are larger than those of their sections
	}
	tight := at(closest, line, before)
	// The title above, and the imprint at the foot with its space.
	const others = 7
	room := c.Sheet.Height() - others*line
	for _, s := range []*content.StyleSheet{large, small} {
		if contentsHeight(depth, parts, s) <= room {
			return s
		}
	}
	return tight
}

// contentsHeight is the height of the list in the styles of a sheet.
func contentsHeight(depth int, parts []compose.Result, s *content.StyleSheet) unit.Length {
	heading := s.Style(role.ContentsHeading)
	var height unit.Length
	for i := range parts {
		p := &parts[i]
		height += topHeight(p, i > 0 && parts[i-1].Section.InPart, s)
		first := heading.Before
		for _, h := range p.Headings {
			if h.Level <= depth && !h.Unlisted {
				height += first + heading.Leading
				first = 0
			}
		}
	}
	return height
}

// topHeight is the height of the entry of a section or of a part, which the last section of a part may stand above.
func topHeight(p *compose.Result, behindPart bool, s *content.StyleSheet) unit.Length {
	style, label := s.Style(role.ContentsEntry), s.Style(role.ContentsPartNumber)
	switch {
	case p.Section.InPart:
		style = s.Style(role.ContentsSection)
	case p.PartLabel() != "":
		return label.Before + label.Leading + style.Leading
	case behindPart:
		return max(label.Before, style.Before) + style.Leading
	}
	return style.Before + style.Leading
}

// Contents composes the list of sections, with the imprint at its foot.
func Contents(c *compose.Composer, r *Report, parts []compose.Result) *content.Section {
	f := &r.Parts.Contents
	c = c.OfText(f.Text)
	title := []content.Inline{content.Text{Value: c.Language.Words.Contents, Span: r.Meta.LanguageAt, Added: true}}
	if !f.Title.IsEmpty() {
		title = c.Inlines(f.Title)
	}
	anchor := compose.FreeName(parts, "contents")
	out := &content.Section{
		Title: compose.OneLine(content.PlainText(title)), Anchor: anchor, OwnPages: true, Wide: true,
		Span: f.Where.Span(),
	}
	out.Opener = []content.Block{content.Paragraph{
		Role: role.ContentsTitle, Tag: display.H1, Inlines: title, Anchor: anchor, Bookmark: 1, Span: f.Title.Span,
	}}
	lists := captionLists(c, f, parts)
	out.Styles = chooseContents(c, f.Depth, parts)
	list := content.Contents{
		NumberWidth: contentsNumber, FolioWidth: contentsFolio, Step: contentsStep, Rule: c.Styles.Rules,
	}
	for i := range parts {
		list.Entries = append(list.Entries, entryOf(&parts[i]))
		list.Entries = append(list.Entries, subentries(f.Depth, &parts[i])...)
	}
	out.Blocks = append([]content.Block{list}, lists...)
	out.Blocks = append(out.Blocks, compose.SpaceBefore(c.Text(f.Text), 3*c.Styles.Style(role.Body).Leading)...)
	c.TellUnused()
	out.Foot = composeImprint(c.WithoutNotes(markup.CureOfName), r)
	return out
}

// entryOf is the entry of a section or of a part.
func entryOf(p *compose.Result) content.ContentsEntry {
	return content.ContentsEntry{
		Number: p.Number, Title: content.Unlinked(p.Title), Label: p.PartLabel(), Anchor: p.Section.Anchor, Level: 1,
		InPart: p.Section.InPart, Span: p.Source.Common().Title.Span,
	}
}

// subentries are the entries of a section's headings.
func subentries(depth int, p *compose.Result) []content.ContentsEntry {
	var out []content.ContentsEntry
	for _, h := range p.Headings {
		if h.Level > depth || h.Unlisted {
			continue
		}
		out = append(out, content.ContentsEntry{
			Title: content.Unlinked(h.Title), Anchor: h.Anchor, Level: h.Level, InPart: p.Section.InPart, Span: h.Span,
		})
	}
	return out
}

// composeImprint says whose report it is, of when, and where to find them. It has no
// words of its own, so that it is the same in every language.
func composeImprint(c *compose.Composer, r *Report) []content.Block {
	name := c.Inlines(r.Organisation.Name)
	if !r.Organisation.Short.IsEmpty() {
		name = append(c.Inlines(r.Organisation.Short), append(compose.PlainInlines("\u00a0· "), name...)...)
	}
	lines := []content.Inline{content.InEmphasis{Emphasis: content.Strong, Inlines: name}, content.LineEnd{}}
	lines = append(lines, c.Inlines(r.Meta.Title)...)
	if !r.Meta.Subtitle.IsEmpty() {
		lines = append(append(lines, compose.PlainInlines(" ")...), c.Inlines(r.Meta.Subtitle)...)
	}
	lines = append(lines, compose.PlainInlines("\u00a0· "+r.Meta.Language.Dates.MonthYear(r.Meta.Date))...)
	if day := c.DayOfTranslation(); day != "" && r.Imprint {
		lines = append(lines, compose.AddedInlines("\u00a0· "+r.Meta.Language.Words.Translation+" "+day)...)
	}
	if site := r.Organisation.Website; !site.IsEmpty() {
		lines = append(append(lines, compose.PlainInlines("\u00a0· ")...), compose.Website(site))
	}
	return []content.Block{content.Paragraph{
		Role: role.Imprint, Tag: display.P, Inlines: lines, Names: true, Span: r.Organisation.Name.Span,
	}}
}
