package color

import (
	"math"
	"testing"

	"annualreport/layout/color/icc"
)

// TestOverprint: black of 90 % and more covers what is below and is printed on top of it, and
// neither lighter black nor black with other inks is.
func TestOverprint(t *testing.T) {
	press := coatedPress(t)
	for _, c := range []struct {
		ink  CMYK
		spot string
		want bool
	}{
		{CMYK{K: 100}, "", true}, {CMYK{K: 90}, "", true}, {CMYK{K: 89.9}, "", false},
		{CMYK{C: 1, K: 100}, "", false}, {CMYK{M: 1, K: 100}, "", false}, {CMYK{Y: 1, K: 100}, "", false},
		{CMYK{K: 100}, "PANTONE Black C", false},
	} {
		if got := press.Colorant(Ink{Process: c.ink, HasProcess: true, Spot: c.spot}).Overprints; got != c.want {
			t.Errorf("%v %q overprints: %v", c.ink, c.spot, got)
		}
	}
}

// TestGround: what covers a page is a black of all plates where it is black by itself, what its
// author mixed as it is, and is never printed over what is below.
func TestGround(t *testing.T) {
	press := coatedPress(t)
	mixed := Ink{Process: CMYK{K: 100}, HasProcess: true}
	spot := Ink{Screen: RGB{}, Spot: "PANTONE Black C"}
	for _, c := range []struct {
		name string
		ink  Ink
		want CMYK
		spot string
	}{
		{"black", Black(), UsualRichBlack(), ""},
		{"the author's black", mixed, CMYK{K: 100}, ""},
		{"paper", White(), CMYK{}, ""},
		{"a black of its own plate", spot, press.Colorant(spot).Process, spot.Spot},
	} {
		got := press.Ground(c.ink)
		if got.Process != c.want || got.Spot != c.spot || got.Overprints {
			t.Errorf("%s: %+v, want %v %q", c.name, got, c.want, c.spot)
		}
	}
	if gray := press.Ground(Of(RGB{128, 128, 128})).Process; gray.C+gray.M+gray.Y != 0 || gray.K < 30 {
		t.Errorf("a grey ground is %v", gray)
	}
	press.RichBlack = CMYK{C: 40, K: 100}
	if got := press.Ground(Black()).Process; got != press.RichBlack {
		t.Errorf("a press with a black of its own prints %v", got)
	}
}

// TestBlackAsLight: a grey is printed with the black that looks as light, and what is nearly
// black is printed solid.
func TestBlackAsLight(t *testing.T) {
	press := coatedPress(t)
	for _, v := range []uint8{60, 100, 150, 200, 240} {
		want, _ := press.separation.Appearance(v, v, v)
		k := press.Colorant(Of(RGB{v, v, v})).Process.K
		got, _, _ := press.profile.Look([4]float64{0, 0, 0, k / 100})
		if math.Abs(got-want) > 0.2 {
			t.Errorf("grey %d has the lightness %.2f, and its %.1f %% of black %.2f", v, want, k, got)
		}
		if tenth := k * 10; math.Abs(tenth-math.Round(tenth)) > 1e-9 {
			t.Errorf("grey %d is %v %% of black, finer than a tenth", v, k)
		}
	}
	for v := range uint8(38) { // lightness 15 is about 38
		if l, _ := press.separation.Appearance(v, v, v); l < blackest && press.Colorant(Of(RGB{v, v, v})).Process.K != 100 {
			t.Errorf("grey %d is not solid", v)
		}
	}
	tinged := Ink{Screen: RGB{200, 30, 60}, Black: true}
	if p := press.Colorant(tinged).Process; p.C+p.M+p.Y != 0 || p.K == 0 {
		t.Errorf("an ink of black alone is %v", p)
	}
	if p := press.Colorant(Ink{Screen: RGB{128, 128, 128}, Spot: "Warm Gray"}); p.Process.C+p.Process.M+p.Process.Y == 0 || p.Spot != "Warm Gray" {
		t.Errorf("what stands in for a grey plate is %v", p)
	}
}

// TestMarksOfThePrinter: the ink of crosses is on every plate, and that of a bar on its own.
func TestMarksOfThePrinter(t *testing.T) {
	press := coatedPress(t)
	if got := press.Colorant(Plate(CMYK{M: 100}, RGB{255, 0, 255})); got != (Colorant{Process: CMYK{M: 100}}) {
		t.Errorf("a patch of magenta is %+v", got)
	}
	press.NoSpots = true
	if got := press.Colorant(Registration()); got.Spot != "All" || got.Process.Total() != 400 {
		t.Errorf("a cross is %+v", got)
	}
}

// TestCubes: pictures are converted once for each profile, and by that of screens where a
// profile is not of three lights.
func TestCubes(t *testing.T) {
	press := coatedPress(t)
	plain := press.Cube("")
	if plain != press.Cube("") || plain != press.Cube("no profile") {
		t.Error("one conversion is made twice")
	}
	coated, err := icc.Coated()
	if err != nil {
		t.Fatal(err)
	}
	if press.Cube(coated.Data()) != plain {
		t.Error("a profile of inks is taken for one of lights")
	}
	if press.Profile() == nil || press.Profile().Description == "" {
		t.Error("the press has no profile")
	}
}

// TestProofs: pictures in inks look by their own profile, and by that of coated paper where they
// have none that can be used.
func TestProofs(t *testing.T) {
	coated, err := icc.Coated()
	if err != nil {
		t.Fatal(err)
	}
	want := [3]uint8{}
	for i, profile := range []string{coated.Data(), "", "x", coated.Data()[:200]} {
		proof, err := NewProof(profile)
		if err != nil {
			t.Fatal(err)
		}
		r, g, b := proof.RGB(20, 200, 120, 30)
		if i == 0 {
			want = [3]uint8{r, g, b}
		}
		if got := [3]uint8{r, g, b}; got != want || r < g {
			t.Errorf("by profile %d a red is %v, want %v", i, got, want)
		}
	}
}
