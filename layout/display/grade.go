package display

import (
	"annualreport/layout/color"
	"annualreport/layout/unit"
)

// Grade is how the colors of a picture are changed before it is painted: layout/image does it.
type Grade struct {
	// Tones are what its light is painted in, before the scrims are laid on it.
	Tones Tones
	// Scrims are where words stand on the picture.
	Scrims []Scrim
}

// Tones are two inks in which a picture is painted by its light alone, as a duotone is: from the dark one for black to
// the light one for white. A picture keeps its colors where both are the same.
type Tones struct{ Dark, Light color.Ink }

// Keep reports whether a picture keeps its colors.
func (t Tones) Keep() bool { return t.Dark == t.Light }

// Colors are the colors of all levels of light.
func (t Tones) Colors() *[256]color.RGB {
	out := new([256]color.RGB)
	for i := range out {
		out[i] = t.Dark.Screen.Mix(t.Light.Screen, i, len(out)-1)
	}
	return out
}

// Scrim lets a picture go over into a color behind words, as far as they need it to be read, and back into itself above
// and below them.
type Scrim struct {
	// Part is where the words stand, in millionths of the width and the height of the picture.
	Part unit.Rect
	// Ground is the color, and Ink that of the words which is least distinct from it.
	Ground, Ink color.Ink
}

// Graded is the picture with scrims, or with tones; the picture itself where that changes nothing. Of tones a picture
// keeps those that it has. A drawing has none: its colors are those of whoever drew it.
func (p *Picture) Graded(g Grade) *Picture {
	switch {
	case p.Drawing != nil:
		g.Tones = Tones{}
	case p.Grade != nil && g.Tones.Keep():
		g.Tones = p.Grade.Tones
	}
	if len(g.Scrims) == 0 && g.Tones.Keep() {
		return p
	}
	out := *p
	out.Grade = &g
	return &out
}

// InPlates reports whether a press prints the picture by its light, in the inks of its tones. One with scrims is
// printed in the colors that it has on screens.
func (p *Picture) InPlates() bool {
	return p.Grade != nil && !p.Grade.Tones.Keep() && len(p.Grade.Scrims) == 0
}
