package object

import (
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// TestFormulas: a formula in the place of its value is told, the first of a file; signs that only look like one are not.
func TestFormulas(t *testing.T) {
	for value, isTold := range map[string]bool{
		"=SUM(B2:B5)": true, "=1+2": true, "= B2": true, "=-B2": true, "=$A$1": true, "=(1)": true, "=СУММ(B2)": true,
		"=": false, "==": false, "=>": false, "= ": false, "a=b": false, "≥5": false,
	} {
		problems := new(diag.List)
		file, _ := source.NewFile("a.csv", "A;B\nx;"+value+"\ny;"+value+"\n").Plain(problems, "")
		readCSV(file, source.Text{Value: "a.csv"}, problems)
		told := problems.Sorted()
		if isTold != (len(told) == 1) || isTold && (told[0].Span.Position().Line != 2 || !strings.Contains(told[0].Summary, "is a formula")) {
			t.Errorf("%q: %v", value, told)
		}
	}
}

// TestRemarks: a line that begins as remarks do is told where it is printed as a row or as the titles; numbers behind
// the sign, words without a space behind it and titles of columns of numbers are not. A line of too many or too few
// fields may be one, too.
func TestRemarks(t *testing.T) {
	const printed = "begins like a remark, and is printed as a row of \"a.csv\""
	for _, c := range []struct{ text, want string }{
		{"# Source: registry; as of 2031\nCoast;Ships\nNorth;5\n", "1: “# Source: registry” " + printed},
		{"Coast;Ships\nNorth;5\n# Source; as of 2031\n# more; of it\n", "3: “# Source” " + printed},
		{"# of members;Name\n5;Ada\n", ""}, {"# of members;Name\n€ 5;Ada\n", ""}, {"# of members;Name\nfive;–\n", "1: “# of members” " + printed},
		{"#;Name\n# 5;Ada\n", ""}, {"#Coast;Ships\nNorth;5\n", ""}, {"Tag;Posts\n#sea;5\n", ""}, {"Tag;Posts\n# ;5\n", ""},
		{"Coast;Ships\nNorth;5\n# a; b; c\n", "3: this line has 3 fields, but the first has 2: delete this line"},
		{"Coast;Ships\nNorth;5\n# a, b, c\n", "3: this line has 1 fields, but the first has 2: delete this line"},
		{"# a; b; c\nCoast;Ships\nNorth;5\n", "2: this line has 2 fields, but the first has 3: delete the first line"},
		{"Coast;Ships\nNorth;5;6\n", "2: this line has 3 fields, but the first has 2: write as many"},
	} {
		problems := new(diag.List)
		file, ok := source.NewFile("a.csv", c.text).Plain(problems, "")
		if !ok {
			t.Fatal(problems.Sorted())
		}
		readCSV(file, source.Text{Value: "a.csv"}, problems)
		got := ""
		for _, p := range problems.Sorted() {
			got += strings.Split(p.Span.String(), ":")[1] + ": " + p.Summary + ": " + p.Hint
		}
		if !strings.HasPrefix(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%q tells %q, want %q", c.text, got, c.want)
		}
	}
}
