package markup

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	segment "github.com/yuin/goldmark/text"

	"annualreport/layout/diag"
)

// hostileParts are what texts are made of, over and over again, for which a parser may look through all that
// follows or all that came before.
var hostileParts = []string{
	"[", "[^", "[^a] ", "[^a]\n", "[^a]: b\n", "[a]: b 'c'\n", "[a](", "[a](b", "![", "](", "*a_ ", "_a*", "**a ", "~~a ", "`", "``a", "`a` ",
	"<a ", "<a b=\"", "<!--", "&a", "\\", "\"a ", "'a ", "'a", "1'", "1\"", "{a", "{a.b}", "[a]{lang=fr}", "]{lang=fr}", "http://a ", "a@",
	"> ", "- ", "> - ", "- > ", "1. ", "#", "> a\n", "- a\n", "- a\n\n", "# a\n", "# a {#b}\n", "a\n", "a\n=\n", "a\n\n", "    a\n", "```\n",
	"|a", "a|b\n-|-\n", "|a|\n|-|\n|b|\n", "![a](b)\n\n", "![a](b c)\n\n", "{a}\n\n", "[a](b)) ", "[a][b] ", "[a](javascript:b) ", emptyNotes,
}

// emptyNotes stands for calls of many notes that have no text.
const emptyNotes = "[^1]:"

// hostileText repeats a part up to a length.
func hostileText(part string, length int) string {
	if part == emptyNotes {
		var b strings.Builder
		for i := 0; b.Len() < length; i++ {
			fmt.Fprintf(&b, "[^%d]:\n\n[^%d]\n\n", i, i)
		}
		return b.String()
	}
	text := strings.Repeat(part, length/len(part))
	switch part {
	case "[^a] ":
		return text + "\n\n[^a]: b\n"
	case "[a][b] ":
		return text + "\n\n[b]: javascript:b\n"
	}
	return text
}

// allocated is how many bytes a function asks for: a measure of its work that does not depend on the machine's speed.
func allocated(f func()) int {
	var before, behind runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&behind)
	return int(behind.TotalAlloc - before.TotalAlloc)
}

// leastAllocated is the least of several measurements: the garbage collector empties pools at any time, and what is
// asked for to fill them again is no work of the function.
func leastAllocated(f func()) int {
	least := allocated(f)
	for range 4 {
		least = min(least, allocated(f))
	}
	return least
}

// TestWork: four times the text is about four times the work, whatever it is made of.
func TestWork(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and nothing runs beside it")
	}
	const length, times = 2_000, 4
	works := map[string]func(string){
		"Pieces": func(text string) { Pieces(text) },
		"Blocks": func(text string) { parsed(t, text) },
	}
	for name, work := range works {
		for _, part := range hostileParts {
			small, large := hostileText(part, length), hostileText(part, times*length)
			work(small) // what is made once is made here
			once, much := leastAllocated(func() { work(small) }), leastAllocated(func() { work(large) })
			if much > 2*times*once {
				t.Errorf("%s of %d bytes of %q asks for %d bytes, of %d bytes for %d", name, len(small), part, once, len(large), much)
			}
		}
	}
}

// TestLimits: what would keep the program busy for hours is told, and what is just below it is set.
func TestLimits(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and nothing runs beside it")
	}
	notes := func(n int) string {
		var b strings.Builder
		for range n {
			b.WriteString("[^" + strings.Repeat("n", 3+b.Len()%7) + string(rune('a'+b.Len()%26)) + "]: b\n\n")
		}
		return b.String()
	}
	table := func(columns int) string {
		return strings.Repeat("|a", columns) + "|\n" + strings.Repeat("|-", columns) + "|\n" + strings.Repeat("|b", columns) + "|\n"
	}
	code := func(bars int) string { return "|a|\n|-|\n|`" + strings.Repeat(`\|`, bars) + "`|\n" }
	for _, c := range []struct{ name, fits, exceeds, told string }{
		{"quotations", strings.Repeat("> ", mostDeep) + "a", strings.Repeat("> ", mostDeep+1) + "a",
			"more than 50 quotations, lists and footnotes stand in one another"},
		{"lists", strings.Repeat("- ", mostDeep) + "a", strings.Repeat("- ", mostDeep+1) + "a",
			"more than 50 quotations, lists and footnotes stand in one another"},
		{"notes", notes(mostNotes), notes(mostNotes + 1), "the text has more than 2000 footnotes"},
		{"columns", table(mostColumns), table(mostColumns + 1), "the table has more than 100 columns"},
		{"bars", code(mostCodeBars), code(mostCodeBars + 1), "the tables have more than 1000 bars \\| in rows with program text"},
		{"one paragraph", strings.Repeat("fog\n", mostParagraph/4), strings.Repeat("fog\n", mostParagraph/4+2),
			"the paragraph has more than 300000 bytes"},
		{"many paragraphs", strings.Repeat("fog\n\n", mostParagraph/4), "> " + strings.Repeat("fog ", mostParagraph/4+2),
			"the paragraph has more than 300000 bytes"},
		{"signs", strings.Repeat("*a_ ", 4000), strings.Repeat("*a_ ", 6000),
			"the paragraph is too long for the many links and signs of Markdown in it"},
		{"nested stars", strings.Repeat("*", 5000) + "a" + strings.Repeat("*", 5000), strings.Repeat("*", 9000) + "a" + strings.Repeat("*", 9000),
			"the paragraph is too long for the many links and signs of Markdown in it"},
		{"many small paragraphs", strings.Repeat("*a_ \n\n", 20000), strings.Repeat("[a](", 8000),
			"the paragraph is too long for the many links and signs of Markdown in it"},
	} {
		if _, problems := parsed(t, c.fits); strings.Contains(summaries(problems.Sorted()), c.told) {
			t.Errorf("%s: told of a text that fits: %s", c.name, c.told)
		}
		blocks, problems := parsed(t, c.exceeds)
		if !strings.Contains(summaries(problems.Sorted()), c.told) {
			t.Errorf("%s: not told: %s", c.name, c.told)
		}
		if len(blocks) > 0 {
			t.Errorf("%s: a text that has too much is set", c.name)
		}
	}
}

// TestTooMuchInTitles: a title and the notes of a text that have too much are not set either.
func TestTooMuchInTitles(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and nothing runs beside it")
	}
	tooMuch := strings.Repeat("[a](", 8000)
	text, s := inFile(t, tooMuch)
	if title := NewParser("en", english).Inlines(text, s); title != nil || s.Problems.Len() != 1 {
		t.Errorf("a title that has too much is set (%d problems)", s.Problems.Len())
	}
	text, s = inFile(t, "[^n]: "+tooMuch)
	if _, ok := NewParser("en", english).Notes(text, s).Note("n"); ok || s.Problems.Len() != 1 {
		t.Errorf("a note that has too much is set (%d problems)", s.Problems.Len())
	}
}

// step is a node that counts how often somebody goes on from it.
type step struct {
	ast.BaseInline
	count *int
}

// Kind implements ast.Node.
func (s *step) Kind() ast.NodeKind { return ast.KindString }

// Dump implements ast.Node.
func (s *step) Dump([]byte, int) {}

// NextSibling implements ast.Node.
func (s *step) NextSibling() ast.Node { *s.count++; return s.BaseInline.NextSibling() }

// PreviousSibling implements ast.Node.
func (s *step) PreviousSibling() ast.Node { *s.count++; return s.BaseInline.PreviousSibling() }

// TestCheckBracketGoesOnce: the brackets behind the links of a paragraph are all judged in one walk through it.
func TestCheckBracketGoesOnce(t *testing.T) {
	const links = 50
	text, s := inFile(t, ")")
	d := &document{text: text, bytes: []byte(text.Value), problems: s.Problems}
	paragraph, steps := ast.NewParagraph(), 0
	var all []*ast.Link
	for range links {
		link := ast.NewLink()
		all = append(all, link)
		for _, n := range []ast.Node{&step{count: &steps}, link, ast.NewTextSegment(segment.NewSegment(0, 1))} {
			paragraph.AppendChild(paragraph, n)
		}
	}
	steps = 0
	for _, link := range all {
		d.checkBracket(link)
	}
	if steps != links || s.Problems.Len() != links {
		t.Errorf("%d links take %d steps and make %d problems", links, steps, s.Problems.Len())
	}
}

// TestNamesOfNotes: the name of a note ends before a bracket, so that the call behind one is a call.
func TestNamesOfNotes(t *testing.T) {
	blocks, _ := parsed(t, "a [^[^n] b\n\n[^n]: c\n")
	var got strings.Builder
	show(&got, blocks, "")
	if want := "P a [^<note P c> b\n"; got.String() != want {
		t.Errorf("got %q, want %q", got.String(), want)
	}
}

// summaries are what problems say.
func summaries(problems []diag.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(p.Summary + "\n")
	}
	return b.String()
}
