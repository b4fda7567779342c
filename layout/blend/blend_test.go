package blend

import "testing"

// opaque is a pixel that covers all.
func opaque(r, g, b uint32) Pixel { return Pixel{r, g, b, Full} }

// TestModes: the mixtures of opaque colors are those of the formulas of Compositing and Blending 1, 9.
func TestModes(t *testing.T) {
	const quarter, most = Full / 4, Full * 3 / 4
	below := opaque(quarter, most, Full)
	top := opaque(most, quarter, 0)
	for _, c := range []struct {
		mode Mode
		want Pixel
	}{
		{Normal, opaque(49151, 16383, 0)},
		{Multiply, opaque(12287, 12287, 0)},
		{Screen, opaque(53247, 53247, Full)},
		{Overlay, opaque(24574, 40959, Full)},
		{Darken, opaque(16383, 16383, 0)},
		{Lighten, opaque(49151, 49151, Full)},
		{ColorDodge, opaque(65530, Full, Full)},
		{ColorBurn, opaque(0, 1, Full)},
		{HardLight, opaque(40959, 24573, 0)},
		{SoftLight, opaque(24575, 43007, Full)},
		{Difference, opaque(32768, 32768, Full)},
		{Exclusion, opaque(40960, 40960, Full)},
		{Luminosity, opaque(0, 32333, 48500)},
	} {
		got := c.mode.Over(below, top)
		for i := range got {
			if d := int(got[i]) - int(c.want[i]); d < -8 || d > 8 {
				t.Errorf("%s: %v, want %v", words[c.mode], got, c.want)
				break
			}
		}
	}
}

// TestWhole: the modes of all components keep what they say they keep of the colors.
func TestWhole(t *testing.T) {
	near := func(a, b int64) bool { return a-b < 700 && b-a < 700 }
	for _, below := range []Pixel{opaque(60000, 2000, 100), opaque(10, 30000, 65000), opaque(20000, 20000, 20001)} {
		for _, top := range []Pixel{opaque(1000, 50000, 20000), opaque(65535, 0, 65535), opaque(3, 2, 1)} {
			b, s := wide([3]uint32(below[:3])), wide([3]uint32(top[:3]))
			for mode, light := range map[Mode]int64{Hue: b.light(), Saturation: b.light(), Color: b.light(), Luminosity: s.light()} {
				got := mode.Over(below, top)
				if l := wide([3]uint32(got[:3])).light(); !near(l, light) {
					t.Errorf("%s of %v and %v: %v has the light %d, want %d", words[mode], below, top, got, l, light)
				}
			}
		}
	}
}

// TestClear: of what is clear nothing is mixed, and all modes give the same alpha.
func TestClear(t *testing.T) {
	half := Pixel{20000, 10000, 0, 30000}
	for m := range words {
		mode := Mode(m)
		if got := mode.Over(Pixel{}, half); got != half {
			t.Errorf("%s on nothing: %v", words[m], got)
		}
		if got := mode.Over(half, Pixel{}); got != half {
			t.Errorf("%s of nothing: %v", words[m], got)
		}
		got := mode.Over(half, Pixel{5000, 20000, 30000, 40000})
		if got[3] != 51689 || got[0] > got[3] || got[1] > got[3] || got[2] > got[3] {
			t.Errorf("%s: %v", words[m], got)
		}
	}
}

// TestParse: each mode has its word, and other words are none.
func TestParse(t *testing.T) {
	for i, w := range words {
		if m, ok := Parse(w); !ok || m != Mode(i) {
			t.Errorf("%s: %v, %v", w, m, ok)
		}
	}
	if _, ok := Parse("plus-lighter"); ok {
		t.Error("plus-lighter is a mode")
	}
}
