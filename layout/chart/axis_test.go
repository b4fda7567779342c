package chart

import "testing"

// TestAxisOfLines: lines that change by more than three tenths of their greatest value are drawn from 0, others from
// near their least value, so that their changes are seen; lines without a change and stacks are drawn from 0.
func TestAxisOfLines(t *testing.T) {
	for _, c := range []struct {
		values []float64
		zero   bool // the axis has it
	}{
		{[]float64{100, 110}, false}, {[]float64{71, 100}, false}, {[]float64{69, 100}, true}, {[]float64{-110, -100}, false},
		{[]float64{-100, -60}, true}, {[]float64{-1, 100}, true}, {[]float64{100, 100}, true},
	} {
		axis := (Lines{}).axis(seriesOf(c.values))
		if got := axis.Low <= 0 && axis.High >= 0; got != c.zero {
			t.Errorf("lines of %v are drawn from %g to %g", c.values, axis.Low, axis.High)
		}
		if axis = (Stack{}).axis(seriesOf(c.values)); axis.Low > 0 || axis.High < 0 {
			t.Errorf("a stack of %v is drawn from %g to %g", c.values, axis.Low, axis.High)
		}
	}
}
