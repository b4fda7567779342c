package brand

import (
	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// coverWidth is the width of the page for which the sizes on covers are given.
const coverWidth = 210 // mm

// CoverStyles makes the styles of a brand for text on a cover: those of On, and those of the roles of a cover, in
// inks that can be read on its ground. Sizes go with the shorter side of the page; that of the title is in points
// on a page of 210 mm.
func CoverStyles(b *Brand, ground color.Ink, page unit.Size, title float64) *Styles {
	scale := func(size float64) unit.Length {
		return unit.Points(size).MulDiv(int64(min(page.W, page.H)), int64(unit.Millimeters(coverWidth)))
	}
	ink := color.Legible(color.White(), ground, 7)
	accent := color.Legible(b.Second, ground, color.LargeContrast)
	name := content.TextStyle{Family: b.Labels, Weight: fonts.Semibold, Size: scale(13), Ink: ink}
	plain := name
	plain.Weight = fonts.Regular
	plain.Size = scale(10)
	display := content.TextStyle{Family: b.Titles, Size: scale(title), Ink: ink, Weight: fonts.Regular,
		Features: shape.LiningFigures}
	italic := display
	italic.Slant = fonts.Italic
	italic.Size = scale(28)
	italic.Ink = accent
	farewell := display
	farewell.Size = scale(20)
	grid := b.Style.Grid
	style := func(t content.TextStyle, leading unit.Length) content.ParagraphStyle {
		return content.ParagraphStyle{Text: t, Leading: leading.RoundUp(grid / 2), Align: content.Start}
	}
	s := b.On(ground)
	set := func(r role.Role, style content.ParagraphStyle) *content.ParagraphStyle {
		*s.Style(r) = style
		return s.Style(r)
	}
	set(role.CoverName, style(name, name.Size*3/2))
	set(role.CoverText, style(plain, plain.Size*3/2))
	set(role.CoverDate, style(plain, plain.Size*3/2))
	set(role.CoverTitle, style(display, display.Size)).FitWords = true
	subtitle := set(role.CoverSubtitle, style(italic, italic.Size*5/4))
	subtitle.Before = grid
	subtitle.FitWords = true
	set(role.CoverFarewell, style(farewell, farewell.Size*5/4)).After = grid / 2
	return s
}

// PlaqueStyles makes the styles of a brand for the opener of a section on a plaque of a ground: those of On, with the
// title and the lead in white, or black where that is read more easily.
func PlaqueStyles(b *Brand, ground color.Ink) *Styles {
	s := b.On(ground)
	ink := color.Legible(color.White(), ground, 7)
	for _, r := range []role.Role{role.Title, role.Lead, role.Category} {
		s.Style(r).Text.Ink = ink
	}
	s.Style(role.Title).Wide = false
	return s
}
