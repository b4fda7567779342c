package content

import (
	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/unit"
)

// Label is a short text on a card, such as a name, with the place where it was written. The zero value is none.
type Label struct {
	Inlines []Inline
	Span    diag.Span
}

// IsEmpty reports whether there is no text.
func (l Label) IsEmpty() bool { return len(l.Inlines) == 0 }

// CardStyle is how cards of one kind stand side by side in rows. How many stand in a row is said with the cards,
// since it depends on their texts.
type CardStyle struct {
	// Gap is the space between columns, RowGap that between rows.
	Gap, RowGap unit.Length
	// LeastGap, if it is not 0, is what the space between rows may shrink to, so that the rows are
	// spread evenly over as few pages as can be. The cards must be on pages of their section alone.
	LeastGap unit.Length
	// MostGap is what the space between rows grows to where they would leave the foot of their page empty; 0 if it does
	// not grow.
	MostGap unit.Length
	// Line is the thickness of the rule above each card, 0 for none, and Rules are the inks of the rules in turn.
	Line  unit.Length
	Rules []color.Ink
	// Padding is the space between the edges of a tile and what stands on it.
	Padding unit.Length
}

// PersonStyle is how the cards of persons look.
type PersonStyle struct {
	CardStyle
	// Portrait is the side of the square that a portrait is cut to, and Round the radius of its corners in
	// thousandths of the side.
	Portrait unit.Length
	Round    int64
	// Blank is the ink of the square that stands for a portrait that is missing.
	Blank color.Ink
}

// PartnerStyle is how the cards of organisations look.
type PartnerStyle struct {
	CardStyle
	// Sign is the room that the sign of an organisation fits into, and Side how large a square one is: others have
	// about its area.
	Sign unit.Size
	Side unit.Length
}

// CardStyles are how all kinds of cards look.
type CardStyles struct {
	Persons PersonStyle
	// Numbers are big numbers on pages of their own, Tiles those among them that stand on grounds, and NumbersBetween
	// those between paragraphs.
	Numbers        CardStyle
	Tiles          CardStyle
	NumbersBetween CardStyle
	Addresses      CardStyle
	Partners       PartnerStyle
	Names          CardStyle
	// Gallery is how objects side by side stand: in lines, and apart.
	Gallery CardStyle
}
