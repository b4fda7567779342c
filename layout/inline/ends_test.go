package inline_test

import (
	"slices"
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/shape"
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
		{"a short last line", divided, "rights of all members of the human family is",
			[]string{"rights of all members of the human", "family is"}},
	} {
		if got := linesOf(layouttest.Typeset(t, in("en", c.style, set(text(c.text)))(t))); !slices.Equal(got, c.want) {
			t.Errorf("%s: the lines are %q", c.name, got)
		}
	}
}

// TestBestJoint: in a word of which two joints may be lengthened it is the best one, and that alone.
func TestBestJoint(t *testing.T) {
	const word = "سنة" // seen is lengthened best; behind noon it would be the joint before the last letter
	doc := in("ar", layouttest.Justified(), set(text(word+" "+word+" "+strings.Repeat("W", 18)+" "+word)))(t)
	strokes := 0
	for _, item := range layouttest.Typeset(t, doc).Pages[0].Items {
		line, is := item.(display.Text)
		if !is {
			continue
		}
		for _, w := range line.Words {
			if w.Shaped.Text != word || slices.Equal(clusters(w.Shaped), []int{1, 2, 2}) { // with their dots
				continue
			}
			strokes++
			if n := clusters(w.Shaped); !slices.Equal(n, []int{2, 2, 2}) {
				t.Errorf("the letters have %v glyphs", n)
			}
		}
	}
	if strokes != 2 {
		t.Errorf("%d words are lengthened", strokes)
	}
}

// clusters are how many glyphs each letter of a word has.
func clusters(w *shape.Word) []int {
	var out []int
	for _, g := range w.Glyphs {
		for len(out) <= int(g.Cluster) {
			out = append(out, 0)
		}
		out[g.Cluster]++
	}
	return out
}
