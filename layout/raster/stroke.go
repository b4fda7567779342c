package raster

import "math"

// stroke adds the outline of a line of a thickness through points: a strip for each piece, and a round joint where two
// pieces meet. The ends are straight or round.
func (r *raster) stroke(points []point, closed bool, thickness int64, roundEnds bool) {
	if closed {
		points = append(points[:len(points):len(points)], points[0])
	}
	half := max(thickness, 1) // in halves of parts
	for i := 1; i < len(points); i++ {
		r.piece(points[i-1], points[i], half)
	}
	if thickness < sub {
		return // such thin joints cannot be seen
	}
	for i := 1; i < len(points)-1; i++ {
		r.joint(points[i], half/2)
	}
	if closed || roundEnds {
		r.joint(points[0], half/2)
		r.joint(points[len(points)-1], half/2)
	}
}

// piece adds a rectangle along a line.
func (r *raster) piece(a, b point, thickness int64) {
	dx := b.x - a.x
	dy := b.y - a.y
	length := root(dx*dx + dy*dy)
	if length == 0 {
		return
	}
	// Half of the thickness, across the line.
	nx := -dy * thickness / (2 * length)
	ny := dx * thickness / (2 * length)
	r.polygon([]point{{a.x + nx, a.y + ny}, {b.x + nx, b.y + ny}, {b.x - nx, b.y - ny}, {a.x - nx, a.y - ny}})
}

// joint adds a disc. Its contour runs in the direction of those of pieces, so that both together are filled.
func (r *raster) joint(c point, radius int64) {
	k := radius * 5523 / 10000
	run := []point{{c.x + radius, c.y}}
	run = cubic(run, point{c.x + radius, c.y - k}, point{c.x + k, c.y - radius}, point{c.x, c.y - radius})
	run = cubic(run, point{c.x - k, c.y - radius}, point{c.x - radius, c.y - k}, point{c.x - radius, c.y})
	run = cubic(run, point{c.x - radius, c.y + k}, point{c.x - k, c.y + radius}, point{c.x, c.y + radius})
	run = cubic(run, point{c.x + k, c.y + radius}, point{c.x + radius, c.y + k}, point{c.x + radius, c.y})
	r.polygon(run)
}

// root is the square root, rounded down.
func root(v int64) int64 {
	x := int64(math.Sqrt(float64(v)))
	for x > 0 && x*x > v {
		x--
	}
	for (x+1)*(x+1) <= v {
		x++
	}
	return x
}
