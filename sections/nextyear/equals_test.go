package nextyear_test

import (
	"strings"
	"testing"

	"annualreport/sections/nextyear"
	"annualreport/sections/source"
)

// TestColumnsThatAreTheSame: what rows and columns name by `equals` and `of` moves with the columns that are named, and
// the names of rows and of what is far from the report stay.
func TestColumnsThatAreTheSame(t *testing.T) {
	const accounts = head + `[[section]]
kind = "finances"
[[section.statement]]
id = "balance"
columns = ["31.12.2031", "31.12.2030", "Base 1999"]
rows = [
  { label = "Sheds", values = [1, 2, 3] },
  { label = "Open", values = [4, 5, 6], kind = "opening", equals = "31.12.2031 = end.31.12.2030" },
  { id = "end", label = "End", values = [4, 5, 6], kind = "closing" },
]
[[section.statement]]
heads = [["", { text = "2031", span = 2 }, ""]]
columns = [
  { title = "Note", kind = "note" }, "Gross", { title = "Net", of = ["2031 Gross"], equals = "balance.31.12.2031" },
  { title = "Change", kind = "change", of = ["-2031 net", "2031 Gross"] },
]
rows = [
  { label = "Sheds 2031", values = [1, 1], equals = ["-balance.sheds.31-12-2030", "2031 Net = balance.Sheds.Base 1999"] },
]
`
	want := accounts
	for _, moved := range [][2]string{
		{`subtitle = "2031"`, `subtitle = "2032"`}, {"2032-03-01", "2033-03-01"},
		{`["31.12.2031", "31.12.2030",`, `["31.12.2032", "31.12.2031",`},
		{"[1, 2, 3]", `["", 1, 3]`}, {"[4, 5, 6]", `["", 4, 6]`}, {"[1, 1]", `["", ""]`},
		{`"31.12.2031 = end.31.12.2030"`, `"31.12.2032 = end.31.12.2031"`},
		{`text = "2031"`, `text = "2032"`}, {`"2031 Gross"`, `"2032 Gross"`}, {`"-2031 net"`, `"-2032 net"`},
		{`balance.31.12.2031`, `balance.31.12.2032`}, {"sheds.31-12-2030", "sheds.31-12-2031"}, {"2031 Net", "2032 Net"},
	} {
		want = strings.ReplaceAll(want, moved[0], moved[1])
	}
	if got, _ := later(t, accounts, nextyear.Options{By: 1}); got != want {
		t.Errorf("becomes\n%s\nwant\n%s", got, want)
	}
}

// TestColumnsThatAreTheSameInFiles: so do the names of columns in the column `equals` of a file.
func TestColumnsThatAreTheSameInFiles(t *testing.T) {
	const text = head + "[[section]]\nkind = \"finances\"\n[[section.statement]]\nid = \"cash\"\nfile = \"cash.csv\"\n" +
		"[[section.statement]]\nid = \"balance\"\ncolumns = [\"At 2031\", \"At 2030\"]\n"
	const file = "Cash,equals,2031,2030\n" +
		"Begin,2031 = end.2030;2030=balance.cash 2030.At 2030,1,2\nEnd,balance.cash,3,1\n"
	const want = "Cash,equals,2032,2031\n" +
		"Begin,2032 = end.2031;2031=balance.cash 2030.At 2031,,1\nEnd,balance.cash,,3\n"
	_, plan := later(t, text, nextyear.Options{By: 1, Read: func(string) (string, bool) { return file, true }})
	if got := source.Edited(file, plan.Files["cash.csv"]); got != want {
		t.Errorf("becomes\n%s\nwant\n%s", got, want)
	}
}
