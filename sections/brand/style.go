package brand

import (
	"slices"
	"strings"

	"annualreport/layout/diag"
	"annualreport/layout/unit"
	"annualreport/sections/source"
)

// Style is the spacing, the rules and the corners of a brand.
type Style struct {
	// Grid is the distance of baselines.
	Grid unit.Length
	// Rules is how heavy rules are, in parts of the usual; 0 is none.
	Rules int64
	// Round is the radius of the corners of portraits, in thousandths of their side: 500
	// makes circles.
	Round int64
}

// usualRules is the weight of rules in the parts that Style counts in.
const usualRules = 2

// defaultStyle is that of the default brand.
func defaultStyle() Style { return Style{Grid: Grid, Rules: usualRules} }

// Line is a thickness in the weight of the brand.
func (s *Style) Line(usual unit.Length) unit.Length { return usual.MulDiv(s.Rules, usualRules) }

// The words for the style, and what they mean.
var (
	densities = map[string]unit.Length{"compact": 27 * unit.Pt / 2, "normal": Grid, "airy": 16 * unit.Pt}
	rules     = map[string]int64{"none": 0, "fine": usualRules, "strong": 4}
	corners   = map[string]int64{"square": 0, "soft": 80, "round": 500}
)

// readStyle reads `density`, `rules` and `corners`.
func readStyle(t *source.Table, problems *diag.List) Style {
	s := defaultStyle()
	s.Grid = word(t, "density", densities, s.Grid, problems)
	s.Rules = word(t, "rules", rules, s.Rules, problems)
	s.Round = word(t, "corners", corners, s.Round, problems)
	return s
}

// word reads one of some words.
func word[T any](t *source.Table, key string, words map[string]T, otherwise T, problems *diag.List) T {
	text := t.Text(key)
	if text.IsEmpty() {
		return otherwise
	}
	v, ok := words[text.Value]
	if !ok {
		var known []string
		for w := range words {
			known = append(known, "\""+w+"\"")
		}
		slices.Sort(known)
		problems.Errorf(text.Span, "write "+strings.Join(known, ", "), "unknown `%s` %q", key, text.Value)
		return otherwise
	}
	return v
}
