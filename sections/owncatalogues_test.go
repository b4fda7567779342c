package sections

import (
	"io/fs"
	"os"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/sections/catalogue"
	"annualreport/sections/source"
)

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
