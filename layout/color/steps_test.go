package color

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestSeries: whatever the brand's inks, the inks of series differ in lightness, so that they
// differ on a copy in black and to those who do not see colors.
func TestSeries(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	r := rand.New(rand.NewPCG(9, 9))
	random := func() Ink { return Of(RGB{uint8(r.IntN(256)), uint8(r.IntN(256)), uint8(r.IntN(256))}) }
	for range 2000 {
		brand := []Ink{random(), random(), random()}
		for n := 2; n <= 6; n++ {
			inks := Series(brand, White(), n)
			for i, a := range inks {
				for _, b := range inks[:i] {
					// In steps of lightness from 0 to 100 (CIE 1976).
					d := 116 * math.Abs(math.Cbrt(a.Screen.luminance())-math.Cbrt(b.Screen.luminance()))
					if d < 6 {
						t.Fatalf("of %v, %d series: %s and %s differ by %.1f", brand, n, a.Screen, b.Screen, d)
					}
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
