package object

import (
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/key"
	"annualreport/sections/sheet"
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
		{"a row more", row, mostCells/columns + 1, "450,000 cells"},
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

// TestManyColumns: more columns than a file may have are refused with the limit, at their place; blank fields behind
// them are nothing, and blank cells of a sheet count where they would stand between others.
func TestManyColumns(t *testing.T) {
	row := strings.Repeat("1,", mostColumns-1) + "2"
	for _, c := range []struct{ row, told string }{
		{row, ""}, {row + ",3", "1,000 columns"}, {row + strings.Repeat(",", 15_000), ""},
	} {
		problems := new(diag.List)
		file, _ := source.NewFile("a.csv", strings.Repeat(c.row+"\n", 2)).Plain(problems, "")
		got := readCSV(file, source.Text{Value: "a.csv"}, problems)
		if (got == nil) != (c.told != "") || problems.Len() > 0 && !strings.Contains(problems.Sorted()[0].Summary, c.told) {
			t.Errorf("%d fields: %v", strings.Count(c.row, ","), problems.Sorted())
		}
	}
	diagonal := new(sheet.Cells)
	for i := range mostColumns {
		diagonal.List = append(diagonal.List, sheet.Cell{Kind: sheet.Words, Row: i, Column: i})
	}
	for _, most := range []int{mostColumns, 600} {
		problems := new(diag.List)
		cells := &sheet.Cells{List: diagonal.List[:most]}
		s := &sheetFile{values: &values{}, in: &key.Reading{Problems: problems}}
		if fits := s.fits(cells); fits != (most == 600) || fits != (problems.Len() == 0) {
			t.Errorf("a diagonal of %d cells fits: %v", most, fits)
		}
	}
}
