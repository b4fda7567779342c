package light

import (
	"math"
	"testing"
)

// TestCurve compares the numbers with the formula of IEC 61966-2-1.
func TestCurve(t *testing.T) {
	for i, got := range Of {
		v := float64(i) / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		if want := math.Round(v * Most); float64(got) != want {
			t.Errorf("the light of %d is %d, want %.0f", i, got, want)
		}
	}
	for i, got := range Levels() {
		v := float64(i) / Most
		if v <= 0.0031308 {
			v *= 12.92
		} else {
			v = 1.055*math.Pow(v, 1/2.4) - 0.055
		}
		if want := v * 255; math.Abs(float64(got)-want) > 0.5001 {
			t.Errorf("the level of %d is %d, want %.3f", i, got, want)
		}
	}
}

// TestThereAndBack proves what copying of opaque pixels relies on: light and back is no change.
func TestThereAndBack(t *testing.T) {
	for v, l := range Of {
		if got := Levels()[l]; int(got) != v {
			t.Errorf("%d becomes %d", v, got)
		}
	}
}
