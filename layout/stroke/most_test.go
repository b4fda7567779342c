package stroke

import (
	"testing"

	"annualreport/layout/affine"
)

// TestMostPolygons: contours behind a million polygons have no dashes more, which their reader counts and refuses.
func TestMostPolygons(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and nothing runs beside it")
	}
	contours := make([]Contour, 30)
	for i := range contours {
		contours[i] = Contour{Points: []affine.Point{{}, {X: 45_000}}}
	}
	line := Line{Width: 1, Dashes: []float64{0.5, 0.5}, Tolerance: 1}
	one := len(Outline(contours[:1], line))
	if got := len(Outline(contours, line)); got <= MostPolygons || got > MostPolygons+one+len(contours) {
		t.Errorf("%d polygons, %d of one contour", got, one)
	}
}
