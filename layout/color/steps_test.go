package color

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestSeries: whatever the brand's inks, the inks of series differ in lightness, so that they
// differ on a copy in black and to those who do not see colors.
func TestSeries(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 9))
	random := func() Ink { return Of(RGB{uint8(r.IntN(256)), uint8(r.IntN(256)), uint8(r.IntN(256))}) }
	for range 2000 {
		brand := []Ink{random(), random(), random()}
		for n := 2; n <= 6; n++ {
			inks := Series(brand, White(), n)
			for i, d := range apart(inks) {
				if d < 6 {
					t.Fatalf("of %v, %d series: %s and the next lighter one differ by %.1f", brand, n, inks[i].Screen, d)
				}
			}
		}
	}
}

// apart are the distances between the inks of neighbors in lightness, from the darkest ink to the lightest, in steps of
// lightness from 0 to 100 (CIE 1976): no two inks are nearer to each other than two neighbors are.
func apart(inks []Ink) []float64 {
	lightness := make([]float64, len(inks))
	for i, ink := range inks {
		lightness[i] = 116 * math.Cbrt(ink.Screen.luminance())
	}
	slices.Sort(lightness)
	out := make([]float64, len(inks)-1)
	for i := range out {
		out[i] = lightness[i+1] - lightness[i]
	}
	return out
}

// TestLightened: the mixture that is found is the nearest of all that there are.
func TestLightened(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 7))
	for range 200 {
		ink := Of(RGB{uint8(r.IntN(256)), uint8(r.IntN(256)), uint8(r.IntN(256))})
		want := r.Float64()
		got := gap(lightened(ink, want), want)
		for _, toward := range []Ink{Black(), White()} {
			for i := range 201 {
				if mixed := Of(ink.Screen.Mix(toward.Screen, i, 200)); gap(mixed, want) < got {
					t.Fatalf("%s with a luminance of %.3f: %s is nearer by %g", ink.Screen, want, mixed.Screen, got-gap(mixed, want))
				}
			}
		}
	}
}

// TestMarksAreSeen: on every ground each ink of series has the contrast of marks, whatever the brand; a single brand
// that is seen is not changed.
func TestMarksAreSeen(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	random := func() Ink { return Of(RGB{uint8(r.IntN(256)), uint8(r.IntN(256)), uint8(r.IntN(256))}) }
	for range 60 {
		brand := []Ink{random(), random(), random()}
		ground := random()
		if one := Series(brand, White(), 1)[0]; Contrast(one, White()) < 3 {
			t.Errorf("%s on white has %.2f", one.Screen, Contrast(one, White()))
		}
		if one := Series(brand, ground, 1)[0]; Contrast(brand[0], ground) >= 3 && one != brand[0] {
			t.Errorf("%s, which is seen on %s, became %s", brand[0].Screen, ground.Screen, one.Screen)
		}
		for n := 1; n <= 6; n++ {
			for _, ground := range []Ink{ground, White(), Of(RGB{253, 243, 236})} {
				for _, ink := range append(Series(brand, ground, n), Steps(brand[0], ground, n)...) {
					if got := Contrast(ink, ground); got < 3 {
						t.Errorf("of %d on %s: %s has a contrast of %.2f", n, ground.Screen, ink.Screen, got)
					}
				}
			}
		}
	}
}

// TestSeriesOnGrounds: on dark and on white grounds series differ from each other in lightness.
func TestSeriesOnGrounds(t *testing.T) {
	brand := []Ink{Of(RGB{31, 74, 95}), Of(RGB{226, 163, 59}), Of(RGB{90, 120, 80})}
	for _, ground := range []Ink{Black(), brand[0], White()} {
		for n := 2; n <= 6; n++ {
			inks := Series(brand, ground, n)
			for i := 1; i < n; i++ {
				d := math.Abs(math.Cbrt(inks[i].Screen.luminance()) - math.Cbrt(inks[i-1].Screen.luminance()))
				if 116*d < 6 {
					t.Errorf("%d on %s: %s and %s differ by %.1f", n, ground.Screen, inks[i].Screen, inks[i-1].Screen, 116*d)
				}
			}
		}
	}
}

func TestAlike(t *testing.T) {
	ink := func(s string) Ink {
		c, err := ParseRGB(s)
		if err != nil {
			t.Fatal(err)
		}
		return Of(c)
	}
	if !Alike(ink("#c00000"), ink("#0060a0")) || Alike(ink("#1f4a5f"), ink("#e2a33b")) {
		t.Error("a red and a blue of one lightness are alike, a blue and a gold are not")
	}
}
