// Package color has inks: what a color is on a screen and, if the author gives that, in print. It also measures the
// contrast of one ink on another.
package color

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"annualreport/layout/exact"
)

// RGB is a color of the sRGB space (IEC 61966-2-1), eight bits a component.
type RGB struct{ R, G, B uint8 }

// ParseRGB reads "#rrggbb" or "#rgb". Any other text is an error.
func ParseRGB(s string) (RGB, error) {
	digits, ok := strings.CutPrefix(s, "#")
	if ok && len(digits) == 3 {
		digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
	}
	n, err := strconv.ParseUint(digits, 16, 32)
	if !ok || len(digits) != 6 || err != nil {
		return RGB{}, fmt.Errorf("%q is not a color of the form #rrggbb", s)
	}
	return RGB{uint8(n >> 16), uint8(n >> 8), uint8(n)}, nil
}

// String gives the color as "#rrggbb".
func (c RGB) String() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// luminance is the relative luminance of WCAG 2.2, from 0 for black to 1 for white.
func (c RGB) luminance() float64 {
	light := lights()
	return float64(0.2126*light[c.R]) + float64(0.7152*light[c.G]) + float64(0.0722*light[c.B])
}

// lights are the amounts of light of the 256 values of a component: searches ask for them again and again.
var lights = sync.OnceValue(func() *[256]float64 {
	out := new([256]float64)
	for v := range out {
		out[v] = linear(uint8(v))
	}
	return out
})

// linear undoes the transfer curve of sRGB (WCAG 2.2, "relative luminance").
func linear(v uint8) float64 {
	f := float64(v) / 255
	if f <= 0.04045 {
		return f / 12.92
	}
	return exact.Power((f+0.055)/1.055, 2.4)
}

// Mix returns the color that lies parts/whole of the way from c to d.
func (c RGB) Mix(d RGB, parts, whole int) RGB {
	m := func(a, b uint8) uint8 {
		return uint8((int(a)*(whole-parts) + int(b)*parts + whole/2) / whole)
	}
	return RGB{m(c.R, d.R), m(c.G, d.G), m(c.B, d.B)}
}

// CMYK is process ink in percent, 0 to 100 each.
type CMYK struct{ C, M, Y, K float64 }

// Plates are the four inks in the order in which they are named.
func (c CMYK) Plates() [4]float64 { return [4]float64{c.C, c.M, c.Y, c.K} }

// Total is the sum of the four inks in percent, 0 to 400.
func (c CMYK) Total() float64 { return c.C + c.M + c.Y + c.K }

// Ink is one color in all editions. It always has a screen value; it has process values and the name of a spot ink only
// if the author gives them.
type Ink struct {
	Screen RGB
	// Process is how the ink is printed; valid when HasProcess is true.
	Process    CMYK
	HasProcess bool
	// Spot is the name of a separate printing ink, or empty.
	Spot string
	// Black is set for an ink that is printed in black alone, with the lightness of its screen color: small text in
	// several inks would be blurred if one of the plates shifts.
	Black bool
}

// Of makes an ink of a screen color alone.
func Of(c RGB) Ink { return Ink{Screen: c} }

// Black is the ink of text without any other.
func Black() Ink { return Of(RGB{}) }

// White is the color of the paper.
func White() Ink { return Of(RGB{255, 255, 255}) }

// Tint is a tint of the ink: a percentage of it, from 0 to 100, mixed with white.
func (i Ink) Tint(percent int) Ink {
	out := Of(White().Screen.Mix(i.Screen, percent, 100))
	if i.HasProcess {
		part := float64(percent) / 100
		share := func(plate float64) float64 { return float64(plate * part) }
		out.Process = CMYK{share(i.Process.C), share(i.Process.M), share(i.Process.Y), share(i.Process.K)}
		out.HasProcess = true
	}
	return out
}

// Contrast is the contrast ratio of WCAG 2.2, from 1 to 21; the order of the
// two does not matter.
func Contrast(a, b Ink) float64 {
	l, m := a.Screen.luminance(), b.Screen.luminance()
	if l < m {
		l, m = m, l
	}
	return (l + 0.05) / (m + 0.05)
}

// The contrast that WCAG 2.2 requires at level AA (success criterion 1.4.3).
const (
	// MinimumContrast is that of running text.
	MinimumContrast = 4.5
	// LargeContrast is that of large text.
	LargeContrast = 3.0
)

// Legible returns the ink itself if it has the wanted contrast on the ground. Otherwise it is the nearest mixture with
// black or white that has, in steps of a twentieth, so that the hue stays.
func Legible(ink, ground Ink, want float64) Ink {
	const steps = 20
	toward := Black()
	if Contrast(Black(), ground) < Contrast(White(), ground) {
		toward = White()
	}
	if Contrast(ink, ground) >= want {
		return ink
	}
	for i := 1; i < steps; i++ {
		mixed := Of(ink.Screen.Mix(toward.Screen, i, steps))
		mixed.Black = ink.Black
		if Contrast(mixed, ground) >= want {
			return mixed
		}
	}
	return toward
}
