package hyphen

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func library(t testing.TB) *Library {
	t.Helper()
	l := NewLibrary()
	return l
}

// divide writes a word with hyphens at its points.
func divide(p *Patterns, word string) string {
	runes := []rune(word)
	var b strings.Builder
	from := 0
	for _, at := range p.Points(runes, nil) {
		b.WriteString(string(runes[from:at]) + "-")
		from = at
	}
	return b.String() + string(runes[from:])
}

// TestAsLuaTeX: words are divided as LuaTeX divides them (.ci/hyphens, which wrote testdata/words.tsv and compares
// 750,000 more).
func TestAsLuaTeX(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "words.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	l := library(t)
	n := 0
	for line := range strings.Lines(string(data)) {
		tag, want, _ := strings.Cut(strings.TrimSpace(line), "\t")
		p, err := l.For(tag)
		if err != nil || p == nil {
			t.Fatalf("%s: %v", tag, err)
		}
		if got := divide(p, strings.ReplaceAll(want, "-", "")); got != want {
			t.Errorf("%s: %s, want %s", tag, got, want)
		}
		n++
	}
	if n < 5000 {
		t.Errorf("only %d words were compared", n)
	}
}

func TestLanguages(t *testing.T) {
	l := library(t)
	if n := len(l.Tags()); n != 72 {
		t.Errorf("%d languages, want 72", n)
	}
	for _, key := range []string{"", "xx", "en"} {
		if p, err := l.For(key); p != nil || err != nil {
			t.Errorf("%q is no key: %v, %v", key, p, err)
		}
	}
}

func TestPoints(t *testing.T) {
	p, err := library(t).For("en-us")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ word, want, why string }{
		{"organisation", "or-gan-i-sa-tion", "an ordinary word"},
		{"Organisation", "Or-gan-i-sa-tion", "a capital first letter"},
		{"UNESCO", "UNESCO", "capitals are names"},
		{"table", "ta-ble", "an exception"},
		{"project", "project", "an exception without points"},
		{"into", "into", "too short"},
		{"", "", "nothing"},
	} {
		if got := divide(p, c.word); got != c.want {
			t.Errorf("%s: %s, want %s (%s)", c.word, got, c.want, c.why)
		}
	}
}

func BenchmarkLoadGerman(b *testing.B) {
	l := library(b)
	for b.Loop() {
		l.open = make(map[string]*Patterns)
		if _, err := l.For("de-1996"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPoints(b *testing.B) {
	p, err := library(b).For("en-us")
	if err != nil {
		b.Fatal(err)
	}
	word := []rune("representation")
	var points []int
	for b.Loop() {
		points = p.Points(word, points[:0])
	}
}
