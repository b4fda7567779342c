package fonts

import (
	"slices"
	"testing"

	"github.com/go-text/typesetting/fontscan"
)

// has is a set of the characters from one to another.
func has(spans ...[2]rune) fontscan.RuneSet {
	var out fontscan.RuneSet
	for _, s := range spans {
		for r := s[0]; r <= s[1]; r++ {
			out.Add(r)
		}
	}
	return out
}

// TestCandidates: a digit is set in the family of its script, not in the first one that happens to have it; Han
// characters in the forms of their country.
func TestCandidates(t *testing.T) {
	m := &inventory{prints: []fontscan.Footprint{
		{Family: "notosansgrantha", Runes: has([2]rune{0x11300, 0x1137f}, [2]rune{'௦', '௲'})},
		{Family: "notosanstamil", Runes: has([2]rune{0x0b80, 0x0bff})},
		{Family: "other", Runes: has([2]rune{0x0b80, 0x0bff})},
		{Family: "notosansmono", Runes: has([2]rune{0x0b80, 0x0bff})},
		{Family: "notosanscjkjp", Runes: has([2]rune{0x4e00, 0x4eff})},
		{Family: "notosanscjksc", Runes: has([2]rune{0x4e00, 0x4eff})},
	}}
	for _, c := range []struct {
		r     rune
		forms Forms
		want  []string
	}{
		{'௧', Simplified, []string{"notosanstamil", "notosansgrantha", "other", "notosansmono"}},
		{'丁', Japanese, []string{"notosanscjkjp", "notosanscjksc"}}, {'丁', Simplified, []string{"notosanscjksc", "notosanscjkjp"}},
		{'x', Simplified, nil},
	} {
		if got := m.candidates(runeForms{c.r, c.forms}); !slices.Equal(got, c.want) {
			t.Errorf("%c of the forms %d is set in %q, want %q", c.r, c.forms, got, c.want)
		}
	}
}
