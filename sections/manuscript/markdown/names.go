package markdown

import (
	"regexp"
	"strings"

	"annualreport/layout/pattern"
	"annualreport/sections/manuscript"
	"annualreport/sections/markup"
)

// What a report would take for names of its own.
var (
	lossOfBraces = manuscript.Loss{What: "names in braces, which a report takes for values and objects",
		Cure: "they stand as they are written: take the backslash of \\{table.row.column} away for a value"}
	lossOfCalls = manuscript.Loss{What: "calls of notes that the text does not have",
		Cure: "they stand as they are written: add a line [^name]: with the note, and take the backslash away"}
)

var (
	// brace is a name in braces by which a report places a value, or an object alone in a line.
	brace = pattern.Of(`(?m)` + markup.NamesTaken)
	// noteCall is the call of a note by its name.
	noteCall = pattern.Of(`\[\^([^\[\]\s]+)\]`)
	// noteName is a note with its name, anywhere in a line.
	noteName = pattern.Of(`\[\^([^\[\]\s]+)\]:`)
)

// noteNames are the names of the notes of a text.
func noteNames(source string) map[string]bool {
	out := make(map[string]bool)
	for _, found := range noteName().FindAllStringSubmatch(source, -1) {
		out[found[1]] = true
	}
	return out
}

// names keeps what only looks like a name of a report from being one.
func (m *mender) names(source string) string {
	for _, one := range []struct {
		sign string
		what *regexp.Regexp
		by   func(match, around []string) string
	}{{"{", brace(), m.brace}, {"[^", noteCall(), m.noteCall}} {
		m.programs = nil
		if strings.Contains(source, one.sign) {
			m.programs = indentedPrograms(source)
		}
		source = replaced(source, one.sign, one.what, one.by)
	}
	return source
}

// brace keeps a name in braces from being that of a value or an object of the report.
func (m *mender) brace(match, around []string) string {
	if m.inProgram(len(around[0])) {
		return match[0]
	}
	m.document.Losses.AddOne(lossOfBraces, strings.TrimLeft(match[0], " \t>-+*"))
	return strings.Replace(match[0], "{", `\{`, 1)
}

// noteCall keeps the name of a note that is not there from being the call of one.
func (m *mender) noteCall(match, around []string) string {
	isNote := strings.HasPrefix(around[1], ":") || m.notes[match[1]] || m.document.Shared.HasNote(match[1])
	if isNote || m.inProgram(len(around[0])) {
		return match[0]
	}
	m.document.Losses.AddOne(lossOfCalls, match[0])
	return `\` + match[0]
}
