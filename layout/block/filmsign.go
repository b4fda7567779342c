package block

import (
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// The disc of the sign of a film: as wide as it may be, and the part of the shorter side of the still that it takes at
// the most, as 1/discPart.
const (
	widestDisc = 48 * unit.Pt
	discPart   = 3
)

// film is what lies over the still of a film: its sign, and the place that can be pressed. Time runs to the right in
// all languages, so the sign is never mirrored.
func (n *pictureNode) film(opening unit.Rect) []display.Item {
	side := min(widestDisc, min(opening.W, opening.H)/discPart)
	middle := unit.Point{X: opening.X + opening.W/2, Y: opening.Y + opening.H/2}
	sign := n.block.Film
	disc := display.Path{
		Segments: display.CirclePath(middle, side/2), Fill: &sign.Disc,
		Stroke: &sign.Mark, Line: max(side/24, unit.Pt/2),
	}
	out := []display.Item{decoration(disc), decoration(triangle(middle, side, &sign.Mark))}
	if len(n.caption) == 0 {
		return out
	}
	if p := paragraphOf(n.caption[0]); p != nil {
		if l, ok := inline.FirstLink(p, opening); ok {
			out = append(out, l)
		}
	}
	return out
}

// triangle is one that points to the right, with its middle of gravity in the middle of a disc.
func triangle(middle unit.Point, side unit.Length, ink *color.Ink) display.Path {
	at := func(x, y unit.Length) [3]unit.Point {
		return [3]unit.Point{{X: middle.X + x, Y: middle.Y + y}}
	}
	return display.Path{Fill: ink, Segments: []display.Segment{
		{Verb: display.MoveTo, Points: at(-side/8, -side*7/32)},
		{Verb: display.LineTo, Points: at(side/4, 0)},
		{Verb: display.LineTo, Points: at(-side/8, side*7/32)},
		{Verb: display.Close},
	}}
}

// decoration is a path that readers pass over.
func decoration(p display.Path) display.Path {
	p.Place = display.Place{Artifact: display.Decoration}
	return p
}
