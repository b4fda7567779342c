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
}

// On makes the styles for text on a ground. Those of the roles of a cover are made by CoverStyles.
func (b *Brand) On(ground color.Ink) *Styles { return stylesIn(paletteOn(b, ground)) }

// stylesIn makes the styles for text in the colors of a palette, on its ground.
func stylesIn(inks *palette) *Styles {
	b := inks.brand
	s := &Styles{Line: b.Style.Line(unit.Pt * 3 / 2)}
	s.Links = inks.ink(designs.Accent)
	s.Accent = inks.ink(designs.Accent)
	s.Rules = ruleInk(inks.ground, inks.ink(designs.Plain))
	for r := range role.CoverName {
		style := paragraph(b.Design.Text(r), inks)
		behave(&style, r)
		*s.Style(r) = style
	}
	s.CaptionsBeside = b.Design.Page.CaptionsBeside
	s.Cards = cardStyles(b, inks.ground, s.Line)
	return s
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
	case role.Title, role.Category, role.PartTitle, role.SideNumber:
		style.KeepNext, style.FitWords = true, true
	case role.SectionNumber, role.PartNumber, role.ContentsTitle, role.ContentsPartNumber, role.Place, role.Date,
		role.Heading, role.Subheading, role.MinorHeading, role.GroupHeading, role.PointHeading, role.Question,
		role.PersonName, role.AddressName, role.Event:
		style.KeepNext = true
	case role.BigNumber:
		style.KeepNext, style.Fit = true, true
	case role.Signature, role.Attribution:
		style.KeepPrevious = true // a name alone on the next page belongs to nothing
	case role.CoverTitle, role.CoverSubtitle:
		style.FitWords = true
	}
}
