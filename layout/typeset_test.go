package layout_test

import (
	"strings"
	"testing"

	"annualreport/layout"
	"annualreport/layout/content/role"
	"annualreport/layout/layouttest"
)

// TestNothingIsLost: the words on the pages are those that went in, in their order.
func TestNothingIsLost(t *testing.T) {
	for _, language := range []string{"en", "de", "ru", "ar", "hi", "th"} {
		texts := layouttest.Prose(t, language)
		out := layouttest.Typeset(t, layouttest.A4(t, 120, language, layouttest.Paragraphs(role.Body, texts...)...))
		var b strings.Builder
		for i := range out.Pages {
			for _, text := range layouttest.Texts(&out.Pages[i]) {
				b.WriteString(layouttest.Spelled(text))
			}
		}
		strip := strings.NewReplacer("\u00ad", "", " ", "", "\n", "")
		got, want := strip.Replace(b.String()), strip.Replace(strings.Join(texts, ""))
		if got != want {
			t.Errorf("%s: text differs %s", language, layouttest.FirstDifference(got, want))
		}
	}
}

// BenchmarkTypeset sets tens of pages of dense text.
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
