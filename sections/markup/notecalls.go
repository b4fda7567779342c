package markup

import (
	"strings"

	"annualreport/layout/pattern"
)

// noteCallHere is the call of a note at the beginning of a text, noteDefinition what begins a note there. A name ends
// before a bracket, so that none is looked for to the end of a line of many brackets.
var (
	noteCallHere   = pattern.Of(`^\[\^([^\[\]\s]*[^\[\]\s\\])\]`)
	noteDefinition = pattern.Of(`^\[\^([^\[\]\s]*[^\[\]\s\\])\]:`)
)

// opensNote is what every call of a note begins with. Nearly no text has it, which is seen much faster than it is
// searched by a pattern.
const opensNote = "[^"

// CallOfNote returns the place in a text of the first call of a footnote and its length; without one the
// length is 0.
func CallOfNote(text string) (at, length int) {
	if calls := noteCalls(text); len(calls) > 0 {
		return calls[0][0], calls[0][1] - calls[0][0]
	}
	return 0, 0
}

// noteCalls are the places of the calls of notes in a text, definitions included: of each the bytes from its
// bracket to the end, and those of its name, as package regexp gives them.
func noteCalls(text string) [][]int {
	var calls [][]int
	for at := next(text, 0, opensNote); at >= 0; {
		behind := at + len(opensNote)
		if m := noteCallHere().FindStringSubmatchIndex(text[at:]); m != nil {
			behind = at + m[1]
			calls = append(calls, moved(m, at))
		}
		at = next(text, behind, opensNote)
	}
	return calls
}

// noteDefinitions are the places of what begins a note of a text, in the same form.
func noteDefinitions(text string) [][]int {
	var notes [][]int
	for at := next(text, 0, opensNote); at >= 0; at = next(text, at+1, opensNote) {
		indent := indentBefore(text, at)
		if indent < 0 {
			continue
		}
		if m := noteDefinition().FindStringSubmatchIndex(text[at:]); m != nil {
			m = moved(m, at)
			m[0] -= indent
			notes = append(notes, m)
		}
	}
	return notes
}

// mostIndent is how many spaces may stand before a note on its line; more begin program text.
const mostIndent = 3

// indentBefore is how many spaces stand between the beginning of a line and a byte, -1 if there is more than a note
// may have before it.
func indentBefore(text string, at int) int {
	for indent := range mostIndent + 1 {
		begin := at - indent
		if begin == 0 || text[begin-1] == '\n' {
			return indent
		}
		if text[begin-1] != ' ' {
			return -1
		}
	}
	return -1
}

// next is the byte at which a sign stands in a text from a byte on, -1 if it does not.
func next(text string, from int, sign string) int {
	if i := strings.Index(text[from:], sign); i >= 0 {
		return from + i
	}
	return -1
}

// moved adds to each place of a match the byte at which its text begins.
func moved(match []int, by int) []int {
	for i := range match {
		match[i] += by
	}
	return match
}
