package csl

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/pattern"
	"annualreport/sections/bib"
)

// inCase changes the case of words as a style wants it. Words that are marked to stay as typed do.
func inCase(pieces []piece, name string, english bool) []piece {
	switch name {
	case "lowercase":
		return eachWord(pieces, func(w string, _ wordPlace) string { return strings.ToLower(w) })
	case "uppercase":
		return eachWord(pieces, func(w string, _ wordPlace) string {
			return strings.ReplaceAll(strings.ToUpper(w), "ß", "SS")
		})
	case "capitalize-first":
		return eachWord(pieces, func(w string, at wordPlace) string {
			if at.first && isSmall(w) {
				return capital(w)
			}
			return w
		})
	case "capitalize-all":
		return eachWord(pieces, func(w string, _ wordPlace) string {
			if isSmall(w) {
				return capital(w)
			}
			return w
		})
	case "sentence":
		return sentence(pieces)
	case "title":
		if !english {
			return pieces
		}
		return title(pieces)
	}
	return pieces
}

// wordPlace is where a word stands: first or last of all, first behind a colon or the like, or first of a compound with
// hyphens.
type wordPlace struct{ first, last, begins, compound bool }

// eachWord changes each word of pieces.
func eachWord(pieces []piece, change func(word string, at wordPlace) string) []piece {
	total := 0
	for _, p := range pieces {
		total += len(strings.FieldsFunc(p.text, isBetween))
	}
	seen := 0
	begins := false
	inside := false // the last piece ended inside of a word
	for i := range pieces {
		p := &pieces[i]
		var b strings.Builder
		for text := p.text; text != ""; {
			if to := addressAt(text); to != "" {
				b.WriteString(to)
				text = text[len(to):]
				seen += len(strings.FieldsFunc(to, isBetween))
				continue
			}
			end := strings.IndexFunc(text, isBetween)
			if end == 0 {
				r, size := utf8.DecodeRuneInString(text)
				begins = begins && r == ' ' || strings.ContainsRune(":?!.—", r)
				b.WriteRune(r)
				text = text[size:]
				inside = false
				continue
			}
			if end < 0 {
				end = len(text)
			}
			seen++
			word := text[:end]
			if p.rich&(bib.AsTyped|bib.Raised|bib.Lowered|bib.SmallCaps) == 0 && !inside {
				compound := strings.HasPrefix(text[end:], "-") && !strings.HasSuffix(b.String(), "-")
				word = change(word, wordPlace{seen == 1, seen == total, begins, compound})
			}
			b.WriteString(word)
			text = text[end:]
			begins = endsSentence(word)
			inside = text == ""
		}
		p.text = b.String()
	}
	return pieces
}

// webAddress finds an address at the beginning of a text.
var webAddress = pattern.Of(`^(?:https?://|www\.)\S+`)

// addressAt is the address that a text begins with, empty for none. Its letters are never changed.
func addressAt(text string) string {
	if text[0] != 'h' && text[0] != 'w' {
		return ""
	}
	return webAddress().FindString(text)
}

// endsSentence reports whether a word ends in a sign behind which a title begins anew.
func endsSentence(word string) bool {
	return strings.HasSuffix(word, ":") || strings.HasSuffix(word, "?") || strings.HasSuffix(word, "!")
}

// isBetween reports whether a sign stands between words.
func isBetween(r rune) bool { return strings.ContainsRune(" \u00a0-–—/“”\"(‘[:", r) }

// capital begins a word with a capital. A letter of Greek alone is a sign of a science, and stays.
func capital(word string) string {
	r, size := utf8.DecodeRuneInString(word)
	if size == len(word) && unicode.Is(unicode.Greek, r) {
		return word
	}
	if !unicode.IsLetter(r) {
		trimmed := strings.TrimLeft(word, "’'“”")
		if trimmed == word || trimmed == "" {
			return word
		}
		return word[:len(word)-len(trimmed)] + capital(trimmed)
	}
	return string(unicode.ToTitle(r)) + word[size:]
}

// isSmall reports whether a word has no capitals.
func isSmall(word string) bool { return !strings.ContainsFunc(word, unicode.IsUpper) }

// areCapitals reports whether the letters of pieces are capitals alone.
func areCapitals(pieces []piece) bool {
	text := textOf(pieces)
	return text == strings.ToUpper(text) && text != strings.ToLower(text)
}

// sentence begins the first word with a capital; of a text in capitals all other letters become small.
func sentence(pieces []piece) []piece {
	capitals := areCapitals(pieces)
	return eachWord(pieces, func(w string, at wordPlace) string {
		if capitals {
			w = strings.ToLower(w)
		}
		if at.first {
			return capital(w)
		}
		return w
	})
}

// smallWords stay small in titles (CSL 1.0.2, Title Case Conversion).
var smallWords = func() map[string]bool {
	out := make(map[string]bool)
	for _, w := range strings.Fields("a al an and as at but by c ca down et for from in into nor of on onto " +
		"or over so the till to up via " +
		"with yet about above across afore after against along alongside amid amidst among amongst anenst " +
		"apropos apud " +
		"around aside astride athwart atop barring before behind below beneath beside besides between beyond circa " +
		"despite d’ d' de during except forenenst given inside lest like modulo near next notwithstanding " +
		"off opposite out outside " +
		"per plus pro qua sans since than through throughout thru thruout toward towards under underneath " +
		"until unto upon " +
		"van versus vs. v. vs v von within without") {
		out[w] = true
	}
	return out
}()

// title begins all words of a title with capitals, but for small words inside of it. A text in capitals stays: it may
// be an abbreviation, and so may a word in capitals.
func title(pieces []piece) []piece {
	if areCapitals(pieces) {
		return pieces
	}
	return eachWord(pieces, func(w string, at wordPlace) string {
		small := smallWords[strings.ToLower(strings.Trim(w, ".,;:?!)]"))]
		begins := at.first || at.begins
		switch {
		case small && !begins && !at.last && !at.compound && w != strings.ToUpper(w):
			return strings.ToLower(w)
		case !isSmall(w) || isSymbol(w) || !begins && isLetter(w):
			return w
		}
		return capital(w)
	})
}

// isLetter reports whether a word is a letter alone or some with points between them, or has one before an apostrophe:
// 800 m, e.g., l’étude.
func isLetter(word string) bool {
	word, _, _ = strings.Cut(strings.ReplaceAll(word, "'", "’"), "’")
	isSign := func(r rune) bool { return strings.ContainsRune(".,;:?!)]", r) }
	for _, part := range strings.FieldsFunc(word, isSign) {
		if utf8.RuneCountInString(part) > 1 {
			return false
		}
	}
	return true
}

// isSymbol reports whether a word is a small letter with figures: v0.4, p53.
func isSymbol(word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	second, _ := utf8.DecodeRuneInString(word[size:])
	return unicode.IsLower(first) && unicode.IsDigit(second)
}

// withoutPeriods takes the points out of a word.
func withoutPeriods(text string) string { return strings.ReplaceAll(text, ".", "") }
