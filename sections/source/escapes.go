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
	// inside is how many bytes of the value are written as the escape that begins here; 0 behind one.
	inside int
}

// raw is the place of a byte of the value, counted from the quotes.
func (e escapes) raw(offset int) int {
	i, _ := slices.BinarySearchFunc(e, offset+1, func(s escape, offset int) int { return s.value - offset })
	if i == 0 {
		return offset
	}
	s := e[i-1]
	if s.inside > 0 {
		return s.raw
	}
	return s.raw + offset - s.value
}

// escapesOf finds the escapes of a string that a text begins with, whose value has a length.
func escapesOf(raw string, length int) escapes {
	i := quoteLength(raw)
	literal := strings.HasPrefix(raw, "'")
	multi := i == 3
	if multi {
		if strings.HasPrefix(raw[i:], "\r\n") {
			i += 2
		} else if strings.HasPrefix(raw[i:], "\n") {
			i++
		}
	}
	out := escapes{{raw: i}}
	for done := 0; i < len(raw) && done < length && !literal; {
		next := strings.IndexByte(raw[i:min(len(raw), i+length-done)], '\\')
		if next < 0 {
			break
		}
		done += next
		i += next
		size, value := escapeLength(raw[i:], multi)
		out = append(out, escape{value: done, raw: i, inside: value})
		done += value
		i += size
		out = append(out, escape{value: done, raw: i})
	}
	return out
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
	if digits == 0 || len(raw) < 2+digits {
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
