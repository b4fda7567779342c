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

// toldOf is what is told of a statement with some rows, each "label value kind", and “apart” for those that say sums
// = false.
func toldOf(currency, rows string) string {
	var b strings.Builder
	for row := range strings.SplitSeq(rows, "; ") {
		f := strings.Fields(row)
		kind := "item"
		if len(f) > 2 {
			kind = f[2]
		}
		sums := len(f) < 4 || f[3] != "apart"
		fmt.Fprintf(&b, "{ label = %q, values = [%s], kind = %q, sums = %t },\n", f[0], f[1], kind, sums)
	}
	problems := new(diag.List)
	sections.Read("report.toml", "[report]\ntitle = \"T\"\ndate = 2031-01-01\nlanguage = \"en\"\n[organisation]\nname = \"N\"\n[[section]]\nkind = \"finances\"\ntitle = \"O\"\ncurrency = \""+
		currency+"\"\n[[section.statement]]\ncolumns = [\"2031\"]\nrows = [\n"+b.String()+"]\n", fstest.MapFS{}, fonts.Embedded(), problems)
	var told []string
	for _, p := range problems.Sorted() {
		told = append(told, p.Summary)
	}
	return strings.Join(told, "; ")
}

// TestSums: a total is the sum of the items above it, of totals, or of both, within what rounding does.
func TestSums(t *testing.T) {
	for _, c := range []struct{ name, currency, rows, told string }{
		{"rounded", "EUR thousand", "a 340; b 27; c 98; all 466 total", ""},
		{"rounded, too far", "EUR thousand", "a 340; b 27; c 98; all 467 total", "“all” says 467, but “a” + “b” + “c” make 465: 2 is too much"},
		{"whole euros", "EUR", "a 340; b 27; c 98; all 464 total", ""},
		{"coins", "EUR", "a 340.25; b 27; all 367.26 total", "“all” says 367.26, but “a” + “b” make 367.25: 0.01 is too much"},
		{"one item", "EUR thousand", "a 340; all 341 total", "“all” says 341, but “a” is 340: 1 is too much"},
		{"millions", "EUR million", "a 3.25; b 2.50; all 5.76 total", ""},
		{"a result below totals and an item", "EUR", "a 700; b 300; in 1000 total; c -600; d -300; out -900 total; loss -20; result 80 total; aside -80; left 0 total", ""},
		{"costs without a minus", "EUR", "a 700; b 300; in 1000 total; c 600; d 300; out 900 total; loss 20; result 80 total", ""},
		{"costs below a total", "EUR", "a 700; b 300; in 1000 total; c 600; d 300; left 100 total", ""},
		{"what is left", "EUR", "a 7; in 7 total; b 3; out 3 total; left 4 total", ""},
		{"a balance sheet", "EUR", "a 7; b 3; fixed 10 total; c 5; current 5 total; assets 15 total; d 9; equity 9 total; e 6; debts 6 total; both 15 total", ""},
		{"what rounding does to totals and an item", "EUR", "a 700; in 700 total; c 310; out 310 total; e 1; result 1012 total", ""},
		{"a total of other totals, too far", "EUR", "a 700; in 700 total; c 310; out 310 total; e 1; result 1014 total", "“result” says 1,014, but “in” + “out” + “e” make 1,011: 3 is too much"},
		{"subtotals", "EUR", "a 7; b 3; one 10 subtotal; c 5; two 5 subtotal; all 15 total", ""},
		{"a wrong subtotal", "EUR", "a 70; b 30; one 120 subtotal", "“one” says 120, but “a” + “b” make 100: 20 is too much"},
		{"a wrong result", "EUR", "a 700; in 700 total; c -600; out -600 total; result 90 total", "“result” says 90, but “in” + “out” make 100: 10 is missing"},
		{"rounded beside a share", "EUR thousand", "a 340; b 27; c 98; change \"12.5%\"; all 466 total", ""},
		{"of which", "EUR", "dues 70; new 12 item apart; gifts 30; one 100 subtotal; all 100 total", ""},
		{"of which, unsaid", "EUR", "dues 70; new 12; gifts 30; all 100 total", "“all” says 100, but “dues” + “new” + “gifts” make 112: 12 is missing"},
		{"tenths", "EUR", "a 0.1; b 0.2; all 0.3 total", ""},
	} {
		if got := toldOf(c.currency, c.rows); got != c.told {
			t.Errorf("%s: told is %q, want %q", c.name, got, c.told)
		}
	}
}

// TestManyAccounts: a statement has 2,000 rows, and none with more is compared.
func TestManyAccounts(t *testing.T) {
	told := func(items int) string {
		rows := "kind,Item,2031\n" + strings.Repeat(",a,1\n", items) + "total,all,5\n"
		problems := new(diag.List)
		sections.Read("report.toml", "[report]\ntitle = \"T\"\ndate = 2031-01-01\nlanguage = \"en\"\n"+
			"[organisation]\nname = \"N\"\n[[section]]\nkind = \"finances\"\ntitle = \"O\"\n"+
			"[[section.statement]]\nfile = \"rows.csv\"\n",
			fstest.MapFS{"rows.csv": {Data: []byte(rows)}}, fonts.Embedded(), problems)
		var out []string
		for _, p := range problems.Sorted() {
			out = append(out, p.Summary)
		}
		return strings.Join(out, "; ")
	}
	if got := told(1999); !strings.Contains(got, "the 1999 rows from “a” to “a” make 1,999") {
		t.Errorf("2,000 rows: told is %q", got)
	}
	if got := told(2000); !strings.Contains(got, "more than 2,000 rows") || strings.Contains(got, "make") {
		t.Errorf("2,001 rows: told is %q", got)
	}
}
