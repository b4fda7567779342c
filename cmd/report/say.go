package main

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"annualreport/layout/diag"
)

// say writes words for people. What in them came from outside may steer a terminal: what cannot be seen stands as its
// number.
func say(w io.Writer, format string, args ...any) error {
	_, err := io.WriteString(w, diag.Visible(fmt.Sprintf(format, args...)))
	return err
}

// show writes words of a report or of a PDF as they stand, with their spaces and joiners; lines that would steer a
// terminal are as in say.
func show(w io.Writer, words string) error {
	var out strings.Builder
	for line := range strings.Lines(words) {
		out.WriteString(harmless(line))
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// harmless is a line as a terminal may get it: if something in it would steer the terminal, all that cannot be seen
// stands as its number.
func harmless(line string) string {
	steers := func(r rune) bool {
		return unicode.IsControl(r) && r != '\n' || r == '\u202d' || r == '\u202e' || r >= 0xe0000 && r <= 0xe007f
	}
	if strings.ContainsFunc(line, steers) {
		return diag.Visible(line)
	}
	return line
}

// give writes data for programs, as it is.
func give(w io.Writer, data []byte) error {
	_, err := w.Write(data)
	return err
}

// escapedJSON is JSON with escapes for what cannot be seen in its texts: terminals get it, too.
func escapedJSON(data []byte) []byte {
	var out []byte
	for _, r := range string(data) {
		if r < unicode.MaxASCII || unicode.IsGraphic(r) {
			out = utf8.AppendRune(out, r)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			out = fmt.Appendf(out, `\u%04x`, unit)
		}
	}
	return out
}
