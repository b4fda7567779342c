package translate

import (
	"strings"
	"unicode"

	"annualreport/sections/catalogue"

	"annualreport/layout/pattern"
)

// The pseudo-languages (Unicode CLDR, "Pseudo-locales"): English with accents, and longer; and
// English from right to left. They try a layout before there are translators.
const (
	pseudoAccented = "en-XA"
	pseudoMirrored = "ar-XB"
)

// Pseudo is the translation into a pseudo-language; nil for other languages.
func Pseudo(tag, original string) *Translation {
	change := map[string]func(string) string{pseudoAccented: accented, pseudoMirrored: mirrored}[tag]
	if change == nil {
		return nil
	}
	return &Translation{
		Language: tag, Original: original, Lookup: func(k catalogue.Key) (string, bool) { return change(k.ID), true },
	}
}

// markupParts are what pseudo-translations leave alone: addresses, places, notes, code, images.
var markupParts = pattern.Of(
	"\\]\\([^)]*\\)|\\]?\\{[^}]*\\}|<[^>]*>|`[^`]*`|\\[\\^[^\\]]*\\]|https?://\\S+|[\\w.+-]+@[\\w.-]+|\\\\.",
)

// eachWord changes the words of a text, and leaves its markup alone.
func eachWord(text string, change func(string) string) string {
	var b strings.Builder
	plain := func(s string) {
		from := 0
		for i, r := range s + " " {
			if unicode.IsLetter(r) || unicode.IsMark(r) {
				continue
			}
			if i > from {
				b.WriteString(change(s[from:i]))
			}
			if i < len(s) {
				b.WriteRune(r)
			}
			from = i + len(string(r))
		}
	}
	at := 0
	for _, m := range markupParts().FindAllStringIndex(text, -1) {
		plain(text[at:m[0]])
		b.WriteString(text[m[0]:m[1]])
		at = m[1]
	}
	plain(text[at:])
	return b.String()
}

// accents are letters that look like others.
var accents = strings.NewReplacer(
	"a", "å", "b", "ƀ", "c", "ç", "d", "ð", "e", "é", "g", "ĝ", "h", "ĥ", "i", "î", "j", "ĵ", "k", "ķ", "l", "ļ",
	"n", "ñ", "o", "ö", "p", "þ", "r", "ŕ", "s", "š", "t", "ţ", "u", "û", "w", "ŵ", "y", "ý", "z", "ž",
	"A", "Å", "C", "Ç", "D", "Ð", "E", "É", "G", "Ĝ", "H", "Ĥ", "I", "Î", "J", "Ĵ", "K", "Ķ", "L", "Ļ", "N", "Ñ",
	"O", "Ö", "P", "Þ", "R", "Ŕ", "S", "Š", "T", "Ţ", "U", "Û", "W", "Ŵ", "Y", "Ý", "Z", "Ž",
)

// longer is how many letters of a word are said twice, to make texts two fifths longer.
const longer = 40 // percent

// accented puts accents on words, and makes them longer.
func accented(text string) string {
	return eachWord(text, func(w string) string {
		letters := []rune(w)
		more := (len(letters)*longer + 50) / 100
		var b strings.Builder
		b.WriteString(accents.Replace(w))
		for i := range more {
			b.WriteString(accents.Replace(string(unicode.ToLower(letters[len(letters)-more+i]))))
		}
		return b.String()
	})
}

// mirrored sets words from right to left by their marks (UAX #9: RLO … PDF).
func mirrored(text string) string {
	return eachWord(text, func(w string) string { return "\u202e" + w + "\u202c" })
}
