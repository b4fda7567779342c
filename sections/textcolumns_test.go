package sections

import (
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/sections/kind"
	"annualreport/sections/translate"
)

// TestTextsAsColumns: a text among the columns of a table is a column of that title, to readers and to translators.
func TestTextsAsColumns(t *testing.T) {
	const head = "[report]\ntitle = \"T\"\ndate = 2031-01-01\nlanguage = \"en\"\n[organisation]\nname = \"Nobody\"\n" +
		"[[section]]\nkind = \"narrative\"\ntitle = \"One\"\n[[section.table]]\nid = \"lamps\"\nrows = [[\"North\", 2, 3]]\n"
	texts := head + `columns = ["Coast", "2030", { title = "Now", align = "right" }]`
	tables := head + `columns = [{ title = "Coast" }, { title = "2030" }, { title = "Now", align = "right" }]`
	messages := func(text string) string {
		var b strings.Builder
		for _, m := range Messages("report.toml", text, fstest.MapFS{}, fonts.Embedded()) {
			b.WriteString(m.Context + ": " + m.ID + "\n")
		}
		return b.String()
	}
	if got, want := messages(texts), messages(tables); got != want || !strings.Contains(got, ": Coast\n") {
		t.Errorf("translators get\n%s\nwant\n%s", got, want)
	}
	cells := func(text string) []string {
		problems := new(diag.List)
		report := Read("report.toml", text, fstest.MapFS{}, fonts.Embedded(), new(diag.List)).
			In("report.toml", text, translate.Pseudo("en-XA", "en"), problems)
		if problems.Len() > 0 {
			t.Errorf("told: %v", problems.Sorted())
		}
		var out []string
		for _, table := range kind.Tables(report.Sections) {
			for _, title := range table.Cells().Columns {
				out = append(out, title.Value)
			}
		}
		return out
	}
	if got, want := cells(texts), cells(tables); !reflect.DeepEqual(got, want) || len(got) != 3 || got[0] == "Coast" {
		t.Errorf("the titles are %q, want %q", got, want)
	}
}
