package svg

import (
	"strings"

	"annualreport/layout/affine"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/outline"
	"annualreport/layout/svg/value"
)

// aroundOrigin is a transformation around the point that transform-origin names (CSS Transforms 1, 8).
func aroundOrigin(r *reader, n *dom.Node, s *scene, m affine.Matrix) affine.Matrix {
	text := r.property(n, "transform-origin")
	fillBox := r.property(n, "transform-box") == "fill-box"
	if text == "" && !fillBox {
		return m
	}
	box := outline.Box{Max: affine.Point{X: s.view.Width, Y: s.view.Height}, Filled: true}
	if fillBox {
		box = boxOf(r, n, *s)
		if text == "" {
			text = "50% 50%"
		}
	}
	at, ok := originIn(text, box, s)
	if !ok {
		r.note(n, exportNew, "the transform-origin %q of <%s> cannot be read", text, n.Name)
		return m
	}
	return affine.Translation(at.X, at.Y).Times(m).Times(affine.Translation(-at.X, -at.Y))
}

// sides are the words of transform-origin, as shares of the box, and whether they can be along X and along Y.
var sides = map[string]struct {
	share      string
	horizontal bool
	vertical   bool
}{
	"left": {"0%", true, false}, "right": {"100%", true, false}, "center": {"50%", true, true},
	"top": {"0%", false, true}, "bottom": {"100%", false, true},
}

// originIn reads a point in a box.
func originIn(text string, box outline.Box, s *scene) (p affine.Point, ok bool) {
	words := strings.Fields(text)
	if len(words) == 1 {
		words = append(words, "center")
		if side, is := sides[words[0]]; is && !side.horizontal {
			words[0], words[1] = words[1], words[0]
		}
	}
	if len(words) < 2 || len(words) > 3 {
		return affine.Point{}, false
	}
	if side, is := sides[words[0]]; is && !side.horizontal {
		words[0], words[1] = words[1], words[0]
	}
	for i := range 2 {
		if side, is := sides[words[i]]; is {
			words[i] = side.share
		}
	}
	x, okX := value.ParseLength(words[0])
	y, okY := value.ParseLength(words[1])
	c := viewport(box.W(), box.H())
	c.Font = s.style.font.size
	return affine.Point{X: box.Min.X + x.In(&c, value.Horizontal), Y: box.Min.Y + y.In(&c, value.Vertical)}, okX && okY
}
