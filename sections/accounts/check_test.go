package accounts

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"annualreport/sections/number"
)

// kinds are the letters of the kinds in the tests below.
var kinds = map[string]Kind{
	"": Item, "less": Deduction, "part": Part, "head": Heading, "sub": Subtotal, "total": Total, "result": Result,
	"open": Opening, "close": Closing,
}

// statementOf reads "name value kind; …": a value for each column, "-" for one that is not known, "none" for a dash, levels as "@2", rows that it names as
// "=a+b-c", and "apart".
func statementOf(t *testing.T, text string) (Statement, []string) {
	t.Helper()
	var s Statement
	var names []string
	for row := range strings.SplitSeq(text, "; ") {
		names = append(names, strings.Fields(row)[0])
	}
	for row := range strings.SplitSeq(text, "; ") {
		var out Row
		for _, f := range strings.Fields(row)[1:] {
			if v, err := strconv.ParseInt(f, 10, 64); err == nil {
				out.Values = append(out.Values, Value{Amount: number.Int(v), Known: true})
				continue
			}
			switch kind, ok := kinds[f]; {
			case f == "-":
				out.Values = append(out.Values, Value{})
			case f == "none":
				out.Values = append(out.Values, Value{IsNone: true})
			case f == "apart":
				out.Apart = true
			case f[0] == '@':
				out.Level, _ = strconv.Atoi(f[1:])
			case f[0] == '=':
				out.Of = termsOf(t, f[1:], names)
			case ok:
				out.Kind = kind
			default:
				t.Fatalf("%q is no word of a row", f)
			}
		}
		s.Rows = append(s.Rows, out)
	}
	columns := 0
	for _, r := range s.Rows {
		columns = max(columns, len(r.Values))
	}
	for i := range s.Rows {
		s.Rows[i].Values = append(s.Rows[i].Values, make([]Value, columns-len(s.Rows[i].Values))...)
	}
	return s, names
}

// termsOf reads "a+b-c".
func termsOf(t *testing.T, text string, names []string) []Term {
	t.Helper()
	var out []Term
	for one := range strings.SplitSeq(strings.ReplaceAll(text, "-", "+-"), "+") {
		name, less := strings.CutPrefix(one, "-")
		at := -1
		for i, n := range names {
			if n == name {
				at = i
			}
		}
		if at < 0 {
			t.Fatalf("no row is named %q", name)
		}
		out = append(out, Term{at, less})
	}
	return out
}

// reportOf is the faults of a statement in short.
func reportOf(s Statement, names []string) string {
	var out []string
	for _, f := range Check(s) {
		var terms strings.Builder
		for i, t := range f.Terms {
			switch {
			case t.Less:
				terms.WriteByte('-')
			case i > 0:
				terms.WriteByte('+')
			}
			terms.WriteString(names[t.Index])
		}
		sign := "="
		if f.Kind == LargePart {
			sign = "<"
		}
		out = append(out, fmt.Sprintf("%s/%d%s%s=%s", names[f.Row], f.Column, sign, &terms, f.Makes))
	}
	return strings.Join(out, " ")
}

// TestCheck: each sum is by one of the forms of the trade what the rows above make, and what fits none is reported with
// the rows that come nearest.
func TestCheck(t *testing.T) {
	for _, c := range []struct{ name, rows, want string }{
		{"items", "a 3; b 4; all 7 total", ""},
		{"items, wrong", "a 3; b 4; all 8 total", "all/0=a+b=7"},
		{"two columns", "a 3 1; b 4 2; all 7 4 total", "all/1=a+b=3"},
		{"a deduction", "a 9; b 2 less; all 7 total", ""},
		{"a deduction that is added", "a 9; b 2 less; all 11 total", "all/0=a-b=7"},
		{"subtotals", "a 3; b 4; one 7 sub; c 5; d 6; two 11 sub; e 1; all 19 total", ""},
		{"subtotals below headings", "A head; a 3; b 4; one 7 sub; B head; c 5; d 6; two 11 sub; all 18 total", ""},
		{"a wrong subtotal is not told again", "a 3; b 4; one 8 sub; c 5; all 13 total", "one/0=a+b=7"},
		{"a running subtotal", "a 3; b 4; one 7 sub; c 5; two 12 sub; d 1; all 13 total", ""},
		{"a running subtotal with costs", "a 9; one 9 sub; c 5; two 4 sub", ""},
		{"a subtotal of subtotals",
			"a 3; b 4; one 7 sub; c 5; two 5 sub; A 12 sub; d 8; e 1; three 9 sub; f 2; four 2 sub; B 11 sub; all 23 total",
			""},
		{"a subtotal of subtotals that leaves out one",
			"a 3; b 4; one 7 sub; c 5; two 5 sub; f 2; four 2 sub; B 7 sub; all 14 total",
			"B/0=one+two+four=14"},
		{"a wrong item is told once", "a 3; b 4; one 9 sub; c 5; all 14 total", "one/0=a+b=7"},
		{"net current assets",
			"F head; a 3; b 4; fixed 7 sub; C head; c 5; d 6; current 11 sub; debts -4; net 7 sub; all 14 total; later -2; left 12 total",
			""},
		{"headings of two orders",
			"As head; Fixed head; a 3; b 4; one 7 sub; Current head; c 5; two 5 sub; A 12 sub; " +
				"Ls head; Equity head; d 8; three 8 sub; Debts head; e 4; four 4 sub; L 12 sub", ""},
		{"a range that leaves out the first item", "a 3; b 4; c 5; all 9 total", "all/0=a+b+c=12"},
		{"a range that leaves out the rows of a heading", "A head; a 3; B head; b 4; c 5; all 9 total", "all/0=a+b+c=12"},
		{"a total that leaves out a total", "a 3; A 3 total; b 4; B 4 total; c 5; C 5 total; all 9 total",
			"all/0=A+B+C=12"},
		{"income and costs", "a 700; b 300; in 1000 total; c -900; out -900 total; left 100 total", ""},
		{"costs without a minus", "a 700; b 300; in 1000 total; c 900; out 900 total; left 100 result", ""},
		{"an item below two totals",
			"a 1000; in 1000 total; c -900; out -900 total; loss -20; result 80 total; aside -80; left 0 total", ""},
		{"an item below two totals, all without a minus",
			"a 1000; in 1000 total; c 900; out 900 total; loss 20; result 80 total", ""},
		{"costs below a total", "a 1000; in 1000 total; c 300; d 600; left 100 total", ""},
		{"costs below a heading", "In head; a 700; b 300; Out head; c 300; d 600; left 100 total", ""},
		{"costs below a subtotal", "a 700; b 300; in 1000 sub; c 300; d 600; left 100 total", ""},
		{"a balance sheet",
			"a 7; b 3; fixed 10 total; c 5; current 5 total; assets 15 total; d 9; equity 9 total; e 6; debts 6 total; both 15 total",
			""},
		{"results of results",
			"a 9; in 9 total; b 4; out 4 total; one 5 result; c 3; more 3 total; d 1; less 1 total; two 2 result; both 7 result",
			""},
		{"results of results, wrong",
			"a 9; in 9 total; b 4; out 4 total; one 5 result; c 3; more 3 total; d 1; less 1 total; two 2 result; both 8 result",
			"both/0=one+two=7"},
		{"totals without rows", "in 9 total; out 4 total; left 5 result", ""},
		{"totals without rows, wrong", "in 9 total; out 4 total; left 6 result", "left/0=in-out=5"},
		{"a total said again, wrong", "a 9; in 9 total; all 8 total", "all/0=in=9"},
		{"a total said again", "a 9; in 9 total; all 9 total; b 1; both 10 total", ""},
		{"totals without rows in a sum",
			"a 9; b 1; A 10 total; B 4 total; C 2 total; c 3; D 3 total; all 19 total", ""},
		{"totals without rows in a sum, wrong",
			"a 9; b 1; A 10 total; B 4 total; C 2 total; c 3; D 3 total; all 20 result", "all/0=A+B+C+D=19"},
		{"a result of a total", "a 9; in 9 total; left 8 result", "left/0=in=9"},
		{"opening and closing", "cash 5 open; a 9; b -2; moved 7 total; end 12 close", ""},
		{"opening and closing below", "a 9; b -2; moved 7 total; cash 5 open; end 12 close", ""},
		{"opening and closing, wrong", "cash 5 open; a 9; moved 9 total; end 13 close", "end/0=cash+moved=14"},
		{"opening, three totals and closing",
			"cash 5 open; a 9; A 9 total; b -2; B -2 total; c -1; C -1 total; net 6 total; end 11 close", ""},
		{"opening, three totals, no net, closing",
			"cash 5 open; a 9; A 9 total; b -2; B -2 total; c -1; C -1 total; end 11 close", ""},
		{"opening and items", "cash 5 open; a 9; b -2; end 12 close", ""},
		{"a part", "a 9; of 4 part; b 1; all 10 total", ""},
		{"parts of a total", "a 9; b 1; all 10 total; of 4 part; other 6 part", ""},
		{"a part more than its whole", "a 9; of 10 part; b 1; all 10 total", "of/0<a=9"},
		{"an item apart", "a 9; of 4 apart; b 1; all 10 total", ""},
		{"a sum apart", "a 9; b 1; all 77 total apart; c 1; more 78 total", ""},
		{"rows by name", "a 9; in 9 total; b 4; out 4 total; c 1; in2 1 total; all 10 total =in+in2", ""},
		{"rows by name, wrong", "a 9; in 9 total; b 4; out 4 total; all 12 total =in+out", "all/0=in+out=13"},
		{"rows by name with signs", "a 9; b 4; c 1; all 12 total =a+b-c", ""},
		{"rows by name, of which none is taken away unsaid", "a 9; b 4; c 1; all 4 total =a+b+c", "all/0=a+b+c=14"},
		{"a deduction by name is taken away once", "a 9; b 4 less; all 13 total =a-b", "all/0=a-b=5"},
		{"sums that one above them names", "A 30 total =F+C; a 10; F 10 sub; b 20; C 20 sub; c 30; L 30 total", ""},
		{"headings that a total names", "A 7 head; a 3; b 4; B 5 head; c 5; all 12 total =A+B", ""},
		{"headings that a total names, wrong", "A 7 head; a 3; b 4; B 5 head; c 5; all 13 total =A+B", "all/0=A+B=12"},
		{"headings that one above them names",
			"all 12 total =A+B; A 7 head; a 3; b 4; B 5 head; c 5; C head; x 1; y 2; L 3 total", ""},
		{"a total below a heading of rows above it", "x 1; y 2; A 7 head @1; a 3; b 4; z 3 total =x+y; c 1", ""},
		{"a part below a heading", "a 9; H head; of 10 part; b 1; all 10 total", ""},
		{"a part below a heading with values", "a 9; H 10 head; of 11 part; b 10; all 19 total", "of/0<H=10"},
		{"values above their rows", "A 7 head; a 3; b 4; B 5 head; c 5; all 12 total", ""},
		{"values above their rows, wrong", "A 8 head; a 3; b 4; B 5 head; c 5; all 13 total", "A/0=a+b=7"},
		{"values above their rows in levels",
			"A 12 head @1; I 7 head @2; a 3; b 4; II 5 head @2; c 5; B 3 head @1; d 3; all 15 total", ""},
		{"values above their rows in levels, wrong",
			"A 13 head @1; I 7 head @2; a 3; b 4; II 5 head @2; c 5; B 3 head @1; d 3; all 16 total", "A/0=I+II=12"},
		{"an item of the level of a heading", "A 7 head @1; a 3; b 4; B 2 @1; all 9 total", ""},
		{"sums of levels",
			"A head @1; I head @2; a 3; b 4; sumI 7 sub @2; II head @2; c 5; sumII 5 sub @2; sumA 12 sub @1; " +
				"B head @1; d 3; sumB 3 sub @1; all 15 total", ""},
		{"sums of levels, wrong",
			"A head @1; I head @2; a 3; b 4; sumI 7 sub @2; II head @2; c 5; sumII 5 sub @2; sumA 13 sub @1; " +
				"B head @1; d 3; sumB 3 sub @1; all 16 total", "sumA/0=sumI+sumII=12"},
		{"one form for all columns", "a 9 4; A 9 4 total; b 4 0; B 4 0 total; all 5 3 total", "all/1=A-B=4"},
		{"unknown values", "a 9 -; b 1 -; all 10 33 total; c 1 2; more 11 35 total", ""},
	} {
		s, names := statementOf(t, c.rows)
		if got := reportOf(s, names); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestFits: where what is named without a minus is what the others leave of the first, in all columns, the fault says so.
func TestFits(t *testing.T) {
	for _, c := range []struct {
		rows string
		want int
	}{
		{"a 9; b 4; c 1; all 4 total =a+b+c", 2}, {"a 9; b 4; all 6 total =a+b", 0}, {"a 9; b 4; all 5 total =a-b", 0},
		{"a 9; b 4 less; all 13 total =a+b", 0}, {"a 9 9; b 4 4; all 5 6 total =a+b", 0}, {"a 9; all 8 total =a", 0},
	} {
		s, _ := statementOf(t, c.rows)
		taken := 0
		for _, f := range Check(s) {
			for k, term := range f.Fits {
				if term.Less != (k > 0) {
					t.Errorf("%s: %+v fits", c.rows, f.Fits)
				}
				if term.Less {
					taken++
				}
			}
		}
		if taken != c.want {
			t.Errorf("%s: of what fits %d are taken away, want %d", c.rows, taken, c.want)
		}
	}
	s, _ := statementOf(t, "a 80 20 60")
	if got := CheckAcross(s, 2, []Term{{Index: 0}, {Index: 1}}); len(got) != 1 || len(got[0].Fits) != 2 {
		t.Errorf("across: %+v is reported", got)
	}
}

// TestManyResults: wrong sums of sums, of which many rows stay open, take work that grows no faster than the square of
// the rows. Work is the allocations: each term that is added makes one.
func TestManyResults(t *testing.T) {
	for _, pattern := range []string{
		"a 1; r 77 result", "H head; G head; a 1; s 5 total; u 9 total", "H head; G head; a 1; s 1 sub; u 9 total",
		"o 1 open; a 1; s 5 total; u 9 close",
	} {
		work := func(n int) float64 {
			s, _ := statementOf(t, strings.TrimSuffix(strings.Repeat(pattern+"; ", n), "; "))
			return testing.AllocsPerRun(1, func() { Check(s) })
		}
		few, many := work(30), work(120)
		if many > 16*few {
			t.Errorf("%s: %g allocations of 30, and %g of 120", pattern, few, many)
		}
	}
}

// TestNone: a dash says that there is none. A sum that is one ends what is above it, and an opening that is one begins
// anew, as those do that are 0; a dash below rows that make something is a wrong sum.
func TestNone(t *testing.T) {
	for _, c := range []struct{ name, rows, want string }{
		{"a total of none", "a 3; b -3; one none total; c 5; all 5 total", ""},
		{"a named total of none", "a 145; b 145; off none total =a-b; c 5; d 6; all 11 total", ""},
		{"items of none", "a none; b none; one none sub; c 5; two 5 sub; all 5 total", ""},
		{"a subtotal of none goes on from nothing", "a 3; b 4; one 7 sub; c none; two none sub; d 2; all 9 total", ""},
		{"an opening of none", "a 2 open; b 3; one 3 total; end 5 close; o none open; c 9; two 9 total; last 9 close", ""},
		{"openings of none", "a none open; b 3; one 3 total; end 3 close; o none open; c 9; two 9 total; last 9 close", ""},
		{"a dash where something is", "a 3; b 4; one none total; c 5; all 5 total", "one/0=a+b=7"},
		{"a dash in one column", "a 3 none; b 4 none; one 7 none total; c 5 2; all 5 2 total", ""},
		{"an amount of rows of none is not known to be wrong", "a none; b none; all 9 total", ""},
	} {
		s, names := statementOf(t, c.rows)
		if got := reportOf(s, names); got != c.want {
			t.Errorf("%s: %q is reported, want %q", c.name, got, c.want)
		}
	}
}

// TestCheckAcross: a column is the sum of others in each row, those with a minus taken away; unknown values are no faults.
func TestCheckAcross(t *testing.T) {
	if got := CheckAcross(Statement{}, 2, []Term{{Index: 0}, {Index: 1}}); got != nil {
		t.Errorf("%+v is reported of no rows", got)
	}
	s, _ := statementOf(t, "a 3 4 7; b 3 - 3; c - - 5; d 3 4 8; e 1 2 -")
	got := CheckAcross(s, 2, []Term{{Index: 0}, {Index: 1}})
	if len(got) != 1 || got[0].Row != 3 || got[0].Column != 2 || got[0].Makes.String() != "7" || got[0].Kind != WrongAcross {
		t.Errorf("a sum: %+v is reported", got)
	}
	s, _ = statementOf(t, "a 7 4 3; b 7 4 11")
	if got := CheckAcross(s, 2, []Term{{Index: 0}, {Index: 1, Less: true}}); len(got) != 1 || got[0].Row != 1 {
		t.Errorf("a difference: %+v is reported", got)
	}
	s.Half = number.Int(5)
	if got := CheckAcross(s, 2, []Term{{Index: 0}, {Index: 1, Less: true}}); got != nil {
		t.Errorf("rounded: %+v is reported", got)
	}
}
