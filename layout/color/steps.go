package color

import (
	"sort"

	"annualreport/layout/exact"
)

// leastOfMarks is the contrast of the marks of a chart with their ground (WCAG 2.2, 1.4.11).
const leastOfMarks = 3.0

// spreadOfMarks is how far the first and the last ink of a chart on a light ground are apart, in the cube root of
// luminance: six steps differ in gray, and on white the darkest one is not taken for black.
const spreadOfMarks = 0.32

// Steps are n shades of one ink, from dark to light in steps that look even, so that they differ without colors too. On
// a dark ground they go from light to dark.
func Steps(ink, ground Ink, n int) []Ink {
	out := make([]Ink, n)
	for i := range out {
		out[i] = lightened(ink, stepAt(i, n, ground))
	}
	return distinct(out)
}

// Series are n inks for series, made of the inks of a brand in turn. Each has another lightness, so that they differ in
// gray, and for readers who do not see all colors: where these would see two neighbors as one, they are less colorful.
// A single one is the ink of the brand itself where that is seen on the ground.
func Series(inks []Ink, ground Ink, n int) []Ink {
	if n == 1 {
		return []Ink{Legible(inks[0], ground, leastOfMarks)}
	}
	out := make([]Ink, n)
	for i := range out {
		out[i] = lightened(inks[i%len(inks)], stepAt(i, n, ground))
	}
	return distinct(out)
}

// stepAt is the luminance of step i of n. The steps are even in the cube root of luminance, which is how lightness is
// seen (CIE 1976).
func stepAt(i, n int, ground Ink) float64 {
	first, last := rangeOn(ground.Screen.luminance())
	low := exact.CubeRoot(first)
	high := exact.CubeRoot(last)
	at := 0.35
	if n > 1 {
		at = float64(i) / float64(n-1)
	}
	root := low + float64((high-low)*at)
	return float64(root * root * root)
}

// rangeOn is the luminance of the first and of the last step on a ground of some luminance: from dark to light on a
// light ground, from light to dark on a dark one. All steps between have the contrast of marks.
func rangeOn(ground float64) (first, last float64) {
	const (
		dark  = 0.2 // below it white has more contrast than black, or nearly so
		flare = 0.05
		least = leastOfMarks + 0.1 // since the values of an ink are whole numbers
	)
	if ground < dark {
		return 1, float64((ground+flare)*least) - flare
	}
	last = (ground+flare)/least - flare
	root := max(0, exact.CubeRoot(last)-spreadOfMarks)
	return float64(root * root * root), last
}

// lightened mixes an ink with black or white until it has a luminance.
func lightened(ink Ink, want float64) Ink {
	toward := White()
	darker := ink.Screen.luminance() > want
	if darker {
		toward = Black()
	}
	const steps = 200
	mixed := func(parts int) Ink { return Of(ink.Screen.Mix(toward.Screen, parts, steps)) }
	// More parts are never nearer to the ink: its nearest mixture is the first one that has the luminance, or the last
	// one before.
	past := sort.Search(steps, func(parts int) bool {
		l := mixed(parts).Screen.luminance()
		return l == want || (l < want) == darker
	})
	best := mixed(past)
	if past > 0 && gap(mixed(past-1), want) <= gap(best, want) {
		best = mixed(past - 1)
	}
	if best.Screen == ink.Screen {
		return ink // with its own process inks
	}
	return best
}

// gap is how far the luminance of an ink is from a wanted one.
func gap(ink Ink, want float64) float64 {
	d := ink.Screen.luminance() - want
	if d < 0 {
		return -d
	}
	return d
}
