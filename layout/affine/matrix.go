package affine

import "math"

// Point is a place or a vector in the units of a drawing, Y downward.
type Point struct{ X, Y float64 }

// Add returns the sum of two vectors.
func (p Point) Add(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }

// Sub returns the vector from q to p.
func (p Point) Sub(q Point) Point { return Point{p.X - q.X, p.Y - q.Y} }

// Times returns the vector, k times as long.
func (p Point) Times(k float64) Point { return Point{float64(p.X * k), float64(p.Y * k)} }

// Length is the length of the vector.
func (p Point) Length() float64 { return math.Sqrt(float64(p.X*p.X) + float64(p.Y*p.Y)) }

// Dot is the scalar product of two vectors.
func (p Point) Dot(q Point) float64 { return float64(p.X*q.X) + float64(p.Y*q.Y) }

// Cross is the vector product of two vectors: positive if q lies clockwise of p, as Y grows downward.
func (p Point) Cross(q Point) float64 { return float64(p.X*q.Y) - float64(p.Y*q.X) }

// Unit is the vector of length 1 in the same direction; ok is false for a vector without one.
func (p Point) Unit() (out Point, ok bool) {
	l := p.Length()
	if !(l > 0) || math.IsInf(l, 0) {
		return Point{}, false
	}
	return Point{p.X / l, p.Y / l}, true
}

// Left is the vector turned by a quarter of a circle, so that X becomes Y.
func (p Point) Left() Point { return Point{-p.Y, p.X} }

// Matrix is an affine map: x' = A·x + C·y + E and y' = B·x + D·y + F (SVG 1.1, 7.4).
type Matrix struct{ A, B, C, D, E, F float64 }

// Identity leaves every point where it is.
func Identity() Matrix { return Matrix{A: 1, D: 1} }

// Translation moves all points.
func Translation(x, y float64) Matrix { return Matrix{1, 0, 0, 1, x, y} }

// Scaling multiplies the coordinates.
func Scaling(x, y float64) Matrix { return Matrix{A: x, D: y} }

// Rotation turns around the origin by an angle in degrees, clockwise as Y grows downward.
func Rotation(degrees float64) Matrix {
	s, c := SinCos(degrees)
	return Matrix{c, s, -s, c, 0, 0}
}

// Along turns the direction of X to that of a vector of length 1.
func Along(u Point) Matrix { return Matrix{u.X, u.Y, -u.Y, u.X, 0, 0} }

// Skew leans the axes by angles in degrees.
func Skew(x, y float64) Matrix { return Matrix{1, tan(y), tan(x), 1, 0, 0} }

// Apply is where a point comes to lie.
func (m Matrix) Apply(p Point) Point {
	return Point{
		X: float64(m.A*p.X) + float64(m.C*p.Y) + m.E,
		Y: float64(m.B*p.X) + float64(m.D*p.Y) + m.F,
	}
}

// Vector is what becomes of a vector, which has no place.
func (m Matrix) Vector(p Point) Point {
	return Point{X: float64(m.A*p.X) + float64(m.C*p.Y), Y: float64(m.B*p.X) + float64(m.D*p.Y)}
}

// Times is the map that does n first and then m.
func (m Matrix) Times(n Matrix) Matrix {
	return Matrix{
		A: float64(m.A*n.A) + float64(m.C*n.B), B: float64(m.B*n.A) + float64(m.D*n.B),
		C: float64(m.A*n.C) + float64(m.C*n.D), D: float64(m.B*n.C) + float64(m.D*n.D),
		E: float64(m.A*n.E) + float64(m.C*n.F) + m.E, F: float64(m.B*n.E) + float64(m.D*n.F) + m.F,
	}
}

// Determinant is by how much the map enlarges areas; negative if it mirrors.
func (m Matrix) Determinant() float64 { return float64(m.A*m.D) - float64(m.B*m.C) }

// Scale is by how much the map enlarges lengths, on average over directions.
func (m Matrix) Scale() float64 { return math.Sqrt(math.Abs(m.Determinant())) }

// Invertible reports whether the map is finite and does not press the plane into a line.
func (m Matrix) Invertible() bool {
	d := m.Determinant()
	return m.finite() && d != 0 && !math.IsInf(1/d, 0)
}

// finite reports whether all numbers of the map are.
func (m Matrix) finite() bool {
	for _, v := range [...]float64{m.A, m.B, m.C, m.D, m.E, m.F} {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return false
		}
	}
	return true
}

// Inverse undoes the map, which must be invertible.
func (m Matrix) Inverse() Matrix {
	d := m.Determinant()
	out := Matrix{A: m.D / d, B: -m.B / d, C: -m.C / d, D: m.A / d}
	moved := out.Vector(Point{m.E, m.F})
	out.E = -moved.X
	out.F = -moved.Y
	return out
}

// KeepsShapes reports whether the map turns, mirrors, moves and scales alone: circles stay circles.
func (m Matrix) KeepsShapes() bool {
	const slack = 1e-4
	x := Point{m.A, m.B}
	y := Point{m.C, m.D}
	longer := max(x.Length(), y.Length())
	return math.Abs(x.Length()-y.Length()) <= slack*longer && math.Abs(x.Dot(y)) <= float64(slack*longer)*longer
}
