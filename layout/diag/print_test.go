package diag

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// TestVisibleLines: ends of lines and tabs stay in texts of several lines, and nothing else that steers a terminal.
func TestVisibleLines(t *testing.T) {
	for text, want := range map[string]string{
		"":                       "",
		"a\n\tb\n":               "a\n\tb\n",
		"a\x1b]0;b\a\n\r\u202ec": "a<U+001B>]0;b<U+0007>\n<U+000D><U+202E>c",
		"\u009b2J\x7f\x00":       "<U+009B>2J<U+007F><U+0000>",
	} {
		if got := Visible(text); got != want {
			t.Errorf("Visible(%q) = %q, want %q", text, got, want)
		}
	}
}

// TestVisible: what cannot be seen stands as its number, what is spelled with joiners stays.
func TestVisible(t *testing.T) {
	for text, want := range map[string]string{
		"plain":                    "plain",
		"a\u00adb":                 "a<U+00AD>b",
		"a\u200bb\u00a0c":          "a<U+200B>b<U+00A0>c",
		"12\u202f000\u00a0%":       "12 000 %",
		"12\u00a0\u00a0%, \u202f3": "12<U+00A0><U+00A0>%, <U+202F>3",
		"a\u202eb\u2066c\u200f":    "a<U+202E>b<U+2066>c<U+200F>",
		"a\tb\nc\x1b[31m":          "a<U+0009>b<U+000A>c<U+001B>[31m",
		"Z\xfcrich":                "Z<FC>rich",
		"می\u200cخواهم":            "می\u200cخواهم",
		"a\u200cb":                 "a<U+200C>b",
		"👩\u200d🚀":                 "👩\u200d🚀",
		"e\u0301":                  "e\u0301",
		" \u0301":                  " <U+0301>",
		"日本\u3000語":                "日本\u3000語",
		"\ufeff\ue000\U0010ffff":   "<U+FEFF><U+E000><U+10FFFF>",
		"\ufffd":                   "\ufffd",
	} {
		if got := visible(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestCaret: the caret stands under its letter, whatever is before it.
func TestCaret(t *testing.T) {
	for _, c := range []struct {
		line           string
		column, length int
		want           string
	}{
		{"title = 1", 9, 1, "title = 1\n        ^"},
		{"\ttitle", 2, 5, " title\n ^^^^^"},
		{"日本 x", 4, 1, "日本 x\n     ^"},
		{"e\u0301e\u0301x", 5, 1, "e\u0301e\u0301x\n  ^"},
		{"a\u00adx", 3, 1, "a<U+00AD>x\n         ^"},
		{"a\u00adx", 2, 1, "a<U+00AD>x\n ^^^^^^^^"},
		{"日本", 1, 2, "日本\n^^^^"},
		{"k = \"שלום x\"", 6, 4, "k = \"שלום x\"\n     ^^^^ “שלום”"},
		{"Z\xfcx", 3, 1, "Z<FC>x\n     ^"},
		{"x", 9, 1, "x\n ^"},
	} {
		text, caret := excerpt(c.line, Position{Line: 1, Column: c.column, Length: c.length})
		if got := text + "\n" + caret; got != c.want {
			t.Errorf("%q: got\n%s\nwant\n%s", c.line, got, c.want)
		}
	}
}

// TestWindow: of a line of any length and at any place in it the excerpt is that of the whole line.
func TestWindow(t *testing.T) {
	for _, sign := range []string{"a", "é", "日", "\xff", "e\u0301", "x\t"} {
		line := strings.Repeat(sign, 3000)
		all := glyphs(line)
		for _, column := range []int{1, 2, 66, 67, 68, 100, 199, 200, 201, 1500, len(all) - 100, len(all) - 1, len(all)} {
			text, caret := excerpt(line, Position{Line: 1, Column: column, Length: 3})
			start := 0
			if column-1 > maxExcerpt*2/3 {
				start = column - 1 - maxExcerpt/3
			}
			end := min(start+maxExcerpt, len(all))
			want := join(all[start:end])
			if got := strings.TrimSuffix(strings.TrimPrefix(text, "…"), "…"); got != want || strings.HasSuffix(text, "…") != (end < len(all)) {
				t.Errorf("%q at %d: %q, want %q", sign, column, text, want)
			}
			if !strings.Contains(caret, "^") {
				t.Errorf("%q at %d has no caret", sign, column)
			}
		}
	}
	if text, caret := excerpt(strings.Repeat("a", 3000), Position{Line: 1, Column: 9999}); text != "…"+strings.Repeat("a", maxExcerpt/3) || caret != strings.Repeat(" ", 34)+"^" {
		t.Errorf("behind the line: %q %q", text, caret)
	}
}

// TestTerminal: no problem, of whatever letters, sends a terminal anything but letters that it shows.
func TestTerminal(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		var raw []byte
		for range r.IntN(60) {
			if r.IntN(4) == 0 {
				raw = append(raw, byte(r.IntN(256)))
			} else {
				raw = utf8.AppendRune(raw, rune(r.IntN(0x3000)))
			}
		}
		text := strings.ReplaceAll(string(raw), "\n", "")
		at := Position{File: text, Line: 1, Column: 1 + r.IntN(70), Length: r.IntN(9)}
		p := Problem{Summary: text, Hint: text, Span: Span{file: &File{name: text, known: &at}}}
		for _, c := range p.Text(func(string, int) (string, bool) { return text, true }) {
			if c != '\n' && c != '\u200c' && c != '\u200d' && !unicode.IsGraphic(c) {
				t.Fatalf("%q sends %U", text, c)
			}
		}
	}
}

// TestLongLines: of a long line the part around the caret is shown, with the caret under its letter.
func TestLongLines(t *testing.T) {
	var line strings.Builder
	for i := range 400 {
		line.WriteRune(rune(0x4e00 + i)) // each letter once
	}
	for column := 1; column <= 400; column++ {
		text, caret := excerpt(line.String(), Position{Line: 1, Column: column, Length: 1})
		at := 0 // of the letter above the caret; letters are two cells wide, and dots one
		for cell := 0; cell < strings.IndexByte(caret, '^'); at++ {
			if cell += 2; []rune(text)[at] == '…' {
				cell--
			}
		}
		if got := []rune(text)[at]; got != rune(0x4e00+column-1) || len([]rune(text)) > maxExcerpt+2 {
			t.Fatalf("column %d: the caret stands under %q of %q", column, got, text)
		}
	}
}

// TestFew: of each kind twenty are reported, and the rest is counted behind the last of them.
func TestFew(t *testing.T) {
	list := new(List)
	for i := range 63 {
		list.Errorf(At("a", i+1, 1), "", "unknown key %d", i)
		if i < 20 {
			list.Warnf(At("a", i+1, 1), "", "unknown key %d", i)
		}
		if i%2 == 0 {
			list.Errorf(At("a", i+1, 1), "", "%s", fmt.Sprint("other ", i))
		}
	}
	got := Few(list.Sorted(), nil, "more")
	if n := strings.Count(got, "error: unknown"); n != 20 {
		t.Errorf("%d errors are told", n)
	}
	if n := strings.Count(got, "warning: unknown"); n != 20 {
		t.Errorf("%d warnings are told", n)
	}
	if n := strings.Count(got, "other"); n != 32 {
		t.Errorf("%d others are told", n)
	}
	if n := strings.Count(got, "more like this"); n != 1 || !strings.Contains(got, "error: unknown key 19\nand 43 more like this; more\n") {
		t.Errorf("%d counts:\n%s", n, got)
	}
}

// TestText: a problem is its place, what is wrong, the line and what to do, as far as they are known.
func TestText(t *testing.T) {
	lines := func(file string, n int) (string, bool) { return "title = 1", file == "a.toml" && n == 2 }
	at := At("a.toml", 2, 9)
	for _, c := range []struct {
		problem Problem
		lines   Lines
		want    string
	}{
		{Problem{Severity: Error, Span: at, Summary: "wrong", Hint: "mend it"}, lines,
			"a.toml:2:9: error: wrong\n    2 | title = 1\n      |         ^\n      = mend it\n"},
		{Problem{Severity: Warning, Span: at, Summary: "wrong"}, nil, "a.toml:2:9: warning: wrong\n"},
		{Problem{Severity: Error, Span: At("b.toml", 2, 1), Summary: "wrong"}, lines, "b.toml:2:1: error: wrong\n"},
		{Problem{Severity: Error, Summary: "wrong", Hint: "mend it"}, lines, "error: wrong\n      = mend it\n"},
	} {
		if got := c.problem.Text(c.lines); got != c.want {
			t.Errorf("got\n%s\nwant\n%s", got, c.want)
		}
	}
}

// TestLongSentences: of a summary or a hint that quotes very much the beginning and the end are kept, as whole letters.
func TestLongSentences(t *testing.T) {
	for _, quoted := range []string{strings.Repeat("a", 1_000_000), strings.Repeat("漢", 1999), strings.Repeat("\x80", 9000)} {
		list := new(List)
		list.Errorf(Span{}, "write "+quoted+" anew", "“%s” is none", quoted)
		p := list.Sorted()[0]
		if len(p.Summary) > longestSentence+10 || len(p.Hint) > longestSentence+10 {
			t.Errorf("%d and %d bytes", len(p.Summary), len(p.Hint))
		}
		if !strings.HasSuffix(p.Summary, "” is none") || !strings.HasPrefix(p.Hint, "write ") {
			t.Errorf("%.20s … %.20s", p.Summary, p.Hint)
		}
		if utf8.ValidString(quoted) && !utf8.ValidString(p.Summary+p.Hint) {
			t.Error("a letter is cut")
		}
	}
}

// TestVisibleTwice: what is visible stays as it is when it is shown again.
func TestVisibleTwice(t *testing.T) {
	for text, want := range map[string]string{
		"550 no\x1b[31m\r\n\u202eyes\u200f\x07": "550 no<U+001B>[31m<U+000D>\n<U+202E>yes<U+200F><U+0007>",
		"a\u009b\u2066b\U000e0041\u200b":        "a<U+009B><U+2066>b<U+E0041><U+200B>",
		"one\ntwo\n":                            "one\ntwo\n",
	} {
		got := Visible(text)
		if got != want || Visible(got) != got {
			t.Errorf("Visible(%q) = %q, want %q", text, got, want)
		}
	}
}
