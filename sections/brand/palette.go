package brand

import (
	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/sections/brand/designs"
)

// palette is the colors of the roles of inks on one ground.
type palette [designs.Inks]color.Ink

// paletteOn makes the colors of a brand that can be read on a ground (WCAG 2.2, 1.4.3 and 1.4.6).
func (b *Brand) paletteOn(ground color.Ink) palette {
	// The grays of text on white, which is black alone in print.
	dark := color.Ink{Screen: color.RGB{R: 0x1d, G: 0x1a, B: 0x20}, Black: true}
	gray := color.Ink{Screen: color.RGB{R: 0x5c, G: 0x56, B: 0x62}, Black: true}
	text := color.Legible(dark, ground, 7)
	primary := color.Legible(b.Primary, ground, color.MinimumContrast)
	return palette{
		designs.Plain:    text,
		designs.Quiet:    color.Legible(gray, ground, color.MinimumContrast),
		designs.Primary:  primary,
		designs.Heading:  b.headingInk(ground, primary, text),
		designs.Accent:   color.Legible(b.Accent, ground, color.MinimumContrast),
		designs.Reversed: color.Legible(color.White(), ground, 7),
		designs.Second:   color.Legible(b.Second, ground, color.LargeContrast),
	}
}

// headingInk is the ink of headings within text: the primary color, or the ink of the text on a ground of that very
// color, where a shade of it would be fainter than the text below.
func (b *Brand) headingInk(ground, primary, text color.Ink) color.Ink {
	if ground.Screen == b.Primary.Screen {
		return text
	}
	return primary
}

// ruleInk is the ink of fine lines: a quarter of the way from the ground to the text. On
// white paper that is black alone.
func ruleInk(ground, text color.Ink) color.Ink {
	return color.Ink{Screen: ground.Screen.Mix(text.Screen, 25, 100), Black: ground.Screen == color.White().Screen}
}

// family is the family of a brand for a purpose.
func (b *Brand) family(of designs.Family) *fonts.Family {
	switch of {
	case designs.Titles:
		return b.Titles
	case designs.Labels:
		return b.Labels
	default:
		return b.Text
	}
}
