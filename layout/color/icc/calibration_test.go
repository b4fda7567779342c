package icc

import "testing"

// TestCalibration: levels of another growth become those of sRGB that have the same light, colors of other lights those
// of wide.icc, which has the same, and those of sRGB stay.
func TestCalibration(t *testing.T) {
	p3 := Calibration{
		Power: 2.2, White: [2]float64{0.3127, 0.3290}, Red: [2]float64{0.680, 0.320}, Green: [2]float64{0.265, 0.690},
		Blue: [2]float64{0.150, 0.060},
	}
	for _, c := range []struct {
		name       string
		from       Calibration
		channels   int
		have, want []byte
	}{
		{"light itself", Calibration{Power: 1}, 3, []byte{0, 13, 55, 128, 255, 1}, []byte{0, 64, 128, 188, 255, 13}},
		{"light itself in grey", Calibration{Power: 1}, 1, []byte{0, 13, 55, 128, 255}, []byte{0, 64, 128, 188, 255}},
		{"the lights of P3", p3, 3, []byte{200, 100, 50, 10, 20, 30, 255, 255, 255, 60, 180, 220},
			[]byte{216, 93, 24, 0, 12, 25, 255, 255, 255, 0, 185, 225}},
	} {
		v, err := NewCalibratedView(c.from, c.channels)
		if err != nil || v == nil {
			t.Fatalf("%s: %v, %v", c.name, v, err)
		}
		got := append([]byte{}, c.have...)
		v.Convert(got, c.channels)
		for i := range got {
			if d := int(got[i]) - int(c.want[i]); d < -1 || d > 1 {
				t.Errorf("%s: %v, want %v", c.name, got, c.want)
				break
			}
		}
	}
	for _, channels := range []int{1, 3} {
		if v, err := NewCalibratedView(lightsOfSRGB, channels); v != nil || err != nil {
			t.Errorf("the lights of sRGB change pixels of %d channels: %v", channels, err)
		}
	}
}

// TestCalibrationRefused: lights that make no white are an error, and no picture of numbers that are none.
func TestCalibrationRefused(t *testing.T) {
	for _, c := range []Calibration{
		{White: [2]float64{0.3, 0}}, {White: [2]float64{0.3127, 0.3290}},
		{White: [2]float64{0.3, 0.3}, Red: [2]float64{0.6, 0.3}, Green: [2]float64{0.6, 0.3}, Blue: [2]float64{0.1, 0.1}},
		{White: [2]float64{0.1, 0.8}, Red: [2]float64{0.64, 0.33}, Green: [2]float64{0.3, 0.6}, Blue: [2]float64{0.15, 0.06}},
	} {
		if v, err := NewCalibratedView(c, 3); err == nil || v != nil {
			t.Errorf("%+v is a view", c)
		}
	}
}
