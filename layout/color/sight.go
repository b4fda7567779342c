package color

import (
	"math"
	"sort"

	"annualreport/layout/exact"
)

// sights are how bright red, green and blue light is, of which white has one part each: to readers who see all colors,
// and to those who have no cones for red (protanopes) or for green (deuteranopes): one man in fifty. The latter are the
// luminance of what the model of Machado, Oliveira and Fernandes (2009) says that they see. Red is dark to protanopes,
// so that a red and a green that differ for all others may be one color to them.
var sights = [...][3]float64{
	{0.2126, 0.7152, 0.0722}, {0.1140, 0.7826, 0.1034}, {0.2776, 0.6670, 0.0554},
}

// lightnesses are the lightness of a color in all sights, from 0 to 1: the cube root of its luminance, in which steps
// look even (CIE 1976).
func (c RGB) lightnesses() (out [len(sights)]float64) {
	light := lights()
	for i, s := range sights {
		out[i] = exact.CubeRoot(float64(s[0]*light[c.R]) + float64(s[1]*light[c.G]) + float64(s[2]*light[c.B]))
	}
	return out
}

// leastDistinct is how far two inks are apart in lightness that are not taken for one: a tenth of the range from black
// to white.
const leastDistinct = 0.1

// Alike reports whether two inks look the same on a copy in black and white.
func Alike(a, b Ink) bool {
	return math.Abs(a.Screen.lightnesses()[0]-b.Screen.lightnesses()[0]) < leastDistinct
}

// leastSeen is how far two inks are apart in lightness that are seen as two where one of them stands out.
const leastSeen = 0.06

// Confused reports whether some readers take two inks for one: those who see a copy in black and white, or no red, or
// no green. It asks for less than Alike, since brands keep their colors where these can be seen.
func Confused(a, b Ink) bool {
	one, other := a.Screen.lightnesses(), b.Screen.lightnesses()
	for i := range sights {
		if math.Abs(one[i]-other[i]) < leastSeen {
			return true
		}
	}
	return false
}

// How far neighbors among inks are apart at the least in the lightness of each sight: 5 of the 100 steps of CIE 1976,
// or this share of the distance that all would have, where there are many; and in how many steps an ink becomes gray.
const (
	leastApart = 0.043
	leastShare = 0.75
	graySteps  = 10
)

// distinct takes color from inks whose lightness is in even steps, as far as it makes neighbors alike to readers who
// do not see it. Grays are as light in each sight, so that all are apart in the end.
func distinct(inks []Ink) []Ink {
	n := len(inks)
	if n < 2 {
		return inks
	}
	r := row{inks: make([]Ink, n), seen: make([][len(sights)]float64, n), gray: make([]int, n), up: 1}
	for i, ink := range inks {
		r.inks[i], r.seen[i] = ink, ink.Screen.lightnesses()
	}
	span := r.seen[n-1][0] - r.seen[0][0]
	if span < 0 {
		r.up = -1
	}
	least := min(leastApart, float64(leastShare*math.Abs(span)/float64(n-1)))
	for i := 1; i < n; {
		k := r.tooColorful(i, least)
		if k < 0 {
			i++
			continue
		}
		r.gray[k]++
		r.inks[k] = faded(inks[k], r.gray[k])
		r.seen[k] = r.inks[k].Screen.lightnesses()
		i = max(k, 1)
	}
	return r.inks
}

// row is inks from dark to light or from light to dark.
type row struct {
	inks []Ink
	// seen are their lightnesses, and gray is how far each is on its way to gray.
	seen [][len(sights)]float64
	gray []int
	// up is 1 if they go from dark to light, and else -1.
	up float64
}

// tooColorful is which of an ink and the one before is to become less colorful, so that both are a distance apart in
// each sight; -1 if they are, or if both are gray.
func (r *row) tooColorful(i int, least float64) int {
	before, own := r.seen[i-1], r.seen[i]
	nearest, sight := math.Inf(1), 0
	for s := range sights {
		if d := float64(r.up * (own[s] - before[s])); d < nearest {
			nearest, sight = d, s
		}
	}
	isGray, isGrayBefore := r.gray[i] == graySteps, r.gray[i-1] == graySteps
	// by how much each is nearer to the other than readers who see all colors have it
	pull := float64(r.up * (own[0] - own[sight]))
	pullBefore := float64(r.up * (before[sight] - before[0]))
	switch {
	case nearest >= least || isGray && isGrayBefore:
		return -1
	case isGray || !isGrayBefore && pullBefore > pull:
		return i - 1
	default:
		return i
	}
}

// faded is an ink on its way to the gray of the same luminance.
func faded(ink Ink, steps int) Ink {
	want := ink.Screen.luminance()
	light := lights()
	v := uint8(sort.Search(len(light)-1, func(v int) bool { return light[v] >= want }))
	return lightened(Of(ink.Screen.Mix(RGB{v, v, v}, steps, graySteps)), want)
}
