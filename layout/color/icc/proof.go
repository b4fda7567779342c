package icc

import (
	"errors"
	"math"

	"annualreport/layout/exact"
)

// Proof shows on a screen what process inks look like by a profile: relative colorimetric,
// with black-point compensation, as most readers of PDF show them. It may be used by several
// goroutines.
type Proof struct {
	profile *Profile
	// black is the darkest color of the profile, which is black on the screen.
	black xyz
}

// NewProof makes the conversion from a profile of cyan, magenta, yellow and black.
func NewProof(p *Profile) (*Proof, error) {
	if p.Space != "CMYK" {
		return nil, errors.New("it is no profile of cyan, magenta, yellow and black")
	}
	back := intent(&p.fromDevice, RelativeColorimetric)
	if back == nil || back.inputs() != 4 || back.outputs() != 3 {
		return nil, errors.New("it has no table from inks")
	}
	out := &Proof{profile: p}
	if to := intent(&p.toDevice, RelativeColorimetric); to != nil && to.inputs() == 3 && to.outputs() == 4 {
		out.black = p.blackPoint()
	}
	return out, nil
}

// RGB is the color of sRGB (IEC 61966-2-1) that inks look like, each from 0 to 255. What no
// screen shows is cut off at its edge.
func (p *Proof) RGB(cyan, magenta, yellow, black uint8) (r, g, b uint8) {
	share := func(v uint8) float64 { return float64(v) / 255 }
	l, a, bb := p.profile.Look([4]float64{share(cyan), share(magenta), share(yellow), share(black)})
	v := lab{l, a, bb}.xyz()
	for i, white := range [3]float64{d50.x, d50.y, d50.z} {
		dark := [3]float64{p.black.x, p.black.y, p.black.z}[i]
		part := v.at(i)
		*part = float64((*part-dark)*white) / (white - dark)
	}
	return toSRGB(v)
}

// toSRGB is the color of a screen for one that is adapted to D50: the way back of fromSRGB.
func toSRGB(v xyz) (r, g, b uint8) {
	red, green, blue := fromXYZ(v)
	return level(red), level(green), level(blue)
}

// fromXYZ is how much of each light of sRGB a color that is adapted to D50 has.
func fromXYZ(v xyz) (r, g, b float64) {
	return float64(3.1338561*v.x) - float64(1.6168667*v.y) - float64(0.4906146*v.z),
		float64(-0.9787684*v.x) + float64(1.9161415*v.y) + float64(0.0334540*v.z),
		float64(0.0719453*v.x) - float64(0.2289914*v.y) + float64(1.4052427*v.z)
}

// level is a value of a screen for an amount of light from 0 to 1.
func level(light float64) uint8 {
	light = clamp(light)
	if light <= 0.0031308 {
		return uint8(math.Round(light * 12.92 * 255))
	}
	return uint8(math.Round((float64(1.055*exact.Power(light, 1/2.4)) - 0.055) * 255))
}
