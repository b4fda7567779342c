package source

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// escapes say where the bytes of a value stand in the file that it is written in with escapes. Between them
// bytes and value go on side by side.
type escapes []escape

// escape is a place from which on the distance between value and file is another.
type escape struct {
	// value and raw are the same place, in the value and behind the beginning of its quotes.
	value, raw int
}

// raw is the place of a byte of the value, counted from the quotes.
func (e escapes) raw(offset int) int {
	i, _ := slices.BinarySearchFunc(e, offset+1, func(s escape, offset int) int { return s.value - offset })
	if i == 0 {
		return offset
	}
	return e[i-1].raw + offset - e[i-1].value
}

// escapesOf finds the escapes of a string that a text begins with, whose value has a length.
func escapesOf(raw string, length int) escapes {
	i := valueStart(raw)
	isMultiline := quoteLength(raw) == 3
	out := escapes{{raw: i}}
	for done := 0; i < len(raw) && done < length; {
		next := strings.IndexByte(raw[i:min(len(raw), i+length-done)], '\\')
		if next < 0 {
			break
		}
		done += next
		i += next
		size, value := escapeLength(raw[i:], isMultiline)
		done += value
		i += size
		out = append(out, escape{value: done, raw: i})
	}
	return out
}

// valueStart is how many bytes stand before the value of a string: its quotes and, where it may have lines, a line end
// behind them (TOML v1.0.0, String).
func valueStart(raw string) int {
	n := quoteLength(raw)
	for _, end := range [...]string{"\r\n", "\n"} {
		if n == 3 && strings.HasPrefix(raw[n:], end) {
			return n + len(end)
		}
	}
	return n
}

// quoteLength is the number of quotes that a string begins with.
func quoteLength(raw string) int {
	if strings.HasPrefix(raw, `"""`) || strings.HasPrefix(raw, "'''") {
		return 3
	}
	return 1
}

// escapeLength is how many bytes an escape takes in the file, and how many its
// value has.
func escapeLength(raw string, multi bool) (size, value int) {
	if len(raw) < 2 {
		return 1, 1
	}
	digits := 0
	switch raw[1] {
	case 'x':
		digits = 2
	case 'u':
		digits = 4
	case 'U':
		digits = 8
	case ' ', '\t', '\r', '\n':
		if multi {
			return 1 + len(raw[1:]) - len(strings.TrimLeft(raw[1:], " \t\r\n")), 0
		}
	}
	if len(raw) < 2+digits {
		return 2, 1
	}
	r := hexRune(raw[2 : 2+digits])
	if isLineEnd(r) {
		r = ' ' // by Running
	}
	return 2 + digits, max(utf8.RuneLen(r), 1)
}

// hexRune is the character of a number in hexadecimal digits.
func hexRune(digits string) rune {
	r := rune(0)
	for i := range len(digits) {
		r = r<<4 | rune(strings.IndexByte("0123456789abcdef", lower(digits[i]))&15)
	}
	return r
}
