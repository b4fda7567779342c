package value

import (
	"strings"

	"annualreport/layout/affine"
)

// Aspect is how a view box is fitted into its viewport (SVG 1.1, 7.8).
type Aspect struct {
	// X and Y are where the box stands in the room that is left: 0 at the beginning, 0.5 in the middle, 1 at the end.
	X, Y float64
	// Fit is how it is scaled.
	Fit Fit
}

// Fit is how a view box is scaled.
type Fit uint8

// The ways to scale a view box.
const (
	// Meet shows the whole box.
	Meet Fit = iota
	// Slice fills the whole viewport.
	Slice
	// Stretch gives up the proportions.
	Stretch
)

// alignments are the places of a view box, by the names of their attribute.
var alignments = map[string][2]float64{
	"xMinYMin": {0, 0}, "xMidYMin": {0.5, 0}, "xMaxYMin": {1, 0},
	"xMinYMid": {0, 0.5}, "xMidYMid": {0.5, 0.5}, "xMaxYMid": {1, 0.5},
	"xMinYMax": {0, 1}, "xMidYMax": {0.5, 1}, "xMaxYMax": {1, 1},
}

// ParseAspect reads preserveAspectRatio. What cannot be read is the usual: the whole box in the middle.
func ParseAspect(text string) Aspect {
	usual := Aspect{0.5, 0.5, Meet}
	words := strings.Fields(text)
	if len(words) > 0 && words[0] == "defer" {
		words = words[1:]
	}
	if len(words) == 0 {
		return usual
	}
	if words[0] == "none" {
		return Aspect{0, 0, Stretch}
	}
	place, ok := alignments[words[0]]
	if !ok {
		return usual
	}
	fit := Meet
	if len(words) > 1 && words[1] == "slice" {
		fit = Slice
	}
	return Aspect{place[0], place[1], fit}
}

// View is a view box.
type View struct{ X, Y, W, H float64 }

// ParseView reads viewBox; ok is false if it cannot be read, and if it has no area.
func ParseView(text string) (v View, ok bool) {
	n, rest := Numbers(text)
	if rest != "" || len(n) != 4 || !(n[2] > 0 && n[3] > 0) {
		return View{}, false
	}
	return View{n[0], n[1], n[2], n[3]}, true
}

// Matrix maps a view box to a viewport of a size at the origin.
func (a Aspect) Matrix(v View, w, h float64) affine.Matrix {
	sx := w / v.W
	sy := h / v.H
	switch a.Fit {
	case Meet:
		sx = min(sx, sy)
		sy = sx
	case Slice:
		sx = max(sx, sy)
		sy = sx
	case Stretch:
	}
	x := float64((w - float64(v.W*sx)) * a.X)
	y := float64((h - float64(v.H*sy)) * a.Y)
	return affine.Translation(x, y).Times(affine.Scaling(sx, sy)).Times(affine.Translation(-v.X, -v.Y))
}
