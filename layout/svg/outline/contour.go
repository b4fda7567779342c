package outline

import (
	"annualreport/layout/affine"
	"annualreport/layout/stroke"
)

// Contours are the contours of a path as straight lines, which lie within a tolerance of its curves. A contour that
// is begun alone is none.
func (p Path) Contours(tolerance float64) []stroke.Contour {
	var out []stroke.Contour
	var run []affine.Point
	end := func(closed bool) {
		if len(run) > 1 || closed && len(run) == 1 {
			out = append(out, stroke.Contour{Points: run, Closed: closed})
		}
		run = nil
	}
	for i := range p {
		switch s := &p[i]; s.Verb {
		case Move:
			end(false)
			run = append(run, s.Points[0])
		case Line:
			run = append(run, s.Points[0])
		case Curve:
			run = stroke.Flatten(run, s.Points[0], s.Points[1], s.Points[2], tolerance)
		case Close:
			end(true)
		}
	}
	end(false)
	return out
}
