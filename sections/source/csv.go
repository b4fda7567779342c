package source

import (
	"strings"
	"unicode/utf8"
)

// separators are the signs that programs divide fields by. Commas are the most common.
const separators = ",;\t|"

// compared is how many lines of a file are looked at to find its separator.
const compared = 30

// Separator is the sign that a CSV file divides its fields by: that which it names in a first line such as
// "sep=;", as Excel reads and writes it, or else the one that is in most of its lines as often as in the first. Of
// those that are alike it is the one that the first line has most of. Signs in quotation marks do not count.
// Spreadsheets of many countries write semicolons.
func Separator(text string) rune {
	if named, _, ok := NamedSeparator(text); ok {
		return named
	}
	best := ','
	bestAlike := 0
	bestCount := 0
	for _, sign := range separators {
		count, alike := regularity(text, byte(sign))
		if count > 0 && (alike > bestAlike || alike == bestAlike && count > bestCount) {
			best, bestAlike, bestCount = sign, alike, count
		}
	}
	return best
}

// regularity counts a sign in the first line of a file that is not blank, and how many lines have as many of it.
func regularity(text string, sign byte) (count, alike int) {
	for lines := 0; text != "" && lines < compared; {
		line, rest := firstRecord(text)
		text = rest
		if strings.TrimSpace(line) == "" {
			continue
		}
		here := countOutside(line, sign)
		if lines == 0 {
			count = here
		}
		if here == count {
			alike++
		}
		lines++
	}
	return count, alike
}

// firstRecord cuts the first line off, and what of it goes on behind a line end in quotation marks.
func firstRecord(text string) (line, rest string) {
	quoted := false
	for i := range len(text) {
		switch {
		case opens(text, i, quoted), text[i] == '"' && quoted:
			quoted = !quoted
		case text[i] == '\n' && !quoted:
			return text[:i], text[i+1:]
		}
	}
	if quoted { // the mark has no other: lines are lines
		line, rest, _ = strings.Cut(text, "\n")
		return line, rest
	}
	return text, ""
}

// opens reports whether a quotation mark begins what is quoted: at the start of a field, or behind another one, which
// closed it.
func opens(text string, i int, quoted bool) bool {
	if text[i] != '"' || quoted {
		return false
	}
	return i == 0 || strings.IndexByte(separators+"\n\"", text[i-1]) >= 0
}

// countOutside counts a sign outside of quotation marks.
func countOutside(line string, sign byte) int {
	quoted := false
	count := 0
	for i := range len(line) {
		switch {
		case opens(line, i, quoted), line[i] == '"' && quoted:
			quoted = !quoted
		case line[i] == sign && !quoted:
			count++
		}
	}
	return count
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
	if strings.Trim(name[len(key)+n:], separators) != "" || sign == '"' || sign == '\r' || sign == utf8.RuneError {
		return 0, 0, false
	}
	length = len(line)
	if more {
		length++
	}
	return sign, length, true
}
