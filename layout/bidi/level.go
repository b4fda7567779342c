package bidi

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// Level is an embedding level (BD2): even from left to right, odd from right to left.
type Level int8

// The levels of paragraphs.
const (
	LeftToRight Level = 0
	RightToLeft Level = 1
)

// maxDepth is the highest level that explicit characters may open (BD2).
const maxDepth Level = 125

// odd reports whether a level runs from right to left.
func (l Level) odd() bool { return l&1 == 1 }

// next is the least level above l of a direction (X2 to X5b).
func (l Level) next(direction Level) Level {
	if l&1 == direction {
		return l + 2
	}
	return l + 1
}

// direction is the strong class of a level: L or R.
func (l Level) direction() class {
	if l.odd() {
		return bidi.R
	}
	return bidi.L
}

// Levels returns the level of each character of a paragraph whose own level is base, before its
// lines are known: call Line with those of each line. Characters that the rules take out have
// the level of the one before them (UAX #9, 5.2).
func Levels(text []rune, base Level) []Level {
	chars := properties(text)
	pairs := isolates(chars)
	explicit(chars, pairs, base)
	for _, s := range sequences(chars, pairs, base) {
		s.weak()
		s.brackets(text)
		s.neutrals()
		s.implicit()
	}
	levels := make([]Level, len(chars))
	last := base
	for i := range chars {
		if !removed(chars[i].original) {
			last = chars[i].level
		}
		levels[i] = last
	}
	return levels
}

// Unseparated is a text whose separators of paragraphs and columns are spaces, for texts in which
// they are set as such: the paragraph that they stand in goes on.
func Unseparated(text []rune) []rune {
	out := slices.Clone(text)
	for i, r := range out {
		if p, _ := bidi.LookupRune(r); p.Class() == bidi.B || p.Class() == bidi.S {
			out[i] = ' '
		}
	}
	return out
}

// baseLevel is the level of a paragraph by its first strong character, or otherwise if there is
// none (P2 and P3).
func baseLevel(text []rune, otherwise Level) Level {
	chars := properties(text)
	if l, ok := firstStrong(chars, isolates(chars), 0, len(chars)); ok {
		return l
	}
	return otherwise
}

// firstStrong finds the direction of the first strong character of a stretch, leaving out
// isolates.
func firstStrong(chars []character, pairs []int, from, to int) (Level, bool) {
	for i := from; i < to; i++ {
		switch c := chars[i].original; {
		case c == bidi.L:
			return LeftToRight, true
		case c == bidi.R || c == bidi.AL:
			return RightToLeft, true
		case isolateStart(c):
			i = pairs[i]
		}
	}
	return 0, false
}
