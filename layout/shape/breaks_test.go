package shape

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// Breaks that are added stand in their order; one that was known keeps its kind.
func TestAddBreaks(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	s := newShaper()
	for range 500 {
		var w Word
		var more []Break
		kinds := make(map[int]Kind)
		for at := range 20 {
			known, added := r.IntN(3) == 0, r.IntN(3) == 0
			if known {
				w.Breaks = append(w.Breaks, Break{Offset: at, Kind: AfterCharacter})
				kinds[at] = AfterCharacter
			}
			if added {
				more = append(more, Break{Offset: at, Kind: Discretionary})
				if !known {
					kinds[at] = Discretionary
				}
			}
		}
		s.addBreaks(&w, more)
		last := -1
		for _, b := range w.Breaks {
			if b.Offset <= last || b.Kind != kinds[b.Offset] {
				t.Fatalf("the break at %d is a %v, want %v", b.Offset, b.Kind, kinds[b.Offset])
			}
			last = b.Offset
		}
		if len(w.Breaks) != len(kinds) {
			t.Fatalf("there are %d breaks, want %d", len(w.Breaks), len(kinds))
		}
	}
}

// Letters on both sides of a break are counted up to the next character that is none.
func TestCountLetters(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		runes := make([]rune, 1+r.IntN(20))
		for i := range runes {
			runes[i] = []rune("aaaü-1")[r.IntN(6)]
		}
		var breaks []Break
		for at := 1; at < len(runes); at++ {
			if r.IntN(2) == 0 {
				breaks = append(breaks, Break{Offset: at})
			}
		}
		countLetters(breaks, runes)
		for _, b := range breaks {
			before := 0
			for _, r := range slices.Backward(runes[:b.Offset]) {
				if !isLetter(r) {
					break
				}
				before++
			}
			after := slices.IndexFunc(runes[b.Offset:], func(r rune) bool { return !isLetter(r) })
			if after < 0 {
				after = len(runes) - b.Offset
			}
			if b.LettersBefore != before || b.LettersAfter != after {
				t.Fatalf("%q at %d: %d and %d letters, want %d and %d", string(runes), b.Offset, b.LettersBefore, b.LettersAfter, before, after)
			}
		}
	}
}
