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
