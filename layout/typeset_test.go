package layout_test

import (
	"strings"
	"testing"

	"annualreport/layout"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
)

// TestNothingIsLost compares the words that went in with those on the pages.
func TestNothingIsLost(t *testing.T) {
	for _, language := range []string{"en", "de", "ru", "ar", "hi", "th"} {
		texts := layouttest.Prose(t, language)
		out := layouttest.Typeset(t, layouttest.A4(t, 120, language, layouttest.Paragraphs(role.Body, texts...)...))
		var b strings.Builder
		for _, page := range out.Pages {
			for _, it := range page.Items {
				if text, ok := it.(display.Text); ok && text.Place.Artifact == display.NotArtifact {
					for _, w := range text.Words {
						b.WriteString(w.Shaped.Text)
					}
				}
			}
		}
		strip := strings.NewReplacer("\u00ad", "", " ", "", "\n", "")
		got, want := strip.Replace(b.String()), strip.Replace(strings.Join(texts, ""))
		if got != want {
			i := 0
			for i < min(len(got), len(want)) && got[i] == want[i] {
				i++
			}
			t.Errorf("%s: text differs at byte %d: %.40q, want %.40q", language, i, got[i:], want[i:])
		}
	}
}

func BenchmarkTypeset(b *testing.B) {
	texts := layouttest.Prose(b, "en")
	var all []string
	for range 10 {
		all = append(all, texts...)
	}
	doc := layouttest.A4(b, 120, "en", layouttest.Paragraphs(role.Body, all...)...)
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := layout.Typeset(doc); err != nil {
			b.Fatal(err)
		}
	}
}
