package lastyear

import (
	"fmt"
	"slices"
	"strings"

	"annualreport/sections/years"
)

// likenesses are sentences that others are compared with.
type likenesses struct {
	// byName are the sentences by what must be the same: the years that they name, or the digits of a number.
	byName map[string]*sentences
	// left is how many comparisons are still made: a report with more of such sentences than people write must not take
	// longer for it.
	left int
}

// newLikenesses are no sentences, with which so many comparisons are made at the most.
func newLikenesses(most int) *likenesses {
	return &likenesses{byName: make(map[string]*sentences), left: most}
}

// add takes down a sentence, by its words.
func (l *likenesses) add(name string, words []string) {
	if l.byName[name] == nil {
		l.byName[name] = &sentences{whole: make(map[string]bool), byWord: make(map[string][]int)}
	}
	l.byName[name].add(words)
}

// has reports whether one of the sentences of a name has most of its words in common with another one.
func (l *likenesses) has(name string, words []string) bool {
	known := l.byName[name]
	return known != nil && known.has(words, &l.left)
}

// sentences are sentences as their words, which are sorted.
type sentences struct {
	all [][]string
	// whole are they as texts, and byWord the places of those that have a word.
	whole  map[string]bool
	byWord map[string][]int
}

// add takes down a sentence; one that is there already adds nothing.
func (s *sentences) add(words []string) {
	whole := strings.Join(words, " ")
	if s.whole[whole] {
		return
	}
	s.whole[whole] = true
	for i, word := range words {
		if i == 0 || words[i-1] != word {
			s.byWord[word] = append(s.byWord[word], len(s.all))
		}
	}
	s.all = append(s.all, words)
}

// has reports whether one of the sentences is like another one. Of that one's words so many must be found that of its
// rarest ones, one more than may be missing, one at least is found: only sentences with one of these are compared.
func (s *sentences) has(words []string, left *int) bool {
	if s.whole[strings.Join(words, " ")] {
		return true
	}
	rarest := slices.Clone(words)
	slices.SortStableFunc(rarest, func(a, b string) int { return len(s.byWord[a]) - len(s.byWord[b]) })
	missing := len(words) - (len(words)*mostAlike+ofAlike-1)/ofAlike
	for _, word := range rarest[:min(missing+1, len(rarest))] {
		for _, i := range s.byWord[word] {
			if *left--; *left < 0 {
				return false
			}
			if isLike(words, s.all[i]) {
				return true
			}
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

// mostAlike of ofAlike words of two texts that are like each other are the same.
const mostAlike, ofAlike = 3, 5

// isLike reports whether of the words of two texts, which are sorted, three in five are the same.
func isLike(a, b []string) bool {
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
	return same*ofAlike >= max(len(a), len(b))*mostAlike
}
