package inline

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/linebreak"
	"annualreport/layout/shape"
)

// breakItems breaks a paragraph, whose items the itemizer has, into lines. Words of titles, leads, names and heads of
// tables stay whole as long as they fit; words that do not fit are hyphenated as a last resort.
func (s *Setter) breakItems(p *Paragraph, params linebreak.Params) []linebreak.Line {
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

// divisions are the breaks of a word. In a paragraph whose words do not fit they include the places of hyphenation, but
// not in code and addresses, which are never hyphenated.
func (t *itemizer) divisions(p *Paragraph, i int, breaks []shape.Break) []shape.Break {
	a := &p.atoms[i]
	st := &p.Styles[a.style]
	if !p.Divided || st.emphasis&content.Code != 0 {
		return breaks
	}
	patterns, err := t.hyphens.Of(st.language.Tag, st.language.Patterns)
	if err != nil {
		t.err = err
	}
	if patterns == nil {
		return breaks
	}
	return t.shaper.BreaksWith(a.word, breaks, patterns)
}
