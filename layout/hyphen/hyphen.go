// Package hyphen divides words by Liang's method (F. M. Liang, "Word Hy-phen-a-tion
// by Com-put-er", Stanford 1983) with the patterns of TeX, and Thai, which has no spaces
// between words, by a list of its words.
//
// The patterns of 72 languages are embedded as one automaton, which is read where it lies, and which divides each word
// as the patterns do; their licences are embedded beside it.
package hyphen

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/packed"
)

// Patterns divides the words of one language. It is read only, and safe for
// concurrent use.
type Patterns struct {
	// left and right are the fewest letters before and after a hyphen.
	left, right int
	// visible is false for scripts that break words without a hyphen.
	visible bool

	// trie is the state that the patterns begin in, 0 for none.
	trie trie
	// exceptions are those of the language, by its tag and the word.
	exceptions packed.Lines
	tag        string
	// words divide text without spaces instead of patterns.
	words *wordList
	// patterns are those of the author in the place of the trie, nil for none, and own the author's words with the
	// places in them; nil for none.
	patterns *ownPatterns
	own      map[string][]int
}

// shortest is the fewest letters of a word that is divided at all; shorter
// words gain nothing and look broken.
const shortest = 5

// Visible reports whether a hyphen is printed where a word is divided. Most
// scripts of India divide words without one.
func (p *Patterns) Visible() bool { return p.visible }

// Points appends to points the places where the word may be divided, as
// numbers of runes before the hyphen, in rising order. The word is letters
// only. Words in capitals are left whole: they are names and abbreviations. A word of the author is divided where its
// author says, and nowhere else.
func (p *Patterns) Points(word []rune, points []int) []int {
	if p.words != nil {
		return p.words.points(word, points)
	}
	isWhole := len(word) < max(p.left+p.right, 2) || (p.visible && len(word) < shortest) || allCapitals(word)
	if isWhole && p.own == nil {
		return points
	}
	var buf [64]rune
	lower := buf[:0]
	for _, r := range word {
		lower = append(lower, unicode.ToLower(r))
	}
	if own, ok := p.own[string(lower)]; ok {
		return append(points, own...)
	}
	if isWhole || p.trie == 0 && p.patterns == nil {
		return points
	}
	if p.patterns != nil {
		return p.patterns.points(lower, p.left, p.right, points)
	}
	if divided, ok := p.exceptions.Find(p.tag + " " + string(lower)); ok {
		return p.pointsOf(divided, points)
	}
	return p.trie.points(lower, p.left, p.right, points)
}

// pointsOf appends the hyphens of an exception such as "ta-ble".
func (p *Patterns) pointsOf(divided string, points []int) []int {
	letters := utf8.RuneCountInString(divided) - strings.Count(divided, "-")
	at := 0
	for _, r := range divided {
		if r != '-' {
			at++
		} else if at >= p.left && at <= letters-p.right {
			points = append(points, at)
		}
	}
	return points
}

// allCapitals reports whether a word is in capitals; scripts without case have none.
func allCapitals(word []rune) bool {
	for _, r := range word {
		if !unicode.IsUpper(r) && !unicode.IsMark(r) {
			return false
		}
	}
	return true
}
