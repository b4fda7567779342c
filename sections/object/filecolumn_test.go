package object

import (
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/number"
	"annualreport/sections/source"
)

// fileColumn reads a column of a file that was written in English, with a title and a notation that may be empty.
// Numbers are given back as programs write them with a “#” before them, words as they are; told is what is reported.
func fileColumn(title, notation string, cells []string) (read, told string) {
	problems := new(diag.List)
	english := number.Notation{Decimal: '.', Group: ','}
	d := &Table{numerals: amount.NewNumerals(number.Context{Language: english}, problems)}
	if n, ok := number.Example(notation); ok {
		d.numerals.Use(n)
	}
	d.numerals.OfFile(';')
	rows := [][]source.Text{{{Value: "Name"}, {Value: title}}}
	for _, cell := range cells {
		rows = append(rows, []source.Text{{Value: "a"}, {Value: cell}})
	}
	readColumns(d, rows)
	var out []string
	for _, row := range rows[1:] {
		text := row[1].Value
		if v, ok := row[1].Number(); ok {
			text = "#" + v.String()
		}
		out = append(out, text)
	}
	var summaries []string
	for _, p := range problems.Sorted() {
		summaries = append(summaries, p.Summary)
	}
	return strings.Join(out, " | "), strings.Join(summaries, "; ")
}

// TestFileColumns: the numbers of a column are read in the notation that one of them shows, or that the author named,
// wherever a word stands among them; columns of words, names and codes stay as they are; what can be read in
// two ways is reported.
func TestFileColumns(t *testing.T) {
	const given = "1.234,5"
	for _, c := range []struct{ title, notation, cells, want, told string }{
		{"N", "", "none|1.234,50|2.500|17", "none | #1234.50 | #2500 | #17", ""},
		{"N", "", "1.234,50|2.500|none|17", "#1234.50 | #2500 | none | #17", ""},
		{"N", "", "2.500|17|1.234,50|none", "#2500 | #17 | #1234.50 | none", ""},
		{"N", "", "2,500|17|1,234.50|none", "#2500 | #17 | #1234.50 | none", ""},
		{"N", "", "2.500|-|1.234,50|–|none||17", "#2500 | - | #1234.50 | – | none |  | #17", ""},
		{"N", "", "2.500|<0,5|12–15|3.000*|17|18|19", "", "\"2.500\" may be 2500, or 2.500 with 3 decimals"},
		{"N", "", "2.500|1,5|12–15|17|<0,5", "#2500 | #1.5 | 12–15 | #17 | <0,5",
			"\"<0,5\" has the number 0.5 among its words, which the language of the report does not write so"},
		{"N", "", "2.500|none|17", "2.500 | none | #17", "\"2.500\" may be 2500, or 2.500 with 3 decimals"},
		{"N", "", "1.234,50|none|1,234.50|7", "", "\"1,234.50\" has another sign before decimals than \"1.234,50\" in line 0"},
		{"N", given, "none|2.500|17", "none | #2500 | #17", ""},
		{"N", given, "none|2.500|many", "none | #2500 | many", ""},
		{"N", given, "2.5|none|17", "2.5 | none | #17", "\"2.5\" is not written as `numbers` says"},
		{"N (EUR)", "", "none|2.500|many|7,5", "none | #2500 | many | #7.5", ""},
		{"N (EUR)", "", "2030|2031|none", "#2030 | #2031 | none", ""},
		{"N", "", "2030|2031|none", "2030 | 2031 | none", ""},
		{"N", given, "2030|2031|none", "2030 | 2031 | none", ""},
		{"N", "", "none|many|2.500", "none | many | 2.500",
			"\"2.500\" stands in a column of words, and is set as it is: it may be 2500 or 2.500"},
		{"N", "", "none|many|2.50", "none | many | 2.50", ""},
		{"N", "", "none|many|2,50", "none | many | 2,50", "\"2,50\" stands in a column of words, and is set as it is: " +
			"it is 2.50 in its file, which the language of the report does not write so"},
		{"N", "", "3.10|b", "3.10 | b", ""},
		{"N", "", "00123|1987|12345", "00123 | 1987 | 12345", ""},
		{"N", "", "1.2|1.2.3|1.3|1.4", "1.2 | 1.2.3 | 1.3 | 1.4", ""},
		{"N", "", "4711|4712a|47130", "4711 | 4712a | 47130", ""},
		{"N", "", "none|many", "none | many", ""},
		{"N", "", "1.234,50|2.500 (estimated)|17", "#1234.50 | 2.500 (estimated) | #17",
			"\"2.500 (estimated)\" has the number 2500 among its words, which the language of the report does not write so"},
		{"N", "", "1,234.50|2,500 (estimated)|17", "#1234.50 | 2,500 (estimated) | #17", ""},
		{"N", "", "1.234,50|at 9.30 of 3 days, on 24.12.2031|17",
			"#1234.50 | at 9.30 of 3 days, on 24.12.2031 | #17", ""},
	} {
		read, told := fileColumn(c.title, c.notation, strings.Split(c.cells, "|"))
		if c.want != "" && read != c.want {
			t.Errorf("%s, %q: %s is read as\n%s, want\n%s", c.title, c.notation, c.cells, read, c.want)
		}
		if told != c.told && !(c.want == "" && strings.Contains(told, c.told)) {
			t.Errorf("%s, %q: %s: told is %q, want %q", c.title, c.notation, c.cells, told, c.told)
		}
	}
}
