package hyphen

import (
	"archive/zip"
	_ "embed" // the archive of patterns
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// archive holds, for each language of TeX's hyph-utf8, hyph-TAG.pat.txt with
// the patterns, hyph-TAG.hyp.txt with the exceptions where there are any, and
// its licence, beside index.tsv with the minima; and words-th.txt, the words of Thai in the
// order of their bytes. The program in the folder tex makes it.
//
//go:generate go run ./tex patterns words_th.txt patterns.zip
//go:embed patterns.zip
var archive string

// Library finds patterns by language and keeps those in use. It is safe for
// concurrent use.
type Library struct {
	mu    sync.Mutex
	files map[string]*zip.File
	index map[string]minima
	open  map[string]*Patterns
}

// minima are the fewest letters around a hyphen, from index.tsv.
type minima struct{ left, right int }

// NewLibrary opens the embedded archive. Nothing is unpacked yet but its index.
func NewLibrary() (*Library, error) {
	r, err := zip.NewReader(strings.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil, fmt.Errorf("hyphenation patterns: %w", err)
	}
	l := &Library{files: make(map[string]*zip.File), index: make(map[string]minima), open: make(map[string]*Patterns)}
	for _, f := range r.File {
		l.files[f.Name] = f
	}
	index, err := l.read("index.tsv")
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(index) {
		if cols := strings.Split(line, "\t"); len(cols) > 2 && cols[0] != "tag" {
			left, err1 := strconv.Atoi(cols[1])
			right, err2 := strconv.Atoi(cols[2])
			if err1 != nil || err2 != nil {
				return nil, fmt.Errorf("hyphenation patterns: index line %q", line)
			}
			l.index[cols[0]] = minima{left, right}
		}
	}
	return l, nil
}

// read unpacks one file of the archive.
func (l *Library) read(name string) (string, error) {
	f, ok := l.files[name]
	if !ok {
		return "", nil
	}
	r, err := f.Open()
	if err != nil {
		return "", fmt.Errorf("hyphenation patterns: %w", err)
	}
	defer r.Close()
	text, err := io.ReadAll(r)
	if err != nil {
		return "", fmt.Errorf("hyphenation patterns: %w", err)
	}
	return string(text), nil
}

// Tags lists the keys of the archive in alphabetical order: its languages, as TeX names them.
func (l *Library) Tags() []string {
	var tags []string
	for tag := range l.index {
		tags = append(tags, tag)
	}
	slices.Sort(tags)
	return tags
}

// For returns the patterns of a key, which is one of Tags; nil for another.
func (l *Library) For(key string) (*Patterns, error) {
	if _, ok := l.index[key]; !ok {
		return nil, nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if p, ok := l.open[key]; ok {
		return p, nil
	}
	p, err := l.load(key)
	if err == nil {
		l.open[key] = p
	}
	return p, err
}

// load parses the patterns and the exceptions of one language.
func (l *Library) load(tag string) (*Patterns, error) {
	if words, err := l.read("words-" + tag + ".txt"); err != nil {
		return nil, err
	} else if words != "" {
		return &Patterns{words: newWordList(words)}, nil
	}
	patterns, err := l.read("hyph-" + tag + ".pat.txt")
	if err != nil {
		return nil, err
	}
	exceptions, err := l.read("hyph-" + tag + ".hyp.txt")
	if err != nil {
		return nil, err
	}
	m := l.index[tag]
	p := &Patterns{left: m.left, right: m.right, visible: !slices.Contains(unhyphenated, tag),
		trie: newTrie(len(patterns)), exceptions: make(map[string][]int)}
	for pattern := range strings.FieldsSeq(patterns) {
		p.trie.add(pattern)
	}
	for word := range strings.FieldsSeq(exceptions) {
		plain, points := divided(word)
		p.exceptions[plain] = points
	}
	return p, nil
}

// divided reads an exception such as "ta-ble".
func divided(word string) (plain string, points []int) {
	points = []int{}
	var letters []rune
	for _, r := range word {
		if r == '-' {
			points = append(points, len(letters))
		} else {
			letters = append(letters, r)
		}
	}
	return string(letters), points
}

// unhyphenated are the languages whose scripts divide words without printing a
// hyphen; Thai and the scripts of Ethiopia and India.
var unhyphenated = []string{"as", "bn", "gu", "hi", "kn", "ml", "mr", "mul-ethi", "or", "pa", "sa", "ta", "te", "th"}
