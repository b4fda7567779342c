package source

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

// sameValues decodes a text by the library alone, and with its texts put back, and compares values and errors. It
// returns how many texts were put back.
func sameValues(t *testing.T, text string) int {
	t.Helper()
	var want map[string]any
	_, wrong := toml.Decode(text, &want)
	for _, least := range []sizes{{1, len(text) + 1}, {1, 1}, {len(text) + 1, 1}} {
		got, _, err := decode(text, least)
		if (err == nil) != (wrong == nil) || err != nil && err.Error() != wrong.Error() {
			t.Fatalf("%q\nfails with %v, and by the library alone with %v", text, err, wrong)
		}
		if err == nil && fmt.Sprintf("%#v", got) != fmt.Sprintf("%#v", want) {
			t.Fatalf("%q\nis %v, and by the library alone %v", text, got, want)
		}
	}
	s := scanner{text: text, least: 1}
	s.scan()
	_, texts, _ := shortened(text, s.long, nil)
	return len(texts)
}

// TestLongTextsOfTheTestSuite: every file of the test suite has the same values, whoever reads its texts.
func TestLongTextsOfTheTestSuite(t *testing.T) {
	n := 0
	for _, text := range corpus(t) {
		n += sameValues(t, text)
	}
	if n < 200 {
		t.Errorf("only %d texts were put back", n)
	}
}

// TestLongTexts: texts with all kinds of quotes and signs, in tables and lists and where no text may stand, have the
// values that the library gives them, and the same faults.
func TestLongTexts(t *testing.T) {
	pieces := []string{
		`"`, `""`, `"""`, `'`, `'''`, `\`, `\n`, `\t`, `\"`, `\\`, `\r`, `\u00e9`, `\x41`, `\e`, "\\\n  ", "\n", "\r\n", "\t", "a",
		"é", "long", "\x7f", "\x01", "#", ",", "=", "[", "]", "{", "}", ".", " ", placeholder,
	}
	frames := []string{
		"k = %", "[t]\na.b = %\nc = %", "[[x]]\nk = %\n[[x]]\nk = %\n[x.y]\nz = %", "k = [%, %]", "k = [[%], {a = %}]",
		"k = {a = %, b.c = %}", "\"q\" = % # %", "% = 1", "k = %\nk = %", "[a]\n[a.b]\nk = %\n[c]\nd = [\n%,\n%\n]",
	}
	random := rand.New(rand.NewPCG(4, 5))
	value := func() string {
		quote := []string{`"`, `"""`, `'`, `'''`}[random.IntN(4)]
		var b strings.Builder
		for range random.IntN(5) {
			if random.IntN(3) == 0 {
				b.WriteString(pieces[random.IntN(len(pieces))])
			} else {
				b.WriteString([]string{"word ", `\n`, "\n", `\"`, "ß"}[random.IntN(5)])
			}
		}
		return quote + b.String() + quote
	}
	texts := 12_000
	if testing.Short() {
		texts = 4000
	}
	back := 0
	for range texts {
		text := frames[random.IntN(len(frames))]
		for strings.Contains(text, "%") {
			text = strings.Replace(text, "%", strings.ReplaceAll(value(), "%", ""), 1)
		}
		back += sameValues(t, text)
	}
	if back < texts/40 {
		t.Errorf("only %d texts were put back", back)
	}
}

// TestPlainValue: what has other signs or escapes than the usual ones is left to the library.
func TestPlainValue(t *testing.T) {
	for raw, want := range map[string]string{
		`"a\nb"`: "a\nb", `"\\n\t\""`: "\\n\t\"", `""`: "", `"""` + "\na\nb" + `"""`: "a\nb", `""""a""""`: `"a"`, `"é"`: "é",
		`"""` + "\n\na" + `"""`: "\na", `"a ~b"`: "a ~b",
	} {
		if got, ok := plainValue(raw); !ok || got != want {
			t.Errorf("%s is %q, %v", raw, got, ok)
		}
	}
	for _, raw := range []string{
		`"a\u00e9"`, `"a\r"`, "\"a\nb\"", "\"\"\"a\r\nb\"\"\"", "\"\x7f\"", "\"\x00\"", `'a'`, `"a`, `"""a""`, `"`, `""""`, "", `"a\"`,
	} {
		if got, ok := plainValue(raw); ok {
			t.Errorf("%q is read as %q", raw, got)
		}
	}
}

// TestManyEscapes: a text of a million escapes is read in as many steps as it has letters.
func TestManyEscapes(t *testing.T) {
	text := "k = \"" + strings.Repeat(`\n\"`, 1<<20) + "\""
	values, at, err := decode(text, usual)
	if err != nil || values["k"] != strings.Repeat("\n\"", 1<<20) || at.table["k"].end != len(text) {
		t.Errorf("the text is not read: %v", err)
	}
}

// TestPutBack: every text that the library does not read itself is put back once, wherever it stands; a text that says what
// stands for others stays.
func TestPutBack(t *testing.T) {
	for _, text := range []string{
		`a = "long"`, `a = ["long", "long", 3, 'x']`, `a = [["long"], ["x", ["long"]]]`, `a = {b = "long", c = ["long"]}`, `a = [{b = "long"}, {c = {d = "long"}}]`,
		"[a]\nb = \"long\"\n[a.c]\nd = \"long\"", "[[a]]\nb = \"long\"\n[[a]]\nb = \"other\"\n[[a.c]]\nd = \"long\"", `a.b.c = "long"`, `a = """long"""`,
		"a = \"" + placeholder + "\"\nb = '" + placeholder + "'\nc = \"long\"", "a = [[{b = \"long\"}]]",
	} {
		s := scanner{text: text, least: 1}
		root := s.scan()
		short, texts, tops := shortened(text, s.long, s.tops)
		values, ok := decodePieces(pieces(short, tops, 1))
		if n := putBack(values, root, texts); !ok || n != len(texts) || n == 0 || strings.Contains(short, "\"long") {
			t.Errorf("%s: %d of %d are put back in %s", text, n, len(texts), short)
		}
		var want map[string]any
		if _, err := toml.Decode(text, &want); err != nil || fmt.Sprint(values) != fmt.Sprint(want) {
			t.Errorf("%s is %v, want %v (%v)", text, values, want, err)
		}
	}
}

// TestWhatIsLong: a text is long from so many bytes on, with its quotes.
func TestWhatIsLong(t *testing.T) {
	s := scanner{text: "b = 1234567\na = '12345'\nc = \"123456\"\nd = '''1'''", least: 8}
	s.scan()
	if len(s.long) != 1 || s.text[s.long[0].from:s.long[0].to] != `"123456"` {
		t.Errorf("%v", s.long)
	}
}
