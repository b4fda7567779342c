package markup

import (
	"regexp"
	"strings"
)

// noteCallHere is the call of a note at the beginning of a text, noteDefinition what begins the line that has a note.
var (
	noteCallHere   = regexp.MustCompile(`^\[\^([^\]\s]+)\]`)
	noteDefinition = regexp.MustCompile(`^ {0,3}\[\^([^\]\s]+)\]:`)
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
		if m := noteCallHere.FindStringSubmatchIndex(text[at:]); m != nil {
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
		line := strings.LastIndexByte(text[:at], '\n') + 1
		if m := noteDefinition.FindStringSubmatchIndex(text[line:]); m != nil && line+m[2] == at+len(opensNote) {
			notes = append(notes, moved(m, line))
		}
	}
	return notes
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
