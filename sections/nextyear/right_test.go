package nextyear_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"annualreport/layout/diag"
	"annualreport/sections/nextyear"
	"annualreport/sections/source"
)

// TestRightOrTold holds for tables of any columns and cells: a column of the new report that is called as one of last
// year's says what that one said; a column of a new name says nothing yet; and of a column without a year no cell with
// digits stays of which nothing is told.
func TestRightOrTold(t *testing.T) {
	titles, cells := titlesOfTables(), append(plainCells(), "{ text = \"7\" }", "{ text = \"lost\" }", "12", "1.5")
	random := rand.New(rand.NewPCG(3, 4))
	moved := 0
	for range 1_500 {
		columns := 1 + random.IntN(5)
		names := []string{"Row"}
		for range columns {
			names = append(names, titles[random.IntN(len(titles))])
		}
		var rows []string
		for i := range 1 + random.IntN(4) {
			row := []string{fmt.Sprintf("%q", string(rune('a'+i)))}
			for left := columns; left > 0; {
				if span := 1 + random.IntN(3); span <= left && random.IntN(6) == 0 {
					row = append(row, fmt.Sprintf(`{ text = %s, span = %d }`, []string{`"lost"`, `"5"`, `""`}[random.IntN(3)], span))
					left -= span
					continue
				}
				cell := cells[random.IntN(len(cells))]
				if _, err := strconv.ParseFloat(cell, 64); !strings.HasPrefix(cell, "{ ") && (err != nil || len(row)%2 == 0) {
					cell = strconv.Quote(cell)
				}
				row = append(row, cell)
				left--
			}
			rows = append(rows, "["+strings.Join(row, ", ")+"]")
		}
		text := head + "[[section]]\nkind = \"narrative\"\n[[section.table]]\nid = \"m\"\ncolumns = [\"" +
			strings.Join(names, `", "`) + "\"]\nrows = [" + strings.Join(rows, ", ") + "]\n"
		after, plan := later(t, text, nextyear.Options{By: 1})
		before, now := tableIn(text), tableIn(after)
		if before == nil || now == nil {
			t.Fatalf("%s\nbecomes\n%s", text, after)
		}
		if !slices.Equal(before.titles, now.titles) {
			moved++
		}
		told := ""
		for _, k := range plan.Kept {
			told += k.Says + "\n"
		}
		for row := range now.rows {
			for c := 1; c < len(now.titles); c++ {
				if fault := faultIn(before, now, row, c, told); fault != "" {
					t.Fatalf("%s\nbecomes\n%s\nrow %d, column %d: %s\ntold is %q", text, after, row, c, fault, told)
				}
			}
		}
	}
	if moved < 300 {
		t.Errorf("only %d tables moved", moved)
	}
}

// titlesOfTables are titles of columns of all kinds.
func titlesOfTables() []string {
	return []string{
		"2031", "2030", "2029", "2027", "Budget 2031", "Budget 2032", "Baseline 2015", "Target 2040", "2029–2031", "2031 €", "2030 €",
		"FY 31", "FY 30", "2030/31", "2029/30", "2031 (2020 prices)", "2030 (2020 prices)", "31.12.2031", "Q4 2031", "ISO 9001:2015",
		"Beds", "Grade", "Area", "Since", "Said", "This year", "",
	}
}

// plainCells are texts of cells of all kinds.
func plainCells() []string {
	return []string{
		"12", "4512", "1998", "2031", "12 km", "ca. 40", "n/a", "–", "", "A", "A4", "closed", "3 of them", "{m.a.2031}", "€ 5", "31.12.2031",
	}
}

// TestFilesAreRightOrTold is the same for files of values, which move or are told as a whole.
func TestFilesAreRightOrTold(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	moved := 0
	for range 1_500 {
		columns := 1 + random.IntN(5)
		pick := func(all []string) string { return all[random.IntN(len(all))] }
		before := &tableRead{titles: []string{"Row"}}
		for range columns {
			before.titles = append(before.titles, pick(titlesOfTables()))
		}
		for i := range 1 + random.IntN(4) {
			row := []string{string(rune('a' + i))}
			for range columns {
				row = append(row, pick(plainCells()))
			}
			before.rows = append(before.rows, row)
		}
		csv := strings.Join(before.titles, ";") + "\n"
		for _, row := range before.rows {
			csv += strings.Join(row, ";") + "\n"
		}
		text := head + "[[section]]\nkind = \"narrative\"\n[[section.table]]\nid = \"m\"\nfile = \"a.csv\"\n"
		_, plan := later(t, text, nextyear.Options{By: 1, Read: func(string) (string, bool) { return csv, true }})
		told := ""
		for _, k := range plan.Kept {
			told += k.Says + "\n"
		}
		now := new(tableRead)
		for i, line := range strings.Split(strings.TrimSuffix(source.Edited(csv, plan.Files["a.csv"]), "\n"), "\n") {
			if fields := strings.Split(line, ";"); i == 0 {
				now.titles = fields
			} else {
				now.rows = append(now.rows, fields)
			}
		}
		if !slices.Equal(before.titles, now.titles) {
			moved++
		}
		for row := range now.rows {
			for c := 1; c < len(now.titles); c++ {
				if fault := faultIn(before, now, row, c, told); fault != "" {
					t.Fatalf("%s\nbecomes %+v\nrow %d, column %d: %s\ntold is %q", csv, now, row, c, fault, told)
				}
			}
		}
	}
	if moved < 300 {
		t.Errorf("only %d files moved", moved)
	}
}

// faultIn is what is wrong with a cell of the new year; empty if nothing is.
func faultIn(before, now *tableRead, row, column int, told string) string {
	title, says := now.titles[column], now.rows[row][column]
	if now.titles[column] == before.titles[column] {
		isOld := says == before.rows[row][column] && strings.ContainsFunc(says, unicode.IsDigit) && !strings.HasPrefix(says, "{")
		hasYear := strings.ContainsFunc(title, unicode.IsDigit) && !strings.Contains(title, "31") && !strings.Contains(title, "30")
		if isOld && !hasYear && told == "" {
			return "stays in silence"
		}
		return ""
	}
	first := slices.Index(before.titles, title)
	switch {
	case isTwin(before.titles, title) || isTwin(now.titles, title):
		return "" // nobody knows which one
	case first >= 0 && says != before.rows[row][first] && says != "":
		return "says something else than it did"
	case first < 0 && says != "" && !strings.HasPrefix(says, "{") && says != "lost":
		return "is of the new year, and has a value"
	}
	return ""
}

// isTwin reports whether a title stands above two columns.
func isTwin(titles []string, title string) bool {
	first := slices.Index(titles, title)
	return first >= 0 && slices.Contains(titles[first+1:], title)
}

// tableRead is a table as readers see it: the cells of each column, those over several ones in each of these.
type tableRead struct {
	titles []string
	rows   [][]string
}

// tableIn is the first table of a report; nil if there is none.
func tableIn(text string) *tableRead {
	file := source.NewFile("report.toml", text)
	root := source.ValuesOf(file, new(diag.List))
	if root == nil {
		return nil
	}
	v := root.Key("section").List()[0].Key("table").List()[0]
	out := new(tableRead)
	words := func(v *source.Value) string {
		if text, ok := v.Words(); ok {
			return text
		}
		return source.Raw(file, v)
	}
	for _, c := range v.Key("columns").List() {
		out.titles = append(out.titles, words(c))
	}
	for _, r := range v.Key("rows").List() {
		var row []string
		for _, c := range r.List() {
			span := 1
			if n, ok := c.Key("span").Whole(); ok {
				span = n
			}
			if c.Keys != nil {
				c = c.Key("text")
			}
			for range span {
				row = append(row, words(c))
			}
		}
		if len(row) != len(out.titles) {
			return nil
		}
		out.rows = append(out.rows, row)
	}
	return out
}
