package catalogue

import "strings"

// cureOfLine says what to do with a line that is none of a catalogue, by its first word.
func cureOfLine(word, line string) string {
	switch {
	case word == "domain":
		return "leave the line out: the catalogue of a report has no parts"
	case strings.HasPrefix(line, ">"):
		return "leave out the > before the lines, which a program for mail has written"
	case hasOtherQuotes(line):
		return straightQuotes
	}
	return "write msgid or msgstr and a text in quotation marks"
}

// straightQuotes is the cure of texts in quotation marks of a word processor.
const straightQuotes = `write the straight quotation marks " around the text`

// cureOfText says what to do with a text in quotation marks that cannot be read.
func cureOfText(text string) string {
	if !strings.HasPrefix(text, `"`) && hasOtherQuotes(text) {
		return straightQuotes
	}
	return `put the text into quotation marks, and \ before those inside of it`
}

// hasOtherQuotes reports whether a line begins or ends with a quotation mark that is not the one of catalogues, such as
// those that word processors and pages of the web make of it.
func hasOtherQuotes(line string) bool {
	for _, quote := range []string{"“", "”", "„", "«", "»", "&quot;", "'"} {
		if strings.HasPrefix(line, quote) || strings.HasSuffix(line, quote) {
			return true
		}
	}
	return false
}
