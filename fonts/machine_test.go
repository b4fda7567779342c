package fonts

import (
	"slices"
	"strings"
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

// TestAskedFamilies: what was asked for by name is told once, in the order of the alphabet, and not as a fallback; what
// was found for a letter is used, too.
func TestAskedFamilies(t *testing.T) {
	book := Embedded()
	m := NewMachine()
	m.installed.scanned = true
	for key, name := range map[string]string{"sourcesans3": Sans, "notosanshebrew": "Noto Sans Hebrew", "notosansthai": "Noto Sans Thai"} {
		m.installed.families[key], _ = book.Family(name)
	}
	m.installed.byRune[runeForms{'ก', NoForms}] = m.installed.families["notosansthai"]
	for _, name := range []string{Sans, "Noto Sans Hebrew", Sans} {
		if f, err := m.Family(name); f == nil || err != nil {
			t.Fatal(name, err)
		}
	}
	for range 2 {
		if m.ForRune('ก', NoForms) == nil {
			t.Fatal("no family for a letter")
		}
	}
	if got := strings.Join(m.Named(), ", "); got != "Noto Sans Hebrew, Source Sans 3" {
		t.Errorf("named: %s", got)
	}
	if got := strings.Join(m.Used(), ", "); got != "Noto Sans Hebrew, Noto Sans Thai, Source Sans 3" {
		t.Errorf("used: %s", got)
	}
	if got := len(m.Fallbacks()); got != 2 {
		t.Errorf("%d faces of fallbacks", got)
	}
	if f, err := m.Family("Nobody"); f != nil || err != nil {
		t.Errorf("%v, %v", f, err)
	}
	var none *Machine
	if f, _ := none.Family(Sans); f != nil || none.ForRune('a', NoForms) != nil || none.Used() != nil || none.Named() != nil || none.Fallbacks() != nil {
		t.Error("no machine has fonts")
	}
}
