package brand

import (
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/unit"
	"annualreport/sections/brand/designs"
)

// PartStyles makes the styles of a brand for the page of the title of a part: those of On, with a large title, which is
// the smaller, the more letters it has. On light grounds it has the inks of titles, on others that of a cover.
func PartStyles(b *Brand, ground color.Ink, page unit.Size, letters int) *Styles {
	inks := paletteOn(b, ground)
	ink := inks.ink(designs.Primary)
	accent := b.Accent
	if ink != b.Primary && color.Contrast(color.White(), ground) >= color.LargeContrast {
		ink = color.Legible(color.White(), ground, 7)
		accent = b.Second
	}
	s := stylesIn(inks)
	set := func(r role.Role, size func(unit.Length) unit.Length, ink color.Ink) *content.ParagraphStyle {
		text := b.Design.PartPage(r)
		text.Size = size(text.Size)
		style := plate(text, inks, page)
		behave(&style, r)
		style.Text.Ink = ink
		*s.Style(r) = style
		return s.Style(r)
	}
	asDesigned := func(l unit.Length) unit.Length { return l }
	set(role.PartNumber, asDesigned, inks.letters(accent, otherContrast))
	set(role.PartTitle, func(l unit.Length) unit.Length { return titleSize(l, letters, partTitles()) }, ink)
	set(role.PartLead, asDesigned, ink)
	return s
}
