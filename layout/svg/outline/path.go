package outline

import (
	"annualreport/layout/affine"
)

// Verb is what a step of a path does.
type Verb uint8

// The verbs, with the number of points that each uses.
const (
	Move  Verb = iota // 1
	Line              // 1
	Curve             // 3: two control points and the end
	Close             // 0
)

// Points is how many points a verb uses.
func (v Verb) Points() int { return [...]int{1, 1, 3, 0}[v] }

// Step is one step of a path, in the units of its element.
type Step struct {
	Verb   Verb
	Points [3]affine.Point
}

// End is where a step ends; not known for Close.
func (s *Step) End() affine.Point { return s.Points[max(s.Verb.Points(), 1)-1] }

// Path is contours, each of which begins with Move.
type Path []Step

// pen draws a path.
type pen struct {
	path         Path
	at, start    affine.Point
	afterClosing bool
}

// move begins a contour.
func (p *pen) move(to affine.Point) {
	p.path = append(p.path, Step{Verb: Move, Points: [3]affine.Point{to}})
	p.at = to
	p.start = to
	p.afterClosing = false
}

// begin begins a contour where the last one was closed, if there was no other beginning (SVG 1.1, 8.3.3).
func (p *pen) begin() {
	if p.afterClosing {
		p.move(p.start)
	}
}

// line draws a straight line.
func (p *pen) line(to affine.Point) {
	p.begin()
	p.path = append(p.path, Step{Verb: Line, Points: [3]affine.Point{to}})
	p.at = to
}

// curve draws a cubic curve with two control points.
func (p *pen) curve(a, b, to affine.Point) {
	p.begin()
	p.path = append(p.path, Step{Verb: Curve, Points: [3]affine.Point{a, b, to}})
	p.at = to
}

// quadratic draws a curve with one control point.
func (p *pen) quadratic(c, to affine.Point) {
	third := func(from affine.Point) affine.Point { return from.Add(c.Sub(from).Times(2.0 / 3)) }
	p.curve(third(p.at), third(to), to)
}

// close draws a line back to the beginning of the contour.
func (p *pen) close() {
	if len(p.path) == 0 || p.afterClosing {
		return
	}
	p.path = append(p.path, Step{Verb: Close})
	p.at = p.start
	p.afterClosing = true
}

// Mapped is the path with each point mapped.
func (p Path) Mapped(m affine.Matrix) Path {
	out := make(Path, len(p))
	for i, s := range p {
		for k := range s.Verb.Points() {
			s.Points[k] = m.Apply(s.Points[k])
		}
		out[i] = s
	}
	return out
}
