package hyphen

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Own is what the author of a report says of the words of one language. It is safe for concurrent use.
type Own struct {
	// patterns are those in the place of the program's; nil if these hold.
	patterns *ownPatterns
	// words are the places in words at which these alone may be divided.
	words map[string][]int

	mu sync.Mutex
	// over are the patterns of the program with these over them.
	over map[*Patterns]*Patterns
}

// NewOwn is what some files say, of which later ones count more: patterns of all of them together, and words.
func NewOwn(sources ...Source) *Own {
	o := &Own{words: make(map[string][]int), over: make(map[*Patterns]*Patterns)}
	for _, s := range sources {
		if len(s.Patterns) > 0 {
			if o.patterns == nil {
				o.patterns = &ownPatterns{digits: make(map[string][]byte)}
			}
			o.patterns.add(s)
		}
		for _, w := range s.Words {
			word, points := placesIn(w.Text)
			o.words[word] = points
		}
	}
	return o
}

// placesIn is a word in small letters without its hyphens, and their places.
func placesIn(divided string) (word string, points []int) {
	var b strings.Builder
	at := 0
	for _, r := range divided {
		if isHyphen(r) {
			points = append(points, at)
			continue
		}
		b.WriteRune(unicode.ToLower(r))
		at++
	}
	return b.String(), points
}

// Over are the patterns of the program (nil for none) with those of the author over them: the same ones for the same.
func (o *Own) Over(p *Patterns) *Patterns {
	o.mu.Lock()
	defer o.mu.Unlock()
	if known, ok := o.over[p]; ok {
		return known
	}
	out := Patterns{visible: true}
	if p != nil {
		out = *p
	}
	out.own = o.words
	if o.patterns != nil {
		out.words, out.exceptions = nil, ""
		out.patterns = o.patterns
		if p == nil || o.patterns.left+o.patterns.right > 0 {
			out.left, out.right = o.patterns.minima()
		}
	}
	o.over[p] = &out
	return &out
}

// ownPatterns are patterns in memory, by their letters in UTF-8. Begins of patterns are there, too, without digits.
type ownPatterns struct {
	digits map[string][]byte
	// left and right are the fewest letters around a hyphen; 0 where the files say nothing.
	left, right int
}

// usualMinimum is the fewest letters around a hyphen where nothing else is known.
const usualMinimum = 2

// minima are the fewest letters around a hyphen.
func (p *ownPatterns) minima() (left, right int) {
	if p.left == 0 && p.right == 0 {
		return usualMinimum, usualMinimum
	}
	return max(p.left, 1), max(p.right, 1)
}

// add takes the patterns of a file.
func (p *ownPatterns) add(s Source) {
	if s.Left > 0 || s.Right > 0 {
		p.left, p.right = s.Left, s.Right
	}
	for _, pattern := range s.Patterns {
		letters, digits := apart(pattern.Text)
		for at := range letters {
			if _, ok := p.digits[letters[:at]]; !ok && at > 0 {
				p.digits[letters[:at]] = nil
			}
		}
		p.digits[letters] = digits
	}
}

// apart is the letters of a pattern, and the digits before each and behind the last.
func apart(pattern string) (letters string, digits []byte) {
	var b strings.Builder
	digits = []byte{0}
	for _, r := range pattern {
		if r >= '0' && r <= '9' {
			digits[len(digits)-1] = byte(r - '0')
			continue
		}
		b.WriteRune(unicode.ToLower(r))
		digits = append(digits, 0)
	}
	return b.String(), digits
}

// points appends the places of a word in small letters, as those of a trie.
func (p *ownPatterns) points(word []rune, left, right int, points []int) []int {
	text := string(boundary) + string(word) + string(boundary)
	highest := make([]byte, len(word)+3)
	place := 0
	for from := range text {
		for to := from; to < len(text); {
			_, size := utf8.DecodeRuneInString(text[to:])
			to += size
			digits, begins := p.digits[text[from:to]]
			if !begins {
				break
			}
			for i, digit := range digits {
				highest[place+i] = max(highest[place+i], digit)
			}
		}
		place++
	}
	for at := left; at <= len(word)-right; at++ {
		if highest[at+1]&1 == 1 {
			points = append(points, at)
		}
	}
	return points
}
