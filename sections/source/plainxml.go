package source

import (
	"strconv"
	"strings"
	"unicode"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
)

// PlainXML is File.Plain for a file of XML, which may have characters by their numbers, too (XML 1.0, 4.1).
func PlainXML(f *File, problems *diag.List, cure string) (PlainText, bool) {
	text := withoutReferences(f.Text)
	if text == f.Text {
		return f.Plain(problems, cure)
	}
	spelled := NewFile(f.Name(), text)
	spelled.encoding = f.encoding
	return spelled.Plain(problems, cure)
}

// reference is a character by its number.
var reference = pattern.Of(`&#(?:x[0-9A-Fa-f]+|[0-9]+);`)

// withoutReferences is XML in which each character that nobody sees stands as itself, and not by its number. A zero
// stays: in a file it is the sign of one that is no text, and readers of XML refuse it.
func withoutReferences(text string) string {
	if !strings.Contains(text, "&#") {
		return text
	}
	return reference().ReplaceAllStringFunc(text, func(written string) string {
		r := referred(written)
		if r == lostLetter || r != 0 && unsettable(r) || unicode.Is(unicode.Cf, r) {
			return string(r)
		}
		return written
	})
}

// referred is the character that a reference names; one that is none is a lost letter.
func referred(written string) rune {
	digits := written[len("&#") : len(written)-len(";")]
	base := 10
	if strings.HasPrefix(digits, "x") {
		digits = digits[1:]
		base = 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n > unicode.MaxRune || n >= 0xD800 && n < 0xE000 {
		return lostLetter
	}
	return rune(n)
}
