package object_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/sections"
)

// toldOfTotals is what is told of a table of one column of numbers, its last rows totals.
func toldOfTotals(column, cells string, totals int) string {
	var rows []string
	for cell := range strings.SplitSeq(cells, "; ") {
		rows = append(rows, "[\"x\", "+cell+"]")
	}
	problems := new(diag.List)
	text := fmt.Sprintf("[report]\ntitle = \"T\"\ndate = 2031-01-01\nlanguage = \"en\"\n[organisation]\nname = \"N\"\n[[section]]\nkind = \"narrative\"\ntitle = \"O\"\n[[section.table]]\ncolumns = [{ title = \"A\" }, { title = %q }]\ntotals = %d\nrows = [%s]\n",
		column, totals, strings.Join(rows, ", "))
	sections.Read("report.toml", text, fstest.MapFS{}, fonts.Embedded(), problems)
	var told []string
	for _, p := range problems.Sorted() {
		told = append(told, p.Summary)
	}
	return strings.Join(told, "; ")
}

// TestTotals: a total is the sum of the rows above, what is left of the first, a mean, or what the totals above
// make; cells that say so are no part of it. What was forgotten when a row came is reported.
func TestTotals(t *testing.T) {
	for _, c := range []struct {
		name, column, cells string
		totals              int
		told                string
	}{
		{"a sum", "2031", "6; 8; 14", 1, ""},
		{"a wrong sum", "2031", "6; 8; 15", 1, "“x” says 15, but the rows above add up to 14"},
		{"below nothing", "2031", "-110; 60; \"\"; \"–\"; -50", 1, ""},
		{"subtotals", "2031", "1; 2; 3; 4; 5; 9; 12", 1, ""},
		{"a result", "2031", "100; 70; 30", 1, ""},
		{"a mean", "Score", "30; 40; 35", 1, ""},
		{"a mean with decimals", "Score", "2.5; 3; 3; 2.8", 1, ""},
		{"the total of before", "2031", "12; 12; 12", 1, "“x” says 12, but the rows above add up to 24"},
		{"the total of before, rounded", "2031", "2; 1; 2", 1, "“x” says 2, but the rows above add up to 3"},
		{"nothing", "2031", "0; 1; 0; 0", 1, "“x” says 0, but the rows above add up to 1"},
		{"rates", "Change", "\"10 %\"; \"20 %\"; \"13.3 %\"", 1, ""},
		{"rates by their title", "Change, %", "10.0; 20.0; 13.3", 1, ""},
		{"shares", "Share", "\"33.3 %\"; \"33.3 %\"; \"33.3 %\"; \"100 %\"", 1, ""},
		{"wrong shares", "Share", "\"40 %\"; \"50 %\"; \"100 %\"", 1, "“x” says 100%, but the rows above add up to 90%"},
		{"shares, nearly", "Share", "\"3 %\"; \"60 %\"; \"60 %\"", 1, "“x” says 60%, but the rows above add up to 63%"},
		{"of which", "2031", "30; 40; { text = 12, sums = false }; 70", 1, ""},
		{"of which, unsaid", "2031", "30; 40; 12; 70", 1, "“x” says 70, but the rows above add up to 82"},
		{"another year and the change", "2031", "110; 60; 170; { text = 150, sums = false }; { text = 20, sums = false }", 3, ""},
		{"a result of totals", "2031", "110; 60; 170; { text = 3, sums = false }", 2, ""},
	} {
		if got := toldOfTotals(c.column, c.cells, c.totals); got != c.told {
			t.Errorf("%s: told is %q, want %q", c.name, got, c.told)
		}
	}
}
