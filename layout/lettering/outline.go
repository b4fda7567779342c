package lettering

import (
	"github.com/go-text/typesetting/language"

	"annualreport/fonts"
	"annualreport/layout/affine"
	"annualreport/layout/svg/outline"
)

// steps is the outline of a glyph, in halves of font units, Y upward. Quadratic curves become cubic ones.
func steps(list []fonts.OutlineStep) outline.Path {
	var out outline.Path
	var at affine.Point
	point := func(p [2]int32) affine.Point { return affine.Point{X: float64(p[0]), Y: float64(p[1])} }
	for _, s := range list {
		a := point(s.Points[0])
		switch s.Verb {
		case fonts.OutlineMove:
			if len(out) > 0 {
				out = append(out, outline.Step{Verb: outline.Close})
			}
			out = append(out, outline.Step{Verb: outline.Move, Points: [3]affine.Point{a}})
			at = a
		case fonts.OutlineLine:
			out = append(out, outline.Step{Verb: outline.Line, Points: [3]affine.Point{a}})
			at = a
		case fonts.OutlineQuad:
			end := point(s.Points[1])
			third := func(from affine.Point) affine.Point { return from.Add(a.Sub(from).Times(2.0 / 3)) }
			out = append(out, outline.Step{Verb: outline.Curve, Points: [3]affine.Point{third(at), third(end), end}})
			at = end
		case fonts.OutlineCubic:
			at = point(s.Points[2])
			out = append(out, outline.Step{Verb: outline.Curve, Points: [3]affine.Point{a, point(s.Points[1]), at}})
		}
	}
	if len(out) > 0 {
		out = append(out, outline.Step{Verb: outline.Close})
	}
	return out
}

// scriptsOf are the scripts of characters. Signs of no script have that of the letter before them, or of the next
// one.
func scriptsOf(text []rune) []language.Script {
	out := make([]language.Script, len(text))
	known := language.Script(0)
	for i, r := range text {
		if s := language.LookupScript(r); s != language.Common && s != language.Inherited && s != language.Unknown {
			if known == 0 {
				for k := range i {
					out[k] = s
				}
			}
			known = s
		}
		out[i] = known
	}
	if known == 0 {
		for i := range out {
			out[i] = language.Latin
		}
	}
	return out
}
