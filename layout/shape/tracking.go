package shape

import "github.com/go-text/typesetting/language"

// isTracked reports whether letters of a script may stand a little apart: they do not join, and their readers know
// letterspacing. In Arabic, in scripts of India and in others that join their letters a gap would be a fault.
func isTracked(script scriptTag) bool {
	switch script {
	case language.Latin, language.Greek, language.Cyrillic, language.Armenian, language.Georgian:
		return true
	}
	return false
}

// trackable reports whether the letters of a word whose glyphs are set may stand apart. Each glyph must be a cluster
// of its own, so that no mark leaves its letter; a ligature stays whole, and stands apart from its neighbors.
func trackable(w *Word) bool {
	if w.RightToLeft || len(w.Glyphs) == 0 || w.Glyphs[0].Cluster != 0 || !isTracked(w.script) {
		return false
	}
	for i := range w.Glyphs {
		g := &w.Glyphs[i]
		if g.Y != 0 || g.Advance <= 0 || i > 0 && g.Cluster <= w.Glyphs[i-1].Cluster {
			return false
		}
	}
	return true
}
