package frontmatter

import (
	"slices"
	"unicode/utf8"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/compose"
	"annualreport/sections/kind"
	"annualreport/sections/markup"
)

// The columns of the contents.
const (
	contentsNumber = 36 * unit.Pt
	contentsFolio  = 36 * unit.Pt
	// contentsStep is how far a level is set in from the one above it.
	contentsStep = 14 * unit.Pt
)

// contentsLook is how the list of the contents looks.
type contentsLook struct {
	styles *content.StyleSheet
	// leads is set if what is said of sections stands below their titles, and depth is how many levels are listed.
	leads bool
	depth int
	// rest is what of the page stays empty.
	rest unit.Length
}

// chooseLook chooses large entries with leads, or smaller and closer ones without where those would take more than
// a page, and where all would, more than two. Headings give way to leads, unless the author says how many levels are
// listed.
func (l *contentsList) chooseLook() contentsLook {
	c, f, parts := l.c, l.part, l.parts
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
		folio := &s.Style(role.ContentsFolio).Text
		folio.Size = min(folio.Size, size)
		return &s
	}
	line := c.Styles.Style(role.Body).Leading
	entry := c.Styles.Style(role.ContentsEntry).Text.Size
	small := at(min(c.Styles.Style(role.Lead).Text.Size, entry), line, line/2)
	before := unit.Length(0)
	if f.Depth > 1 {
		before = line / 2
	}
	closest := c.Styles.Style(role.Body).Text.Size * 11 / 10
	if slices.ContainsFunc(parts, func(p compose.Result) bool { return p.IsPart() }) {
		closest = c.Styles.Style(role.Lead).Text.Size // titles of parts are larger than those of their sections
	}
	sheets := []*content.StyleSheet{large, small, at(min(closest, entry), line, before)}
	looks := looksOf(c, f, sheets)
	room := contentsRoom(c) - l.below
	for _, room := range []unit.Length{room, room + c.Sheet.Height().MulDiv(secondPage, 100)} {
		for i := range looks {
			look := &looks[i]
			height := contentsHeight(look.depth, parts, look.styles)
			if look.leads {
				height += leadsHeight(c, parts, look.styles)
			}
			if look.rest = room - height; look.rest >= 0 {
				return *look
			}
		}
	}
	return contentsLook{styles: sheets[len(sheets)-1], depth: f.Depth}
}

// secondPage is how much of a second page the contents may fill by a guess, in percent.
const secondPage = 85

// contentsRoom is the height of the list on its page: below the title, and above the imprint with its space.
func contentsRoom(c *compose.Composer) unit.Length {
	title := c.Styles.Style(role.ContentsTitle)
	return c.Sheet.Height() - title.Leading - title.After - imprintRoom(c)
}

// imprintRoom is the height of the imprint, with the space above it.
func imprintRoom(c *compose.Composer) unit.Length {
	const lines = 5
	return lines * c.Sheet.Grid
}

// looksOf are the ways to set the list in some sheets of styles, the best first: the last sheet has the closest lines.
func looksOf(c *compose.Composer, f *kind.StandardPart, sheets []*content.StyleSheet) []contentsLook {
	var out []contentsLook
	add := func(leads bool, depth int, sheets []*content.StyleSheet) {
		for _, s := range sheets {
			out = append(out, contentsLook{styles: s, leads: leads, depth: depth})
		}
	}
	roomy := sheets[:len(sheets)-1]
	givesWay := f.Depth > 1 && !f.Where.Has("depth")
	if c.Brand.Design.Contents.Leads {
		add(true, f.Depth, roomy)
		if givesWay {
			add(true, 1, roomy)
		}
	}
	add(false, f.Depth, sheets)
	if givesWay {
		add(false, 1, sheets)
	}
	return out
}

// listWidth is the width of the words of the list.
func listWidth(c *compose.Composer) unit.Length {
	width := c.Sheet.Width()
	return width - 2*contentsInset(c) - contentsNumber - contentsFolio
}

// contentsInset is how far the list is set in from both sides.
func contentsInset(c *compose.Composer) unit.Length {
	return c.Sheet.Width().MulDiv(int64(c.Brand.Design.Contents.Inset), 100)
}

// leadsHeight is about the height of what is said of sections below their titles.
func leadsHeight(c *compose.Composer, parts []compose.Result, s *content.StyleSheet) unit.Length {
	var height unit.Length
	for i := range parts {
		if lead := leadOf(&parts[i]); lead != nil {
			style := s.Style(role.ContentsLead)
			height += style.Before + style.Leading*unit.Length(linesOf(style, lead, listWidth(c)))
		}
	}
	return height
}

// linesOf is about how many lines a text takes in a style.
func linesOf(style *content.ParagraphStyle, text []content.Inline, width unit.Length) int {
	letters := unit.Length(utf8.RuneCountInString(content.PlainText(text)))
	length := letters * style.Text.Size.MulDiv(guessedLetter, 100)
	return max(int((length+width-1)/max(width, 1)), 1)
}

// hasRules reports whether rules of entries stand off the lines that they are between: those of pressed lists would
// run through the letters of the next one.
func (l *contentsLook) hasRules(c *compose.Composer) bool {
	style := l.styles.Style(role.ContentsEntry)
	return 2*(style.Leading+style.Before) >= 3*c.Styles.Style(role.Body).Leading
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
	title := compose.AddedAt(c.Language, c.Language.Words.Contents, r.Meta.LanguageAt)
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
	below := compose.SpaceBefore(c.Text(f.Text), 3*c.Styles.Style(role.Body).Leading)
	list := contentsList{
		c: c, part: f, parts: parts, alone: len(lists) == 0 && len(below) == 0, below: listsHeight(c, lists),
	}
	list.compose(out)
	out.Blocks = append(append(out.Blocks, lists...), below...)
	c.TellUnused()
	out.Foot = append(out.Foot, composeImprint(c.WithoutNotes(markup.CureOfName), r)...)
	return out
}

// contentsList is what the list of the contents is made of.
type contentsList struct {
	c     *compose.Composer
	part  *kind.StandardPart
	parts []compose.Result
	// alone is set if nothing but the imprint stands below the list.
	alone bool
	// below is about how high the lists of captions are below it.
	below unit.Length
}

// compose puts the list into the section of the contents, with its styles, and big numbers at the foot of the page.
func (l *contentsList) compose(out *content.Section) {
	c := l.c
	design := &c.Brand.Design.Contents
	list := content.Contents{
		NumberWidth: contentsNumber, FolioWidth: contentsFolio, Step: contentsStep, Rule: c.Styles.Rules,
		Reserve: imprintRoom(c), Leaders: design.Leaders,
	}
	if design.Leaders {
		list.Rule = c.Styles.Quiet // dots as light as rules are not seen
	}
	if l.alone {
		list.Spread = design.Spread.Of(c.Sheet.Grid)
	}
	if list.Tiles = l.onTiles(); list.Tiles != nil {
		list.Entries = l.entries(&contentsLook{depth: l.tileDepth()})
		out.Blocks, out.Styles = []content.Block{list}, &c.Styles.StyleSheet
		return
	}
	look := l.chooseLook()
	list.Inset = contentsInset(c)
	if list.Line = c.Brand.Style.Line(design.Rule); list.Line > 0 && look.hasRules(c) {
		list.Rules = design.Rules
	}
	list.Entries = l.entries(&look)
	if l.alone {
		numbers, height := contentsNumbers(c, l.parts, look.rest)
		out.Foot = numbers
		list.Reserve += height
	}
	out.Blocks, out.Styles = []content.Block{list}, look.styles
}

// entries are those of all sections and parts, and of the headings in them.
func (l *contentsList) entries(look *contentsLook) []content.ContentsEntry {
	var out []content.ContentsEntry
	for i := range l.parts {
		entry := entryOf(&l.parts[i])
		if look.leads {
			entry.Lead = leadOf(&l.parts[i])
		}
		out = append(out, entry)
		out = append(out, subentries(look.depth, &l.parts[i])...)
	}
	return out
}

// entryOf is the entry of a section or of a part.
func entryOf(p *compose.Result) content.ContentsEntry {
	return content.ContentsEntry{
		Number: p.Number, Title: content.Unlinked(p.Title), Label: p.PartLabelInlines(),
		Anchor: p.Section.Anchor, Level: 1, InPart: p.Section.InPart, Span: p.Source.Common().Title.Span,
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
		l := r.Meta.Language
		lines = append(lines, compose.PlainInlines("\u00a0· ")...)
		lines = append(lines, compose.AddedInlines(l, l.Words.Translation)...)
		lines = append(lines, compose.PlainInlines(" "+day)...)
	}
	if site := r.Organisation.Website; !site.IsEmpty() {
		lines = append(append(lines, compose.PlainInlines("\u00a0· ")...), compose.Website(site))
	}
	return []content.Block{content.Paragraph{
		Role: role.Imprint, Tag: display.P, Inlines: lines, Names: true, Span: r.Organisation.Name.Span,
	}}
}
