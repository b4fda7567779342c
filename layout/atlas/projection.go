package atlas

import (
	"math"

	"annualreport/layout/affine"
)

// The numbers of the projection Equal Earth (Šavrič, Patterson and Jenny, The Equal Earth map projection, International
// Journal of Geographical Information Science, 2018). Areas keep their measure, so that no country looks larger than it
// is beside the others.
const (
	equalEarth1 = 1.340264
	equalEarth2 = -0.081106
	equalEarth3 = 0.000893
	equalEarth4 = 0.003796
)

// degrees is how many degrees a radian has.
const degrees = 180 / math.Pi

// newVertex is the point of a longitude and a latitude in degrees.
func newVertex(lon, lat float64) vertex {
	theta, cos := parametric(lat)
	square := float64(theta * theta)
	sixth := float64(square * square * square)
	y := equalEarth1 + float64(equalEarth2*square) + float64(sixth*(equalEarth3+float64(equalEarth4*square)))
	slope := equalEarth1 + float64(3*equalEarth2*square) +
		float64(sixth*(7*equalEarth3+float64(9*equalEarth4*square)))
	return vertex{lon: lon, wide: 2 * cos / float64(math.Sqrt(3)*slope), y: float64(theta * y)}
}

// parametric is the angle, in radians, whose sine is that of a latitude times half of the square root of 3; and its
// cosine. It is found by Newton's steps from the beginning of the series of the arc sine.
func parametric(lat float64) (theta, cos float64) {
	sin, _ := affine.SinCos(lat)
	want := float64(math.Sqrt(3) / 2 * sin)
	square := float64(want * want)
	theta = float64(want * (1 + float64(square*(1.0/6+float64(square*(3.0/40+float64(square*(15.0/336))))))))
	const steps = 3
	for range steps {
		s, c := affine.SinCos(float64(theta * degrees))
		theta += (want - s) / c
	}
	_, cos = affine.SinCos(float64(theta * degrees))
	return theta, cos
}

// at is where a vertex lies on a map around a meridian.
func (v vertex) at(center float64) affine.Point {
	return affine.Point{X: float64((v.lon - center) / degrees * v.wide), Y: v.y}
}

// fullTurns are the degrees of the whole turns in an angle, by the nearest number of them.
func fullTurns(angle float64) float64 { return float64(360 * math.Floor(angle/360+0.5)) }
