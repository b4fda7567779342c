package lastyear

import (
	"fmt"
	"slices"
	"strings"

	"annualreport/sections/years"
)

// likenesses are sentences that others are compared with.
type likenesses struct {
	// byYears are the words of each sentence, in their order as texts, by the years that it names.
	byYears map[string][][]string
	// left is how many comparisons are still made: a report with more of such sentences than people write must not take
	// longer for it.
	left int
}

func newLikenesses() *likenesses {
	const most = 5_000_000
	return &likenesses{byYears: make(map[string][][]string), left: most}
}

// add takes down a sentence.
func (l *likenesses) add(sentence string) {
	key := yearsOf(sentence)
	l.byYears[key] = append(l.byYears[key], sortedWords(sentence))
}

// has reports whether one of the sentences names the same years and has most of its words in common with another one.
func (l *likenesses) has(sentence string) bool {
	words := sortedWords(sentence)
	for _, old := range l.byYears[yearsOf(sentence)] {
		if l.left--; l.left < 0 {
			return false
		}
		if isLike(words, old) {
			return true
		}
	}
	return false
}

// yearsOf are the years that a text names, in their order there.
func yearsOf(text string) string {
	var out strings.Builder
	for _, y := range years.In(text) {
		fmt.Fprintf(&out, "%d ", y.Value)
	}
	return out.String()
}

// sortedWords are the words of a text, sorted.
func sortedWords(text string) []string {
	out := strings.Fields(text)
	slices.Sort(out)
	return out
}

// isLike reports whether of the words of two texts, which are sorted, three in five are the same.
func isLike(a, b []string) bool {
	const most, of = 3, 5
	same := 0
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch order := strings.Compare(a[i], b[k]); {
		case order < 0:
			i++
		case order > 0:
			k++
		default:
			same++
			i++
			k++
		}
	}
	return same*of >= max(len(a), len(b))*most
}
