package color

import (
	"math"
	"math/rand/v2"
	"testing"
)

// sight is how somebody sees colors: what light of red, green and blue looks like (Machado, Oliveira and Fernandes, "A
// Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, at its full severity).
type sight struct {
	name string
	of   [3][3]float64
}

var readers = []sight{
	{"trichromat", [3][3]float64{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
	{"protanope", [3][3]float64{
		{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
	{"deuteranope", [3][3]float64{
		{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
}

// lightness is how light an ink looks, from 0 to 100 (CIE 1976).
func (s sight) lightness(ink Ink) float64 {
	c := [3]float64{linear(ink.Screen.R), linear(ink.Screen.G), linear(ink.Screen.B)}
	luminance := 0.0
	for i, part := range [3]float64{0.2126, 0.7152, 0.0722} {
		luminance += part * (s.of[i][0]*c[0] + s.of[i][1]*c[1] + s.of[i][2]*c[2])
	}
	return 116*math.Cbrt(luminance) - 16
}

// TestReadersOfCharts: whatever the brand's inks, neighbors among the inks of series and among the steps of one differ in
// lightness to readers who do not see red or green, as far as so many can.
func TestReadersOfCharts(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 9))
	random := func() Ink { return Of(RGB{uint8(r.IntN(256)), uint8(r.IntN(256)), uint8(r.IntN(256))}) }
	brands := [][]Ink{ // the usual one, and the one that is hardest to tell apart
		{Of(RGB{0x3a, 0x1f, 0x4a}), Of(RGB{0xc6, 0x42, 0x1d}), Of(RGB{0xf2, 0xa9, 0x00})},
		{Of(RGB{0x01, 0x42, 0x1f}), Of(RGB{0xff, 0, 0}), Of(RGB{0, 0xa0, 0x30})},
	}
	for range 300 {
		brands = append(brands, []Ink{random(), random(), random()})
	}
	for i, brand := range brands {
		for n := 2; n <= 8; n++ {
			ground := White()
			switch i % 3 {
			case 0:
				ground = Of(RGB{253, 243, 236})
			case 1:
				ground = Of(random().Screen.Mix(Black().Screen, 70, 100))
			}
			for _, inks := range [][]Ink{Series(brand, ground, n), Steps(brand[1], ground, n)} {
				tellAlike(t, inks, ground)
			}
		}
	}
}

// TestConfused: a red and a green of one lightness are confused, and so are a red and a dark gray, which are one to
// protanopes alone; a blue and a gold are not.
func TestConfused(t *testing.T) {
	red, gray := Of(RGB{0xd0, 0x20, 0x20}), Of(RGB{0x49, 0x49, 0x49})
	if Alike(red, gray) {
		t.Error("a red and a darker gray are alike on a copy")
	}
	for _, pair := range [][2]Ink{{red, gray}, {red, Of(RGB{0x2a, 0x80, 0x2a})}} {
		if !Confused(pair[0], pair[1]) || !Confused(pair[1], pair[0]) {
			t.Errorf("%s and %s are not confused", pair[0].Screen, pair[1].Screen)
		}
	}
	if Confused(Of(RGB{0x1f, 0x4a, 0x5f}), Of(RGB{0xe2, 0xa3, 0x3b})) {
		t.Error("a blue and a gold are confused")
	}
}

// tellAlike looks for neighbors that a reader takes for one.
func tellAlike(t *testing.T, inks []Ink, ground Ink) {
	t.Helper()
	span := math.Abs(readers[0].lightness(inks[len(inks)-1]) - readers[0].lightness(inks[0]))
	least := min(4.5, 0.6*span/float64(len(inks)-1))
	for _, s := range readers {
		for i := 1; i < len(inks); i++ {
			a, b := inks[i-1], inks[i]
			if d := math.Abs(s.lightness(a) - s.lightness(b)); d < least {
				t.Errorf("of %d on %s: to a %s %s and %s differ by %.1f, of %.1f", len(inks), ground.Screen, s.name, a.Screen, b.Screen, d, least)
			}
		}
	}
}
