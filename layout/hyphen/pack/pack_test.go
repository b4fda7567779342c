package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"annualreport/layout/hyphen"
	"annualreport/layout/packed"
)

// archiveOfPatterns reads the patterns as TeX has them.
func archiveOfPatterns(t *testing.T) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.FromSlash("../patterns.zip"))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestPacked: what the package hyphen reads is what is made of the archive.
func TestPacked(t *testing.T) {
	files, err := pack(archiveOfPatterns(t))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join("..", "packed", name))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not what the archive makes: go generate ./layout/hyphen (%v)", name, err)
		}
	}
}

// fixture are the languages of the archive, and the library that reads what is packed of them.
func fixture(t *testing.T) ([]language, *hyphen.Library) {
	t.Helper()
	files, err := unpacked(packed.Zip(archiveOfPatterns(t)))
	if err != nil {
		t.Fatal(err)
	}
	languages, err := languagesOf(files)
	if err != nil {
		t.Fatal(err)
	}
	library := hyphen.NewLibrary()
	var tags []string
	for _, l := range languages {
		tags = append(tags, l.tag)
	}
	if !slices.Equal(tags, library.Tags()) {
		t.Fatalf("the archive has %q, the library %q", tags, library.Tags())
	}
	return languages, library
}

// patternsOf are those of a language, without Thai, which has words instead.
func patternsOf(t *testing.T, library *hyphen.Library, tag string) *hyphen.Patterns {
	t.Helper()
	p, err := library.For(tag)
	if err != nil || p == nil {
		t.Fatalf("%s: %v", tag, err)
	}
	return p
}

// byLetters are patterns by their letters, as TeX reads them.
type byLetters map[string][]byte

func read(patterns []string) byLetters {
	out := make(byLetters)
	for _, p := range patterns {
		letters := ""
		digits := []byte{0}
		for _, r := range p {
			if r >= '0' && r <= '9' {
				digits[len(digits)-1] = byte(r - '0')
			} else {
				letters += string(r)
				digits = append(digits, 0)
			}
		}
		out[letters] = digits
	}
	return out
}

// points divides a word as Liang does, with a look at each part of it.
func (p byLetters) points(word []rune, left, right int) []int {
	dotted := slices.Concat([]rune{'.'}, word, []rune{'.'})
	highest := make([]byte, len(dotted)+1)
	for from := range dotted {
		for to := from + 1; to <= len(dotted); to++ {
			for i, digit := range p[string(dotted[from:to])] {
				highest[from+i] = max(highest[from+i], digit)
			}
		}
	}
	var points []int
	for at := left; at <= len(word)-right; at++ {
		if highest[at+1]%2 == 1 {
			points = append(points, at)
		}
	}
	return points
}

// wordsFor makes words of a language: the letters of each pattern, with those of another behind them.
func wordsFor(l language, r *rand.Rand) [][]rune {
	var pieces []string
	for _, p := range l.patterns {
		pieces = append(pieces, strings.Map(func(r rune) rune {
			if r == '.' || unicode.IsDigit(r) {
				return -1
			}
			return r
		}, p))
	}
	var words [][]rune
	for _, piece := range pieces {
		other := pieces[r.IntN(len(pieces))]
		words = append(words, []rune(piece+other))
	}
	return words
}

// TestDividesAsPatterns: a word is divided as the patterns of TeX divide it, in every language.
func TestDividesAsPatterns(t *testing.T) {
	languages, library := fixture(t)
	r := rand.New(rand.NewPCG(1, 2))
	compared := 0
	for _, l := range languages {
		p := patternsOf(t, library, l.tag)
		known := read(l.patterns)
		excepted := strings.ReplaceAll(" "+strings.Join(l.exceptions, " ")+" ", "-", "")
		if l.tag == "th" {
			continue // words of Thai are divided by a list
		}
		for _, word := range wordsFor(l, r) {
			if len(word) < max(5, l.left+l.right) || strings.Contains(excepted, " "+string(word)+" ") {
				continue
			}
			compared++
			if got, want := p.Points(word, nil), known.points(word, l.left, l.right); !slices.Equal(got, want) {
				t.Errorf("%s: %s: %v, want %v", l.tag, string(word), got, want)
			}
		}
	}
	if compared < 200_000 {
		t.Errorf("only %d words were compared", compared)
	}
}

// TestOwnPatterns: patterns that an author lays beside a report divide as the same patterns of the program do.
func TestOwnPatterns(t *testing.T) {
	languages, library := fixture(t)
	r := rand.New(rand.NewPCG(3, 4))
	for _, l := range languages {
		if l.tag == "th" {
			continue // words of Thai are divided by a list
		}
		p := patternsOf(t, library, l.tag)
		own := hyphen.Source{Left: l.left, Right: l.right}
		for _, pattern := range l.patterns {
			own.Patterns = append(own.Patterns, hyphen.Entry{Text: pattern})
		}
		for _, word := range l.exceptions {
			if runes := []rune(word); len(runes) >= 5 {
				own.Words = append(own.Words, hyphen.Entry{Text: within(word, l)})
			}
		}
		over := hyphen.NewOwn(own).Over(p)
		for _, word := range wordsFor(l, r) {
			if got, want := over.Points(word, nil), p.Points(word, nil); !slices.Equal(got, want) {
				t.Errorf("%s: %s: %v, want %v", l.tag, string(word), got, want)
			}
		}
	}
}

// within is a word without the hyphens that are nearer to an end than the language allows.
func within(divided string, l language) string {
	word := []rune(strings.ReplaceAll(divided, "-", ""))
	points := hyphens(divided, l.left, len(word)-l.right)
	var b strings.Builder
	for at, r := range word {
		if slices.Contains(points, at) {
			b.WriteRune('-')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// TestExceptions holds every exception of every language against what comes out, but for points nearer to an end than
// the language allows.
func TestExceptions(t *testing.T) {
	languages, library := fixture(t)
	tested := 0
	for _, l := range languages {
		p := patternsOf(t, library, l.tag)
		for _, divided := range l.exceptions {
			word := []rune(strings.ReplaceAll(divided, "-", ""))
			if len(word) < 5 {
				continue
			}
			if got := p.Points(word, nil); !slices.Equal(got, hyphens(divided, l.left, len(word)-l.right)) {
				t.Errorf("%s: %s: %v", l.tag, divided, got)
			}
			tested++
		}
	}
	if tested < 300 {
		t.Errorf("only %d exceptions were tested", tested)
	}
}

// hyphens are the places of hyphens in a word, from one place to another.
func hyphens(divided string, from, to int) []int {
	var out []int
	at := 0
	for _, r := range divided {
		if r != '-' {
			at++
		} else if at >= from && at <= to {
			out = append(out, at)
		}
	}
	return out
}
