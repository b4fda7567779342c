package object

import (
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// TestManyLetters: a file of words that would fill thousands of pages is refused with the limit in the message.
func TestManyLetters(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and nothing runs beside it")
	}
	for _, c := range []struct {
		letters int
		refused bool
	}{{mostWordBytes / 2, false}, {mostWordBytes, true}} {
		problems := new(diag.List)
		file, _ := source.NewFile("a.csv", "a,b\n"+strings.Repeat("x", c.letters)+",1\n").Plain(problems, "")
		got := readCSV(file, source.Text{Value: "a.csv"}, problems)
		if (got == nil) != c.refused || (problems.Len() > 0) != c.refused {
			t.Errorf("%d letters: read %v, problems %v", c.letters, got != nil, problems.Sorted())
		}
	}
}

// TestManyCells: a file of as many cells as a table can have is read, and one more row is refused with the limit in the
// message; cells that a spreadsheet left empty beside the others do not count.
func TestManyCells(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and nothing runs beside it")
	}
	const columns = 100
	row := strings.Repeat("1,", columns-1) + "2"
	for _, c := range []struct {
		name string
		row  string
		rows int
		told string
	}{
		{"the most", row, mostCells / columns, ""},
		{"a row more", row, mostCells/columns + 1, "600,000 cells"},
		{"empty fields beside them", row + strings.Repeat(",", 20), mostCells / columns, ""},
	} {
		problems := new(diag.List)
		file, _ := source.NewFile("a.csv", strings.Repeat(c.row+"\n", c.rows)).Plain(problems, "")
		got := readCSV(file, source.Text{Value: "a.csv"}, problems)
		told := ""
		for _, p := range problems.Sorted() {
			told += p.Summary
		}
		if (c.told == "") != (told == "") || !strings.Contains(told, c.told) {
			t.Errorf("%s: it says %q, want %q", c.name, told, c.told)
		}
		if c.told == "" && (len(got.rows) != c.rows || len(got.rows[0]) != columns || got.rows[1][columns-1].Value != "2") {
			t.Errorf("%s: it is not read as it is", c.name)
		}
		if c.told != "" && got != nil {
			t.Errorf("%s: it is read", c.name)
		}
	}
}
