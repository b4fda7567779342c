package sections

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/sections/object"
)

// rowsOfFile are the rows of the first table of a report as an attached file has them.
func rowsOfFile(t *testing.T, columns, rows string) []string {
	t.Helper()
	problems := new(diag.List)
	report := "[report]\ntitle = \"T\"\ndate = 2031-01-01\nlanguage = \"en\"\n[organisation]\nname = \"N\"\n" +
		"[[section]]\nkind = \"narrative\"\ntitle = \"O\"\n[[section.table]]\nid = \"t\"\n"
	r := Read("report.toml", report+"columns = "+columns+"\nrows = "+rows+"\n", fstest.MapFS{}, fonts.Embedded(), problems)
	for _, p := range problems.Sorted() {
		t.Errorf("%s: %s", rows, p.Summary)
	}
	var out []string
	for _, row := range r.Sections[0].Common().Objects[0].(object.DataHolder).Data()[1:] {
		out = append(out, strings.Join(row, "|"))
	}
	return out
}

// TestRowsOfFiles: a row of an attached file has one value for each column, whatever columns and rows a cell takes.
func TestRowsOfFiles(t *testing.T) {
	const columns = `["A", "B", "C", "D"]`
	for rows, want := range map[string]string{
		`[["n", 1, 2, 3]]`:                                                      "n|1|2|3",
		`[["n", { text = "none", span = 2 }, 7]]`:                               "n|none||7",
		`[[{ text = "North", span = 2, rows = 2 }, 1, 2], [3, 4]]`:              "North||1|2 North||3|4",
		`[["a", { text = "all", rows = 3 }, 1, 2], ["b", 3, 4], ["c", 5, 6]]`:   "a|all|1|2 b|all|3|4 c|all|5|6",
		`[["a", 1, 2, { text = "x", rows = 2 }], [{ text = "sum", span = 3 }]]`: "a|1|2|x sum|||x",
	} {
		if got := fmt.Sprint(rowsOfFile(t, columns, rows)); got != "["+want+"]" {
			t.Errorf("%s: the file has %s, want [%s]", rows, got, want)
		}
	}
}
