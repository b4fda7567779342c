package inline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/content"
	"annualreport/layout/linebreak"
	"annualreport/layout/unit"
)

// The costs of ends of lines in titles and leads, which are read at a glance: lines end best with a sentence or at a
// comma. Each is added to that of a ragged line, where a line that lacks 4 em costs as much as 22.
const (
	// withinCost is that of a line that ends within a clause.
	withinCost = 15
	// shortWordCost is that of a line that ends with a short word, such as an article or a preposition: it belongs to
	// what comes next.
	shortWordCost = 60
	// firstWordCost is that of a line that ends with the first word of a sentence.
	firstWordCost = 110
)

// shortWord is how many letters a short word has at the most.
const shortWord = 3

// senseCost is what it costs to end a line at the space that is atom i.
func senseCost(p *Paragraph, i int) int32 {
	if i == 0 || p.atoms[i-1].kind != wordAtom {
		return 0
	}
	text := p.atoms[i-1].word.Text
	switch {
	case endsClause(text):
		return 0
	case beginsSentence(p, i-1):
		return firstWordCost
	case isShort(text):
		return shortWordCost
	}
	return withinCost
}

// beginsSentence reports whether the word that is atom i stands behind the end of a sentence.
func beginsSentence(p *Paragraph, i int) bool {
	return i >= 2 && p.atoms[i-1].kind == spaceAtom && p.atoms[i-2].kind == wordAtom &&
		endsSentence(p.atoms[i-2].word.Text)
}

// closingSigns may stand between the end of a sentence and the space behind it.
const closingSigns = `"'”’»)]`

// endsSentence reports whether a word is the last of a sentence.
func endsSentence(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, closingSigns))
	return strings.ContainsRune(".!?…؟।", r)
}

// endsClause reports whether a word is the last of a sentence or of a part of one.
func endsClause(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, closingSigns))
	return endsSentence(text) || strings.ContainsRune(",;:–—،؛", r)
}

// isShort reports whether a word is one of a few small letters, in a script in which such words are mostly articles,
// prepositions and conjunctions.
func isShort(text string) bool {
	if utf8.RuneCountInString(text) > shortWord {
		return false
	}
	for _, r := range text {
		if !unicode.IsLower(r) || !unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek) {
			return false
		}
	}
	return true
}

// mostBalanced is how many lines a title or a lead has at the most whose lines become alike.
const mostBalanced = 4

// balanced are the lines of a title or of a lead, which has no more lines than it must, but lines as alike as its sense
// allows: of all narrower measures with as many lines, it takes those whose lines end best, and then the narrowest.
func balanced(s *Setter, p *Paragraph, params linebreak.Params, lines []linebreak.Line) []linebreak.Line {
	if !readByLines(p) || len(p.Measures) != 1 || len(lines) < 2 || len(lines) > mostBalanced {
		return lines
	}
	measure := p.Measures[0]
	best, cost := lines, endsCost(s, lines)
	for m := measure; m > measure/2; m -= p.Style.Text.Size / 2 {
		params.Measures = []unit.Length{m}
		params.ShortLast = 0 // they are alike
		other := s.breaker.Break(s.itemizer.items, params)
		if len(other) != len(lines) || overfull(other) {
			break
		}
		if c := endsCost(s, other); c <= cost {
			best, cost = other, c
		}
	}
	for i := range best {
		best[i].Measure = measure
	}
	return best
}

// readByLines reports whether the lines of a paragraph end at sense.
func readByLines(p *Paragraph) bool { return p.Style.BySense && p.Style.Align != content.Justified }

// endsCost is what the ends of lines cost together, but for the last one.
func endsCost(s *Setter, lines []linebreak.Line) int {
	cost := 0
	for _, l := range lines[:len(lines)-1] {
		cost += int(s.itemizer.items[l.To].Cost)
	}
	return cost
}

// overfull reports whether one of some lines is wider than its measure.
func overfull(lines []linebreak.Line) bool {
	for _, l := range lines {
		if overfullShows(l) {
			return true
		}
	}
	return false
}
