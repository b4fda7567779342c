package brand

import (
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/unit"
	"annualreport/sections/brand/designs"
)

// DividerStyles makes the styles of a brand for the opener of a section on a ground of its own: those of On, with a
// large title, which is the smaller, the more letters it has. On grounds on which white can be read its words are
// white.
func DividerStyles(b *Brand, ground color.Ink, page unit.Size, letters int) *Styles {
	inks := paletteOn(b, ground)
	s := stylesIn(inks)
	half := b.Grid() / 2
	for _, r := range []role.Role{role.SectionNumber, role.Title, role.Lead} {
		style := paragraph(b.Design.OnOpener(r), inks)
		behave(&style, r)
		size := Scaled(style.Text.Size, page)
		if r == role.Title {
			size = titleSize(size, letters, partTitles())
		}
		leading := style.Leading.MulDiv(int64(size), int64(style.Text.Size))
		style.Leading = max((leading+half/2)/half*half, size.RoundUp(half))
		style.Text.Size = size
		*s.Style(r) = style
	}
	if color.Contrast(color.White(), ground) >= color.LargeContrast {
		for _, r := range []role.Role{role.SectionNumber, role.Title, role.Lead, role.Category} {
			s.Style(r).Text.Ink = inks.ink(designs.Reversed)
		}
	}
	return s
}

// PictureOpenerStyles makes the styles for the opener of a section below a picture, whose lead is that of openers: as
// large as the page lets it be, and not smaller than that of other sections, whose styles are given.
func PictureOpenerStyles(b *Brand, around *Styles, page unit.Size) *Styles {
	s := *around
	lead := b.Design.OnOpener(role.Lead)
	style := s.Style(role.Lead)
	if size := min(Scaled(lead.Size, page), lead.Size); size > style.Text.Size {
		style.Text.Size = size
		style.Leading = lead.Leading.Of(b.Grid())
	}
	return &s
}

// dividerTint is how far the numeral of a divider is from its ground, towards the ink of its words, in percent.
const dividerTint = 18

// DividerInk is the ink of decoration on a ground of a divider.
func DividerInk(b *Brand, ground color.Ink) color.Ink {
	words := paletteOn(b, ground).ink(designs.Reversed)
	return color.Of(ground.Screen.Mix(words.Screen, dividerTint, 100))
}

// NewDivider is the ground that the opener of a section stands on in the design, without its art; nil if the design has
// none. The title has so many letters.
func NewDivider(b *Brand, page unit.Size, letters int) *content.Divider {
	o := &b.Design.Opener
	if o.Share == 0 {
		return nil
	}
	ground := b.Ground(o.Ground)
	return &content.Divider{
		Ground: ground, Styles: &DividerStyles(b, ground, page, letters).StyleSheet, Share: o.Share,
	}
}
