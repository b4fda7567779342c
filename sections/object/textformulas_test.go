package object

import (
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/layout/texttest"
	"annualreport/sections/source"
)

// fieldsIn are the cells of a CSV file, and what is told of it.
func fieldsIn(t *testing.T, text string, separator rune) (cells [][]string, told string) {
	t.Helper()
	problems := new(diag.List)
	file, ok := source.NewFile("a.csv", text).Plain(problems, "")
	if !ok {
		return nil, "no text"
	}
	rows, _ := records(file, separator, problems)
	for _, row := range rows {
		var line []string
		for _, cell := range row {
			line = append(line, cell.Value)
		}
		cells = append(cells, line)
	}
	for _, p := range problems.Sorted() {
		told += p.Summary
	}
	return cells, told
}

// TestTextFormulas: a formula that is a text alone is the text, with its zeros, whether the field is quoted or not. What
// looks like one within a text, and all other formulas, stay as they are.
func TestTextFormulas(t *testing.T) {
	for text, want := range map[string]string{
		"a;b\n=\"0125\";2\n":               "a|b/0125|2",
		"=\"01\";=\"02\"\r\n=\"03\";x\r\n": "01|02/03|x",
		"\"=\"\"0125\"\"\";2":              "0125|2",
		"=\"a;b\";c":                       "a;b|c",
		"=\"say \"\"hi\"\"\";c":            `say "hi"|c`,
		"\"x;=\";\";b\"":                   "x;=|;b",
		"\"x;=\"\"1\"\";y\";=\"7\"":        `x;="1";y|7`,
		"=A1+\"\";c":                       "",
		"=SUM(A1);=1":                      "=SUM(A1)|=1",
		"é;=\"01\";a":                      "é|01|a",
	} {
		cells, told := fieldsIn(t, text, ';')
		var lines []string
		for _, row := range cells {
			lines = append(lines, strings.Join(row, "|"))
		}
		if got := strings.Join(lines, "/"); want != "" && (got != want || told != "") {
			t.Errorf("%q is read as %q, want %q; told %q", text, got, want, told)
		} else if want == "" && told == "" {
			t.Errorf("%q is read as %q, and nothing is told", text, got)
		}
	}
}

// TestPlainTexts: whatever a file has, its lines and columns stay where they are, and a file without such formulas is the
// same.
func TestPlainTexts(t *testing.T) {
	for _, text := range texttest.Valid(2000) {
		got := plainTexts(text, ',')
		if len(got) != len(text) || !strings.Contains(text, `="`) && got != text {
			t.Fatalf("%q becomes %q", text, got)
		}
	}
}
