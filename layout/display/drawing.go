package display

import (
	"slices"

	"annualreport/layout/blend"
	"annualreport/layout/color"
	"annualreport/layout/filter"
	"annualreport/layout/unit"
)

// Drawing is marks within a frame. Its coordinates are its own: a painter scales it so that the frame fills the
// rectangle in which it is shown.
type Drawing struct {
	// Size is that of the frame. Nothing of a drawing is seen outside of it.
	Size unit.Size
	// Marks are painted in their order.
	Marks []Mark
	// Remarks are what in the file is not shown, or not as its author may expect.
	Remarks []Remark
}

// Remark is something about the file of a drawing that its author should know.
type Remark struct {
	// Line is that of the file, from 1; 0 for the whole file.
	Line int
	// Fact says what it is, and Cure what can be done.
	Fact, Cure string
}

// Mark is something in a drawing: a Shape, a Group, a Repetition, a Bitmap or a FilterGroup.
type Mark interface{ mark() }

// Shape is an outline, filled first and then stroked.
type Shape struct {
	Segments []Segment
	// EvenOdd fills by the even-odd rule; otherwise by the nonzero winding number rule (ISO 32000-1, 8.5.3.3).
	EvenOdd bool
	// Fill is nil for an outline that is not filled.
	Fill Paint
	// Stroke is nil for an outline that is not stroked.
	Stroke *Stroke
}

// Paint is what fills shapes and lines: Solid or *Gradient.
type Paint interface{ paint() }

// Opacity is how far something covers what is below it, from 0 to Opaque.
type Opacity uint16

// Opaque is the opacity of what covers all.
const Opaque Opacity = 1000

// Times is the opacity of something within something else.
func (o Opacity) Times(other Opacity) Opacity {
	return Opacity((uint32(o)*uint32(other) + uint32(Opaque)/2) / uint32(Opaque))
}

// Solid is one ink.
type Solid struct {
	Ink     color.Ink
	Opacity Opacity
}

// Stroke is how an outline is stroked (ISO 32000-1, 8.4.3).
type Stroke struct {
	Paint Paint
	// Width is greater than 0.
	Width unit.Length
	Cap   Cap
	Join  Join
	// MiterLimit is the greatest length of a sharp corner in thousandths of the width; beyond it corners are cut off.
	MiterLimit int64
	// Dashes are the lengths of dashes and gaps in turn; none for a whole line. Offset is how far into them a line
	// begins.
	Dashes []unit.Length
	Offset unit.Length
}

// Cap is the form of the ends of a line.
type Cap uint8

// The ends of lines (ISO 32000-1, table 54).
const (
	ButtCap Cap = iota
	RoundCap
	SquareCap
)

// Join is the form of the corners of a line.
type Join uint8

// The corners of lines (ISO 32000-1, table 55).
const (
	MiterJoin Join = iota
	RoundJoin
	BevelJoin
)

// Group is marks that are painted together, and then seen as one.
type Group struct {
	Marks   []Mark
	Opacity Opacity
	// Clips are outlines; only what lies within all of them is seen.
	Clips []Clip
	// Mask is nil where all is seen.
	Mask *Mask
	// Blend is how the group is mixed with what is below it.
	Blend blend.Mode
}

// Clip is an outline, which encloses by one of the two rules.
type Clip struct {
	Segments []Segment
	EvenOdd  bool
}

// Mask is marks that say how far others are seen. Where it has none, nothing is.
type Mask struct {
	Marks []Mark
	By    MaskKind
}

// MaskKind is what of the marks of a mask counts.
type MaskKind uint8

// The kinds of masks (CSS Masking 1, 7.10).
const (
	// Luminance counts how light and how opaque the marks are.
	Luminance MaskKind = iota
	// Alpha counts how opaque they are.
	Alpha
)

// Repetition is marks that are painted again and again, moved each time.
type Repetition struct {
	Marks []Mark
	By    []unit.Point
}

// Frame is an affine map: where the origin, and the vectors of length 1 along X and Y, come to lie in a drawing.
type Frame struct{ Origin, X, Y unit.Point }

// Bitmap is a picture of pixels. Frame is that of the square of size 1, Y downward, which the picture fills.
type Bitmap struct {
	Picture *Picture
	Frame   Frame
}

// FilterGroup is marks whose pixels an effect changes. Painters paint them as pixels; before a file is written they
// become a Bitmap of a fineness that suits the size of the drawing on its page (layout/image).
type FilterGroup struct {
	// Marks and the lengths of Effect are in a frame of their own, of which one point is about as long as one of the
	// drawing.
	Marks  []Mark
	Effect *filter.Effect
	// Part is what of that frame is painted.
	Part unit.Rect
	// Frame is where the square of size 1 that Part fills comes to lie in the drawing.
	Frame Frame
}

// Gradient is inks that run into each other.
type Gradient struct {
	Kind GradientKind
	// Frame is that in which the colors run: along X from 0 to 1, or from Focus to the circle of radius 1 around the
	// origin.
	Frame Frame
	// Focus is a point within that circle, and FocusRadius that of the circle around it at which the colors begin,
	// both in 1/65536 of the radius.
	Focus       unit.Point
	FocusRadius unit.Length
	// Stops are at least two, in the order of their places.
	Stops  []Stop
	Spread Spread
}

// GradientKind is the form of a gradient.
type GradientKind uint8

// The forms of gradients.
const (
	Linear GradientKind = iota
	Radial
)

// Spread is what a gradient shows before its first and behind its last stop.
type Spread uint8

// The spreads (SVG 1.1, 13.2.2).
const (
	Pad Spread = iota
	Reflect
	Repeat
)

// Stop is the ink at a place of a gradient.
type Stop struct {
	// Offset is the place, from 0 to FarStop.
	Offset  int
	Ink     color.Ink
	Opacity Opacity
}

// FarStop is the end of a gradient.
const FarStop = 1 << 16

func (Shape) mark()       {}
func (Group) mark()       {}
func (Repetition) mark()  {}
func (Bitmap) mark()      {}
func (FilterGroup) mark() {}

func (Solid) paint()     {}
func (*Gradient) paint() {}

// IsOpaque reports whether a gradient covers all that is below it.
func (g *Gradient) IsOpaque() bool {
	for _, s := range g.Stops {
		if s.Opacity != Opaque {
			return false
		}
	}
	return true
}

// IsOpaque reports whether nothing of the drawing lets what is below it show through in part. Such a drawing can be
// painted where transparency is not allowed.
func (d *Drawing) IsOpaque() bool { return opaque(d.Marks) }

// opaque reports whether marks are.
func opaque(marks []Mark) bool {
	for _, m := range marks {
		switch m := m.(type) {
		case Shape:
			if !opaquePaint(m.Fill) || m.Stroke != nil && !opaquePaint(m.Stroke.Paint) {
				return false
			}
		case Group:
			if m.Opacity != Opaque || m.Mask != nil || m.Blend != blend.Normal || !opaque(m.Marks) {
				return false
			}
		case Repetition:
			if !opaque(m.Marks) {
				return false
			}
		case Bitmap:
			if !m.Picture.Photograph() {
				return false
			}
		case FilterGroup:
			return false
		}
	}
	return true
}

// Blends reports whether one of the marks is mixed with what is below the marks. Where that must not be, they are
// painted as a group.
func Blends(marks []Mark) bool {
	return BlendsBy(marks, func(m blend.Mode) bool { return m != blend.Normal })
}

// BlendsBy reports whether one of the marks is mixed with what is below the marks by a mode of some kind.
func BlendsBy(marks []Mark, isOne func(blend.Mode) bool) bool {
	return slices.ContainsFunc(marks, func(m Mark) bool {
		switch m := m.(type) {
		case Group:
			return isOne(m.Blend)
		case Repetition:
			return BlendsBy(m.Marks, isOne)
		}
		return false
	})
}

// BlendsWithin reports whether one of the marks, or of those within them, is mixed with what is below it.
func BlendsWithin(marks []Mark) bool {
	return Blends(marks) || slices.ContainsFunc(marks, func(m Mark) bool {
		switch m := m.(type) {
		case Group:
			return BlendsWithin(m.Marks)
		case Repetition:
			return BlendsWithin(m.Marks)
		}
		return false
	})
}

// opaquePaint reports whether a paint is, if there is one.
func opaquePaint(p Paint) bool {
	switch p := p.(type) {
	case Solid:
		return p.Opacity == Opaque
	case *Gradient:
		return p.IsOpaque()
	}
	return true
}

// Fills returns the outlines that are filled with what covers all, as paths in the rectangle that the frame fills.
func (d *Drawing) Fills(to unit.Rect) []Path {
	var out []Path
	d.EachShape(func(s Shape) {
		if s.Fill == nil || !opaquePaint(s.Fill) {
			return
		}
		path := Path{Segments: make([]Segment, len(s.Segments)), EvenOdd: s.EvenOdd, Fill: firstInk(s.Fill)}
		for i, segment := range s.Segments {
			for k := range segment.Points {
				segment.Points[k] = d.At(segment.Points[k], to)
			}
			path.Segments[i] = segment
		}
		out = append(out, path)
	})
	return out
}

// firstInk is the ink of a paint, of a gradient that at its beginning.
func firstInk(p Paint) *color.Ink {
	switch p := p.(type) {
	case Solid:
		return &p.Ink
	case *Gradient:
		return &p.Stops[0].Ink
	}
	return nil
}

// At is where a point of the drawing lies if the frame fills a rectangle.
func (d *Drawing) At(p unit.Point, to unit.Rect) unit.Point {
	return unit.Point{
		X: to.X + p.X.MulDiv(int64(to.W), int64(d.Size.W)),
		Y: to.Y + p.Y.MulDiv(int64(to.H), int64(d.Size.H)),
	}
}

// EachShape calls a function for every shape that shows, with those in groups and the first of each repetition.
func (d *Drawing) EachShape(each func(Shape)) { eachShape(d.Marks, each) }

// eachShape calls a function for every shape of marks.
func eachShape(marks []Mark, each func(Shape)) {
	for _, m := range marks {
		switch m := m.(type) {
		case Shape:
			each(m)
		case Group:
			eachShape(m.Marks, each)
		case Repetition:
			eachShape(m.Marks, each)
		case Bitmap, FilterGroup:
		}
	}
}
