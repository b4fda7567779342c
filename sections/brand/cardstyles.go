package brand

import (
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// The spaces between cards side by side, the square of a portrait, and the room for the sign of an organisation with
// the side of one that is square.
const (
	cardGap      = 16 * unit.Pt
	numberGap    = 18 * unit.Pt
	nameGap      = 12 * unit.Pt
	galleryGap   = 14 * unit.Pt
	portraitSide = 26 // mm
	signWidth    = 36 // mm
	signHeight   = 22 // mm
	signSide     = 16 // mm
)

// cardStyles are how cards stand in rows on a ground; big numbers stand below rules of a thickness.
func cardStyles(b *Brand, ground color.Ink, line unit.Length) content.CardStyles {
	leading := b.Grid()
	rules := []color.Ink{
		apart(ground, b.Accent, b.Primary, b.Second), apart(ground, b.Second, b.Primary, b.Accent),
	}
	return content.CardStyles{
		Persons: content.PersonStyle{
			CardStyle: content.CardStyle{Gap: cardGap, RowGap: leading * 3 / 2},
			Portrait:  unit.Millimeters(portraitSide), Round: b.Style.Round, Blank: blankOn(b, ground),
		},
		Numbers: content.CardStyle{
			Gap: numberGap, RowGap: leading * 5, LeastGap: leading * 2, MostGap: leading * 11,
			Line: line, Rules: rules,
		},
		Tiles: content.CardStyle{
			Gap: leading / 2, RowGap: leading / 2, LeastGap: leading / 2, Padding: leading,
		},
		NumbersBetween: content.CardStyle{
			Gap: numberGap, RowGap: leading * 3 / 2, Line: line, Rules: rules,
		},
		Addresses: content.CardStyle{Gap: cardGap, RowGap: leading},
		Partners: content.PartnerStyle{
			CardStyle: content.CardStyle{Gap: cardGap, RowGap: leading},
			Sign:      unit.Size{W: unit.Millimeters(signWidth), H: unit.Millimeters(signHeight)},
			Side:      unit.Millimeters(signSide),
		},
		Names:   content.CardStyle{Gap: nameGap},
		Gallery: content.CardStyle{Gap: galleryGap, RowGap: leading},
	}
}

// blankOn is the color of a portrait that there is no picture for: the paper, or a step from the ground where that is
// much the same.
func blankOn(b *Brand, ground color.Ink) color.Ink {
	if ground.Screen == color.White().Screen {
		return b.Paper()
	}
	return apart(ground, b.Paper(), b.PanelGround(ground))
}
