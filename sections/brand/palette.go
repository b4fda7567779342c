package brand

import (
	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/sections/brand/designs"
)

// palette is the colors of the roles of inks on one ground, each made when it is first asked for: the search for a
// color that can be read takes time. It belongs to one goroutine.
type palette struct {
	brand  *Brand
	ground color.Ink
	inks   [designs.Inks]*color.Ink
}

// paletteOn is the colors of a brand that can be read on a ground.
func paletteOn(b *Brand, ground color.Ink) *palette { return &palette{brand: b, ground: ground} }

// ink is the color of a role.
func (p *palette) ink(of designs.Ink) color.Ink {
	if p.inks[of] == nil {
		ink := p.legible(of)
		p.inks[of] = &ink
	}
	return *p.inks[of]
}

// The contrasts that are wanted of text that is read for long, of all other text and of large text (WCAG 2.2, 1.4.3 and
// 1.4.6).
const (
	textContrast  = 7
	otherContrast = color.MinimumContrast
	largeContrast = color.LargeContrast
)

// legible makes the color of a role: the one of the brand, or the nearest that can be read on the ground.
func (p *palette) legible(of designs.Ink) color.Ink {
	switch of {
	case designs.Quiet:
		gray := color.Ink{Screen: color.RGB{R: 0x5c, G: 0x56, B: 0x62}, Black: true}
		return color.Legible(gray, p.ground, otherContrast)
	case designs.Primary:
		return p.letters(p.brand.Primary, otherContrast)
	case designs.Heading:
		// On a ground of that very color a shade of it would be fainter than the text below.
		if p.ground.Screen == p.brand.Primary.Screen {
			return p.ink(designs.Plain)
		}
		return p.ink(designs.Primary)
	case designs.Accent:
		return p.letters(p.brand.Accent, otherContrast)
	case designs.Reversed:
		if color.Contrast(color.White(), p.ground) < otherContrast {
			return p.ink(designs.Plain)
		}
		return color.White()
	case designs.Second:
		return p.letters(p.brand.Second, largeContrast)
	default:
		return color.Legible(plainInk(), p.ground, textContrast)
	}
}

// letters is a color of the brand for letters on the ground, or the ink of text where the color does not suit them.
func (p *palette) letters(ink color.Ink, want float64) color.Ink {
	if own, ok := lettersOf(ink, p.ground, want); ok {
		return own
	}
	return p.ink(designs.Plain)
}

// mostDarkened is how much darker a color may become for letters, as the contrast with itself: beyond that yellow is
// olive, orange is brown and mint is the green of a hospital.
const mostDarkened = 1.3

// lettersOf is a color for letters on a ground: itself, a lighter one, or one that is hardly darker; false if none of
// these can be read there. Such a color stands behind letters, and in rules and shapes.
func lettersOf(ink, ground color.Ink, want float64) (color.Ink, bool) {
	own := color.Legible(ink, ground, want)
	isDarker := color.Contrast(own, color.White()) > color.Contrast(ink, color.White())
	return own, !isDarker || color.Contrast(own, ink) <= mostDarkened
}

// plainInk is the ink of text.
func plainInk() color.Ink {
	return color.Ink{Screen: color.RGB{R: 0x1d, G: 0x1a, B: 0x20}, Black: true}
}

// ruleInk is the ink of fine lines: a quarter of the way from the ground to the text. On
// white paper that is black alone.
func ruleInk(ground, text color.Ink) color.Ink {
	return color.Ink{Screen: ground.Screen.Mix(text.Screen, 25, 100), Black: ground.Screen == color.White().Screen}
}

// apart is the first of some inks that is seen on a ground, as a rule or a shape is; where none is, the first is made
// darker or lighter.
func apart(ground color.Ink, inks ...color.Ink) color.Ink {
	const least = 1.25
	for _, ink := range inks {
		if color.Contrast(ink, ground) >= least {
			return ink
		}
	}
	return color.Legible(inks[0], ground, color.LargeContrast)
}

// familyFor is the family of a brand for a purpose.
func familyFor(b *Brand, of designs.Family) *fonts.Family {
	switch of {
	case designs.Titles:
		return b.Titles
	case designs.Labels:
		return b.Labels
	default:
		return b.Text
	}
}
