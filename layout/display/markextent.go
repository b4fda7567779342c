package display

import "annualreport/layout/unit"

// ExtentOfMarks is the rectangle around marks, with the width of their lines and without what their clips cut off; it
// may be larger than what is seen. It is empty for no marks.
func ExtentOfMarks(marks []Mark) unit.Rect {
	var out unit.Rect
	for _, m := range marks {
		out = out.Around(extentOfMark(m))
	}
	return out
}

// extentOfMark is the rectangle around one mark.
func extentOfMark(m Mark) unit.Rect {
	switch m := m.(type) {
	case Shape:
		return m.Extent()
	case Group:
		out := ExtentOfMarks(m.Marks)
		for _, c := range m.Clips {
			out = out.Within(pointsExtent(c.Segments))
		}
		return out
	case Repetition:
		one := ExtentOfMarks(m.Marks)
		var out unit.Rect
		for _, by := range m.By {
			out = out.Around(one.Add(by))
		}
		return out
	case Bitmap:
		return m.Frame.Extent()
	case FilterGroup:
		return m.Frame.Extent()
	}
	return unit.Rect{}
}

// Extent is the rectangle around a shape, with the width of its line and of the sharpest corner that it may have.
func (s *Shape) Extent() unit.Rect {
	box := pointsExtent(s.Segments)
	if s.Stroke == nil {
		return box
	}
	reach := s.Stroke.Width
	if s.Stroke.Join == MiterJoin {
		reach = max(reach, s.Stroke.Width.MulDiv(s.Stroke.MiterLimit, 2000))
	}
	return box.Grown(reach)
}

// pointsExtent is the rectangle around the points of an outline.
func pointsExtent(segments []Segment) unit.Rect {
	p := Path{Segments: segments}
	return p.Extent()
}

// Extent is the rectangle around the square of size 1.
func (f Frame) Extent() unit.Rect {
	corner := func(p unit.Point) unit.Rect { return unit.Rect{X: p.X, Y: p.Y, W: 1, H: 1} }
	out := corner(f.Origin).Around(corner(f.Origin.Add(f.X)))
	return out.Around(corner(f.Origin.Add(f.Y))).Around(corner(f.Origin.Add(f.X).Add(f.Y)))
}

// Seen is the rectangle around the marks of a drawing whose frame fills a rectangle.
func (d *Drawing) Seen(to unit.Rect) unit.Rect {
	box := ExtentOfMarks(d.Marks).Within(unit.Rect{W: d.Size.W, H: d.Size.H})
	from := d.At(unit.Point{X: box.X, Y: box.Y}, to)
	end := d.At(unit.Point{X: box.X + box.W, Y: box.Y + box.H}, to)
	return unit.Rect{X: from.X, Y: from.Y, W: end.X - from.X, H: end.Y - from.Y}
}
