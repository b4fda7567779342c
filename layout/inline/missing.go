package inline

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/language"
)

// helpful are families under a free licence that have the letters of scripts which the
// program has none for.
var helpful = map[language.Script]string{
	language.Han: "Noto Sans CJK", language.Hiragana: "Noto Sans CJK JP", language.Katakana: "Noto Sans CJK JP", language.Hangul: "Noto Sans CJK KR",
	language.Bopomofo: "Noto Sans CJK TC", language.Bengali: "Noto Sans Bengali", language.Tamil: "Noto Sans Tamil", language.Telugu: "Noto Sans Telugu",
	language.Kannada: "Noto Sans Kannada", language.Malayalam: "Noto Sans Malayalam", language.Gujarati: "Noto Sans Gujarati", language.Gurmukhi: "Noto Sans Gurmukhi",
	language.Oriya: "Noto Sans Oriya", language.Sinhala: "Noto Sans Sinhala", language.Lao: "Noto Sans Lao", language.Khmer: "Noto Sans Khmer",
	language.Myanmar: "Noto Sans Myanmar", language.Tibetan: "Noto Serif Tibetan", language.Ethiopic: "Noto Sans Ethiopic", language.Armenian: "Noto Sans Armenian",
	language.Georgian: "Noto Sans Georgian", language.Thaana: "Noto Sans Thaana", language.Syriac: "Noto Sans Syriac", language.Mongolian: "Noto Sans Mongolian",
	language.Tifinagh: "Noto Sans Tifinagh", language.Nko: "Noto Sans NKo", language.Cherokee: "Noto Sans Cherokee", language.Yi: "Noto Sans Yi", language.Adlam: "Noto Sans Adlam",
	language.Latin: "Noto Sans", language.Cyrillic: "Noto Sans", language.Greek: "Noto Sans", language.Arabic: "Noto Naskh Arabic", language.Common: "Noto Sans Symbols 2",
}

// character is a character as a message shows it: by its number if there is nothing to see.
func character(r rune) string {
	if !unicode.IsGraphic(r) || unicode.In(r, unicode.Co, unicode.M) || unicode.IsSpace(r) {
		return fmt.Sprintf("%U", r)
	}
	return string(r)
}

// noncharacter tells numbers that will never be characters (Unicode 17, 23.7), and that of a pasted object.
func noncharacter(r rune) bool {
	return r >= 0xFDD0 && r <= 0xFDEF || r&0xFFFE == 0xFFFE || r == '\uFFFC'
}

// familiesFor says what to do for characters that no font has.
func familiesFor(missing []rune) string {
	var names []string
	for _, r := range missing {
		if name := helpful[language.LookupScript(r)]; name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return "put a family that has them into the folder fonts beside the report"
	}
	return "put a family that has them into the folder fonts beside the report, such as " + strings.Join(names, ", ")
}
