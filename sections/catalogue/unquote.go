package catalogue

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"annualreport/sections/source"
)

// escapes are the characters that the escapes of C stand for.
var escapes = map[byte]byte{
	'n': '\n', 't': '\t', 'r': '\r', '"': '"', '\\': '\\', 'a': '\a', 'b': '\b', 'f': '\f', 'v': '\v',
}

// unquote reads a text in quotation marks with the escapes of C. Those of numbers are bytes of the encoding of the
// catalogue, several for a letter: msgcat --escape writes them.
func unquote(s, charset string) (string, bool) {
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' {
		return "", false
	}
	s = s[1 : len(s)-1]
	var b strings.Builder
	for s != "" {
		if s[0] == '"' {
			return "", false
		}
		if s[0] != '\\' {
			end := strings.IndexAny(s, "\\\"")
			if end < 0 {
				end = len(s)
			}
			b.WriteString(s[:end])
			s = s[end:]
			continue
		}
		text, rest, ok := escaped(s, charset)
		if !ok {
			return "", false
		}
		b.WriteString(text)
		s = rest
	}
	return b.String(), true
}

// escaped reads an escape at the beginning of a text, or as many numbers as stand there.
func escaped(s, charset string) (text, rest string, ok bool) {
	if len(s) < 2 {
		return "", s, false
	}
	if c, isLetter := escapes[s[1]]; isLetter {
		return string(rune(c)), s[2:], true
	}
	var bytes []byte
	for {
		b, size := numbered(s)
		if size == 0 {
			break
		}
		bytes = append(bytes, b)
		s = s[size:]
	}
	text = source.NewFile("", string(bytes)).In(charset).Text
	return text, s, len(bytes) > 0 && utf8.ValidString(text)
}

// numbered reads a byte as a number: up to three octal figures, or x and two hexadecimal ones. Its size is how many
// characters it has in the text, none if it is no number.
func numbered(s string) (value byte, size int) {
	const octal, hexadecimal, bits = 8, 16, 8
	if len(s) < 2 || s[0] != '\\' {
		return 0, 0
	}
	base := octal
	from := len(`\`)
	most := len(`377`)
	if s[1] == 'x' {
		base = hexadecimal
		from = len(`\x`)
		most = len(`ff`)
	}
	for end := min(from+most, len(s)); end > from; end-- {
		if n, err := strconv.ParseUint(s[from:end], base, bits); err == nil {
			return byte(n), end
		}
	}
	return 0, 0
}
