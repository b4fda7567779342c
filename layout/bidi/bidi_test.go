package bidi

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/bidi"
)

// unicodeFile opens a test of Unicode 17 from the source of the shaper's module, which holds them.
func unicodeFile(t *testing.T, name string) *bufio.Scanner {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-text/typesetting").Output()
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(filepath.Join(strings.TrimSpace(string(dir)), "bidi", "test", name))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return bufio.NewScanner(f)
}

// numbers reads numbers; “x” is -1.
func numbers(t *testing.T, fields string) []int {
	t.Helper()
	var out []int
	for _, f := range strings.Fields(fields) {
		n := -1
		if f != "x" {
			var err error
			if n, err = strconv.Atoi(f); err != nil {
				t.Fatal(err)
			}
		}
		out = append(out, n)
	}
	return out
}

// expectation is what a test file says of a line: its levels, -1 for what the rules take out, and
// the order of the rest.
type expectation struct{ levels, order []int }

// check compares the result for a paragraph of one line.
func (e expectation) check(t *testing.T, name string, text []rune, base Level) {
	t.Helper()
	levels := Levels(text, base)
	lineLevels(text, levels, base)
	var kept []int
	var keptLevels []Level
	for i, want := range e.levels {
		if want < 0 {
			continue
		}
		kept, keptLevels = append(kept, i), append(keptLevels, levels[i])
		if levels[i] != Level(want) {
			t.Errorf("%s at level %d: levels %v, want %v", name, base, levels, e.levels)
			return
		}
	}
	var order []int
	for _, i := range Order(keptLevels) {
		order = append(order, kept[i])
	}
	if !slices.Equal(order, e.order) {
		t.Errorf("%s at level %d: order %v, want %v", name, base, order, e.order)
	}
}

// TestCharacters is Unicode's BidiCharacterTest.txt: texts with brackets and isolates.
func TestCharacters(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	count := 0
	for lines := unicodeFile(t, "BidiCharacterTest.txt"); lines.Scan(); {
		line := lines.Text()
		fields := strings.Split(line, ";")
		if len(fields) != 5 || strings.HasPrefix(line, "#") {
			continue
		}
		var text []rune
		for _, f := range strings.Fields(fields[0]) {
			r, err := strconv.ParseUint(f, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			text = append(text, rune(r))
		}
		base := Level(numbers(t, fields[2])[0])
		if fields[1] == "2" && baseLevel(text, LeftToRight) != base {
			t.Errorf("%s: base level %d, want %d", fields[0], baseLevel(text, LeftToRight), base)
		}
		expectation{numbers(t, fields[3]), numbers(t, fields[4])}.check(t, fields[0], text, base)
		count++
	}
	if count < 91000 {
		t.Errorf("%d cases, want 91,000", count)
	}
}

// ofClass is a character of each class, none of them a bracket.
var ofClass = map[string]rune{
	"L": 'a', "R": 'א', "EN": '0', "ES": '+', "ET": '#', "AN": '٠', "CS": ',', "B": '\u2029', "S": '\t', "WS": ' ',
	"ON": '!', "BN": '\u00AD', "NSM": '\u0300', "AL": 'ا', "LRO": '\u202D', "RLO": '\u202E', "LRE": '\u202A',
	"RLE": '\u202B', "PDF": '\u202C', "LRI": '\u2066', "RLI": '\u2067', "FSI": '\u2068', "PDI": '\u2069',
}

// TestClasses is Unicode's BidiTest.txt: all rows of up to four classes.
func TestClasses(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	var e expectation
	count := 0
	for lines := unicodeFile(t, "BidiTest.txt"); lines.Scan(); {
		line := lines.Text()
		if rest, ok := strings.CutPrefix(line, "@Levels:"); ok {
			e.levels = numbers(t, rest)
		} else if rest, ok := strings.CutPrefix(line, "@Reorder:"); ok {
			e.order = numbers(t, rest)
		}
		classes, bits, ok := strings.Cut(line, "; ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		var text []rune
		for _, c := range strings.Fields(classes) {
			text = append(text, ofClass[c])
		}
		set, err := strconv.ParseUint(bits, 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		for i, base := range []Level{baseLevel(text, LeftToRight), LeftToRight, RightToLeft} {
			if set>>i&1 == 1 {
				e.check(t, classes, text, base)
				count++
			}
		}
	}
	if count < 770000 {
		t.Errorf("%d cases, want 770,000", count)
	}
}

// TestLongTexts: the work grows with the text, not with its square, and no level is out of range.
func TestLongTexts(t *testing.T) {
	for _, part := range []string{"a\u2067ב\u2069", "\u2068", "\u2067", "(", "(a)", "[(", "ב\u202E", "\u202C\u2069", "!"} {
		for i, l := range Levels([]rune(strings.Repeat(part, 50000)), RightToLeft) {
			if l < LeftToRight || l > maxDepth+1 {
				t.Fatalf("%q: level %d at %d", part, l, i)
			}
		}
	}
}

// TestMarks: the three implicit marks are those that have no shape of their own.
func TestMarks(t *testing.T) {
	for r, want := range map[rune]bool{'\u061c': true, '\u200e': true, '\u200f': true, 'a': false, 'א': false, '\u200d': false, '\u2066': false, '\u202a': false} {
		if Mark(r) != want {
			t.Errorf("%U is a mark: %v", r, !want)
		}
	}
}

// TestUnseparated: separators of paragraphs and columns are spaces, and nothing else changes.
func TestUnseparated(t *testing.T) {
	if got := string(Unseparated([]rune("a\u2029b\tc\nd e\u00a0א\u200f!"))); got != "a b c d e\u00a0א\u200f!" {
		t.Errorf("%q", got)
	}
}

// TestExplicit: embeddings, overrides and isolates with their ends are explicit, by their class, and
// nothing else is.
func TestExplicit(t *testing.T) {
	classes := []class{bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.PDF, bidi.LRI, bidi.RLI, bidi.FSI, bidi.PDI}
	for r := rune(0); r <= 0xFFFF; r++ {
		p, _ := bidi.LookupRune(r)
		want := slices.Contains(classes, p.Class())
		if Explicit(r) != want {
			t.Errorf("%U is explicit: %v", r, !want)
		}
	}
}
