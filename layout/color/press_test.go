package color

import (
	"math"
	"testing"

	"annualreport/layout/color/icc"
)

func coatedPress(t *testing.T) *Press {
	t.Helper()
	profile, err := icc.Coated()
	if err != nil {
		t.Fatal(err)
	}
	press, err := NewPress(profile)
	if err != nil {
		t.Fatal(err)
	}
	return press
}

// TestColorants: what has no color is printed in black alone, and solid black
// over what is below; the author's own values are left as they are.
func TestColorants(t *testing.T) {
	process := Ink{Screen: RGB{122, 31, 43}, Process: CMYK{20, 100, 70, 30}, HasProcess: true}
	spot := Ink{Screen: RGB{166, 75, 28}, Spot: "PANTONE 1675 C"}
	for _, c := range []struct {
		name string
		ink  Ink
		want Colorant
	}{
		{"black", Black(), Colorant{Process: CMYK{K: 100}, Overprints: true}},
		{"the default text", Of(RGB{0x1d, 0x1a, 0x20}), Colorant{Process: CMYK{K: 100}, Overprints: true}},
		{"paper", White(), Colorant{}},
		{"process", process, Colorant{Process: CMYK{20, 100, 70, 30}}},
		{"a tint of it", process.Tint(50), Colorant{Process: CMYK{10, 50, 35, 15}}},
		{"registration", Registration(), Colorant{Process: CMYK{100, 100, 100, 100}, Spot: "All"}},
	} {
		if got := coatedPress(t).Colorant(c.ink); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	press := coatedPress(t)
	if got := press.Colorant(spot); got.Spot != spot.Spot || got.Process.M < 50 || got.Overprints {
		t.Errorf("a spot ink is %v", got)
	}
	gray := press.Colorant(Of(RGB{128, 128, 128}))
	if p := gray.Process; p.C+p.M+p.Y != 0 || p.K < 40 || p.K > 70 || gray.Overprints {
		t.Errorf("a middle grey is %v", gray)
	}
	for v := 0; v < 255; v += 5 {
		lighter, darker := press.Colorant(Of(RGB{uint8(v + 5), uint8(v + 5), uint8(v + 5)})), press.Colorant(Of(RGB{uint8(v), uint8(v), uint8(v)}))
		if lighter.Process.K > darker.Process.K {
			t.Errorf("grey %d has more black than %d", v+5, v)
		}
	}
}

// TestInkLimit: by the built-in profile no color takes more ink than its press.
func TestInkLimit(t *testing.T) {
	press := coatedPress(t)
	for r := 0; r < 256; r += 15 {
		for g := 0; g < 256; g += 15 {
			for b := 0; b < 256; b += 15 {
				p := press.Colorant(Of(RGB{uint8(r), uint8(g), uint8(b)})).Process
				if sum := p.C + p.M + p.Y + p.K; sum > 302 {
					t.Fatalf("%d %d %d takes %.1f %%", r, g, b, sum)
				}
			}
		}
	}
	press.NoSpots = true
	if got := press.Colorant(Ink{Screen: RGB{166, 75, 28}, Spot: "PANTONE 1675 C"}); got.Spot != "" || got.Process.M < 50 {
		t.Errorf("a spot ink without a plate is %v", got)
	}
	if got := press.Colorant(Registration()); got.Spot != "All" {
		t.Errorf("marks are printed in %v", got)
	}
	if p := press.Ground(Black()).Process; math.Abs(p.C+p.M+p.Y+p.K-240) > 0.1 {
		t.Errorf("a black ground is %v", p)
	}
}

// TestNeutral: light tints of warm and cool colors keep their color on paper, and what the
// eye sees as grey is printed in black alone, as are inks that ask for it.
func TestNeutral(t *testing.T) {
	press := coatedPress(t)
	for _, c := range []struct {
		name    string
		ink     Ink
		neutral bool
	}{
		{"cream", Of(RGB{0xfc, 0xf5, 0xf0}), false},
		{"warm white", Of(RGB{0xf3, 0xf0, 0xeb}), false},
		{"cool white", Of(RGB{0xf0, 0xf3, 0xf8}), false},
		{"slate", Of(RGB{0x33, 0x3a, 0x40}), false},
		{"light grey", Of(RGB{0xee, 0xee, 0xee}), true},
		{"grey but for a rounding", Of(RGB{0x80, 0x81, 0x80}), true},
		{"soft text", Ink{Screen: RGB{0x5c, 0x56, 0x62}, Black: true}, true},
		{"soft text, made darker for its ground", Legible(Ink{Screen: RGB{0x8c, 0x80, 0x92}, Black: true}, Of(RGB{0xf0, 0xf0, 0xf0}), 7), true},
	} {
		p := press.Colorant(c.ink).Process
		if got := p.C+p.M+p.Y == 0; got != c.neutral {
			t.Errorf("%s is printed with %v", c.name, p)
		}
	}
	for v := range 256 { // every tint of the default accent, from paper to the ink itself
		tint := White().Screen.Mix(RGB{0xc6, 0x42, 0x1d}, v, 255)
		if p := press.Colorant(Of(tint)).Process; v >= 10 && p.M+p.Y == 0 {
			t.Errorf("%s is printed with %v", tint, p)
		}
	}
}
