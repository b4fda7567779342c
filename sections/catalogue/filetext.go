package catalogue

import (
	"slices"
	"strings"

	"annualreport/layout/pattern"
)

// fileText is a text with the lines that it stood on in a file. Programs break long texts each in its own way: a text
// that nobody changed is written as it was found, so that no line differs without need.
type fileText struct {
	text string
	// lines are in quotation marks, with their escapes.
	lines []string
}

// add goes on with a line of the file that says some words.
func (f *fileText) add(line, words string) {
	f.text += words
	f.lines = append(f.lines, line)
}

// octalOrHex finds escapes whose sense depends on the encoding of the file, which is UTF-8 when it is written.
var octalOrHex = pattern.Of(`(?:^|[^\\])(?:\\\\)*\\[0-7x]`)

// of are the lines that a text was found on; nil if it was not found so.
func (f *fileText) of(text string) []string {
	if f.text != text || slices.ContainsFunc(f.lines, octalOrHex().MatchString) {
		return nil
	}
	return f.lines
}

// texts are those of an entry of a file by their keywords.
type texts struct{ previousContext, previous, context, id, str fileText }

// writeFound writes a keyword and its text as it was found, or in our own way.
func writeFound(b *strings.Builder, prefix, keyword, text string, found *fileText) {
	lines := found.of(text)
	if lines == nil {
		writeText(b, prefix, keyword, text)
		return
	}
	b.WriteString(prefix + keyword + " " + strings.Join(lines, "\n"+prefix) + "\n")
}
