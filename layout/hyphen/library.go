package hyphen

import (
	_ "embed" // languages, exceptions and words
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"annualreport/layout/packed"
)

// patterns.zip holds, for each language of TeX's hyph-utf8, hyph-TAG.pat.txt with the patterns, hyph-TAG.hyp.txt with
// the exceptions where there are any, and its licence, beside index.tsv with the minima; and words-th.txt, the words of
// Thai in the order of their bytes. The program in the folder tex makes it; that in pack makes of it what is embedded.
//
//go:generate go run ./tex patterns words_th.txt patterns.zip
//go:generate go run ./pack patterns.zip packed
var (
	// languages have the fewest letters before and behind a hyphen, and the first state of the patterns.
	//go:embed packed/languages.tsv
	languages packed.Lines
	// exceptions have words with their hyphens, by the language and the word.
	//go:embed packed/exceptions.tsv
	exceptions packed.Lines
	// words has words-TAG.txt for languages without spaces, and all licences.
	//go:embed packed/words.zip
	words packed.Zip
)

// Library finds patterns by language and keeps those in use. It is safe for
// concurrent use.
type Library struct {
	mu   sync.Mutex
	open map[string]*Patterns
	// below is the library that this one is over, and own finds what an author says of a language by its tag, nil for
	// nothing; both nil for the library of the program.
	below *Library
	own   func(tag string) *Own
}

// NewLibrary makes a library. Nothing is read before it is asked for.
func NewLibrary() *Library { return &Library{open: make(map[string]*Patterns)} }

// With is the library with what an author says over it.
func (l *Library) With(own func(tag string) *Own) *Library { return &Library{below: l, own: own} }

// Of returns the patterns for the texts of a language by its tag, of which the program has those of a key, empty for
// none; nil if there are none.
func (l *Library) Of(tag, key string) (*Patterns, error) {
	if l.below == nil {
		return l.For(key)
	}
	patterns, err := l.below.Of(tag, key)
	if own := l.own(tag); own != nil && err == nil {
		return own.Over(patterns), nil
	}
	return patterns, err
}

// Tags lists the keys of the library in alphabetical order: its languages, as TeX names them.
func (l *Library) Tags() []string {
	var tags []string
	for line := range strings.Lines(string(languages)) {
		tag, _, _ := strings.Cut(line, "\t")
		tags = append(tags, tag)
	}
	return tags
}

// For returns the patterns of a key, which is one of Tags; nil for another.
func (l *Library) For(key string) (*Patterns, error) {
	facts, ok := languages.Find(key)
	if !ok {
		return nil, nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if p, ok := l.open[key]; ok {
		return p, nil
	}
	p, err := load(key, facts)
	if err != nil {
		return nil, fmt.Errorf("hyphenation patterns of %s: %w", key, err)
	}
	l.open[key] = p
	return p, nil
}

// load reads what is known of one language.
func load(tag, facts string) (*Patterns, error) {
	if list, ok, err := words.File("words-" + tag + ".txt"); ok || err != nil {
		return &Patterns{words: newWordList(string(list))}, err
	}
	var numbers [3]int
	for i, column := range strings.Fields(facts) {
		n, err := strconv.Atoi(column)
		if err != nil {
			return nil, err
		}
		numbers[i] = n
	}
	return &Patterns{
		left: numbers[0], right: numbers[1], visible: !slices.Contains(unhyphenated, tag), trie: trie(numbers[2]),
		exceptions: exceptions.Of(tag + " "), tag: tag,
	}, nil
}

// unhyphenated are the languages whose scripts divide words without printing a
// hyphen; Thai and the scripts of Ethiopia and India.
var unhyphenated = []string{"as", "bn", "gu", "hi", "kn", "ml", "mr", "mul-ethi", "or", "pa", "sa", "ta", "te", "th"}
