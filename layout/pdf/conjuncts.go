package pdf

import (
	"golang.org/x/text/unicode/norm"

	"annualreport/layout/shape"
)

// virama is the combining class of signs that join the consonants around them into one
// (Unicode 17, 4.3, "Combining Classes").
const virama = 9

// conjuncts joins clusters that are parts of one conjunct, if a part stands above or below the line: a program that
// extracts text takes a glyph off the line for the beginning of another line.
func conjuncts(w *shape.Word, clusters []cluster, text []rune) []cluster {
	out := clusters[:0]
	for _, c := range clusters {
		n := len(out)
		if n > 0 && leavesLine(w, c) && endsInVirama(text[out[n-1].from:out[n-1].to]) {
			out[n-1].glyphs = append(out[n-1].glyphs, c.glyphs...)
			out[n-1].to = c.to
			continue
		}
		out = append(out, c)
	}
	return out
}

// endsInVirama reports whether the last character of a text joins the consonant before it to the next one.
func endsInVirama(text []rune) bool {
	return len(text) > 0 && norm.NFD.PropertiesString(string(text[len(text)-1])).CCC() == virama
}

// leavesLine reports whether a glyph of a cluster stands higher or lower than the line.
func leavesLine(w *shape.Word, c cluster) bool {
	for _, i := range c.glyphs {
		if w.Glyphs[i].Y != 0 {
			return true
		}
	}
	return false
}
