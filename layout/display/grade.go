package display

import (
	"annualreport/layout/color"
	"annualreport/layout/unit"
)

// Grade is how the colors of a picture are changed before it is painted: layout/image does it.
type Grade struct {
	// Scrims are where words stand on the picture.
	Scrims []Scrim
}

// Scrim lets a picture go over into a color behind words, as far as they need it to be read, and back into itself above
// and below them.
type Scrim struct {
	// Part is where the words stand, in millionths of the width and the height of the picture.
	Part unit.Rect
	// Ground is the color, and Ink that of the words which is least distinct from it.
	Ground, Ink color.Ink
}

// Graded is the picture with a grading; the picture itself where that changes nothing.
func (p *Picture) Graded(g Grade) *Picture {
	if len(g.Scrims) == 0 {
		return p
	}
	out := *p
	out.Grade = &g
	return &out
}
