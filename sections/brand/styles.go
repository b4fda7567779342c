package brand

import (
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/unit"
	"annualreport/sections/brand/designs"
)

// Styles are the looks of a brand on a ground.
type Styles struct {
	content.StyleSheet
	// Line is the thickness of the rules of quotations and big numbers, 0 for none.
	Line unit.Length
	// Mark is the ink of rules and signs that stand out.
	Mark color.Ink
}

// On makes the styles for text on a ground. Those of the roles of a cover are made by CoverStyles.
func (b *Brand) On(ground color.Ink) *Styles { return stylesIn(paletteOn(b, ground)) }

// stylesIn makes the styles for text in the colors of a palette, on its ground.
func stylesIn(inks *palette) *Styles {
	b := inks.brand
	s := &Styles{Line: b.Style.Line(unit.Pt * 3 / 2)}
	s.Links = inks.ink(designs.Accent)
	s.Accent = inks.ink(designs.Accent)
	s.Mark = s.Accent
	if _, ok := lettersOf(b.Accent, inks.ground, otherContrast); !ok {
		s.Mark = apart(inks.ground, b.Accent, b.Second, b.Primary)
	}
	s.Quiet = inks.ink(designs.Quiet)
	s.Rules = ruleInk(inks.ground, inks.ink(designs.Plain))
	for r := range role.CoverName {
		style := paragraph(b.Design.Text(r), inks)
		behave(&style, r)
		*s.Style(r) = style
	}
	tellApart(s, b.Paragraphs(), b.Grid())
	s.CaptionsBeside, s.NotesBeside = b.Design.Page.CaptionsBeside, b.Design.Page.NotesBeside
	s.Cards = cardStyles(b, inks.ground, s.Line)
	s.Tabs = tabStyle(b, inks.ground, s.Style(role.Folio).Text)
	letters := &s.Style(role.PersonInitials).Text
	letters.Ink = color.Legible(letters.Ink, s.Cards.Persons.Blank, color.MinimumContrast)
	return s
}

// tabStyle is how tabs at the fore edge look on a ground, in the letters of folios.
func tabStyle(b *Brand, ground color.Ink, letters content.TextStyle) content.TabStyle {
	out := content.TabStyle{Ground: b.PanelGround(ground), Current: apart(ground, b.Accent, b.Primary)}
	words := func(on color.Ink) content.TextStyle {
		style := letters
		style.Ink = paletteOn(b, on).ink(designs.Plain)
		return style
	}
	out.Words, out.CurrentWords = words(out.Ground), words(out.Current)
	out.CurrentWords.Ink = paletteOn(b, out.Current).ink(designs.Reversed)
	return out
}

// firstLine is the indent of paragraphs that are told apart by it, in tenths of the size of their letters.
const firstLine = 15

// tellApart tells paragraphs of running text apart, by an indent or by a line of space.
func tellApart(s *Styles, by designs.Paragraphs, line unit.Length) {
	body := s.Style(role.Body)
	body.Before = 0
	if by == designs.Spaced {
		s.Between = line
		return
	}
	s.FirstLine = body.Text.Size * firstLine / 10
}

// paragraph is how paragraphs look whose design is given, in the families and the colors of a brand.
func paragraph(t designs.Text, inks *palette) content.ParagraphStyle {
	grid := inks.brand.Grid()
	return content.ParagraphStyle{
		Text: content.TextStyle{
			Family: familyFor(inks.brand, t.Family), Weight: t.Weight, Slant: t.Slant, Size: t.Size,
			Ink: inks.ink(t.Ink), Features: t.Features, Tracking: t.Tracking, Rise: t.Rise,
		},
		Leading: t.Leading.Of(grid), Align: t.Align, Indent: t.Indent.Of(t.Size), Hang: t.Hang.Of(t.Size),
		Before: t.Before.Of(grid), After: t.After.Of(grid), Stretch: t.Stretch.Of(grid),
		Hyphenate: t.Hyphenate, Wide: t.Wide,
	}
}

// behave gives the paragraphs of a role what holds of them in every design: what they stay on one page with, and
// whether they become smaller where they would not fit.
func behave(style *content.ParagraphStyle, r role.Role) {
	switch r {
	case role.Body, role.Title, role.Heading, role.Subheading, role.MinorHeading, role.GroupHeading, role.PointHeading,
		role.Question, role.Quotation, role.Place:
		style.OnGrid = true
	}
	switch r {
	case role.Title, role.Lead, role.PartTitle, role.PartLead, role.Heading, role.Subheading:
		style.BySense = true
	}
	switch r {
	case role.Title, role.Category, role.PartTitle, role.SideNumber:
		style.KeepNext, style.FitWords = true, true
	case role.SectionNumber, role.PartNumber, role.ContentsTitle, role.ContentsPartNumber, role.Place, role.Date,
		role.Heading, role.Subheading, role.MinorHeading, role.GroupHeading, role.PointHeading, role.Question,
		role.PersonName, role.AddressName, role.Event, role.ChartTitle, role.ChartSubtitle:
		style.KeepNext = true
	case role.BigNumber, role.HeroNumber, role.SmallNumber:
		style.KeepNext, style.Fit = true, true
	case role.Signature, role.Attribution:
		style.KeepPrevious = true // a name alone on the next page belongs to nothing
	case role.CoverTitle, role.CoverSubtitle:
		style.FitWords = true
	}
}

// TileGrounds are the grounds of tiles on a ground, in turn: the colors of the brand that are seen on it.
func (b *Brand) TileGrounds(ground color.Ink) []color.Ink {
	const least = 1.04 // white on paper of a light tint
	var out []color.Ink
	for _, ink := range []color.Ink{b.Accent, b.Primary, b.Second, color.White()} {
		if color.Contrast(ink, ground) >= least {
			out = append(out, ink)
		}
	}
	if len(out) == 0 {
		out = append(out, apart(ground, b.Primary))
	}
	return out
}

// OnTile makes the styles for a tile: numbers on the primary color have the second one, or white, since a shade of the
// ground would be fainter than what they count; titles and pages of the contents are white there.
func (b *Brand) OnTile(ground color.Ink) *content.StyleSheet {
	inks := paletteOn(b, ground)
	s := &stylesIn(inks).StyleSheet
	if ground.Screen == b.Primary.Screen {
		ink := b.Second
		if color.Contrast(ink, ground) < largeContrast {
			ink = inks.ink(designs.Plain)
		}
		for _, r := range []role.Role{role.HeroNumber, role.BigNumber, role.SmallNumber} {
			s.Style(r).Text.Ink = ink
		}
		for r := role.ContentsEntry; r <= role.ContentsLead; r++ {
			s.Style(r).Text.Ink = inks.ink(designs.Reversed)
		}
	}
	return s
}

// ChartLook is how charts look on a ground.
func (b *Brand) ChartLook(ground color.Ink) content.ChartLook {
	d := &b.Design.Chart
	out := content.ChartLook{
		Line: d.Line, Thick: d.Thick, Marks: d.Marks, Axis: d.Axis, Bars: d.Bars, Gridless: d.Gridless,
		LastMarked: d.LastMarked,
	}
	if d.MarkInk != designs.OfSeries {
		ink := paletteOn(b, ground).ink(d.MarkInk)
		out.MarkInk = &ink
	}
	return out
}

// ChartMarks are the inks of a chart that marks something: that of what it marks, and that of all others, which is
// lighter, or on a dark ground darker. They differ for those who see no colors, too.
func (b *Brand) ChartMarks(ground color.Ink) (marked, quiet color.Ink) {
	const shades = 2
	quiet = color.Steps(b.Primary, ground, shades)[1]
	of := b.Design.Chart.Highlight
	if of == designs.Primary {
		return color.Steps(b.Primary, ground, shades)[0], quiet
	}
	marked = paletteOn(b, ground).ink(of)
	if color.Confused(marked, quiet) {
		marked = color.Steps(marked, ground, shades)[0]
	}
	return marked, quiet
}
