package block_test

import (
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestDropCaps: a large letter stands beside three lines, or four if its tail reaches into the next, and
// not at all where there are fewer.
func TestDropCaps(t *testing.T) {
	long := strings.Repeat("uiet words are still and light, ", 12)
	for _, c := range []struct {
		name, language, text string
		beside               int // lines that begin to the right of the margin
	}{
		{"no tail", "en", "H" + long, 3},
		{"the tail of Q", "en", "Q" + long, 4},
		{"an accent", "en", "A\u030A" + long, 3},
		{"a quotation mark", "en", "“H" + long, 3},
		{"one line", "en", "Quite short.", 0},
		{"two lines", "en", "H" + strings.Repeat("uiet words are still, ", 3), 0},
		{"a word of one letter", "en", "A q" + long, 3},
		{"nothing behind it", "en", "A", 0},
		{"a digit", "en", "12 " + long, 0},
		{"from right to left", "ar", strings.Repeat("كلمات هادئة ", 30), 0},
	} {
		lines, size := capital(t, c.language, c.text)
		if large := size > 10*unit.Pt; large != (c.beside > 0) {
			t.Errorf("%s: a letter of %v", c.name, size)
		}
		if c.language == "ar" || c.beside == 0 {
			continue
		}
		margin, beside := lines[len(lines)-1][0].X, 0
		for _, line := range lines[1:] { // the first is the letter
			if line[0].X > margin+unit.Pt*5 {
				beside++
			}
		}
		if beside != c.beside {
			t.Errorf("%s: %d lines beside it, want %d", c.name, beside, c.beside)
		}
	}
}

// TestDropCapKeepsWords: the words of a paragraph with a large first letter are those that were written, also where the
// letter is a word of its own, stands alone, or ends its line.
func TestDropCapKeepsWords(t *testing.T) {
	for _, text := range []string{"A year", "I", "“I” said", "A", "À la", "“", "O\u00a0ye",
		"A year " + strings.Repeat("of quiet words ", 40)} {
		lines, _ := capital(t, "en", text)
		var got []string
		for _, line := range lines {
			for _, w := range line {
				got = append(got, w.Text)
			}
		}
		want := strings.Fields(text + " Next.")
		if said := strings.Join(strings.Fields(strings.Join(got, " ")), ""); said != strings.Join(want, "") {
			t.Errorf("%q is set as %q", text, said)
		}
	}
}

// capital sets a paragraph with a large first letter, and gives its lines and the letter's size.
func capital(t *testing.T, language, text string) (lines [][]layouttest.Word, size unit.Length) {
	t.Helper()
	style := layouttest.BodyStyle()
	style.Align, style.Hyphenate = content.Start, false
	p := content.Paragraph{Tag: display.P, Inlines: layouttest.Inlines(text)}
	next := content.Paragraph{Tag: display.P, Inlines: layouttest.Inlines("Next.")}
	in := layouttest.A4(t, 80, language, content.DropCap{Paragraph: p, Lines: 3}, next)
	doc := layouttest.Typeset(t, layouttest.Styled(in, role.Body, style))
	for _, it := range doc.Pages[0].Items {
		if w, ok := it.(display.Text); ok && w.Place.Artifact == display.NotArtifact {
			size = w.Size
			break
		}
	}
	return layouttest.WordLines(doc), size
}
