package icc

import (
	"cmp"
	"errors"
	"math"

	"annualreport/layout/exact"
)

// Separation converts colors of screens to process inks by a profile: relative
// colorimetric, with black-point compensation. It may be used by several goroutines.
type Separation struct {
	profile *Profile
	table   transform
	// black is the darkest color that the profile prints, as XYZ.
	black xyz
}

// NewSeparation makes the conversion to a profile of process inks.
func NewSeparation(p *Profile) (*Separation, error) {
	switch {
	case p.Class != "prtr":
		return nil, errors.New("it is no profile of a press")
	case p.Space != "CMYK":
		return nil, errors.New("it is no profile of cyan, magenta, yellow and black")
	}
	table := intent(&p.toDevice, RelativeColorimetric)
	if table == nil || !allMap(&p.toDevice, 3, 4) {
		return nil, cmp.Or(p.broken, errors.New("it has no table to inks"))
	}
	if intent(&p.fromDevice, RelativeColorimetric) == nil || !allMap(&p.fromDevice, 4, 3) {
		return nil, cmp.Or(p.broken, errors.New("it has no table from inks"))
	}
	s := &Separation{profile: p, table: table}
	s.black = p.blackPoint()
	return s, nil
}

// allMap reports whether all tables that there are lead from so many channels to so many.
func allMap(tables *[3]transform, from, to int) bool {
	for _, t := range tables {
		if t != nil && (t.inputs() != from || t.outputs() != to) {
			return false
		}
	}
	return true
}

// Inks are the process inks of a color of sRGB (IEC 61966-2-1), from 0 to 1.
func (s *Separation) Inks(r, g, b uint8) (cyan, magenta, yellow, black float64) {
	return s.inks(fromSRGB(r, g, b))
}

// inks are the process inks of a color.
func (s *Separation) inks(v xyz) (cyan, magenta, yellow, black float64) {
	for i, white := range [3]float64{d50.x, d50.y, d50.z} {
		dark := [3]float64{s.black.x, s.black.y, s.black.z}[i]
		part := v.at(i)
		*part = float64(*part*(white-dark)/white) + dark
	}
	lab := encode(v.lab())
	var out [4]float64
	s.table.apply(lab[:], out[:])
	return clamp(out[0]), clamp(out[1]), clamp(out[2]), clamp(out[3])
}

// Look is the color of inks from 0 to 1: L from 0 to 100, a and b.
func (p *Profile) Look(inks [4]float64) (l, a, b float64) {
	var out [3]float64
	intent(&p.fromDevice, RelativeColorimetric).apply(inks[:], out[:])
	c := decode(out)
	return c.l, c.a, c.b
}

// xyz is a color by its tristimulus values, relative to the white of D50.
type xyz struct{ x, y, z float64 }

// at is one of the three values.
func (v *xyz) at(i int) *float64 { return [...]*float64{&v.x, &v.y, &v.z}[i] }

// lab is a color of CIELAB.
type lab struct{ l, a, b float64 }

// d50 is the white that profiles connect by (ISO 15076-1, 7.2.16).
var d50 = xyz{0.9642, 1, 0.8249}

// fromSRGB gives the color that a screen shows, adapted from D65 to D50 by the
// method of Bradford.
func fromSRGB(r, g, b uint8) xyz {
	x, y, z := linear(r), linear(g), linear(b)
	return xyz{
		float64(0.43606567*x) + float64(0.38514709*y) + float64(0.14306641*z),
		float64(0.22248840*x) + float64(0.71687317*y) + float64(0.06060791*z),
		float64(0.01391602*x) + float64(0.09707642*y) + float64(0.71409607*z),
	}
}

// linear undoes the transfer curve of sRGB.
func linear(v uint8) float64 {
	f := float64(v) / 255
	if f <= 0.04045 {
		return f / 12.92
	}
	return exact.Power((f+0.055)/1.055, 2.4)
}

// lab converts to CIELAB (ISO 11664-4).
func (v xyz) lab() lab {
	f := func(t float64) float64 {
		const limit = 24.0 / 116 * 24.0 / 116 * 24.0 / 116
		if t <= limit {
			return float64(841.0/108*t) + 16.0/116
		}
		return exact.CubeRoot(t)
	}
	x, y, z := f(v.x/d50.x), f(v.y/d50.y), f(v.z/d50.z)
	return lab{float64(116*y) - 16, float64(500 * (x - y)), float64(200 * (y - z))}
}

// xyz converts from CIELAB.
func (c lab) xyz() xyz {
	f := func(t float64) float64 {
		if t <= 24.0/116 {
			return float64(108.0 / 841 * (t - 16.0/116))
		}
		return float64(t * t * t)
	}
	y := (c.l + 16) / 116
	return xyz{float64(f(y+c.a/500) * d50.x), float64(f(y) * d50.y), float64(f(y-c.b/200) * d50.z)}
}

// encode and decode lead to the scale of tables and back.
func encode(c lab) [3]float64 { return [3]float64{c.l / 100, (c.a + 128) / 255, (c.b + 128) / 255} }
func decode(v [3]float64) lab {
	return lab{float64(v[0] * 100), float64(v[1]*255) - 128, float64(v[2]*255) - 128}
}

// Appearance is how a color of sRGB is seen: its lightness in CIELAB, from 0 to 100, and its
// chroma, 0 for greys (ISO 11664-4).
func (s *Separation) Appearance(r, g, b uint8) (lightness, chroma float64) {
	c := fromSRGB(r, g, b).lab()
	return c.l, math.Sqrt(float64(c.a*c.a) + float64(c.b*c.b))
}
