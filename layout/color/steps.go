package color

import "math"

// The lightest and the darkest ink of charts, in luminance: white paper shows beside the
// one, and black is not mistaken for the other.
const (
	darkestStep  = 0.06
	lightestStep = 0.55
)

// Steps are inks that can be told apart without their colors, too: of one ink, from dark to
// light in even steps of what the eye sees. On a dark ground they go the other way.
func Steps(ink, ground Ink, n int) []Ink {
	out := make([]Ink, n)
	for i := range out {
		out[i] = lightened(ink, stepAt(i, n, ground))
	}
	return out
}

// Series are inks for series, from the inks of a brand in turn: each of a hue, and each of
// its own lightness, so that they differ in grey and to those who do not see colors.
func Series(inks []Ink, ground Ink, n int) []Ink {
	if n == 1 {
		return []Ink{inks[0]}
	}
	out := make([]Ink, n)
	for i := range out {
		out[i] = lightened(inks[i%len(inks)], stepAt(i, n, ground))
	}
	return out
}

// Alike reports whether two inks cannot be told apart on a copy in black, where only lightness is
// left: by less than a tenth of that from black to white (CIE 1976).
func Alike(a, b Ink) bool {
	const root, tenth = 1.0 / 3, 0.1
	d := math.Pow(a.Screen.luminance(), root) - math.Pow(b.Screen.luminance(), root)
	return math.Abs(d) < tenth
}

// stepAt is the luminance of a step: even in the cube root, as lightness is seen (CIE 1976).
func stepAt(i, n int, ground Ink) float64 {
	const root = 1.0 / 3
	low, high := math.Pow(darkestStep, root), math.Pow(lightestStep, root)
	at := 0.0
	if n > 1 {
		at = float64(i) / float64(n-1)
	} else {
		at = 0.35
	}
	if ground.Screen.luminance() < 0.2 {
		at = 1 - at
	}
	return math.Pow(low+float64((high-low)*at), 1/root)
}

// lightened mixes an ink with black or white until it has a luminance.
func lightened(ink Ink, want float64) Ink {
	toward := White()
	if ink.Screen.luminance() > want {
		toward = Black()
	}
	const steps = 200
	best := ink
	for i := range steps + 1 {
		mixed := Of(ink.Screen.Mix(toward.Screen, i, steps))
		if gap(mixed, want) < gap(best, want) {
			best = mixed
		}
	}
	if best.Screen == ink.Screen {
		return ink // with its own process inks
	}
	return best
}

func gap(ink Ink, want float64) float64 {
	d := ink.Screen.luminance() - want
	if d < 0 {
		return -d
	}
	return d
}
