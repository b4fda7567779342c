package sections

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/sections/catalogue"
	"annualreport/sections/source"
)

// TestTranslatedMarkdown: what is translated keeps its form, and what is not is marked as of
// its own language.
func TestTranslatedMarkdown(t *testing.T) {
	tr := &Translation{Language: "fr", Original: "en", Lookup: func(k catalogue.Key) (string, bool) { return strings.ToUpper(k.ID), true }}
	if got, _ := tr.markdown("x", Text{Value: "- One\n  two\n\n## Head\n"}); got != "- ONE TWO\n\n## HEAD {#head}\n" {
		t.Errorf("translated: %q", got)
	}
	none := &Translation{Language: "fr", Original: "en", Lookup: func(catalogue.Key) (string, bool) { return "", false }}
	if got, _ := none.markdown("x", Text{Value: "A *word*, [there](#one).\n"}); got != "[A *word*, [there](#one).]{lang=en}\n" {
		t.Errorf("left: %q", got)
	}
	if got, _ := none.markdown("x", Text{Value: "![Two boats][a]\n\n[a]: boats.jpg \"Our boats\"\n"}); !strings.HasSuffix(got, "\n\n[a]: boats.jpg \"Our boats\"\n") {
		t.Errorf("a caption has no marks of languages: %q", got)
	}
}

// TestOwnCatalogues: each message of the report of this repository has its translation in all catalogues, so that a text
// cut in another way is seen here.
func TestOwnCatalogues(t *testing.T) {
	root := os.DirFS("..")
	report, err := fs.ReadFile(root, "report.toml")
	if err != nil {
		t.Fatal(err)
	}
	messages := Messages("report.toml", string(report), root, fonts.Embedded())
	files, err := fs.Glob(root, "translations/*.po")
	if err != nil || len(files) == 0 || len(messages) == 0 {
		t.Fatalf("%d catalogues of %d messages, %v", len(files), len(messages), err)
	}
	for _, name := range files {
		text, err := fs.ReadFile(root, name)
		if err != nil {
			t.Fatal(err)
		}
		merged := catalogue.Merge(catalogue.Read(source.NewFile(name, string(text)), new(diag.List)), messages)
		for i := range merged.Entries {
			if e := &merged.Entries[i]; !e.Done() {
				t.Errorf("%s: %q of %s has no translation", name, e.ID.Value, e.Context)
			}
		}
	}
}
