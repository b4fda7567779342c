package display

import (
	"annualreport/layout/diag"
	"annualreport/layout/unit"
)

// Extent is the rectangle that a text takes, with the parts of letters below the baseline.
func (t *Text) Extent() unit.Rect {
	from, to := t.along()
	above := t.Size * 3 / 4
	below := t.Size / 4
	switch t.Turn {
	case Clockwise:
		return unit.Rect{X: t.At.X - below, Y: t.At.Y + from, W: t.Size, H: to - from}
	case UpsideDown:
		return unit.Rect{X: t.At.X - to, Y: t.At.Y - below, W: to - from, H: t.Size}
	case CounterClockwise:
		return unit.Rect{X: t.At.X - above, Y: t.At.Y - to, W: t.Size, H: to - from}
	default:
		return unit.Rect{X: t.At.X + from, Y: t.At.Y - above, W: to - from, H: t.Size}
	}
}

// along is where the words of a text begin and end on its baseline. They stand in the order
// of reading, so that the last one is not the rightmost where lines run from right to left.
func (t *Text) along() (from, to unit.Length) {
	for i := range t.Words {
		w := &t.Words[i]
		end := w.X + t.Width(w.Shaped)
		if i == 0 {
			from = w.X
			to = end
		}
		from = min(from, w.X)
		to = max(to, end)
	}
	return from, to
}

// Extent is the rectangle that a picture takes, within its clip.
func (i *Image) Extent() unit.Rect {
	if i.Clip == (unit.Rect{}) {
		return i.Rect
	}
	return i.Rect.Within(i.Clip)
}

// Extent is the rectangle around the points of a path, within its clip.
func (p *Path) Extent() unit.Rect {
	if box, ok := p.Rect(); ok && p.Clip == (unit.Rect{}) {
		return box
	}
	first := true
	var left, top, right, bottom unit.Length
	for _, s := range p.Outline() {
		for _, pt := range s.Points[:s.Verb.points()] {
			if first {
				left = pt.X
				right = pt.X
				top = pt.Y
				bottom = pt.Y
				first = false
			}
			left = min(left, pt.X)
			right = max(right, pt.X)
			top = min(top, pt.Y)
			bottom = max(bottom, pt.Y)
		}
	}
	if p.Clip != (unit.Rect{}) {
		left = max(left, p.Clip.X)
		top = max(top, p.Clip.Y)
		right = min(right, p.Clip.X+p.Clip.W)
		bottom = min(bottom, p.Clip.Y+p.Clip.H)
	}
	return unit.Rect{X: left, Y: top, W: right - left, H: bottom - top}
}

// MeasureFigures sets the boxes of the figures of the structure: where they stand on their pages, with their captions.
// A box encloses all that is seen of an element (ISO 32000-1, table 344).
func (d *Document) MeasureFigures() {
	for i := range d.Pages {
		for _, it := range d.Pages[i].Items {
			id := ElementOf(it)
			if id <= 0 {
				continue
			}
			if figure := d.Structure.figureOf(id); figure >= 0 {
				a := d.Structure.Set(figure)
				a.Box = a.Box.Around(ExtentOf(it))
			}
		}
	}
}

// figureOf is the figure that an element belongs to, -1 if it belongs to none. A note is not part of the figure that
// calls it, since it stands at the foot of the page.
func (s *Structure) figureOf(id ElementID) ElementID {
	for id >= 0 {
		switch e := s.At(id); e.Role {
		case Figure:
			return id
		case Run, Span, P, Caption, LinkRole, Reference:
			id = e.Parent
		default:
			return -1
		}
	}
	return -1
}

// ExtentOf is the rectangle that an item takes.
func ExtentOf(it Item) unit.Rect {
	switch it := it.(type) {
	case Text:
		return it.Extent()
	case Path:
		return it.Extent()
	case Image:
		return it.Extent()
	case Link:
		return it.Rect
	}
	return unit.Rect{}
}

// IsGround reports whether a path is a ground that lies behind a page.
func (p *Path) IsGround() bool { return p.Fill != nil && p.Place.Artifact == Background }

// SourceOf is the place in the report that a picture comes from: its own, or that of its element.
func (d *Document) SourceOf(im *Image) diag.Span {
	if !im.Span.IsZero() {
		return im.Span
	}
	return d.Source(im.Place)
}

// Source is the place in the report that an item comes from: that of its element, or of the nearest element around it
// that has one. It is zero for what the program adds.
func (d *Document) Source(p Place) diag.Span {
	if p.Artifact != NotArtifact {
		return diag.Span{}
	}
	for id := p.Element; id >= 0; id = d.Structure.At(id).Parent {
		if span, ok := d.Sources[id]; ok {
			return span
		}
	}
	return diag.Span{}
}
