package color

import (
	"math"
	"testing"
)

// TestContrast has the examples of WCAG's own documents and tools.
func TestContrast(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"#000000", "#ffffff", 21}, {"#ffffff", "#ffffff", 1}, {"#777777", "#ffffff", 4.48},
		{"#767676", "#ffffff", 4.54}, {"#ff0000", "#ffffff", 4.00}, {"#0000ff", "#ffff00", 8.00},
	} {
		a, err := ParseRGB(c.a)
		if err != nil {
			t.Fatal(err)
		}
		b, err := ParseRGB(c.b)
		if err != nil {
			t.Fatal(err)
		}
		if got := Contrast(Of(a), Of(b)); math.Abs(got-c.want) > 0.005 {
			t.Errorf("Contrast(%s, %s) = %.3f, want %.2f", c.a, c.b, got, c.want)
		}
		if Contrast(Of(a), Of(b)) != Contrast(Of(b), Of(a)) {
			t.Errorf("the contrast of %s and %s depends on their order", c.a, c.b)
		}
	}
}

// TestLegible holds that any ink becomes legible on any ground, and that one
// that is legible stays.
func TestLegible(t *testing.T) {
	var inks []Ink
	for _, v := range []uint8{0, 64, 128, 192, 255} {
		for _, w := range []uint8{0, 128, 255} {
			inks = append(inks, Of(RGB{v, w, 128}), Of(RGB{w, v, 255}))
		}
	}
	for _, ink := range inks {
		for _, ground := range inks {
			got := Legible(ink, ground, MinimumContrast)
			if c := Contrast(got, ground); c < MinimumContrast {
				t.Errorf("%v on %v: %v has contrast %.2f", ink.Screen, ground.Screen, got.Screen, c)
			}
			if Contrast(ink, ground) >= MinimumContrast && got != ink {
				t.Errorf("%v on %v was legible and is now %v", ink.Screen, ground.Screen, got.Screen)
			}
		}
	}
}

func TestParseRGB(t *testing.T) {
	for in, want := range map[string]string{"#7a1f2b": "#7a1f2b", "#ABC": "#aabbcc", "#0Ff": "#00ffff"} {
		if c, err := ParseRGB(in); err != nil || c.String() != want {
			t.Errorf("ParseRGB(%q) = %v, %v", in, c, err)
		}
	}
	for _, in := range []string{"", "7a1f2b", "#7a1f2", "#7a1f2g", "red", "#é1é1"} {
		if c, err := ParseRGB(in); err == nil {
			t.Errorf("ParseRGB(%q) = %v", in, c)
		}
	}
}
