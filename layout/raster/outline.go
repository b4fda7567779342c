package raster

import (
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// scale turns lengths of a page into parts of pixels.
type scale struct{ ppi int64 }

// at is a length in parts of pixels.
func (s scale) at(l unit.Length) int64 {
	return int64(l.MulDiv(s.ppi*sub, int64(72*unit.Pt)))
}

// point is a point of a page in parts of pixels.
func (s scale) point(p unit.Point) point { return point{s.at(p.X), s.at(p.Y)} }

// bends is how many straight pieces a curve becomes: so many that they cannot be seen.
func bends(points ...point) int64 {
	length := int64(0)
	for i := 1; i < len(points); i++ {
		length += abs(points[i].x-points[i-1].x) + abs(points[i].y-points[i-1].y)
	}
	n := int64(2)
	for n*n*sub < length*2 && n < 48 {
		n++
	}
	return n
}

// abs is the absolute value.
func abs(v int64) int64 {
	if v < 0 {
		return -v
	}
	return v
}

// quad appends a quadratic curve from the last point.
func quad(out []point, b, c point) []point {
	a := out[len(out)-1]
	n := bends(a, b, c)
	for i := int64(1); i <= n; i++ {
		j := n - i
		out = append(out, point{
			x: (a.x*j*j + 2*b.x*i*j + c.x*i*i) / (n * n),
			y: (a.y*j*j + 2*b.y*i*j + c.y*i*i) / (n * n),
		})
	}
	return out
}

// cubic appends a cubic curve from the last point.
func cubic(out []point, b, c, d point) []point {
	a := out[len(out)-1]
	n := bends(a, b, c, d)
	for i := int64(1); i <= n; i++ {
		j := n - i
		f := [4]int64{j * j * j, 3 * i * j * j, 3 * i * i * j, i * i * i}
		whole := n * n * n
		out = append(out, point{
			x: (a.x*f[0] + b.x*f[1] + c.x*f[2] + d.x*f[3]) / whole,
			y: (a.y*f[0] + b.y*f[1] + c.y*f[2] + d.y*f[3]) / whole,
		})
	}
	return out
}

// contours calls each for every contour of a path, and with it whether the contour is closed.
func (s scale) contours(segments []display.Segment, each func(points []point, closed bool)) {
	eachContour(segments, s.point, each)
}

// eachContour calls each for every contour of a path, and with it whether the contour is closed; place puts points
// into the picture.
func eachContour(segments []display.Segment, place func(unit.Point) point, each func(points []point, closed bool)) {
	var run []point
	flush := func(closed bool) {
		if len(run) > 1 {
			each(run, closed)
		}
		run = run[:0]
	}
	for _, seg := range segments {
		switch seg.Verb {
		case display.MoveTo:
			flush(false)
			run = append(run, place(seg.Points[0]))
		case display.LineTo:
			run = append(run, place(seg.Points[0]))
		case display.CurveTo:
			if len(run) > 0 {
				run = cubic(run, place(seg.Points[0]), place(seg.Points[1]), place(seg.Points[2]))
			}
		case display.Close:
			flush(true)
		}
	}
	flush(false)
}
