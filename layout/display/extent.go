package display

import (
	"annualreport/layout/diag"
	"annualreport/layout/unit"
)

// Extent is the rectangle that a text takes, from its highest letters to what
// hangs below its baseline.
func (t *Text) Extent() unit.Rect {
	r := unit.Rect{X: t.At.X, Y: t.At.Y - t.Size*3/4, H: t.Size}
	if n := len(t.Words); n > 0 {
		last := &t.Words[n-1]
		r.W = last.X + last.Shaped.Scale(last.Shaped.Advance, t.Size).MulDiv(t.Expansion, Natural)
	}
	return r
}

// Extent is the rectangle around the points of a path, within its clip.
func (p *Path) Extent() unit.Rect {
	first := true
	var left, top, right, bottom unit.Length
	for _, s := range p.Segments {
		for _, pt := range s.Points[:[...]int{1, 1, 3, 0}[s.Verb]] {
			if first {
				left, right, top, bottom, first = pt.X, pt.X, pt.Y, pt.Y, false
			}
			left, right, top, bottom = min(left, pt.X), max(right, pt.X), min(top, pt.Y), max(bottom, pt.Y)
		}
	}
	if p.Clip != (unit.Rect{}) {
		left, top = max(left, p.Clip.X), max(top, p.Clip.Y)
		right, bottom = min(right, p.Clip.X+p.Clip.W), min(bottom, p.Clip.Y+p.Clip.H)
	}
	return unit.Rect{X: left, Y: top, W: right - left, H: bottom - top}
}

// IsGround tells whether a path is a ground that lies behind a page.
func (p *Path) IsGround() bool { return p.Fill != nil && p.Place.Artifact == Background }

// Source is the place in the report that an item comes from: that of its element
// or of the nearest around it. It is zero for what the program adds.
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
