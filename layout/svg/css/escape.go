package css

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// mostDigits is how many digits an escaped character has at the most.
const mostDigits = 6

// Unescaped is a name or a string without its escapes (CSS Syntax 3, 4.3.7): "\\31 a" is "1a", and "sm\\:a" is "sm:a".
func Unescaped(text string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(text, `\`)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		digits := 0
		for digits < min(len(after), mostDigits) && strings.IndexByte("0123456789abcdefABCDEF", after[digits]) >= 0 {
			digits++
		}
		if digits == 0 { // the next sign stands for itself
			_, size := utf8.DecodeRuneInString(after)
			b.WriteString(strings.Trim(after[:size], "\n\f"))
			text = after[size:]
			continue
		}
		code, _ := strconv.ParseUint(after[:digits], 16, 32)
		letter := rune(code)
		if code == 0 || !utf8.ValidRune(letter) {
			letter = utf8.RuneError
		}
		b.WriteRune(letter)
		text = withoutSpace(after[digits:])
	}
}

// withoutSpace is a text without the one space that ends the digits of an escape.
func withoutSpace(text string) string {
	if rest, ok := strings.CutPrefix(text, "\r\n"); ok {
		return rest
	}
	if text != "" && strings.IndexByte(" \t\n\r\f", text[0]) >= 0 {
		return text[1:]
	}
	return text
}
