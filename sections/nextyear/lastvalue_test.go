package nextyear_test

import (
	"strings"
	"testing"

	"annualreport/sections/nextyear"
)

// TestLastYearOfNumbers: the value of a big number is that of last year in the report of the next year, but not where
// more than a year lies between the two; the name of last year moves with it.
func TestLastYearOfNumbers(t *testing.T) {
	for _, test := range []struct {
		by   int
		want string
	}{
		{1, "value = \"\"\nlast_year = 1_286 # keepers\nlast_year_label = \"2030–31\"\n"},
		{2, "value = \"\"\nlast_year = \"\" # keepers\nlast_year_label = \"2031–32\"\n"},
	} {
		text := head + "[[section]]\nkind = \"figures\"\n[[section.number]]\nlabel = \"Keepers\"\n" +
			"value = 1_286\nlast_year = 1_119 # keepers\nlast_year_label = \"2029–30\"\n"
		got, _ := later(t, text, nextyear.Options{By: test.by})
		if !strings.Contains(got, test.want) {
			t.Errorf("by %d: want %q in\n%s", test.by, test.want, got)
		}
	}
}

// TestLastYearOfCells: a number of last year that names a cell names that of the year which is last year's now, once.
func TestLastYearOfCells(t *testing.T) {
	text := head + "[[section]]\nkind = \"figures\"\n[[section.table]]\nid = \"m\"\ncolumns = [\"A\", \"2031\", \"2030\"]\n" +
		"rows = [[\"all\", 5, 4]]\n[[section.number]]\nlabel = \"Keepers\"\nvalue = \"{m.all.2031}\"\n" +
		"last_year = \"{m.all.2030}\"\n"
	got, _ := later(t, text, nextyear.Options{By: 1})
	const want = "value = \"{m.all.2032}\"\nlast_year = \"{m.all.2031}\"\n"
	if !strings.Contains(got, want) {
		t.Errorf("want %q in\n%s", want, got)
	}
}
