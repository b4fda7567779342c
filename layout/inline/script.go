package inline

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"
)

// scriptIn returns the script of a word's first character that has one.
func scriptIn(word string) (language.Script, bool) {
	for _, r := range word {
		if lower := r | 0x20; lower >= 'a' && lower <= 'z' {
			return language.Latin, true
		}
		if r < 0x80 {
			continue
		}
		switch s := language.LookupScript(r); s {
		case language.Common, language.Inherited, language.Unknown:
		default:
			return s, true
		}
	}
	return 0, false
}

// ScriptCount counts the letters of a paragraph that are not in a script of
// the language that they are said to be in. A screen reader would read them
// with the wrong voice, or not at all.
type ScriptCount struct {
	letters, foreign int
	// first is the first word in another script, and script that script.
	first  string
	script language.Script
	// word is the first word in another script that is not Latin: names and abbreviations in Latin letters stand in
	// texts of all scripts.
	word string
}

// shortestForeign is the least number of letters of a word of another script that is reported. Shorter ones are units
// and formulas, such as µm.
const shortestForeign = 3

// add counts a word, which is in a script of its own; expected are those of its language. Code and addresses are not
// counted.
func (n *ScriptCount) add(word string, own language.Script, expected []language.Script, code bool) {
	if code || len(expected) == 0 {
		return
	}
	letters := 0
	for _, r := range word {
		if lower := r | 0x20; 'a' <= lower && lower <= 'z' || r >= utf8.RuneSelf && unicode.IsLetter(r) {
			letters++
		}
	}
	n.letters += letters
	if slices.Contains(expected, own) {
		return
	}
	n.foreign += letters
	if n.first == "" && letters > 0 {
		n.first = word
		n.script = own
	}
	if n.word == "" && own != language.Latin && letters >= shortestForeign {
		n.word = word
	}
}

// fewLetters is the least number of letters from which the script of a paragraph can be judged.
const fewLetters = 12

// mostly reports whether the greater part of a paragraph is in another script.
func (n *ScriptCount) mostly() bool { return n.letters >= fewLetters && n.foreign*2 > n.letters }
