package layout

import (
	"slices"
	"testing"

	"annualreport/layout/display"
)

// shownWords lists the words of a document's content, line by line.
func shownWords(doc *display.Document) []string {
	var out []string
	for _, page := range doc.Pages {
		for _, it := range page.Items {
			if t, ok := it.(display.Text); ok && t.Place.Artifact == display.NotArtifact {
				for _, w := range t.Words {
					if w.Shaped.Text != " " {
						out = append(out, w.Shaped.Text)
					}
				}
			}
		}
	}
	return out
}

// TestLineEndsKeepWordsWhole: a line end has more bytes than the space that
// stands for it in the bidi algorithm.
func TestLineEndsKeepWordsWhole(t *testing.T) {
	p := Paragraph{Style: bodyStyle(), Role: display.P,
		Inlines: []Inline{Text{Value: "Ada"}, LineEnd{}, Text{Value: "Chair"}, LineEnd{}, Text{Value: "رئيسة و Else"}}}
	doc := typeset(t, testDocument(t, 120, "ar", p))
	if got, want := shownWords(doc), []string{"Ada", "Chair", "رئيسة", "و", "Else"}; !slices.Equal(got, want) {
		t.Errorf("words %q, want %q", got, want)
	}
}
