package inline_test

import (
	"slices"
	"strings"
	"testing"

	"annualreport/layout"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// linesOf are the lines of text of the first page of a document.
func linesOf(doc *display.Document) []string {
	var out []string
	for _, item := range doc.Pages[0].Items {
		if line, is := item.(display.Text); is && line.Place.Artifact == display.NotArtifact {
			var words strings.Builder
			for _, w := range line.Words {
				words.WriteString(w.Shaped.Text)
			}
			out = append(out, strings.TrimSpace(words.String()))
		}
	}
	return out
}

// TestEndsOfLines: no last line has but a short rest of a word, and where words may be divided ragged lines are rather
// divided than much shorter than others.
func TestEndsOfLines(t *testing.T) {
	divided := layouttest.Ragged()
	divided.Hyphenate = true
	for _, c := range []struct {
		name  string
		style content.ParagraphStyle
		text  string
		want  []string
	}{
		{"a short rest", layouttest.Justified(), "members of the human family is the foundation",
			[]string{"members of the human family is the", "foundation"}},
		{"a short rest of a ragged text", divided, "members of the human family is the foundation",
			[]string{"members of the human family is the", "foundation"}},
		{"a long rest", divided, "world, let it be so. Extraordinarily incomprehensible",
			[]string{"world, let it be so. Extraordinarily in\u00ad", "comprehensible"}},
		{"a last line of one short word", layouttest.Justified(), "rights of all members of the human family is",
			[]string{"rights of all members of the human family is"}},
		{"a short last line", divided, "rights of all members of the human family is",
			[]string{"rights of all members of the human", "family is"}},
	} {
		if got := linesOf(layouttest.Typeset(t, in("en", c.style, set(text(c.text)))(t))); !slices.Equal(got, c.want) {
			t.Errorf("%s: the lines are %q", c.name, got)
		}
	}
}

// TestBestWord: where one joint is enough it is that of the word which looks best lengthened, wherever it stands.
func TestBestWord(t *testing.T) {
	const best, other = "سلم", "كتب" // behind seen; before the last letter
	seen := 0
	for letters := 9; letters < 13; letters++ { // which take the room that is missing, bit by bit
		words := best + strings.Repeat(" من", 9) + " " + strings.Repeat("i", letters) + " " + other + " " + strings.Repeat("W", 18)
		doc := layouttest.Typeset(t, in("ar", layouttest.Justified(), set(text(words)))(t))
		long := make(map[string]bool)
		for _, item := range doc.Pages[0].Items {
			line, is := item.(display.Text)
			if !is {
				continue
			}
			for _, w := range line.Words {
				plain := map[string]int{best: 3, other: 5}[w.Shaped.Text] // glyphs, with dots
				long[w.Shaped.Text] = plain > 0 && len(w.Shaped.Glyphs) > plain
			}
		}
		if long[other] && !long[best] {
			t.Errorf("with %d letters between them the worse joint is lengthened alone", letters)
		}
		if long[best] && !long[other] {
			seen++
		}
	}
	if seen == 0 {
		t.Error("in no line one joint is enough")
	}
}

// TestIdeographs: letters of a script without spaces fill lines that end behind any of them; none is lost.
func TestIdeographs(t *testing.T) {
	letters := strings.Repeat("日本", 30)
	doc, _, err := layout.Typeset(in("en", layouttest.Justified(), set(text(letters)))(t))
	if err != nil {
		t.Fatal(err)
	}
	lines := linesOf(doc)
	if got := strings.Join(lines, ""); got != letters || len(lines) < 2 {
		t.Errorf("the lines are %q", lines)
	}
	for _, item := range doc.Pages[0].Items[:len(lines)-1] {
		line := item.(display.Text)
		if box := line.Extent(); (box.X + box.W - layouttest.Edge - layouttest.Measure).Abs() > unit.Pt/10 {
			t.Errorf("a full line ends at %s", box.X+box.W)
		}
	}
}

// TestLettersTogether: as a last resort a word is divided between any letters, but not before a mark and not at a
// joiner.
func TestLettersTogether(t *testing.T) {
	anywhere := layouttest.Ragged()
	anywhere.Anywhere = true
	for _, letters := range []string{"e\u0301", "ab\u200d", "a\u200db"} {
		doc, _, err := layout.Typeset(in("en", anywhere, set(text(strings.Repeat(letters, 70))))(t))
		if err != nil {
			t.Fatal(err)
		}
		lines := linesOf(doc)
		for i, line := range lines {
			if strings.HasPrefix(line, "\u0301") || strings.HasPrefix(line, "\u200d") || i+1 < len(lines) && strings.HasSuffix(line, "\u200d") {
				t.Errorf("%+q: a line is %+q", letters, line)
			}
		}
		if len(lines) < 2 {
			t.Errorf("%+q is not divided", letters)
		}
	}
}

// TestEachParagraphOnce: each of many paragraphs is broken into lines once, so that each long line is told once.
func TestEachParagraphOnce(t *testing.T) {
	var all []content.Block
	for range 40 {
		all = append(all, set(text(strings.Repeat("W", 40))))
	}
	doc := in("en", layouttest.Ragged(), all...)(t)
	_, found, err := layout.Typeset(doc)
	if err != nil {
		t.Fatal(err)
	}
	long := 0
	for _, f := range found {
		if _, is := f.(finding.LongLine); is {
			long++
		}
	}
	if long != len(all) {
		t.Errorf("%d long lines are found in %d paragraphs", long, len(all))
	}
}
