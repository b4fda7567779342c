package bidi

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// lineLevels applies rule L1 to the levels of one line, in place: separators, and spaces before them and
// at the line's end, take the level of the paragraph.
func lineLevels(text []rune, levels []Level, base Level) {
	trailing := true
	for i := len(text) - 1; i >= 0; i-- {
		p, _ := bidi.LookupRune(text[i])
		c := p.Class()
		switch {
		case c == bidi.B || c == bidi.S:
			trailing = true
		case c != bidi.WS && c != bidi.PDI && !isolateStart(c) && !removed(c):
			trailing = false
		}
		if trailing {
			levels[i] = base
		}
	}
}

// Order lists the places of a line's characters, or of larger parts, each of one level, as they are
// seen from left to right (L2).
func Order(levels []Level) []int {
	order := make([]int, len(levels))
	highest := Level(0)
	lowestOdd := maxDepth + 2
	for i, l := range levels {
		order[i] = i
		highest = max(highest, l)
		if l.odd() {
			lowestOdd = min(lowestOdd, l)
		}
	}
	for level := highest; level >= lowestOdd; level-- {
		for i := 0; i < len(levels); {
			if levels[i] < level {
				i++
				continue
			}
			end := i
			for end < len(levels) && levels[end] >= level {
				end++
			}
			// What was reversed before, at higher levels, lies within this stretch.
			slices.Reverse(order[i:end])
			i = end
		}
	}
	return order
}
