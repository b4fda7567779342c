package source

import (
	"slices"
	"strings"
	"testing"

	"annualreport/layout/diag"
)

// TestLineEnds: line ends of word processors are spaces, raw and as escapes, and places stay right
// behind them.
func TestLineEnds(t *testing.T) {
	for _, written := range []string{`\u000B`, `\u000C`, `\u0085`, `\u2028`, `\u2029`, "\v", "\f", "\u0085", "\u2028", "\u2029"} {
		problems := new(diag.List)
		text := NewFile("f.toml", `text = "ä`+written+`b end"`).Parse(problems).Text("text")
		if problems.Len() > 0 {
			t.Errorf("%q: %v", written, problems.Sorted())
		}
		if text.Value != "ä b end" {
			t.Errorf("%q: read as %q", written, text.Value)
		}
		want := len([]rune(`text = "ä`+written+`b `)) + 1
		if got := text.At(strings.Index(text.Value, "end"), 3).Position().Column; got != want {
			t.Errorf("%q: “end” in column %d, want %d", written, got, want)
		}
	}
}

// TestControls: each character that cannot be seen or set is reported by its number at its place, and so are signs of
// direction without their end; others that shape or order text are not.
func TestControls(t *testing.T) {
	for r := rune(0); r <= 0xFFFF; r++ {
		if r >= 0xD800 && r <= 0xDFFF {
			continue
		}
		s := string([]rune{'a', r, 'b'})
		got := len(Controls(s)) > 0
		want := r < ' ' && !strings.ContainsRune("\t\n\v\f\r", r) || r >= 0x7F && r <= 0x9F && r != 0x85 ||
			r >= 0xFDD0 && r <= 0xFDEF || r >= 0xFFFC || strings.ContainsRune("\u202a\u202b\u202d\u202e\u2066\u2067\u2068", r)
		if got != want {
			t.Errorf("%U: told %v, want %v", r, got, want)
		}
	}
	if s := "soft\u00adhyphen \u200b\u200c\u200d\u200e\u200f\u061c\u2060\u2066\u2067\u2068a\u2069\u2069\u2069\u202ab\u202c\ufeff\ufe0f"; len(Controls(s)) > 0 {
		t.Errorf("told of characters that have a use: %v", Controls(s))
	}
}

// TestControlsOfFiles: raw ones are reported once, however the file is read.
func TestControlsOfFiles(t *testing.T) {
	problems := new(diag.List)
	if table := NewFile("f.toml", "# x\ntext = \"ab\x01c\"\n").Parse(problems); table != nil {
		t.Error("read a file with control characters")
	}
	list := problems.Sorted()
	if len(list) != 1 || list[0].Span.Position().Line != 2 || list[0].Span.Position().Column != 11 || !strings.Contains(list[0].Summary, "U+0001") {
		t.Errorf("told %v", list)
	}
}

// TestTellControl: a character that cannot be set is reported by its number, with the words around it
// and what it may have been.
func TestTellControl(t *testing.T) {
	for _, c := range []struct{ text, summary, hint string }{
		{"one \x01 two", "the control character U+0001 in “one  two”", "delete it; most editors do not show it"},
		{"a \u0092 quote", "the control character U+0092 in “a  quote”", "write “’”, which it is in Windows-1252, or delete it"},
		{"a \u0081 hole", "the control character U+0081 in “a  hole”", "delete it; most editors do not show it"},
		{"\uFFFC", "a pasted object: U+FFFC in “”", "delete it; most editors do not show it"},
		{"\uFDD0x", "the number of no character: U+FDD0 in “x”", "delete it; most editors do not show it"},
		{"lost \uFFFD letters", "a letter was lost when the text was saved: U+FFFD in “lost � letters”", "write it anew"},
		{"the line before\nsome words that are long\x02 enough to be cut\nand behind", "the control character U+0002 in “…hat are long enough to b…”", "delete it; most editors do not show it"},
	} {
		problems := new(diag.List)
		at := Controls(c.text)
		if len(at) != 1 {
			t.Errorf("%q has controls at %v", c.text, at)
			continue
		}
		settable := TellControl(c.text, at[0], diag.Span{}, problems)
		p := problems.Sorted()[0]
		if p.Summary != c.summary || p.Hint != c.hint || settable != (p.Severity == diag.Warning) {
			t.Errorf("%q: %v %q, %q", c.text, settable, p.Summary, p.Hint)
		}
	}
}

// TestChecked: what escapes stand for is checked as what stands in files, told at its place, and set as a space.
func TestChecked(t *testing.T) {
	f := NewFile("f", `k = "a\u0001b\u2028c"`)
	problems := new(diag.List)
	value := Checked(newText(f, "a\u0001b\u2028c", 4, f.Span(4, 16)), problems).Value
	told := problems.Sorted()
	if value != "a b c" || len(told) != 1 || told[0].Span.Position().Column != 7 {
		t.Errorf("%q, told %+v", value, told)
	}
}

// TestPlain: no text behind the gate has a character that cannot be set, however many there are, and the places of what
// stands behind them are those of the file.
func TestPlain(t *testing.T) {
	for _, bad := range []string{"\x00", "\x1b", "\x7f", "\u009b", "\u202e", "\u2067", "\ufdd0", "\uffff", "\ufffc", "\U000e0041"} {
		for _, many := range []int{1, mostControls - 1, mostControls, 3 * mostControls} {
			text := strings.Repeat("words of the sea, ", 100) + "\nü" + strings.Repeat(bad+"x", many) + "\ufffd\nend"
			problems := new(diag.List)
			plain, ok := NewFile("f", text).Plain(problems, "")
			if !ok || !isSound(plain.String()) || !problems.HasErrors() || !strings.Contains(plain.String(), " x") {
				t.Errorf("%d × %+q: %v, %+q", many, bad, ok, plain)
			}
			if at := plain.Span(strings.Index(plain.String(), "end"), 3).Position(); at.Line != 3 || at.Column != 1 || at.File != "f" {
				t.Errorf("%d × %+q: the end is at %v", many, bad, at)
			}
		}
	}
	if plain, ok := NewFile("f", "\xff").Plain(new(diag.List), ""); ok || plain.String() != "" {
		t.Error("bytes are taken for text")
	}
	if plain, ok := NewFile("f", "a\u202eb\u202c").Plain(new(diag.List), ""); !ok || plain.String() != "a\u202eb\u202c" {
		t.Errorf("a sign of direction with its end became %+q", plain)
	}
}

// TestTurnedBack: a sign of direction whose end stands in another text of the file is told.
func TestTurnedBack(t *testing.T) {
	problems := new(diag.List)
	root := NewFile("f", "a = \"x\u202ey\"\nb = \"z\u202c\"\nc = \"\u2067w\u2069\"\n").Parse(problems)
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	got := []string{root.Text("a").Value, root.Text("b").Value, root.Text("c").Value}
	told := problems.Sorted()
	if !slices.Equal(got, []string{"x y", "z\u202c", "\u2067w\u2069"}) || len(told) != 1 || told[0].Span.Position().Line != 1 {
		t.Errorf("%+q, told %+v", got, told)
	}
}

// TestCutCharacters: a character that is cut in two by the parts of a text ends no reader, and takes no others with it.
func TestCutCharacters(t *testing.T) {
	clean, _ := WithoutControls("a\xc3", "\xa9b", "c")
	if got := strings.Join(clean, ""); len(clean) != 3 || !strings.HasPrefix(got, "a") || !strings.HasSuffix(got, "bc") {
		t.Errorf("%q", clean)
	}
}

// TestSignsOfWindows: controls from U+0080 to U+009F stand for signs of Windows-1252, but for five.
func TestSignsOfWindows(t *testing.T) {
	for r, want := range map[rune]rune{0x7F: 0, 0x80: '€', 0x81: 0, 0x9D: 0, 0x9F: 'Ÿ', 0xA0: 0} {
		if got, ok := windowsSign(r); ok != (want != 0) || ok && got != want {
			t.Errorf("%X: %q %t", r, got, ok)
		}
	}
}

// TestWithoutControls: parts lose what cannot be set in them, which is counted, and keep all else; signs of Windows-1252
// become what they are.
func TestWithoutControls(t *testing.T) {
	clean, lost := WithoutControls("a\u0092b\x01", "c\x02\u009d\u2028d", "", "ü\u202eo")
	if !slices.Equal(clean, []string{"a’b", "c d", "", "üo"}) || lost != 4 {
		t.Errorf("%q, %d lost", clean, lost)
	}
}

// TestTagsBegin: tags are the letters of a block of their own, from its first to its last.
func TestTagsBegin(t *testing.T) {
	for r, want := range map[rune]int{0xDFFFD: 0, 0xE0000: 1, 0xE0001: 1, 0xE007F: 1, 0xE0080: 0, 0xE0100: 0} {
		if got := Controls("a" + string(r) + "b"); len(got) != want {
			t.Errorf("%U: told %d times, want %d", r, len(got), want)
		}
	}
}

// TestWordsAround: a message shows so many characters at each side of one that cannot be seen, of its own line, of
// whatever script, and a sign where there are more.
func TestWordsAround(t *testing.T) {
	for _, letter := range []string{"x", "ü", "水", "🦉"} {
		for n, sign := range map[int]string{1: "", nearby: "", nearby + 1: "…", 3 * nearby: "…"} {
			side := strings.Repeat(letter, n)
			text := "before\n" + side + "\x01" + side + "\nbehind"
			shown := strings.Repeat(letter, min(n, nearby))
			if got, want := around(text, strings.Index(text, "\x01"), 1), sign+shown+shown+sign; got != want {
				t.Errorf("%d × %s: %s, want %s", n, letter, got, want)
			}
		}
	}
}
