package grammar

import (
	"strings"
	"unicode/utf8"
)

// reader walks through a text, statement by statement, and goes on behind each fault.
type reader struct {
	text   string
	at     int
	faults []Fault
	names  *names
	// depth is in how many lists and tables of one line the reader is.
	depth int
	// ended is the last text of several lines that was read, for those whose end is not where it was meant.
	ended long
}

// long is where a text of several lines begins and ends; the zero value is none.
type long struct{ from, to int }

// rest is what is left of the text.
func (r *reader) rest() string { return r.text[r.at:] }

// line is what is left of the line, without its end.
func (r *reader) line() string { return lineOf(r.rest()) }

// isEnd reports whether nothing is left.
func (r *reader) isEnd() bool { return r.at >= len(r.text) }

// add adds a fault.
func (r *reader) add(f Fault) { r.faults = append(r.faults, f) }

// skipLine goes to the end of the line.
func (r *reader) skipLine() { r.at += len(r.line()) }

// skipSpaces skips spaces and tabs. Spaces that TOML does not know are told, and skipped.
func (r *reader) skipSpaces() {
	for !r.isEnd() {
		c := r.text[r.at]
		if c == ' ' || c == '\t' || c == '\r' {
			r.at++
			continue
		}
		size := oddSpaces(r.rest())
		if size == 0 {
			return
		}
		r.add(oddSpace(r.rest()[:size], r.at))
		r.at += size
	}
}

// skipBlank skips spaces, comments and ends of lines.
func (r *reader) skipBlank() {
	for {
		r.skipSpaces()
		switch {
		case strings.HasPrefix(r.rest(), "\n"):
			r.at++
		case strings.HasPrefix(r.rest(), "#"):
			r.skipLine()
		default:
			return
		}
	}
}

// lineOf is the first line of a text, without its end.
func lineOf(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return strings.TrimSuffix(line, "\r")
}

// oddSpaces is how many bytes of spaces that TOML does not know a text begins with.
func oddSpaces(text string) int {
	at := 0
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !isOddSpace(r) {
			break
		}
		at += size
	}
	return at
}

// isOddSpace reports whether a character looks like a space, or like nothing, and is no space to TOML.
func isOddSpace(r rune) bool {
	return r >= 0x2000 && r <= 0x200F || r == 0xA0 || r == 0xAD || r == 0x202F || r == 0x205F || r == 0x2060 ||
		r == 0x3000 || r == 0xFEFF
}

// oddSpace is the fault of spaces that TOML does not know.
func oddSpace(spaces string, at int) Fault {
	usual := ""
	if strings.ContainsFunc(spaces, func(r rune) bool { return !isNothing(r) }) {
		usual = " "
	}
	return Fault{
		At: at, Length: len(spaces), Sure: true,
		What:  "a sign that looks like a space stands here and is none, as word processors and web pages have them",
		Edits: []Edit{{at, at + len(spaces), usual}},
	}
}

// isNothing reports whether an odd space has no width.
func isNothing(r rune) bool {
	return r >= 0x200B && r <= 0x200F || r == 0xAD || r == 0x2060 || r == 0xFEFF
}
