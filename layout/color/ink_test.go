package color

import (
	"math"
	"testing"
)

// TestMix: a mixture lies as many parts of the way from one color to the other, rounded.
func TestMix(t *testing.T) {
	from, to := RGB{0, 100, 255}, RGB{255, 200, 0}
	for _, c := range []struct {
		parts, whole int
		want         RGB
	}{
		{0, 10, from}, {10, 10, to}, {5, 10, RGB{128, 150, 128}}, {1, 10, RGB{26, 110, 230}}, {1, 3, RGB{85, 133, 170}},
	} {
		if got := from.Mix(to, c.parts, c.whole); got != c.want {
			t.Errorf("%d of %d: %v, want %v", c.parts, c.whole, got, c.want)
		}
	}
}

// TestLuminance has the values of WCAG 2.2 at both ends of each light, and on both sides of the
// bend of the curve.
func TestLuminance(t *testing.T) {
	for _, c := range []struct {
		color RGB
		want  float64
	}{
		{RGB{}, 0}, {RGB{255, 255, 255}, 1}, {RGB{255, 0, 0}, 0.2126}, {RGB{0, 255, 0}, 0.7152}, {RGB{0, 0, 255}, 0.0722},
		{RGB{10, 10, 10}, 0.003035}, {RGB{11, 11, 11}, 0.003347}, {RGB{128, 128, 128}, 0.215861},
	} {
		if got := c.color.luminance(); math.Abs(got-c.want) > 0.000002 {
			t.Errorf("%v: %.6f, want %.6f", c.color, got, c.want)
		}
	}
}

// TestTint: a tint has as much of each ink as is asked for, and an ink of its own no longer has
// its plate.
func TestTint(t *testing.T) {
	ink := Ink{Screen: RGB{0, 100, 200}, Process: CMYK{100, 50, 10, 4}, HasProcess: true, Spot: "PANTONE 300 C"}
	want := Ink{Screen: RGB{204, 224, 244}, Process: CMYK{20, 10, 2, 0.8}, HasProcess: true}
	if got := ink.Tint(20); got != want {
		t.Errorf("a fifth of it is %+v, want %+v", got, want)
	}
	if got := Of(RGB{0, 100, 200}).Tint(20); got != Of(want.Screen) {
		t.Errorf("a fifth of a color of screens is %+v", got)
	}
	if got := (CMYK{1, 2, 4, 8}).Total(); got != 15 {
		t.Errorf("all of the inks are %v %%", got)
	}
	if got := (CMYK{1, 2, 4, 8}).Plates(); got != [4]float64{1, 2, 4, 8} {
		t.Errorf("the plates are %v", got)
	}
}

// TestLegibleSteps: an ink that is not seen well enough becomes darker or lighter by no more than
// it needs, and keeps how it is printed.
func TestLegibleSteps(t *testing.T) {
	gold := Of(RGB{226, 163, 59})
	for _, ground := range []Ink{White(), Black(), Of(RGB{119, 119, 119})} {
		for _, want := range []float64{LargeContrast, MinimumContrast, 7} {
			got := Legible(gold, ground, want)
			toward, sum := Black(), -1
			if Contrast(Black(), ground) < Contrast(White(), ground) {
				toward = White()
			}
			for i := range 21 { // the fewest twentieths that are enough
				if sum < 0 && Contrast(Of(gold.Screen.Mix(toward.Screen, i, 20)), ground) >= want {
					sum = i
				}
			}
			if sum >= 0 && got.Screen != gold.Screen.Mix(toward.Screen, sum, 20) {
				t.Errorf("on %v for %.1f: %v is not %d twentieths of the way", ground.Screen, want, got.Screen, sum)
			}
		}
	}
	soft := Ink{Screen: RGB{200, 200, 200}, Black: true}
	if got := Legible(soft, White(), 7); !got.Black {
		t.Error("an ink of black alone is now of all plates")
	}
	middle := Of(RGB{119, 119, 119})
	if got := Legible(gold, middle, 20); got != Black() {
		t.Errorf("where nothing is enough it is %v", got.Screen)
	}
}

// TestSteps: the inks of one brand color go from dark to light in even steps of what is seen, and from light to dark on
// a dark ground, where the darkest one is still seen; one step alone is between them.
func TestSteps(t *testing.T) {
	blue := Of(RGB{31, 74, 160})
	between := func(first, last, at float64) float64 {
		return math.Cbrt(first) + (math.Cbrt(last)-math.Cbrt(first))*at
	}
	for ground, ends := range map[Ink][2]float64{White(): {0.0396, 0.2887}, Black(): {1, 0.105}} {
		for n := 1; n <= 6; n++ {
			for i, step := range Steps(blue, ground, n) {
				at := 0.35
				if n > 1 {
					at = float64(i) / float64(n-1)
				}
				got := math.Cbrt(step.Screen.luminance())
				if want := between(ends[0], ends[1], at); math.Abs(got-want) > 0.01 {
					t.Errorf("on %v, %d steps: step %d is seen as %.3f, want %.3f", ground.Screen, n, i, got, want)
				}
			}
		}
	}
}

// TestStepsOfProcessInks: an ink that is as light as it should be keeps the inks of its author.
func TestStepsOfProcessInks(t *testing.T) {
	gray := Ink{Screen: RGB{71, 71, 71}, Process: CMYK{K: 75}, HasProcess: true} // luminance 0.0630
	if got := lightened(gray, gray.Screen.luminance()); got != gray {
		t.Errorf("it became %+v", got)
	}
	if got := lightened(gray, 0.5); got.HasProcess || math.Abs(got.Screen.luminance()-0.5) > 0.01 {
		t.Errorf("made lighter, it is %+v", got)
	}
	if got := lightened(gray, 0.01); math.Abs(got.Screen.luminance()-0.01) > 0.005 {
		t.Errorf("made darker, it is %+v", got)
	}
}

// TestOneSeries: one series alone is printed in the first ink of the brand, and more of them
// take the inks in turn.
func TestOneSeries(t *testing.T) {
	brand := []Ink{Of(RGB{200, 30, 60}), Of(RGB{30, 60, 200})}
	if got := Series(brand, White(), 1); len(got) != 1 || got[0] != brand[0] {
		t.Errorf("one series is %v", got)
	}
	hue := func(i Ink) bool { return i.Screen.R > i.Screen.B }
	got := Series(brand, White(), 4)
	for i, ink := range got {
		if hue(ink) != (i%2 == 0) {
			t.Errorf("series %d of %v is of another ink", i, got)
		}
	}
}

// TestLegibleAtOnce: an ink that has just the contrast that is wanted is taken, be it the ink itself or a mixture.
func TestLegibleAtOnce(t *testing.T) {
	gray := Of(RGB{150, 150, 150})
	mixed := Of(gray.Screen.Mix(Black().Screen, 7, 20))
	for _, ink := range []Ink{gray, mixed} {
		if got := Legible(gray, White(), Contrast(ink, White())); got != ink {
			t.Errorf("%v is wanted, and %v taken", ink.Screen, got.Screen)
		}
	}
}
