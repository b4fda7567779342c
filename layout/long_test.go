package layout_test

import (
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/shape"
)

// TestLongWords: a word of any length is shaped in pieces that a glyph can count the letters of, whose
// letters are all there.
func TestLongWords(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	for name, text := range map[string]string{
		"letters":   strings.Repeat("a", 70_000),
		"marks":     "a" + strings.Repeat("\u0301", 35_000),
		"ideograms": strings.Repeat("日本語", 8_000),
		"joining":   strings.Repeat("ب", 35_000),
		"bytes":     strings.Repeat("\xff", 66_000),
		"nothing":   strings.Repeat("\u00ad", 5_000),
	} {
		table := shape.NewTable(testDocument(t, 120, "en").Book)
		style := shape.Style{Family: layouttest.BodyText().Family, Weight: layouttest.BodyText().Weight, Language: in(t, "en")}
		got := 0
		for _, w := range table.Intern(table.StyleID(style), style, 0, false, strings.ToValidUTF8(text, "\ufffd")) {
			if got += len(w.Text); len(w.Text) > 1<<15 {
				t.Errorf("%s: a piece of %d bytes", name, len(w.Text))
			}
		}
		if got != len(strings.ToValidUTF8(text, "\ufffd")) {
			t.Errorf("%s: %d bytes of %d", name, got, len(text))
		}
		if out := layouttest.Typeset(t, testDocument(t, 120, "en", layouttest.Paragraphs(role.Body, text)...)); len(out.Pages) == 0 {
			t.Errorf("%s: no page", name)
		}
	}
}

// TestManyDirections: the words of a line in many directions take room for what they hold, not for all that follows
// each of them.
func TestManyDirections(t *testing.T) {
	doc := layouttest.Typeset(t, testDocument(t, 120, "en", layouttest.Paragraphs(role.Body, strings.Repeat("aب", 2_000))...))
	for _, page := range doc.Pages {
		for _, it := range page.Items {
			if text, ok := it.(display.Text); ok && cap(text.Words) > 2*len(text.Words)+8 {
				t.Fatalf("room for %d words, %d in it", cap(text.Words), len(text.Words))
			}
		}
	}
}

// TestLongRunningHead: of a title of thousands of words the foot of a page has those that fit, and an ellipsis.
func TestLongRunningHead(t *testing.T) {
	doc := testDocument(t, 120, "en", layouttest.Paragraphs(role.Body, "A.")...)
	doc.Parts[0].(*content.Section).Title = strings.Repeat("word ", 5_000)
	out := layouttest.Typeset(t, doc)
	foot := ""
	for _, it := range out.Pages[0].Items {
		if text, ok := it.(display.Text); ok && text.Place.Artifact == display.Footer {
			for _, w := range text.Words {
				foot += w.Shaped.Text
			}
		}
	}
	if !strings.Contains(foot, "word …") || strings.Count(foot, "word") < 5 || strings.Count(foot, "word") > 400 {
		t.Errorf("the foot is %q", foot)
	}
}
