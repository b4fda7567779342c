package stroke

import (
	"math"

	"annualreport/layout/affine"
	"annualreport/layout/display"
)

// Line is how a line is drawn. All lengths are in the units of its points.
type Line struct {
	Width float64
	Cap   display.Cap
	Join  display.Join
	// Miter is the greatest length of a sharp corner, in widths.
	Miter float64
	// Dashes are the lengths of dashes and gaps in turn, none for a whole line; Offset is how far into them it
	// begins.
	Dashes []float64
	Offset float64
	// Tolerance is how far round ends and corners may lie from a circle.
	Tolerance float64
}

// MostPolygons is from how many polygons on an outline has no more dashes, and its other contours are whole lines.
const MostPolygons = 1_000_000

// Outline is polygons that together cover lines along contours. They all run in the same direction, so that they are
// filled by the nonzero winding number rule.
func Outline(contours []Contour, line Line) [][]affine.Point {
	p := pieces{line: line, half: line.Width / 2, depth: depthOf(line)}
	for _, c := range contours {
		if len(c.Points) == 0 {
			continue
		}
		dashes := line.Dashes
		if len(p.out) > MostPolygons {
			dashes = nil
		}
		for _, dash := range dashed(c, dashes, line.Offset) {
			p.contour(dash.distinct())
		}
	}
	return p.out
}

// depthOf is how often the arc of a corner is halved, so that it is round within the tolerance: an arc of an angle a
// leaves its chord by a²/8 of the radius.
func depthOf(line Line) int {
	depth := 0
	angle := math.Pi
	for depth < 6 && float64(float64(angle*angle)*line.Width)/16 > line.Tolerance {
		angle /= 2
		depth++
	}
	return depth
}

// pieces makes polygons of the parts of lines.
type pieces struct {
	line  Line
	half  float64
	depth int
	out   [][]affine.Point
}

// contour adds the polygons of one contour.
func (p *pieces) contour(c Contour) {
	n := len(c.Points)
	if n == 1 {
		p.dot(c.Points[0], c.toward)
		return
	}
	directions := make([]affine.Point, 0, n)
	for i := range n {
		if i == n-1 && !c.Closed {
			break
		}
		u, _ := c.Points[(i+1)%n].Sub(c.Points[i]).Unit()
		directions = append(directions, u)
		p.strip(c.Points[i], c.Points[(i+1)%n], u)
	}
	for i := 1; i < len(directions); i++ {
		p.corner(c.Points[i], directions[i-1], directions[i])
	}
	last := directions[len(directions)-1]
	if c.Closed {
		p.corner(c.Points[0], last, directions[0])
		return
	}
	p.end(c.Points[0], directions[0].Times(-1))
	p.end(c.Points[n-1], last)
}

// add adds a polygon, in the direction that all have.
func (p *pieces) add(polygon ...affine.Point) {
	area := 0.0
	for i, a := range polygon {
		area += a.Cross(polygon[(i+1)%len(polygon)])
	}
	if area < 0 {
		for i, j := 0, len(polygon)-1; i < j; i, j = i+1, j-1 {
			polygon[i], polygon[j] = polygon[j], polygon[i]
		}
	}
	if area != 0 {
		p.out = append(p.out, polygon)
	}
}

// strip adds the rectangle along a straight line.
func (p *pieces) strip(from, to, direction affine.Point) {
	across := direction.Left().Times(p.half)
	p.add(from.Add(across), to.Add(across), to.Sub(across), from.Sub(across))
}

// dot adds what is seen of a line without length: nothing if its ends are cut off (SVG 1.1, 11.4).
func (p *pieces) dot(at, toward affine.Point) {
	if toward == (affine.Point{}) {
		toward = affine.Point{X: 1}
	}
	if p.line.Cap != display.ButtCap {
		p.end(at, toward)
		p.end(at, toward.Times(-1))
	}
}

// end adds the end of a line that runs in a direction.
func (p *pieces) end(at, toward affine.Point) {
	across := toward.Left().Times(p.half)
	beyond := toward.Times(p.half)
	switch p.line.Cap {
	case display.SquareCap:
		p.add(at.Add(across), at.Add(across).Add(beyond), at.Sub(across).Add(beyond), at.Sub(across))
	case display.RoundCap:
		p.fan(at, toward.Left(), toward, toward.Left().Times(-1))
	case display.ButtCap:
	}
}

// smooth is the cosine of the angle up to which a corner is one of a curve, and gets no corner of its own kind.
const smooth = 0.97

// corner adds what is missing where two straight lines meet.
func (p *pieces) corner(at, before, after affine.Point) {
	turn := before.Cross(after)
	cos := before.Dot(after)
	if turn == 0 && cos > 0 {
		return
	}
	outer := -1.0
	if turn < 0 {
		outer = 1
	}
	u := before.Left().Times(outer)
	v := after.Left().Times(outer)
	sharp := 2 <= float64(float64(p.line.Miter*p.line.Miter)*(1+cos))
	switch {
	case cos > smooth, p.line.Join == display.MiterJoin && sharp && cos > -1:
		tip := u.Add(v).Times(p.half / (1 + cos))
		p.add(at, at.Add(u.Times(p.half)), at.Add(tip), at.Add(v.Times(p.half)))
	case p.line.Join == display.RoundJoin:
		middle, ok := u.Add(v).Unit()
		if !ok {
			middle = before
		}
		p.fan(at, u, middle, v)
	default:
		p.add(at, at.Add(u.Times(p.half)), at.Add(v.Times(p.half)))
	}
}

// fan adds a sector of a disc between two directions, with a third one between them.
func (p *pieces) fan(at, from, middle, to affine.Point) {
	polygon := []affine.Point{at, at.Add(from.Times(p.half))}
	polygon = p.arc(polygon, at, from, middle, p.depth)
	polygon = p.arc(polygon, at, middle, to, p.depth)
	p.add(polygon...)
}

// arc appends the points of an arc behind its first one, by halving it.
func (p *pieces) arc(out []affine.Point, at, from, to affine.Point, depth int) []affine.Point {
	middle, ok := from.Add(to).Unit()
	if depth <= 0 || !ok {
		return append(out, at.Add(to.Times(p.half)))
	}
	out = p.arc(out, at, from, middle, depth-1)
	return p.arc(out, at, middle, to, depth-1)
}
