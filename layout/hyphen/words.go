package hyphen

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordList divides text that is written without spaces between words, by a list of words:
// of all ways to read the text that with the fewest letters of no word, and of these that
// with the fewest words (maximal matching, as in S. Sornlertlamvanich, "Word segmentation for
// Thai in machine translation system", 1993).
type wordList struct {
	// words are in the order of their bytes.
	words []string
	// first are the ranges of words that begin with a rune.
	first map[rune]span
}

// span is words from one up to another.
type span struct{ from, to int }

// newWordList reads one word a line, in the order of their bytes.
func newWordList(text string) *wordList {
	l := &wordList{words: strings.Split(strings.TrimSpace(text), "\n"), first: make(map[rune]span)}
	for i, w := range l.words {
		r, _ := utf8.DecodeRuneInString(w)
		s, ok := l.first[r]
		if !ok {
			s.from = i
		}
		l.first[r] = span{s.from, i + 1}
	}
	return l
}

// way is the best way to read a text up to a place.
type way struct {
	// strange counts letters of no word, words those that were read.
	strange, words int
	// from is where its last step began, and known is whether that was a word.
	from  int
	known bool
}

// better reports whether a way is better than another.
func (w way) better(than way) bool {
	return w.strange < than.strange || w.strange == than.strange && w.words < than.words
}

// points appends the places between words.
func (l *wordList) points(text []rune, points []int) []int {
	ways := make([]way, len(text)+1)
	for i := range ways[1:] {
		ways[i+1].strange = len(text) + 1
	}
	for at := range text {
		here := ways[at]
		if here.strange > len(text) {
			continue // no step ends here
		}
		take := func(end int, w way) {
			if w.better(ways[end]) {
				ways[end] = w
			}
		}
		end := at + 1
		for !mayPart(text, end) {
			end++
		}
		take(end, way{here.strange + end - at, here.words, at, false})
		l.match(text, at, func(end int) {
			for end < len(text) && (text[end] == repetition || text[end] == abbreviation) {
				end++
			}
			if mayPart(text, end) {
				take(end, way{here.strange, here.words + 1, at, true})
			}
		})
	}
	return between(ways, points)
}

// fewestStrange is how many letters of no word are taken for a name. Fewer are the rest of a
// word that the list has otherwise, and stay with their neighbours.
const fewestStrange = 4

// between appends the places between the words of the best way, and around names.
func between(ways []way, points []int) []int {
	first := len(points)
	parts := true // whether the text behind may be parted from what is before
	for at := len(ways) - 1; at > 0; {
		from := ways[at].from
		known := ways[at].known
		for !known && from > 0 && !ways[from].known {
			from = ways[from].from // letters of no word stay together
		}
		whole := known || at-from >= fewestStrange
		if parts && whole && at < len(ways)-1 {
			points = append(points, at)
		}
		at = from
		parts = whole
	}
	slices.Reverse(points[first:])
	return points
}

// match finds the ends of all words that begin at a place.
func (l *wordList) match(text []rune, at int, found func(end int)) {
	s := l.first[text[at]]
	size := utf8.RuneLen(text[at])
	for end := at + 1; s.from < s.to; end++ {
		if len(l.words[s.from]) == size {
			found(end)
		}
		if end == len(text) {
			return
		}
		next := string(text[end])
		rest := l.words[s.from:s.to]
		low := sort.Search(len(rest), func(i int) bool { return rest[i][size:] >= next })
		behind := func(i int) bool { return !strings.HasPrefix(rest[low+i][size:], next) }
		high := low + sort.Search(len(rest)-low, behind)
		s = span{s.from + low, s.from + high}
		size += len(next)
	}
}

// Signs that stand behind a word and belong to it: maiyamok and paiyannoi.
const (
	repetition   = '\u0e46'
	abbreviation = '\u0e2f'
)

// mayPart reports whether Thai may be parted before a rune: vowels and marks stay with their
// consonant (Unicode 17, 16.1).
func mayPart(text []rune, at int) bool {
	if at >= len(text) {
		return true
	}
	switch r := text[at]; {
	case unicode.IsMark(r):
		return false
	case r == repetition || r == abbreviation || r == '\u0e30' || r == '\u0e32' || r == '\u0e33' || r == '\u0e45':
		return false
	}
	return text[at-1] < '\u0e40' || text[at-1] > '\u0e44'
}
