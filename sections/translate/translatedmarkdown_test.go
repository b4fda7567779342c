package translate

import (
	"strings"
	"testing"

	"annualreport/sections/catalogue"
	"annualreport/sections/source"
)

// TestTranslatedMarkdown: what is translated keeps its form, and what is not is marked as of
// its own language.
func TestTranslatedMarkdown(t *testing.T) {
	tr := &Translation{Language: "fr", Original: "en", Lookup: func(k catalogue.Key) (string, bool) { return strings.ToUpper(k.ID), true }}
	if got, _ := tr.markdown("x", source.Text{Value: "- One\n  two\n\n## Head\n"}); got != "- ONE TWO\n\n## HEAD {#head}\n" {
		t.Errorf("translated: %q", got)
	}
	none := &Translation{Language: "fr", Original: "en", Lookup: func(catalogue.Key) (string, bool) { return "", false }}
	if got, _ := none.markdown("x", source.Text{Value: "A *word*, [there](#one).\n"}); got != "[A *word*, [there](#one).]{lang=en}\n" {
		t.Errorf("left: %q", got)
	}
	for _, address := range []string{"https://owls.example/a.", "www.owls.example", "*a@owls.example*", "see\nwww.owls.example"} {
		want := "[" + strings.ReplaceAll(address, "\n", " ") + " ]{lang=en}"
		if got, _ := none.markdown("x", source.Text{Value: address}); got != want {
			t.Errorf("an address at the end: %q, want %q", got, want)
		}
	}
	if got, _ := none.markdown("x", source.Text{Value: "![Two boats][a]\n\n[a]: boats.jpg \"Our boats\"\n"}); !strings.HasSuffix(got, "\n\n[a]: boats.jpg \"Our boats\"\n") {
		t.Errorf("a caption has no marks of languages: %q", got)
	}
}
