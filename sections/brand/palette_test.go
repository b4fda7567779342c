package brand

import (
	"math/rand/v2"
	"testing"

	"annualreport/layout/color"
	"annualreport/sections/brand/designs"
)

// TestLettersKeepTheirColor: in brands of any colors, letters of each role can be read on each ground; and they have a
// color of the brand, a tint of it, or one that is hardly darker, or no color: never olive for yellow, or brown for
// orange.
func TestLettersKeepTheirColor(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 1))
	chance := func() color.Ink {
		return color.Of(color.RGB{R: uint8(r.IntN(256)), G: uint8(r.IntN(256)), B: uint8(r.IntN(256))})
	}
	brands := [][3]color.Ink{
		{hex(t, "#ffd100"), hex(t, "#7fe0c0"), hex(t, "#ffb000")}, {hex(t, "#e6007e"), hex(t, "#ff6a00"), hex(t, "#777777")},
		{hex(t, "#0a1a40"), hex(t, "#101014"), hex(t, "#0b1b42")},
	}
	for range 300 {
		brands = append(brands, [3]color.Ink{chance(), chance(), chance()})
	}
	for _, own := range brands {
		b := &Brand{Primary: own[0], Accent: own[1], Second: own[2], Design: designs.Default()}
		for _, ground := range []color.Ink{color.White(), b.Paper(), b.PanelGround(color.White()), own[0], own[1], own[2]} {
			inks := paletteOn(b, ground)
			for of := range designs.Ink(designs.Inks) {
				ink, want := inks.ink(of), color.MinimumContrast
				if of == designs.Second {
					want = color.LargeContrast
				}
				if got := color.Contrast(ink, ground); got < want {
					t.Errorf("ink %d of %v on %v is %v, with a contrast of %.2f", of, own, ground.Screen, ink.Screen, got)
				}
				if of != designs.Plain && of != designs.Quiet && !keepsColor(ink, inks.ink(designs.Plain), own[:]) {
					t.Errorf("ink %d of %v on %v is %v", of, own, ground.Screen, ink.Screen)
				}
			}
		}
	}
}

// keepsColor reports whether an ink is that of text, white, or one of some inks, lighter or hardly darker.
func keepsColor(ink, plain color.Ink, own []color.Ink) bool {
	if ink == plain || ink.Screen == color.White().Screen || ink.Screen == color.Black().Screen {
		return true
	}
	for _, o := range own {
		isLighter := color.Contrast(ink, color.White()) <= color.Contrast(o, color.White())
		for _, toward := range []color.Ink{color.White(), color.Black()} {
			for step := range 20 {
				same := o.Screen.Mix(toward.Screen, step, 20) == ink.Screen
				if same && (isLighter || color.Contrast(ink, o) <= mostDarkened) {
					return true
				}
			}
		}
	}
	return false
}

// hex is a color of its notation.
func hex(t *testing.T, written string) color.Ink {
	t.Helper()
	c, err := color.ParseRGB(written)
	if err != nil {
		t.Fatal(err)
	}
	return color.Of(c)
}
