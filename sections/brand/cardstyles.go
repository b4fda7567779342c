package brand

import (
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// The spaces between cards side by side, the square of a portrait, and the room for the sign of an organisation: all
// signs look about as large if each fits into it.
const (
	cardGap      = 16 * unit.Pt
	numberGap    = 18 * unit.Pt
	nameGap      = 12 * unit.Pt
	galleryGap   = 14 * unit.Pt
	portraitSide = 26 // mm
	signWidth    = 34 // mm
	signHeight   = 15 // mm
)

// cardStyles are how cards stand in rows; big numbers stand below rules of a thickness.
func cardStyles(b *Brand, line unit.Length) content.CardStyles {
	leading := b.Grid()
	return content.CardStyles{
		Persons: content.PersonStyle{
			CardStyle: content.CardStyle{Gap: cardGap, RowGap: leading * 3 / 2},
			Portrait:  unit.Millimeters(portraitSide), Round: b.Style.Round, Blank: b.Paper(),
		},
		Numbers: content.CardStyle{
			Gap: numberGap, RowGap: leading * 5, LeastGap: leading * 2,
			Line: line, Rules: []color.Ink{b.Accent, b.Second},
		},
		NumbersBetween: content.CardStyle{
			Gap: numberGap, RowGap: leading * 3 / 2, Line: line, Rules: []color.Ink{b.Accent, b.Second},
		},
		Addresses: content.CardStyle{Gap: cardGap, RowGap: leading},
		Partners: content.PartnerStyle{
			CardStyle: content.CardStyle{Gap: cardGap, RowGap: leading},
			Sign:      unit.Size{W: unit.Millimeters(signWidth), H: unit.Millimeters(signHeight)},
		},
		Names:   content.CardStyle{Gap: nameGap},
		Gallery: content.CardStyle{Gap: galleryGap, RowGap: leading},
	}
}
