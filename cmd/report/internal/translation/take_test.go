package translation

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/exchange"
	"annualreport/cmd/report/internal/reporttest"
	"annualreport/layout/diag"
)

// taken brings a table into the catalogue for French of the lamps: what the catalogue has then, and what was told.
func taken(t *testing.T, table *exchange.Table) (number int, po, told string) {
	t.Helper()
	folder := folderOf(t, map[string]string{File("fr"): "msgid \"\"\nmsgstr \"\"\n\nmsgctxt \"sea.title\"\nmsgid \"At sea\"\nmsgstr \"En mer\"\n"})
	problems := new(diag.List)
	got, err := Take(reporttest.Open(t, folder), "fr", "fr.xlsx", table, problems)
	if err != nil {
		t.Fatal(err)
	}
	reporttest.Change(t, got.Changes)
	var b strings.Builder
	for _, p := range problems.Sorted() {
		fmt.Fprintf(&b, "%s: %s\n", p.Severity, p.Summary)
	}
	return got.Taken, reporttest.Read(t, folder, File("fr")), b.String()
}

// TestTake: each row of a table is taken or told, whatever a volunteer and her program have made of it.
func TestTake(t *testing.T) {
	row := func(place, original, translation string) exchange.Row {
		return exchange.Row{Place: place, Original: original, Translation: translation, Line: 2}
	}
	made := row("sea.text", "The lamps burn.", "2031-03-04")
	made.Made = "a day"
	formula := row("sea.text", "The lamps burn.", "")
	formula.Made = "a formula"
	unchanged := row("sea.title", "At sea", "En mer")
	unchanged.Made = "a number"
	again := row("sea.text", "The lamps burn.", "Elles luisent.")
	again.Line = 9
	for name, c := range map[string]struct {
		rows  []exchange.Row
		taken int
		told  string
	}{
		"as it was":                 {[]exchange.Row{row("sea.title", "At sea", "En mer")}, 0, ""},
		"new":                       {[]exchange.Row{row("sea.text", "The lamps burn.", "Elles brûlent.")}, 1, ""},
		"empty":                     {[]exchange.Row{row("sea.title", "At sea", "")}, 0, ""},
		"line ends":                 {[]exchange.Row{row(" sea.title ", "At sea\r\n", "En mer\r\n")}, 0, ""},
		"signs of a word processor": {[]exchange.Row{row("sea.text", "The lamps  burn\u00ad.", "Elles brûlent.")}, 1, ""},
		"without its place":         {[]exchange.Row{row("", "The lamps burn.", "Elles brûlent.")}, 1, ""},
		"without a place of its own": {[]exchange.Row{row("", "Lamps", "Lampes")}, 0,
			"warning: row 2: the report has no text “Lamps”: its translation is not taken\n"},
		"original changed": {[]exchange.Row{row("sea.text", "The lamps are out.", "Elles brûlent.")}, 0,
			"warning: row 2: the report has no text “The lamps are out.” at sea.text: its translation is not taken\n"},
		"a day":                   {[]exchange.Row{made}, 0, "warning: row 2: the spreadsheet has made a day of the translation: its translation is not taken\n"},
		"a formula":               {[]exchange.Row{formula}, 0, "warning: row 2: the spreadsheet has made a formula of the translation: its translation is not taken\n"},
		"a number that was there": {[]exchange.Row{unchanged}, 0, ""},
		"twice": {[]exchange.Row{row("sea.text", "The lamps burn.", "Elles brûlent."), again}, 1,
			"warning: row 9: its text stands in row 2, too, with another translation: its translation is not taken\n"},
		"twice the same": {[]exchange.Row{row("sea.text", "The lamps burn.", "Elles brûlent."), row("sea.text", "The lamps burn.", "Elles brûlent.")}, 1, ""},
	} {
		n, po, told := taken(t, &exchange.Table{Rows: c.rows, Language: "fr"})
		if n != c.taken || told != c.told || strings.Contains(po, "Elles brûlent.") != (n > 0) || !strings.Contains(po, "En mer") {
			t.Errorf("%s: %d taken, told %q\n%s", name, n, told, po)
		}
	}
}

// TestTakeOfAnotherTable: a table of another language is refused, and other sheets are told.
func TestTakeOfAnotherTable(t *testing.T) {
	rows := []exchange.Row{{Place: "sea.title", Original: "At sea", Translation: "Auf See", Line: 2}}
	n, po, told := taken(t, &exchange.Table{Rows: rows, Language: "de"})
	if n != 0 || strings.Contains(po, "Auf See") || told != "error: the table is that of the translation into de\n" {
		t.Errorf("%d taken, told %q", n, told)
	}
	n, _, told = taken(t, &exchange.Table{Rows: rows, Language: "in work", Others: []string{"Copy"}})
	if n != 1 || told != "warning: the sheet “Copy” has a table of translations, too: nothing of it is taken\n" {
		t.Errorf("%d taken, told %q", n, told)
	}
}
