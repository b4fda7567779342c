package inline_test

import (
	"slices"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
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
	p := content.Paragraph{Role: role.Body, Tag: display.P,
		Inlines: []content.Inline{content.Text{Value: "Ada"}, content.LineEnd{}, content.Text{Value: "Chair"}, content.LineEnd{}, content.Text{Value: "رئيسة و Else"}}}
	doc := layouttest.Typeset(t, layouttest.A4(t, 120, "ar", p))
	if got, want := shownWords(doc), []string{"Ada", "Chair", "رئيسة", "و", "Else"}; !slices.Equal(got, want) {
		t.Errorf("words %q, want %q", got, want)
	}
}

// TestFrenchSpaces: spaces before high punctuation are narrow, and stay out where the author
// left them out; in other languages they stay as they are.
func TestFrenchSpaces(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"fr", "Oui ? Non ! Bien ; ainsi : « là »", "Oui\u202f? Non\u202f! Bien\u202f; ainsi\u00a0: «\u00a0là\u00a0»"},
		{"fr", "Oui?", "Oui?"},
		{"en", "Yes ? « here »", "Yes ? « here »"},
	} {
		var got string
		p := content.Paragraph{Role: role.Body, Tag: display.P, Inlines: []content.Inline{content.Text{Value: c.text}}}
		for _, page := range layouttest.Typeset(t, layouttest.A4(t, 120, c.language, p)).Pages {
			for _, it := range page.Items {
				if t, ok := it.(display.Text); ok && t.Place.Artifact == display.NotArtifact {
					for _, w := range t.Words {
						got += w.Shaped.Text
					}
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.language, got, c.want)
		}
	}
}
