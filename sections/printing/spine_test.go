package printing

import (
	"testing"

	"annualreport/layout/preflight"
	"annualreport/layout/unit"
)

// TestSpine: a glued spine is as wide as the leaves and the two of the cover, to a tenth of a millimeter; one that is
// measured is what the printer says, and what is stapled has none.
func TestSpine(t *testing.T) {
	glued := BindingOptions{Bound: preflight.Bound{Binding: preflight.Perfect}, Thickness: unit.Millimeters(0.1), CoverThickness: unit.Millimeters(0.25)}
	stapled, measured := glued, glued
	stapled.Binding = preflight.SaddleStitch
	measured.spine, measured.measured = unit.Millimeters(8), true
	for _, c := range []struct {
		binding BindingOptions
		pages   int
		want    float64
	}{{glued, 100, 5.5}, {glued, 101, 5.6}, {glued, 102, 5.6}, {glued, 103, 5.7}, {glued, 0, 0.5}, {stapled, 100, 0}, {measured, 100, 8}} {
		if got := c.binding.Spine(c.pages); got != unit.Millimeters(c.want) {
			t.Errorf("%s of %d pages: %.2f mm, want %.2f", c.binding.Binding, c.pages, got.Millimeters(), c.want)
		}
	}
}
