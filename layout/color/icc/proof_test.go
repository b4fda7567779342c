package icc

import "testing"

// TestProof: inks look as the other programs that know the profile show them; paper is
// white and all colors of a screen come back that a press can print.
func TestProof(t *testing.T) {
	profile, err := Coated()
	if err != nil {
		t.Fatal(err)
	}
	proof, err := NewProof(profile)
	if err != nil {
		t.Fatal(err)
	}
	const near = 3
	for _, c := range []struct {
		inks, want [4]uint8 // percent; by Little CMS, cut off at what a screen shows
	}{
		{[4]uint8{0, 0, 0, 0}, [4]uint8{255, 255, 255}},
		{[4]uint8{8, 90, 24, 4}, [4]uint8{213, 53, 114}},
		{[4]uint8{100, 0, 0, 0}, [4]uint8{0, 159, 227}},
		{[4]uint8{0, 0, 100, 0}, [4]uint8{255, 237, 0}},
		{[4]uint8{0, 0, 0, 100}, [4]uint8{31, 31, 29}},
		{[4]uint8{100, 100, 100, 100}, [4]uint8{3, 1, 0}},
		{[4]uint8{50, 40, 40, 20}, [4]uint8{125, 126, 126}},
		{[4]uint8{0, 50, 100, 0}, [4]uint8{244, 146, 0}},
	} {
		var inks [4]uint8
		for i, v := range c.inks {
			inks[i] = uint8(float64(v)*255/100 + 0.5)
		}
		r, g, b := proof.RGB(inks[0], inks[1], inks[2], inks[3])
		if apart(r, c.want[0]) > near || apart(g, c.want[1]) > near || apart(b, c.want[2]) > near {
			t.Errorf("%v looks like %d %d %d, want %v", c.inks, r, g, b, c.want)
		}
	}
	separation, err := NewSeparation(profile)
	if err != nil {
		t.Fatal(err)
	}
	for v := 20; v < 256; v += 5 { // what is darker is printed a little lighter
		inks := [4]uint8{}
		c, m, y, k := separation.Inks(uint8(v), uint8(v), uint8(v))
		for i, share := range [4]float64{c, m, y, k} {
			inks[i] = uint8(share*255 + 0.5)
		}
		if r, g, b := proof.RGB(inks[0], inks[1], inks[2], inks[3]); apart(r, uint8(v)) > near || apart(g, uint8(v)) > near || apart(b, uint8(v)) > near {
			t.Errorf("grey %d comes back as %d %d %d", v, r, g, b)
		}
	}
}

func apart(a, b uint8) int {
	if a < b {
		return int(b - a)
	}
	return int(a - b)
}

// TestProofByXYZ: a profile of inks whose table connects by XYZ shows the same colors as one that connects by Lab.
func TestProofByXYZ(t *testing.T) {
	coated, err := Coated()
	if err != nil {
		t.Fatal(err)
	}
	byLab, err := NewProof(coated)
	if err != nil {
		t.Fatal(err)
	}
	other := *coated
	other.connection = "XYZ "
	for i, table := range coated.fromDevice {
		if table != nil {
			other.fromDevice[i] = &viaXYZ{inXYZ{table}, false}
		}
	}
	byXYZ, err := NewProof(&other)
	if err != nil {
		t.Fatal(err)
	}
	for _, inks := range [][4]uint8{{}, {255, 0, 0, 0}, {10, 200, 60, 12}, {0, 0, 0, 255}, {90, 80, 70, 60}} {
		r, g, b := byLab.RGB(inks[0], inks[1], inks[2], inks[3])
		x, y, z := byXYZ.RGB(inks[0], inks[1], inks[2], inks[3])
		if [3]uint8{r, g, b} != [3]uint8{x, y, z} {
			t.Errorf("%v looks as %v by Lab, as %v by XYZ", inks, []uint8{r, g, b}, []uint8{x, y, z})
		}
	}
}

// inXYZ is a table from inks to Lab that gives its colors in XYZ.
type inXYZ struct{ transform }

func (i inXYZ) apply(in, out []float64) {
	var values [3]float64
	i.transform.apply(in, values[:])
	(&viaXYZ{passing{}, true}).apply(values[:], out)
}
