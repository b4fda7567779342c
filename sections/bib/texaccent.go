package bib

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// deepestAccent is how deep accents may stand in groups and over others: what is read as an accent and is none is read
// again.
const deepestAccent = 4

// accent writes the letter that an accent stands over, and the accent; false if there is no letter. The reader stands
// behind the name of the accent.
func (t *texReader) accent(name string) bool {
	if t.depth >= deepestAccent {
		return false
	}
	at := t.at
	isWord := isLetter(name[0])
	for at < len(t.text) && isSpace(t.text[at]) {
		at++
	}
	if at >= len(t.text) || isWord && at == t.at && t.text[at] != '{' && t.text[at] != '\\' {
		return false
	}
	if t.text[at] == '{' {
		end := groupEnd(t.text, at)
		return t.accented(name, t.text[at+1:end], min(end+1, len(t.text)))
	}
	end := at
	if t.text[at] == '\\' {
		inner := texReader{text: t.text, at: at}
		end += 1 + len(inner.name())
	} else {
		_, size := utf8.DecodeRuneInString(t.text[at:])
		end += size
	}
	return t.accented(name, t.text[at:end], end)
}

// longestBase is how many bytes what an accent takes has at most.
const longestBase = 60

// accented writes an accent over the first letter of what it takes, and what follows that letter.
func (t *texReader) accented(name, base string, end int) bool {
	if len(base) > longestBase {
		return false // words, and no letter
	}
	inner := texReader{text: base, unknown: t.unknown, depth: t.depth + 1}
	for inner.at < len(base) {
		inner.next()
	}
	letters, _ := inner.out.trimmed()
	first, size := utf8.DecodeRuneInString(letters)
	if size == 0 {
		if strings.TrimSpace(base) != "" || base == "" && end > t.at+1 {
			t.at = end
			t.out.write(spacing(name))
			return true
		}
		return false
	}
	if !unicode.IsLetter(first) && !unicode.IsMark(first) && !unicode.IsNumber(first) {
		return false
	}
	t.at = end
	marks := marksOf(letters[size:])
	t.out.write(string(dotted(first, name)) + marks + accents[name] + letters[size+len(marks):])
	return true
}

// marksOf are the marks that a text begins with: accents over accents.
func marksOf(text string) string {
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsMark(r) })
	if end < 0 {
		end = len(text)
	}
	return text[:end]
}

// dotted is the letter that an accent is composed with: TeX writes accents over i and j without their dots.
func dotted(letter rune, accent string) rune {
	below := strings.Contains("ckdb", accent)
	switch {
	case letter == 'ı' && !below:
		return 'i'
	case letter == 'ȷ':
		return 'j'
	}
	return letter
}

// spacing is an accent that stands alone.
func spacing(name string) string {
	switch name {
	case "~":
		return "~"
	case "^":
		return "^"
	case "'", "`", `"`:
		return name
	}
	return ""
}
