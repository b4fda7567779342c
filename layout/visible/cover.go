package visible

import (
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// A word is looked at in a lattice of points. It is hidden if the share of them that
// something covers is a third or more; so that rules, which cover one row, do not count.
const (
	pointsAcross = 8
	pointsDown   = 4
	hiddenFrom   = pointsAcross * pointsDown / 3
)

// point is one of the points of a core.
func point(core unit.Rect, i int) unit.Point {
	across := i % pointsAcross
	down := i / pointsAcross
	return unit.Point{
		X: core.X + core.W.MulDiv(int64(2*across+1), 2*pointsAcross),
		Y: core.Y + core.H.MulDiv(int64(2*down+1), 2*pointsDown),
	}
}

// veil is something painted that hides what is below it.
type veil struct {
	at  int
	box unit.Rect
	// path is the outline that is filled, and by which rule; nil where the whole box is.
	path    []display.Segment
	evenOdd bool
	// outline is the path as polygons, made when it is asked for.
	outline [][]unit.Point
}

// thinnest is the width of rules, which hide nothing.
const thinnest = unit.Pt

// appendVeils appends what an item hides. Of a drawing that is each of its outlines that is filled.
func appendVeils(veils []veil, it display.Item, at int) []veil {
	im, ok := it.(display.Image)
	if !ok || im.Picture == nil || im.Picture.Drawing == nil {
		if v, ok := veilOf(it, at); ok {
			veils = append(veils, v)
		}
		return veils
	}
	for _, path := range im.Picture.Drawing.Fills(im.Untilted().Rect) {
		if im.Turn != display.Upright {
			path = path.Turned(im.Turn).(display.Path)
		}
		path.Clip = im.Extent()
		if v, ok := veilOf(path, at); ok {
			veils = append(veils, v)
		}
	}
	return veils
}

// veilOf returns what an item hides, if it hides anything. Lines, however thick, and text hide
// nothing here.
func veilOf(it display.Item, at int) (veil, bool) {
	switch it := it.(type) {
	case display.Image:
		return veil{at: at, box: it.Extent()}, true
	case display.Path:
		box := it.Extent()
		if it.Fill == nil || min(box.W, box.H) < thinnest {
			return veil{}, false
		}
		if _, upright := it.Rect(); upright {
			return veil{at: at, box: box}, true
		}
		return veil{at: at, box: box, path: it.Outline(), evenOdd: it.EvenOdd}, true
	}
	return veil{}, false
}

// covers marks the points of a core that the veil covers.
func (v *veil) covers(core unit.Rect) uint32 {
	var marks uint32
	for i := range pointsAcross * pointsDown {
		if v.hides(point(core, i)) {
			marks |= 1 << i
		}
	}
	return marks
}

// hides reports whether a point is below the veil.
func (v *veil) hides(p unit.Point) bool {
	if p.X < v.box.X || p.X >= v.box.X+v.box.W || p.Y < v.box.Y || p.Y >= v.box.Y+v.box.H {
		return false
	}
	if v.path == nil {
		return true
	}
	if v.outline == nil {
		v.outline = polygons(v.path)
	}
	turns := 0
	for _, polygon := range v.outline {
		turns += winding(polygon, p)
	}
	if v.evenOdd {
		return turns%2 != 0
	}
	return turns != 0
}

// winding is how often a polygon goes around a point (ISO 32000-1, 8.5.3.3.2).
func winding(polygon []unit.Point, p unit.Point) int {
	turns := 0
	for i, b := range polygon {
		a := polygon[(i+len(polygon)-1)%len(polygon)]
		if (a.Y <= p.Y) == (b.Y <= p.Y) {
			continue
		}
		if cross := a.X + (b.X-a.X).MulDiv(int64(p.Y-a.Y), int64(b.Y-a.Y)); cross > p.X {
			if b.Y > a.Y {
				turns++
			} else {
				turns--
			}
		}
	}
	return turns
}

// curvePieces is how many lines stand for a curve. A circle of 48 sides is as good as a
// circle for words.
const curvePieces = 12

// polygons are the closed outlines of a path.
func polygons(segments []display.Segment) [][]unit.Point {
	var out [][]unit.Point
	var open []unit.Point
	for _, s := range segments {
		switch s.Verb {
		case display.MoveTo:
			if len(open) > 0 {
				out = append(out, open)
			}
			open = []unit.Point{s.Points[0]}
		case display.LineTo:
			open = append(open, s.Points[0])
		case display.CurveTo:
			if len(open) > 0 {
				open = appendCurve(open, s.Points)
			}
		case display.Close:
		}
	}
	return append(out, open)
}

// appendCurve adds the points of a Bézier curve from the last point on.
func appendCurve(to []unit.Point, c [3]unit.Point) []unit.Point {
	start := to[len(to)-1]
	at := func(a, b, c, d unit.Length, t int64) unit.Length {
		const n = curvePieces
		u := n - t
		sum := int64(a)*u*u*u + 3*int64(b)*u*u*t + 3*int64(c)*u*t*t + int64(d)*t*t*t
		return unit.Length(sum / (n * n * n))
	}
	for t := int64(1); t <= curvePieces; t++ {
		to = append(to, unit.Point{
			X: at(start.X, c[0].X, c[1].X, c[2].X, t),
			Y: at(start.Y, c[0].Y, c[1].Y, c[2].Y, t),
		})
	}
	return to
}
