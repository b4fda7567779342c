package brand

import (
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/unit"
)

// PartStyles makes the styles of a brand for the page of the title of a part: those of On, with a large title. On light
// grounds it has the inks of titles, on others that of a cover. Sizes go with the shorter side of the page; that of the
// title is in points on a page of 210 mm.
func PartStyles(b *Brand, ground color.Ink, page unit.Size, title float64) *Styles {
	scale := func(size float64) unit.Length {
		return unit.Points(size).MulDiv(int64(min(page.W, page.H)), int64(unit.Millimeters(coverWidth)))
	}
	ink := color.Legible(b.Primary, ground, color.MinimumContrast)
	accent := b.Accent
	if ink != b.Primary && color.Contrast(color.White(), ground) >= color.LargeContrast {
		ink = color.Legible(color.White(), ground, 7)
		accent = b.Second
	}
	grid := b.Style.Grid
	s := b.On(ground)
	set := func(r role.Role, size unit.Length, ink color.Ink, leading unit.Length) *content.ParagraphStyle {
		style := s.Style(r)
		style.Text.Size = size
		style.Text.Ink = ink
		style.Leading = leading.RoundUp(grid / 2)
		return style
	}
	number := scale(16)
	set(role.PartNumber, number, color.Legible(accent, ground, color.MinimumContrast), number*2)
	size := scale(title)
	set(role.PartTitle, size, ink, size*11/10).After = grid
	lead := scale(16)
	set(role.PartLead, lead, ink, lead*3/2).After = grid
	return s
}
