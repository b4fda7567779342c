package bidi

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// openBrackets is how many brackets may be open at a time (BD16).
const openBrackets = 63

// pair is two brackets that belong together, by their places in the sequence.
type pair struct{ open, close int }

// brackets gives brackets the direction of what they enclose, or of what stands before them (N0).
func (s *sequence) brackets(text []rune) {
	for _, p := range s.pairs(text) {
		direction, ok := s.enclosed(p)
		if !ok {
			continue
		}
		s.setBracket(p.open, direction)
		s.setBracket(p.close, direction)
	}
}

// pairs finds the brackets of a sequence that belong together, in the order of those that open
// (BD16).
func (s *sequence) pairs(text []rune) []pair {
	var out []pair
	type openBracket struct {
		at    int
		close rune
	}
	var open []openBracket
	for i, at := range s.at {
		if s.class(i) != bidi.ON {
			continue
		}
		close, kind := bracket(text[at])
		switch kind {
		case opening:
			if len(open) == openBrackets {
				return nil
			}
			open = append(open, openBracket{i, close})
		case closing:
			for k := len(open) - 1; k >= 0; k-- {
				if open[k].close == close {
					out = append(out, pair{open[k].at, i})
					open = open[:k]
					break
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b pair) int { return a.open - b.open })
	return out
}

// bracketKind is the Bidi_Paired_Bracket_Type of a character.
type bracketKind uint8

const (
	noBracket bracketKind = iota
	opening
	closing
)

// bracket is whether a character is a bracket, and the character that closes its pair.
func bracket(r rune) (close rune, kind bracketKind) {
	p, _ := bidi.LookupRune(r)
	switch {
	case !p.IsBracket():
		return 0, noBracket
	case p.IsOpeningBracket():
		kind = opening
		// The library names the other bracket of a pair by this function alone.
		r = []rune(bidi.ReverseString(string(r)))[0]
	default:
		kind = closing
	}
	if r == '\u232A' {
		r = '\u3009' // its canonical equivalent
	}
	return r, kind
}

// enclosed is the direction that a pair takes, if any (N0 b and c).
func (s *sequence) enclosed(p pair) (direction class, ok bool) {
	own := s.level.direction()
	found := false
	for i := p.open + 1; i < p.close; i++ {
		d, ok := strong(s.class(i))
		if ok && d == own {
			return own, true
		}
		found = found || ok
	}
	if !found {
		return 0, false
	}
	for i := p.open - 1; i >= -1; i-- {
		if d, ok := strong(s.class(i)); ok {
			return d, true
		}
	}
	return 0, false
}

// setBracket sets the direction of a bracket and of the marks upon it.
func (s *sequence) setBracket(i int, direction class) {
	s.set(i, direction)
	for i++; i < len(s.at) && s.original(i) == bidi.NSM; i++ {
		s.set(i, direction)
	}
}
