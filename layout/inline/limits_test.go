package inline_test

import (
	"strings"
	"testing"

	"annualreport/layout"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// foundIn is what is found in a paragraph of English ragged text that stands in the report.
func foundIn(t *testing.T, inlines ...content.Inline) []finding.Finding {
	t.Helper()
	p := set(inlines...)
	p.Span = diag.At("report.toml", 3, 1)
	_, found, err := layout.Typeset(in("en", layouttest.Ragged(), p)(t))
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// TestForeignWords: a word in another script than its language has is found, but not in code, nor one of two letters.
func TestForeignWords(t *testing.T) {
	code := content.InEmphasis{Emphasis: content.Code, Inlines: layouttest.Inlines("слово")}
	for _, c := range []struct {
		name string
		text []content.Inline
		want string
	}{
		{"a word", []content.Inline{text("They say слово for a word of theirs.")}, "слово"},
		{"code", []content.Inline{text("They say "), code, text(" for a word of theirs.")}, ""},
		{"a unit", []content.Inline{text("It is some µm wide, as all of them are.")}, ""},
	} {
		got := ""
		for _, f := range foundIn(t, c.text...) {
			if word, is := f.(finding.ForeignWord); is {
				got += word.Word
			}
		}
		if got != c.want {
			t.Errorf("%s: found %q", c.name, got)
		}
	}
}

// TestOpenings: a message shows the first words of a paragraph, and that it goes on.
func TestOpenings(t *testing.T) {
	for _, c := range []struct{ before, opening string }{
		{"", strings.Repeat("W", 34) + " here"},
		{"Whereas recognition of the inherent dignity and of ", "Whereas recognition of the inherent dignity…"},
	} {
		got := ""
		for _, f := range foundIn(t, text(c.before+strings.Repeat("W", 34)+" here")) {
			if line, is := f.(finding.LongLine); is {
				got = line.Opening
			}
		}
		if got != c.opening {
			t.Errorf("behind %q: the opening is %q", c.before, got)
		}
	}
}

// TestSpacesOfLongLine: where a line is too long its spaces are as narrow as they may be, and no narrower.
func TestSpacesOfLongLine(t *testing.T) {
	style := layouttest.Justified()
	style.Hyphenate = false
	doc := layouttest.Typeset(t, in("en", style, set(text("a\u00a0a\u00a0"+strings.Repeat("W", 30))))(t))
	line := doc.Pages[0].Items[0].(display.Text)
	for i, w := range line.Words[1:] {
		const least = 154 * unit.Pt / 100 // of 10 points
		if w.X-line.Words[i].X < least {
			t.Errorf("word %d stands %s behind the one before it", i+1, w.X-line.Words[i].X)
		}
	}
}

// TestTrackedLetters: letters that stand apart do not become one glyph.
func TestTrackedLetters(t *testing.T) {
	tracked := layouttest.Letters()
	tracked.Tracking = 50
	glyphs := func(in1 content.Inline) int {
		doc := layouttest.Typeset(t, in("en", layouttest.Ragged(), set(in1))(t))
		n := 0
		for _, w := range doc.Pages[0].Items[0].(display.Text).Words {
			n += len(w.Shaped.Glyphs)
		}
		return n
	}
	const word = "affluent"
	joined := glyphs(text(word))
	apart := glyphs(content.InStyle{Style: tracked, Inlines: layouttest.Inlines(word)})
	if apart != len(word) || joined >= apart {
		t.Errorf("%q has %d glyphs, tracked %d", word, joined, apart)
	}
}
