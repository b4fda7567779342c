package display

import "annualreport/layout/unit"

// Turn is by how much an item is turned, in quarters of a circle. Letters that are turned clockwise have their heads
// at the right.
type Turn uint8

// The turns.
const (
	Upright Turn = iota
	Clockwise
	UpsideDown
	CounterClockwise
)

// String names the turn.
func (t Turn) String() string {
	return [...]string{"upright", "clockwise", "upside down", "counterclockwise"}[t]
}

// fullTurn is how many quarters bring an item back to where it was.
const fullTurn = 4

// Then is a turn that is followed by another one.
func (t Turn) Then(next Turn) Turn { return (t + next) % fullTurn }

// Back is the turn that undoes another one.
func (t Turn) Back() Turn { return (fullTurn - t) % fullTurn }

// Point is where a turn around the upper left corner of the page brings a point.
func (t Turn) Point(p unit.Point) unit.Point {
	switch t {
	case Clockwise:
		return unit.Point{X: -p.Y, Y: p.X}
	case UpsideDown:
		return unit.Point{X: -p.X, Y: -p.Y}
	case CounterClockwise:
		return unit.Point{X: p.Y, Y: -p.X}
	default:
		return p
	}
}

// Rect is where a turn around the upper left corner of the page brings a rectangle.
func (t Turn) Rect(r unit.Rect) unit.Rect {
	a := t.Point(unit.Point{X: r.X, Y: r.Y})
	b := t.Point(unit.Point{X: r.X + r.W, Y: r.Y + r.H})
	return unit.Rect{X: min(a.X, b.X), Y: min(a.Y, b.Y), W: (b.X - a.X).Abs(), H: (b.Y - a.Y).Abs()}
}

// box is where a turn brings a rectangle that is empty if there is none.
func (t Turn) box(r unit.Rect) unit.Rect {
	if r == (unit.Rect{}) {
		return r
	}
	return t.Rect(r)
}

// Turned implements Item.
func (t Text) Turned(by Turn) Item {
	t.At = by.Point(t.At)
	t.Turn = t.Turn.Then(by)
	return t
}

// Turned implements Item.
func (i Image) Turned(by Turn) Item { return i.turned(by) }

func (i Image) turned(by Turn) Image {
	i.Rect = by.Rect(i.Rect)
	i.Clip = by.box(i.Clip)
	i.Turn = i.Turn.Then(by)
	return i
}

// Untilted is the picture as it was before it was turned: its Rect is as wide as the picture itself.
func (i Image) Untilted() Image {
	if i.Turn == Upright {
		return i
	}
	return i.turned(i.Turn.Back())
}

// Turned implements Item.
func (l Link) Turned(by Turn) Item {
	l.Rect = by.Rect(l.Rect)
	return l
}

// Turned implements Item.
func (p Path) Turned(by Turn) Item {
	if p.Segments != nil {
		turned := make([]Segment, len(p.Segments))
		for i, s := range p.Segments {
			for k := range s.Points[:s.Verb.points()] {
				s.Points[k] = by.Point(s.Points[k])
			}
			turned[i] = s
		}
		p.Segments = turned
		if r, ok := p.cornered(); ok {
			p.Segments = RectPath(r)
		}
	} else {
		p.Box = by.box(p.Box)
	}
	p.Clip = by.box(p.Clip)
	return p
}

// cornered is the rectangle that the path draws, from whichever of its corners; ok is false if it draws another shape.
func (p *Path) cornered() (r unit.Rect, ok bool) {
	if len(p.Segments) != 5 || p.Segments[4].Verb != Close {
		return unit.Rect{}, false
	}
	a := p.Segments[0].Points[0]
	c := p.Segments[2].Points[0]
	r = unit.Rect{X: min(a.X, c.X), Y: min(a.Y, c.Y), W: (c.X - a.X).Abs(), H: (c.Y - a.Y).Abs()}
	for i, verb := range [...]Verb{MoveTo, LineTo, LineTo, LineTo} {
		q := p.Segments[i].Points[0]
		next := p.Segments[(i+1)%4].Points[0]
		isCorner := (q.X == a.X || q.X == c.X) && (q.Y == a.Y || q.Y == c.Y)
		if p.Segments[i].Verb != verb || !isCorner || q.X != next.X && q.Y != next.Y {
			return unit.Rect{}, false
		}
	}
	return r, true
}
