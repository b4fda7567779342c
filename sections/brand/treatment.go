package brand

import (
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/sections/picture"
	"annualreport/sections/schema"
)

// treatmentKey is `treatment`.
func treatmentKey() schema.Key[*Brand] {
	at := func(b *Brand) *picture.Treatment { return &b.Treatment }
	return schema.Words("treatment", picture.Treatments, at).Without("`\"none\"`").
		Doc("what becomes of the colors of photographs: nothing; `\"duotone\"`: all are painted between two colors " +
			"of the brand; or `\"gray\"`: in gray, which is printed in black alone. Drawings, logos, signatures and " +
			"covers of publications keep their colors, and a picture may say otherwise by a `treatment` of its own").
		Example(`"duotone"`)
}

// The contrast of the two colors of a duotone: with less, a picture looks as through fog.
const (
	duotoneContrast = 7
	tintedContrast  = 9
)

// Tones are what the brand paints photographs of a treatment in. The dark end of a duotone is the primary color, and
// the light one the paper. A primary color that is too light for that is the light end, as a tint of itself where it
// must be, below the ink of text.
func Tones(b *Brand, of picture.Treatment) display.Tones {
	if of == picture.Usual {
		of = b.Treatment
	}
	switch of {
	case picture.Gray:
		black := color.Black()
		black.Black = true
		return display.Tones{Dark: black, Light: color.White()}
	case picture.Duotone:
		dark := display.Tones{Dark: b.Primary, Light: b.Paper()}
		if color.Contrast(dark.Dark, dark.Light) >= duotoneContrast {
			return dark
		}
		return display.Tones{Dark: plainInk(), Light: lightEnd(b.Primary)}
	default:
		return display.Tones{}
	}
}

// lightEnd is the fullest tint of an ink on which the ink of text is distinct enough for a picture.
func lightEnd(ink color.Ink) color.Ink {
	const step = 5
	for percent := 100; percent > step; percent -= step {
		if tint := ink.Tint(percent); color.Contrast(tint, plainInk()) >= tintedContrast {
			if percent == 100 {
				return ink
			}
			return tint
		}
	}
	return color.White()
}
