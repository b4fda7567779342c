package language

import (
	"embed"
	"strings"
)

// wordLists has a file of words for each language that the program speaks. A line is a key, the word or sentence, the
// projects that have the same word in their own translations, and why ours is another where most of them agree; a tab
// stands between each. The first lines are the name of the language in English and which native speaker has read the
// words. A ~ is a space at which no line ends, and {0} the place of a number, a letter or a name. The words of pt are
// those of Brazil, as the conventions of CLDR for pt are; those of sr-Latn are the words of sr in Latin letters. Yes
// and no are those of CLDR 48 (posix.json) but in zh, te and ml, where these answer an offer, in tr, where the second
// lacks its letter, and in lo and my, where they are English.
//
//go:embed words
var wordLists embed.FS

const (
	wordListFolder = "words/"
	wordListSuffix = ".tsv"
)

// wordList has the words of a language by their keys.
type wordList map[string]string

// wordListFor are the words for the first of some locales that there are any for; English ones, and false, where there
// are none.
func wordListFor(locales []string) (list wordList, translated bool) {
	for _, locale := range locales {
		if data, err := wordLists.ReadFile(wordListFolder + locale + wordListSuffix); err == nil {
			return readWordList(string(data)), true
		}
	}
	list, _ = wordListFor([]string{"en"})
	return list, false
}

// readWordList reads a file of words.
func readWordList(file string) wordList {
	out := make(wordList)
	for line := range strings.Lines(file) {
		key, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		word, _, _ := strings.Cut(rest, "\t")
		out[key] = strings.ReplaceAll(word, "~", "\u00a0")
	}
	return out
}
