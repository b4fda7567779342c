package source

import (
	"strings"
	"unicode/utf8"
)

// Separator is the sign that a CSV file divides its fields by: that which it names in a first line such as
// "sep=;", as Excel reads and writes it, or else the one that its first line has most of. Spreadsheets of
// many countries write semicolons.
func Separator(text string) rune {
	if named, _, ok := NamedSeparator(text); ok {
		return named
	}
	first, _, _ := strings.Cut(text, "\n")
	best := ','
	most := 0
	for _, c := range ",;\t" {
		if n := strings.Count(first, string(c)); n > most {
			best = c
			most = n
		}
	}
	return best
}

// NamedSeparator is the sign that the first line of a CSV file names, if it is a line such as "sep=;",
// and how many bytes that line takes with its end.
func NamedSeparator(text string) (sign rune, length int, ok bool) {
	line, _, more := strings.Cut(text, "\n")
	name := strings.Trim(strings.TrimSuffix(line, "\r"), `"`)
	const key = "sep="
	if len(name) <= len(key) || !strings.EqualFold(name[:len(key)], key) {
		return 0, 0, false
	}
	sign, n := utf8.DecodeRuneInString(name[len(key):])
	if strings.Trim(name[len(key)+n:], ",;\t") != "" || sign == '"' || sign == '\r' || sign == utf8.RuneError {
		return 0, 0, false
	}
	length = len(line)
	if more {
		length++
	}
	return sign, length, true
}
