package inline

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/linebreak"
	"annualreport/layout/shape"
)

// broken breaks a paragraph whose items are there. Words of titles, leads, names and heads of tables stay
// whole as long as they fit; those that do not are hyphenated as a last resort.
func (s *Setter) broken(p *Paragraph, params linebreak.Params) []linebreak.Line {
	lines := s.breaker.Break(s.itemizer.items, params)
	if p.Style.Hyphenate || p.Whole || p.Divided || !slices.ContainsFunc(lines, overfullShows) {
		return lines
	}
	p.Divided = true
	s.itemizer.toItems(p)
	return s.breaker.Break(s.itemizer.items, params)
}

// overfullShows reports whether a line is wider than its measure, so that it shows.
func overfullShows(l linebreak.Line) bool { return l.Overfull() > OverfullTolerance }

// divisions are the breaks of a word, with the places of hyphenation in a paragraph whose words do not fit.
// What a computer reads is never hyphenated.
func (t *itemizer) divisions(p *Paragraph, i int, breaks []shape.Break) []shape.Break {
	a := &p.atoms[i]
	st := &p.Styles[a.style]
	if !p.Divided || st.emphasis&content.Code != 0 {
		return breaks
	}
	patterns, err := t.hyphens.For(st.language.Patterns)
	if err != nil {
		t.err = err
	}
	if patterns == nil {
		return breaks
	}
	return t.shaper.BreaksWith(a.word, breaks, patterns)
}
