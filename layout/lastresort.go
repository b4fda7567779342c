package layout

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/linebreak"
	"annualreport/layout/shape"
)

// broken breaks a paragraph whose items are there. Words of titles, leads, names and heads of tables stay
// whole as long as they fit; those that do not are hyphenated as a last resort.
func (s *setter) broken(p *paragraph, params linebreak.Params) []linebreak.Line {
	lines := s.breaker.Break(s.items, params)
	if p.style.Hyphenate || p.whole || p.divided || !slices.ContainsFunc(lines, overfullShows) {
		return lines
	}
	p.divided = true
	s.toItems(p)
	return s.breaker.Break(s.items, params)
}

// overfullShows reports whether a line is wider than its measure, so that it shows.
func overfullShows(l linebreak.Line) bool { return l.Overfull() > overfullTolerance }

// divisions are the breaks of a word, with the places of hyphenation in a paragraph whose words do not fit.
// What a computer reads is never hyphenated.
func (s *setter) divisions(p *paragraph, i int, breaks []shape.Break) []shape.Break {
	a := &p.atoms[i]
	st := &p.styles[a.style]
	if !p.divided || st.emphasis&content.Code != 0 {
		return breaks
	}
	patterns, err := s.doc.Hyphens.For(st.language)
	if err != nil {
		s.err = err
	}
	if patterns == nil {
		return breaks
	}
	return s.shaper.BreaksWith(a.word, breaks, patterns)
}
