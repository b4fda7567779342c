package svg

import (
	"slices"

	"annualreport/layout/affine"
	"annualreport/layout/blend"
	"annualreport/layout/display"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/outline"
	"annualreport/layout/svg/value"
	"annualreport/layout/unit"
)

// canvas is the longer side of a drawing, in points: so long that thousandths of a point are fine enough for its
// curves.
const canvas = 2400

// mostSlender is by how much one side of a drawing may be longer than the other.
const mostSlender = 1000

// mostUnits is how wide and high a drawing is at the most, in its own units.
const mostUnits = 1e9

// drawRoot draws the outermost <svg>.
func drawRoot(r *reader, root *dom.Node) *display.Drawing {
	s := scene{matrix: affine.Identity(), style: initial(), pixel: 1}
	s = r.styled(root, s)
	w, h, view, ok := extent(r, root, s)
	switch {
	case !ok:
		r.refuse(root, "give <svg> a viewBox", "the drawing has no size")
		return nil
	case max(w, h, view.W, view.H) > mostUnits:
		r.refuse(root, "scale it down", "the drawing is %.3g units wide, and none can be over 1000 million",
			max(w, h, view.W, view.H))
		return nil
	case w/h > mostSlender || h/w > mostSlender:
		r.refuse(root, "give <svg> a viewBox that fits", "one of its sides is over %d times as long as the other",
			mostSlender)
		return nil
	}
	s.pixel = canvas / max(w, h)
	fit := value.ParseAspect(root.Attribute("preserveAspectRatio")).Matrix(view, w, h)
	s.matrix = affine.Scaling(s.pixel, s.pixel).Times(fit)
	s.view = viewport(view.W, view.H)
	out := &display.Drawing{Size: unit.Size{W: unit.Points(float64(w * s.pixel)), H: unit.Points(float64(h * s.pixel))}}
	if r.property(root, "display") == "none" {
		return out
	}
	s, ok = transformed(r, root, s)
	if !ok {
		return out
	}
	s.shown = boxOfRect(unit.Rect{W: out.Size.W, H: out.Size.H})
	out.Marks = background(r, root, out.Size)
	marks := throughFilters(r, root, s, func(s scene) []display.Mark { return drawAll(r, root.Children, s) })
	if len(marks) > 0 {
		out.Marks = append(out.Marks, withEffects(r, root, s, marks)...)
	}
	return out
}

// background is the ground that a drawing has as a file of its own: programs for the web write it as a style.
func background(r *reader, root *dom.Node, size unit.Size) []display.Mark {
	for _, name := range [...]string{"background-color", "background"} {
		c, ok := value.ParseColor(r.property(root, name))
		if fill := solid(c, 1); ok && fill != nil {
			whole := display.RectPath(unit.Rect{W: size.W, H: size.H})
			return []display.Mark{display.Shape{Segments: whole, Fill: fill}}
		}
	}
	return nil
}

// extent is the size of a drawing in pixels, and its view box (SVG 1.1, 7.2 and 7.7). A side that is not given, or
// is a share of the page, has the proportions of the view box; without one it ends where the shapes end.
func extent(r *reader, root *dom.Node, s scene) (w, h float64, view value.View, ok bool) {
	side := func(name string) (v float64, given bool) {
		l, ok := value.ParseLength(r.geometry(root, name))
		if !ok || l.HasShare() {
			return 0, false
		}
		v = l.In(s.lengths(), value.Horizontal)
		return v, v > 0
	}
	w, wide := side("width")
	h, high := side("height")
	view, boxed := value.ParseView(root.Attribute("viewBox"))
	switch {
	case boxed && !wide && !high:
		w, h = view.W, view.H
	case boxed && !wide:
		w = float64(h*view.W) / view.H
	case boxed && !high:
		h = float64(w*view.H) / view.W
	case !boxed && wide && high:
		view = value.View{W: w, H: h}
	case !boxed:
		w, h, view = unsized(r, root, s, w, h)
	}
	return w, h, view, w > 0 && h > 0
}

// unsized is the size of a drawing without a view box that lacks a side, from the extent of its shapes.
func unsized(r *reader, root *dom.Node, s scene, w, h float64) (width, height float64, view value.View) {
	box := boxOf(r, root, s)
	if !box.Filled {
		return 0, 0, value.View{}
	}
	r.note(root, "give <svg> a viewBox", "the drawing has no size: it is as large as its shapes")
	view = value.View{X: box.Min.X, Y: box.Min.Y, W: box.W(), H: box.H()}
	if w > 0 {
		view.X = 0
		view.W = w
	}
	if h > 0 {
		view.Y = 0
		view.H = h
	}
	return view.W, view.H, view
}

// nested draws an <svg> within another (SVG 1.1, 5.1).
func nested(r *reader, n *dom.Node, s scene) []display.Mark {
	w := r.length(n, &s, "width", value.Horizontal, s.view.Width)
	h := r.length(n, &s, "height", value.Vertical, s.view.Height)
	s = s.with(affine.Translation(useOffset(r, n, &s)))
	return window(r, n, s, w, h)
}

// window draws the children of an element through a viewport of a size at the origin of the scene.
func window(r *reader, n *dom.Node, s scene, w, h float64) []display.Mark {
	if !(w > 0 && h > 0) {
		return nil
	}
	inner, ok := throughViewBox(n, s, w, h)
	if !ok {
		return nil
	}
	marks := drawAll(r, n.Children, inner)
	if visible(r, n) {
		return marks
	}
	return clipTo(r, n, s, outline.Rectangle(0, 0, w, h, 0, 0), marks)
}

// throughViewBox is the scene within a viewport.
func throughViewBox(n *dom.Node, s scene, w, h float64) (inner scene, ok bool) {
	text, given := n.Attributes["viewBox"]
	if !given {
		s.view = viewport(w, h)
		return s, true
	}
	view, ok := value.ParseView(text)
	if !ok {
		return s, false // a view box without an area hides all (SVG 1.1, 7.7)
	}
	s = s.with(value.ParseAspect(n.Attribute("preserveAspectRatio")).Matrix(view, w, h))
	s.view = viewport(view.W, view.H)
	return s, s.matrix.Invertible()
}

// visible reports whether what lies outside of the viewport of an element is seen.
func visible(r *reader, n *dom.Node) bool {
	switch r.property(n, "overflow") {
	case "visible", "auto":
		return true
	}
	return false
}

// clipTo shows of marks what lies within an outline in the units of a scene.
func clipTo(r *reader, n *dom.Node, s scene, p outline.Path, marks []display.Mark) []display.Mark {
	if len(marks) == 0 {
		return nil
	}
	segments, ok := r.segments(n, p, s.matrix)
	if !ok {
		return nil
	}
	box := display.Shape{Segments: segments}
	if within(display.ExtentOfMarks(marks), box.Extent()) && s.matrix.B == 0 && s.matrix.C == 0 {
		return marks // nothing would be cut off
	}
	return throughClip(display.Clip{Segments: segments}, marks)
}

// throughClip shows of marks what lies within a clip. Marks that are mixed with what is below them have it each for
// itself: within a group they would be mixed with the group alone.
func throughClip(clip display.Clip, marks []display.Mark) []display.Mark {
	var out, plain []display.Mark
	flush := func() {
		if len(plain) > 0 {
			out = append(out, display.Group{Marks: plain, Opacity: display.Opaque, Clips: []display.Clip{clip}})
		}
		plain = nil
	}
	for _, m := range marks {
		if g, ok := m.(display.Group); ok && g.Blend != blend.Normal {
			flush()
			g.Clips = append(slices.Clone(g.Clips), clip)
			out = append(out, g)
			continue
		}
		plain = append(plain, m)
	}
	flush()
	return out
}

// within reports whether a rectangle lies in another one as a whole.
func within(r, other unit.Rect) bool {
	return r.X >= other.X && r.Y >= other.Y && r.X+r.W <= other.X+other.W && r.Y+r.H <= other.Y+other.H
}
