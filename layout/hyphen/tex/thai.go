package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordsLicence says where the words of Thai come from.
const wordsLicence = `words-th.txt: words of Thai from PyThaiNLP 5.4.0 (words_th.txt), ` +
	`those of Thai letters alone, without long compounds.
CC0 1.0 Universal: the authors have waived all copyright and related rights.
https://creativecommons.org/publicdomain/zero/1.0/
`

// Long words are left out if they are put together of others of a few letters at least, as names and proverbs are:
// lines end inside of them.
const (
	longWord  = 10
	shortPart = 3
)

// thaiWords are the words of a list that are in Thai letters alone, one a line in the order of their bytes.
func thaiWords(list string) []byte {
	words := map[string]bool{"ณ": true} // the one word of a single letter
	for line := range strings.Lines(list) {
		word := strings.TrimSpace(line)
		if utf8.RuneCountInString(word) > 1 && !strings.ContainsFunc(word, isForeign) {
			words[word] = true
		}
	}
	var kept []string
	for word := range words {
		if utf8.RuneCountInString(word) <= longWord || !isCompound([]rune(word), words) {
			kept = append(kept, word)
		}
	}
	slices.Sort(kept)
	return []byte(strings.Join(kept, "\n") + "\n")
}

// isForeign reports whether a character is no letter and no mark of Thai.
func isForeign(r rune) bool {
	return r < 'ก' || r > '๎' || !unicode.In(r, unicode.Lo, unicode.Mn, unicode.Lm)
}

// isCompound reports whether a word is others, one behind the other.
func isCompound(word []rune, words map[string]bool) bool {
	reached := make([]bool, len(word)+1)
	reached[0] = true
	for at := range word {
		if !reached[at] {
			continue
		}
		for end := at + shortPart; end <= len(word); end++ {
			if end-at < len(word) && words[string(word[at:end])] {
				reached[end] = true
			}
		}
	}
	return reached[len(word)]
}
