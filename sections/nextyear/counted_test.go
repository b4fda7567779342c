package nextyear_test

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/sections/nextyear"
	"annualreport/sections/source"
)

// TestColumnsWithoutYears: a column is emptied if most of its cells are numbers, with their units or without; the words
// in it stay and are told. Other columns stay, and are told if they have digits. It is one rule for tables, statements of
// accounts and files.
func TestColumnsWithoutYears(t *testing.T) {
	for _, test := range []struct{ cells, want, told string }{
		{"12|8", "|", ""},
		{"12|n/a", "|", ""},
		{"12 km|–|3 ha", "||", ""},
		{"ca. 40|>5|~ 7", "||", ""},
		{"12¹|7*|5+", "||", ""},
		{"4512|1950", "|", ""},
		{"3,5 Mio. €|CHF 5|12 %", "||", ""},
		{"–|–", "|", ""},
		{"A|B|A+", "A|B|A+", ""},
		{"12|A|5", "|A|", "is emptied but for “A”: write what holds in the new year"},
		{"12|A", "12|A", "stays, as words and years do, with “12”: write what holds in the new year"},
		{"A4|B12", "A4|B12", "stays, as words and years do, with “A4” and 1 more: write what holds in the new year"},
		{"1998|2011", "1998|2011", "stays, as words and years do, with “1998” and 1 more: write what holds in the new year"},
		{"31.12.2031|in 2030", "31.12.2031|in 2030", "stays, as words and years do, with “31.12.2031” and 1 more: write what holds in the new year"},
		{"3 of them|none", "3 of them|none", "stays, as words and years do, with “3 of them”: write what holds in the new year"},
		{"open|closed", "open|closed", ""},
		{"|", "|", ""},
	} {
		cells := strings.Split(test.cells, "|")
		var rows, accounts, csv []string
		for i, c := range cells {
			rows = append(rows, fmt.Sprintf("[\"r%d\", %q, 1]", i, c))
			accounts = append(accounts, fmt.Sprintf("{ label = \"r%d\", values = [%q, 1] }", i, c))
			csv = append(csv, fmt.Sprintf("r%d;%s;1", i, c))
		}
		for form, section := range map[string]string{
			"table":     "kind = \"narrative\"\n[[section.table]]\ncolumns = [\"Lamp\", \"Said\", \"2031\"]\nrows = [" + strings.Join(rows, ", ") + "]\n",
			"statement": "kind = \"finances\"\n[[section.statement]]\ncolumns = [\"Said\", \"2031\"]\nrows = [" + strings.Join(accounts, ", ") + "]\n",
			"file":      "kind = \"narrative\"\n[[section.table]]\nfile = \"a.csv\"\n",
		} {
			values := "Lamp;Said;2031\n" + strings.Join(csv, "\n") + "\n"
			read := func(string) (string, bool) { return values, true }
			got, plan := later(t, head+"[[section]]\n"+section, nextyear.Options{By: 1, Read: read})
			got += source.Edited(values, plan.Files["a.csv"])
			for i, c := range strings.Split(test.want, "|") {
				want := map[string]string{
					"table": fmt.Sprintf("[\"r%d\", %q, \"\"]", i, c), "file": fmt.Sprintf("\nr%d;%s;\n", i, c),
					"statement": fmt.Sprintf("{ label = \"r%d\", values = [%q, \"\"] }", i, c),
				}[form]
				if !strings.Contains(got, want) {
					t.Errorf("%s of %s: no %s in\n%s", form, test.cells, want, got)
				}
			}
			told := ""
			for _, k := range plan.Kept {
				told += k.Says
				if at := k.At.Position(); at.File != map[bool]string{true: "a.csv", false: "report.toml"}[form == "file"] || at.Length == 0 {
					t.Errorf("%s of %s: told of %+v", form, test.cells, at)
				}
			}
			if want := strings.TrimSpace("“Said” " + test.told); test.told == "" && told != "" || test.told != "" && told != want {
				t.Errorf("%s of %s: told is %q, want %q", form, test.cells, told, want)
			}
		}
	}
}

// TestRowsWithYearsAreTold: names of rows stay, and the first one with the year of the report is told.
func TestRowsWithYearsAreTold(t *testing.T) {
	_, plan := later(t, head+"[[section]]\nkind = \"narrative\"\n[[section.table]]\ncolumns = [\"Reserve\", \"EUR\"]\n"+
		"rows = [[\"1 January 1998\", 1], [\"1 January 2031\", 5], [\"31 December 2031\", 6]]\n", nextyear.Options{By: 1})
	const want = "the name of a row has a year, and stays: “1 January 2031” and 1 more; write the new one if it is that of the report"
	if len(plan.Kept) != 1 || plan.Kept[0].Says != want {
		t.Errorf("told is %v", plan.Kept)
	}
}

// TestTablesInTextsAreTold: a table that stands in a text stays with it, and is told once if it has numbers.
func TestTablesInTextsAreTold(t *testing.T) {
	for table, want := range map[string]int{"| a | 2031 |\n| - | - |\n| b | 5 |": 1, "| a | b |\n| - | - |\n| c | d |": 0, "a | 5": 0} {
		text := head + "[[section]]\nkind = \"narrative\"\ntext = '''\nFirst.\n\n" + table + "\n'''\n"
		got, plan := later(t, text, nextyear.Options{By: 1})
		if len(plan.Kept) != want || !strings.Contains(got, table) {
			t.Errorf("%q: told is %v", table, plan.Kept)
		}
	}
}
