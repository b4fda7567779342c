package chart

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"annualreport/layout/color"
)

// TestShades: values are divided at their gaps.
func TestShades(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		values []float64
		want   []shade
	}{
		{nil, nil}, {[]float64{nan}, nil}, {[]float64{5, 5, nan}, []shade{{5, 5}}},
		{[]float64{9, 120, 12, 43, 87}, []shade{{9, 12}, {43, 43}, {87, 87}, {120, 120}}},
		{[]float64{1, 2, 3, 100, 101, 102, 1000, 1001, 5000}, []shade{{1, 3}, {100, 102}, {1000, 1001}, {5000, 5000}}},
		{[]float64{0, 0, 0, 1}, []shade{{0, 0}, {1, 1}}},
	} {
		if got := shadesOf(c.values); !slices.Equal(got, c.want) {
			t.Errorf("%v have the shades %v, want %v", c.values, got, c.want)
		}
	}
}

// TestAnyShades: whatever the values are, each known one is in one shade, a higher one in none that is lower, and shades
// begin and end with values.
func TestAnyShades(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 7))
	for range 500 {
		values := make([]float64, 1+r.IntN(60))
		for i := range values {
			values[i] = math.Pow(10, float64(r.IntN(300))) * r.Float64()
			if r.IntN(2) == 0 {
				values[i] = float64(r.IntN(8))
			}
		}
		shades := shadesOf(values)
		if len(shades) == 0 || len(shades) > mostShades {
			t.Fatalf("%v have %d shades", values, len(shades))
		}
		for i, s := range shades {
			if s.low > s.high || i > 0 && s.low <= shades[i-1].high || !slices.Contains(values, s.low) || !slices.Contains(values, s.high) {
				t.Fatalf("%v have the shades %v", values, shades)
			}
		}
		for _, v := range values {
			if shadeAt(shades, v) < 0 {
				t.Fatalf("%v is in none of %v", v, shades)
			}
		}
	}
}

// TestShadeInks: shades differ on a copy in gray, the strongest is that of the highest values, and the land around them
// is quieter than each of them.
func TestShadeInks(t *testing.T) {
	for _, ground := range []color.RGB{{R: 255, G: 255, B: 255}, {R: 20, G: 24, B: 30}, {R: 250, G: 244, B: 230}} {
		for _, brand := range []color.RGB{{R: 31, G: 74, B: 95}, {R: 215, G: 255, B: 62}, {}, {R: 255, G: 255, B: 255}, {R: 230, G: 30, B: 40}} {
			b := seriesOf([]float64{1, 2, 3, 4})
			b.Ground, b.Series[0].Ink = color.Of(ground), color.Of(brand)
			b.Rule = color.Of(ground.Mix(color.RGB{R: 128, G: 128, B: 128}, 60, 100))
			inks := shadeInks(b, mostShades)
			land := drafterOf(b).landInk()
			for i := range inks {
				if c := color.Contrast(inks[i], land); c < 1.5 {
					t.Errorf("%v on %v: shade %d has a contrast of %.2f with the land", brand, ground, i, c)
				}
				if i > 0 && (color.Alike(inks[i], inks[i-1]) || color.Contrast(inks[i], b.Ground) <= color.Contrast(inks[i-1], b.Ground)) {
					t.Errorf("%v on %v: shades %d and %d are alike", brand, ground, i-1, i)
				}
			}
		}
	}
}
