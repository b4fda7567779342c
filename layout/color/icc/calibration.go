package icc

import (
	"errors"
	"math"
)

// Calibration is what a picture file without a profile says of its colors: which lights they are made of, and how these
// grow.
type Calibration struct {
	// Power is that by which a level becomes light, as 2.2; 0 for the growth of sRGB.
	Power float64
	// White, Red, Green and Blue are chromaticities, x and y of CIE 1931; all zero for those of sRGB.
	White, Red, Green, Blue [2]float64
}

// lightsOfSRGB are the chromaticities of sRGB (IEC 61966-2-1).
var lightsOfSRGB = Calibration{
	White: [2]float64{0.3127, 0.3290},
	Red:   [2]float64{0.64, 0.33},
	Green: [2]float64{0.30, 0.60},
	Blue:  [2]float64{0.15, 0.06},
}

// NewCalibratedView prepares the way from calibrated pixels to sRGB, of 1 channel for grey or 3 for red, green and
// blue. It is nil if they are those of sRGB, as far as eyes see. An error means that the lights are none.
func NewCalibratedView(c Calibration, channels int) (*View, error) {
	var growth curve = parametric{kind: 3, p: [7]float64{2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}}
	if c.Power != 0 {
		growth = parametric{p: [7]float64{c.Power}}
	}
	var v *View
	if channels == 1 {
		v = &View{grays: new([256]uint8)}
		for i := range v.grays {
			v.grays[i] = level(growth.at(float64(i) / 255))
		}
	} else {
		lights, err := c.lights()
		if err != nil {
			return nil, err
		}
		s := &Screen{lights: lights, curves: [3]curve{growth, growth, growth}}
		v = s.view()
	}
	if v.changesNothing(channels) {
		return nil, nil
	}
	return v, nil
}

// lights are the colors of the three lights, adapted to D50.
func (c Calibration) lights() (out [3]xyz, err error) {
	if c.White == ([2]float64{}) {
		c = lightsOfSRGB // its power plays no part here
	}
	white, ok := ofChromaticity(c.White)
	var colors [3]xyz
	for i, at := range [3][2]float64{c.Red, c.Green, c.Blue} {
		var known bool
		colors[i], known = ofChromaticity(at)
		ok = ok && known
	}
	if !ok {
		return out, errNoLights
	}
	shares, ok := solved(colors, white)
	if !ok {
		return out, errNoLights
	}
	for i, color := range colors {
		part := func(v float64) float64 { return float64(v * shares[i]) }
		out[i] = adapted(xyz{part(color.x), part(color.y), part(color.z)}, white)
	}
	return out, nil
}

var errNoLights = errors.New("it names lights that make no white")

// ofChromaticity is the color of a chromaticity whose luminance is 1; ok is false if it has none.
func ofChromaticity(at [2]float64) (v xyz, ok bool) {
	if at[1] <= 0 || at[0] < 0 || at[0]+at[1] > 1.0001 {
		return xyz{}, false
	}
	return xyz{at[0] / at[1], 1, (1 - at[0] - at[1]) / at[1]}, true
}

// solved is how much of each color makes a white, by the rule of Cramer; ok is false if they make none.
func solved(colors [3]xyz, white xyz) (shares [3]float64, ok bool) {
	all := determinant(colors)
	if math.Abs(all) < 1e-6 {
		return shares, false
	}
	for i := range shares {
		replaced := colors
		replaced[i] = white
		if shares[i] = determinant(replaced) / all; shares[i] <= 0 {
			return shares, false
		}
	}
	return shares, true
}

// determinant is that of three columns.
func determinant(c [3]xyz) float64 {
	return float64(c[0].x*(float64(c[1].y*c[2].z)-float64(c[2].y*c[1].z))) -
		float64(c[1].x*(float64(c[0].y*c[2].z)-float64(c[2].y*c[0].z))) +
		float64(c[2].x*(float64(c[0].y*c[1].z)-float64(c[1].y*c[0].z)))
}

// adapted is a color as it is seen by the white of D50 instead of another, by the method of Bradford.
func adapted(v, white xyz) xyz {
	from := cones(white)
	to := cones(d50)
	c := cones(v)
	for i := range c {
		c[i] = float64(c[i] * (to[i] / from[i]))
	}
	return xyz{
		float64(0.9869929*c[0]) - float64(0.1470543*c[1]) + float64(0.1599627*c[2]),
		float64(0.4323053*c[0]) + float64(0.5183603*c[1]) + float64(0.0492912*c[2]),
		float64(-0.0085287*c[0]) + float64(0.0400428*c[1]) + float64(0.9684867*c[2]),
	}
}

// cones are what the three kinds of cones see of a color (Bradford).
func cones(v xyz) [3]float64 {
	return [3]float64{
		float64(0.8951*v.x) + float64(0.2664*v.y) - float64(0.1614*v.z),
		float64(-0.7502*v.x) + float64(1.7135*v.y) + float64(0.0367*v.z),
		float64(0.0389*v.x) - float64(0.0685*v.y) + float64(1.0296*v.z),
	}
}
