package proofreading

import (
	"unicode"

	"annualreport/layout/diag"
)

// scripts are those whose words need a mark of their language in a text of another script, since they are read out and
// set otherwise. Greek letters are also signs of mathematics, so that one alone is not meant.
var scripts = []*unicode.RangeTable{
	unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Arabic, unicode.Hebrew, unicode.Devanagari, unicode.Bengali,
	unicode.Tamil, unicode.Thai, unicode.Ethiopic, unicode.Georgian, unicode.Armenian, unicode.Han, unicode.Hangul,
}

// foreignLetters tells of words in letters of another script than a Latin text, without a mark of their language. Latin
// words stand in texts of all scripts.
func foreignLetters(p *passage, problems *diag.List) {
	if p.language.Script != "Latn" || !isProse(p.role) {
		return
	}
	for at := 0; at < len(p.plain); {
		length := wordLength(p.plain[at:])
		if length == 0 {
			at++
			continue
		}
		if script := scriptOf(p.plain[at : at+length]); script != nil && script != unicode.Latin {
			problems.Warnf(p.at(at, length),
				"write [words]{lang=…} with the tag of their language: they are read out in it",
				"“%s” is in other letters than the text, and nothing says in which language", p.plain[at:at+length])
			return
		}
		at += length
	}
}

// scriptOf is the script of a word of two letters or more that are of one script; else nil.
func scriptOf(word string) *unicode.RangeTable {
	var found *unicode.RangeTable
	n := 0
	for _, r := range word {
		if !unicode.IsLetter(r) {
			continue
		}
		if n++; found != nil {
			if !unicode.Is(found, r) {
				return nil
			}
			continue
		}
		for _, s := range scripts {
			if unicode.Is(s, r) {
				found = s
			}
		}
	}
	if n < 2 {
		return nil
	}
	return found
}
