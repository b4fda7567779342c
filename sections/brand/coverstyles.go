package brand

import (
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/unit"
	"annualreport/sections/brand/designs"
)

// Scaled is a length on a page as large as another one is on a page that is designs.CoverWidth wide: lengths go with
// the shorter side of the page.
func Scaled(l unit.Length, page unit.Size) unit.Length {
	return l.MulDiv(int64(min(page.W, page.H)), int64(unit.Millimeters(designs.CoverWidth)))
}

// smallestOnPlate is below what no page makes the letters of a plate: in print, white ones fill up with ink there. A
// design may ask for smaller ones.
const smallestOnPlate = 7 * unit.Pt

// plate is how the texts of a plate look on a page: sizes go with the page, and leading with the sizes.
func plate(t designs.Text, inks *palette, page unit.Size) content.ParagraphStyle {
	t.Size = max(Scaled(t.Size, page), min(t.Size, smallestOnPlate))
	style := paragraph(t, inks)
	style.Leading = t.Leading.Of(t.Size).RoundUp(inks.brand.Grid() / 2)
	return style
}

// CoverStyles makes the styles of a brand for text on a cover: those of On, and those of the roles of a cover, in
// inks that can be read on a ground. A title of so many letters is the smaller, the longer it is, and the less room it
// has.
func CoverStyles(b *Brand, ground color.Ink, page unit.Size, letters int, room unit.Rect) *Styles {
	inks := paletteOn(b, ground)
	s := stylesIn(inks)
	for r := role.CoverName; int(r) < role.Count; r++ {
		text := b.Design.Text(r)
		if r == role.CoverTitle {
			text.Size = titleSize(text.Size, letters, coverTitles())
		}
		style := plate(text, inks, page)
		if r == role.CoverTitle {
			shrinkInto(&style, letters, unit.Size{W: room.W, H: room.H})
		}
		behave(&style, r)
		*s.Style(r) = style
	}
	return s
}

// The contrast of a scrim with white or black, and of the words that stand on it: with more than text needs, less of
// the scrim is enough, and more of the picture is seen.
const (
	scrimContrast   = 11
	onScrimContrast = 7
)

// GroundBehind is the color behind a text of a cover. A picture goes over into a darker color than that of the design,
// or a lighter one, so that it need not do so very far.
func (b *Brand) GroundBehind(f designs.Frame) color.Ink {
	ground := b.Ground(f.Ground)
	if !f.OnScrim {
		return ground
	}
	words, away := color.White(), color.Black()
	if color.Contrast(color.Black(), ground) > color.Contrast(color.White(), ground) {
		words, away = away, words
	}
	const steps = 20
	for i := range steps {
		mixed := color.Of(ground.Screen.Mix(away.Screen, i, steps))
		if color.Contrast(mixed, words) >= scrimContrast {
			return mixed
		}
	}
	return away
}

// OnScrim sets the texts of covers in inks that are distinct enough from the color of a scrim.
func (s *Styles) OnScrim(b *Brand, ground color.Ink) {
	inks := paletteOn(b, ground)
	reversed, most := inks.ink(designs.Reversed), inks.ink(designs.Reversed)
	if plain := inks.ink(designs.Plain); color.Contrast(plain, ground) > color.Contrast(most, ground) {
		most = plain // on light grounds
	}
	for r := role.CoverName; int(r) < role.Count; r++ {
		if ink := &s.Style(r).Text.Ink; *ink == reversed || color.Contrast(*ink, ground) < onScrimContrast {
			*ink = most
		}
	}
}

// largestFill is how many times as large as its size a title may be that fills its place.
const largestFill = 4

// FillTitle makes the title of a cover as large as its place lets it be.
func (s *Styles) FillTitle(b *Brand, page unit.Size) {
	title := s.Style(role.CoverTitle)
	size := Scaled(b.Design.Text(role.CoverTitle).Size, page) * largestFill
	title.Leading = title.Leading.MulDiv(int64(size), int64(title.Text.Size))
	title.Text.Size = size
	title.FitWords, title.Fill = false, true
}

// SpineStyle is how the texts of a role of covers look on a spine of a ground, in a size, in white or black.
func (b *Brand) SpineStyle(r role.Role, ground color.Ink, size unit.Length) content.TextStyle {
	inks := paletteOn(b, ground)
	style := paragraph(b.Design.Text(r), inks).Text
	style.Size, style.Tracking = size, 0
	style.Ink = inks.ink(designs.Reversed)
	return style
}

// The width of a letter of a title in hundredths of its size, the share of its room that a title may fill, in percent,
// and the smallest size that it gets for it, in percent of the usual one.
const (
	letterWidth   = 62
	titleRoom     = 80
	smallestTitle = 40
)

// shrinkInto makes the letters of a title smaller until so many of them are likely to fit into a room.
func shrinkInto(style *content.ParagraphStyle, letters int, room unit.Size) {
	size, leading := style.Text.Size, style.Leading
	for percent := int64(100); percent >= smallestTitle; percent -= 4 {
		style.Text.Size, style.Leading = size.MulDiv(percent, 100), leading.MulDiv(percent, 100)
		perLine := max(1, int(room.W*100/(style.Text.Size*letterWidth)))
		lines := (letters + perLine - 1) / perLine
		if style.Leading*unit.Length(lines) <= room.H*titleRoom/100 {
			return
		}
	}
}

// PlaqueStyles makes the styles of a brand for the opener of a section on a plaque of a ground: those of On, with the
// title and the lead in white, or black where that is read more easily.
func PlaqueStyles(b *Brand, ground color.Ink) *Styles {
	inks := paletteOn(b, ground)
	s := stylesIn(inks)
	ink := inks.ink(designs.Reversed)
	for _, r := range []role.Role{role.Title, role.Lead, role.Category} {
		s.Style(r).Text.Ink = ink
	}
	s.Style(role.Title).Wide = false
	return s
}
