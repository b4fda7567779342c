package cff2

// pen draws an outline by distances.
type pen struct {
	at     Point
	isDown bool
	steps  []Step
}

// by is the point at a distance from the pen, where the pen then is.
func (p *pen) by(dx, dy int64) Point {
	p.at.X += dx
	p.at.Y += dy
	return p.at
}

// move begins a contour.
func (p *pen) move(dx, dy int64) {
	p.isDown = true
	p.steps = append(p.steps, Step{Verb: Move, Points: [3]Point{p.by(dx, dy)}})
}

// line draws a line.
func (p *pen) line(dx, dy int64) {
	p.steps = append(p.steps, Step{Verb: Line, Points: [3]Point{p.by(dx, dy)}})
}

// curve draws a curve by the distances from each of its points to the next one.
func (p *pen) curve(d [6]int64) {
	s := Step{Verb: Cubic}
	for i := range s.Points {
		s.Points[i] = p.by(d[2*i], d[2*i+1])
	}
	p.steps = append(p.steps, s)
}

// flexOne draws two curves of which the last point lies at the height or at the breadth of the first one, whichever
// is nearer to the direction of both curves ("CFF2 CharString format": flex1).
func (p *pen) flexOne(a [11]int64) {
	var dx, dy int64
	for i := 0; i < 10; i += 2 {
		dx += a[i]
		dy += a[i+1]
	}
	last := Point{X: a[10], Y: -dy}
	if max(dx, -dx) <= max(dy, -dy) {
		last = Point{X: -dx, Y: a[10]}
	}
	p.curve([6]int64(a[:6]))
	p.curve([6]int64{a[6], a[7], a[8], a[9], last.X, last.Y})
}
