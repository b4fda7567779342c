package inline

import (
	"slices"
	"unicode"

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
	// first is the first word that is not in place, and script what it is written in.
	first  string
	script language.Script
	// word is the first that is not in place, but for Latin ones: names and
	// abbreviations in Latin letters stand in texts of all scripts.
	word string
}

// shortestForeign is from how many letters on a word of another script is
// told; shorter ones are units and formulas, such as µm.
const shortestForeign = 3

// add counts a word. Of program text and addresses nothing is said.
func (n *ScriptCount) add(word string, own language.Script, expected []language.Script, code bool) {
	if code || len(expected) == 0 {
		return
	}
	letters := 0
	for _, r := range word {
		if unicode.IsLetter(r) {
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

// fewLetters is too little to tell what a paragraph is written in.
const fewLetters = 12

// mostly reports whether the greater part of a paragraph is in another script.
func (n *ScriptCount) mostly() bool { return n.letters >= fewLetters && n.foreign*2 > n.letters }
