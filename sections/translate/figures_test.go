package translate

import (
	"testing"

	"annualreport/sections/catalogue"
	"annualreport/sections/source"
)

// TestFigures: cells without words are written as the language of a translation does, also where their signs have the
// backslashes of a manuscript.
func TestFigures(t *testing.T) {
	tr := &Translation{
		Language: "en", Original: "de", Lookup: func(catalogue.Key) (string, bool) { return "", false },
	}
	translate := tr.Translator()
	for text, want := range map[string]string{
		"1.234,50": "1,234.50", `1\.234,50`: "1,234.50", `1\.234`: "1,234", `1\.234.567`: "1,234,567",
		`31\.12.2031`: "Dec 31, 2031", `\- 1.250,00 €`: "−€1,250.00", `1\.`: `1\.`, `\*`: `\*`,
	} {
		at := source.Place{Context: "a", Key: "b", Role: source.TableCell}
		if got := translate(at, source.Text{Value: text}); got.Value != want {
			t.Errorf("%q becomes %q, want %q", text, got.Value, want)
		}
	}
}
