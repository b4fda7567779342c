package brand

import (
	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Numeral is a number as decoration in the upper corner where lines end, in the letters of titles: as large as the
// design says, and cut by the edges of the page. It is empty where the design has none, or where the face has no such
// digits.
func Numeral(b *Brand, digits string, ink color.Ink, on Canvas) []display.Item {
	o := &b.Design.Opener
	if o.Numeral == 0 || digits == "" {
		return nil
	}
	text := b.Design.OnOpener(role.Title)
	face := familyFor(b, text.Family).Face(text.Weight, text.Slant)
	drawn, ok := outlinesOf(face, digits, Scaled(o.Numeral, on.Size))
	if !ok {
		return nil
	}
	path := display.Path{Segments: drawn, Fill: &ink, Place: display.Place{Artifact: display.Background}}
	box := path.Extent()
	cutX, cutY := box.W.MulDiv(int64(o.Cut), 100), box.H.MulDiv(int64(o.Cut), 100)
	to := unit.Point{X: on.Size.W - box.W + cutX - box.X, Y: -cutY - box.Y}
	if on.Mirrored {
		to.X = -cutX - box.X
	}
	over := max(on.Bleed, 0)
	path = path.Moved(to).(display.Path)
	path.Clip = unit.Rect{X: -over, Y: -over, W: on.Size.W + 2*over, H: on.Size.H + 2*over}
	return []display.Item{path}
}

// outlinesOf are the outlines of characters, one beside the other, in letters of a size: from the baseline. It reports
// whether the face has all of them and can be drawn; where it cannot, that is told where its letters are set.
func outlinesOf(face *fonts.Face, characters string, size unit.Length) ([]display.Segment, bool) {
	outlines, err := face.Outlines()
	if err != nil {
		return nil, false
	}
	advances, err := face.Advances()
	if err != nil {
		return nil, false
	}
	metrics, err := face.Metrics()
	if err != nil {
		return nil, false
	}
	var out []display.Segment
	var x unit.Length
	for _, r := range characters {
		glyph, ok := face.Nominal(r)
		if !ok {
			return nil, false
		}
		steps, err := outlines.Glyph(glyph)
		if err != nil {
			return nil, false
		}
		pen := glyphPen{x: x, size: size, halves: 2 * int64(metrics.UnitsPerEm)}
		out = append(out, pen.segments(steps)...)
		x += size.MulDiv(int64(advances[glyph]), int64(metrics.UnitsPerEm))
	}
	return out, len(out) > 0
}

// glyphPen draws a glyph at a place of a line, in letters of a size.
type glyphPen struct {
	x, size unit.Length
	// halves is how many halves of font units the size has.
	halves int64
	at     unit.Point
}

// point is a point of the outline of a glyph, on the page.
func (p *glyphPen) point(at [2]int32) unit.Point {
	return unit.Point{X: p.x + p.size.MulDiv(int64(at[0]), p.halves), Y: -p.size.MulDiv(int64(at[1]), p.halves)}
}

// segments are the contours of a glyph, each closed. Quadratic curves become cubic ones.
func (p *glyphPen) segments(steps []fonts.OutlineStep) []display.Segment {
	var out []display.Segment
	for _, s := range steps {
		a := p.point(s.Points[0])
		switch s.Verb {
		case fonts.OutlineMove:
			if len(out) > 0 {
				out = append(out, display.Segment{Verb: display.Close})
			}
			out = append(out, display.Segment{Verb: display.MoveTo, Points: [3]unit.Point{a}})
			p.at = a
		case fonts.OutlineLine:
			out = append(out, display.Segment{Verb: display.LineTo, Points: [3]unit.Point{a}})
			p.at = a
		case fonts.OutlineQuad:
			end := p.point(s.Points[1])
			out = append(out, display.Segment{
				Verb: display.CurveTo, Points: [3]unit.Point{towards(p.at, a), towards(end, a), end},
			})
			p.at = end
		case fonts.OutlineCubic:
			p.at = p.point(s.Points[2])
			out = append(out, display.Segment{
				Verb: display.CurveTo, Points: [3]unit.Point{a, p.point(s.Points[1]), p.at},
			})
		}
	}
	if len(out) > 0 {
		out = append(out, display.Segment{Verb: display.Close})
	}
	return out
}

// towards is two thirds of the way from a point to another.
func towards(from, to unit.Point) unit.Point {
	return unit.Point{X: from.X + (to.X-from.X)*2/3, Y: from.Y + (to.Y-from.Y)*2/3}
}
