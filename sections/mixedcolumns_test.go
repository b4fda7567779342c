package sections

import (
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/catalogue"
	"annualreport/sections/translate"
)

// TestMixedColumnsOfLanguages: a number of a file in a column with a word is the same number in the languages of a report,
// whichever of them it is written in, and the word stays.
func TestMixedColumnsOfLanguages(t *testing.T) {
	const table = "[[section.table]]\nfile = \"d.csv\"\n"
	files := fstest.MapFS{"d.csv": {Data: []byte("What;Given\nA;2.500\nB;none\nC;1.234,50\nD;17\n")}}
	for _, original := range []string{"en", "de", "tr", "de-CH", "ar"} {
		text := "[report]\ntitle = \"T\"\ndate = 2031-01-01\nlanguage = \"" + original +
			"\"\n[organisation]\nname = \"N\"\n[[section]]\nkind = \"narrative\"\ntitle = \"O\"\n" + table
		for _, tag := range []string{"en", "de", "fr", "de-CH", "hi", "ar", "fa"} {
			problems := new(diag.List)
			tr := &translate.Translation{Language: tag, Original: original,
				Lookup: func(catalogue.Key) (string, bool) { return "", false }}
			r := Read("report.toml", text, files, fonts.Embedded(), new(diag.List)).In("report.toml", text, tr, problems)
			if problems.HasErrors() {
				t.Fatalf("%s to %s: %v", original, tag, problems.Sorted())
			}
			printed, ok := composedObject(r).(content.Table)
			if !ok {
				t.Fatal("the table is not there")
			}
			for i, want := range []string{"2500.00", "none", "1234.50", "17.00"} {
				got := content.PlainText(printed.Rows[i].Cells[1])
				if v, ok := r.Meta.Language.Numbers.Notation().Value(got); ok {
					got = v.String()
				}
				if got != want {
					t.Errorf("%s to %s: a cell is %q, want %q", original, tag, got, want)
				}
			}
		}
	}
}
