package sheet

import (
	"errors"
	"strings"
	"testing"
)

// TestBroken: a part whose XML does not hold together is refused with its name, and with the cell where that is known;
// nothing of a row is lost without a word.
func TestBroken(t *testing.T) {
	const sheet = "its part xl/worksheets/a.xml is damaged"
	for cells, want := range map[string]string{
		`<row r="1"><c r="A1"><v>1</v></v><c r="B1"><v>2</v></c></row>`:        sheet + " at the cell A1, or behind it",
		`<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</c></row>`:            sheet + " at the cell B1, or behind it",
		`<row r="1"><c r="A1"><v>1</v></c></row></row><row><c/></row>`:         sheet + " at the cell A1, or behind it",
		`<row r="1"><c r="A1"><v>1 & 2</v></c></row>`:                          sheet + " at the cell A1, or behind it",
		`<row r="1"><c r="A1"><v>&x;</v></c></row>`:                            sheet + " at the cell A1, or behind it",
		`<row r="1"><c r="A1"><v>1</v></c><c r=B1><v>2</v></c></row>`:          sheet + " at the cell A1, or behind it",
		`</sheetData></worksheet><row r="1"><c r="A1"><v>1</v></c></row>`:      sheet + " at the cell A1, or behind it",
		strings.Repeat("<a>", mostNested) + strings.Repeat("</a>", mostNested): sheet,
	} {
		book, err := Open(workbook(t, "", cells, ""))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := book.Read(0, Whole, false); err == nil || err.Error() != want {
			t.Errorf("%.80s: %v, want %s", cells, err, want)
		}
	}
	book, err := Open(workbook(t, "", strings.Repeat("<a>", mostNested/2)+strings.Repeat("</a>", mostNested/2), ""))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := book.Read(0, Whole, false); err != nil {
		t.Errorf("half as deep: %v", err)
	}
	for _, rows := range []string{
		`<table:table-row><table:table-cell><text:p>a</text:p></text:p></table:table-cell></table:table-row>`,
		`<table:table-row><table:table-cell><text:p>a</table:table-cell></table:table-row>`,
	} {
		_, err := Open(odsFile(t, rows))
		var part *PartError
		if !errors.As(err, &part) || part.Part != "content.xml" {
			t.Errorf("%s: %v", rows, err)
		}
	}
	_, err = Open(packed(t, map[string]string{"content.xml": "<a><office:spreadsheet><table:table>"}))
	if err == nil || err.Error() != "its part content.xml is damaged" {
		t.Errorf("a part that is cut off: %v", err)
	}
}

// TestWordless: a cell that is said to have a shared string, and names none, is blank, as Excel has it.
func TestWordless(t *testing.T) {
	cells := `<row><c t="s"/><c t="s"><v/></c><c t="s"><v> </v></c><c t="s"><v>0</v></c></row>`
	got, _ := list(t, workbook(t, "", cells, ""), Whole, false)
	if len(got) != 1 || got["D1"] != "Coast" {
		t.Errorf("%v", got)
	}
}

// TestEncodingSaid: a part that says to be in another encoding than it is in is read as UTF-8.
func TestEncodingSaid(t *testing.T) {
	parts := workbookParts("", `<row><c t="inlineStr"><is><t>é</t></is></c></row>`, "")
	parts["xl/worksheets/a.xml"] = `<?xml version="1.0" encoding="ISO-8859-1"?>` + parts["xl/worksheets/a.xml"]
	if got, _ := list(t, packed(t, parts), Whole, false); got["A1"] != "é" {
		t.Errorf("%v", got)
	}
}

// TestMeets: two areas meet where they have a cell in common.
func TestMeets(t *testing.T) {
	a := Area{2, 2, 4, 4}
	for b, want := range map[Area]bool{
		{0, 0, 1, 9}: false, {5, 0, 9, 9}: false, {0, 0, 9, 1}: false, {0, 5, 9, 9}: false,
		{0, 0, 2, 2}: true, {4, 4, 9, 9}: true, {3, 3, 3, 3}: true, {0, 0, 9, 9}: true,
	} {
		if a.meets(b) != want || b.meets(a) != want {
			t.Errorf("%v: %v", b, a.meets(b))
		}
	}
}

// TestLastDay: the last day of Excel is one, and the next is none.
func TestLastDay(t *testing.T) {
	cells := `<row><c s="3"><v>2958465</v></c><c s="3"><v>2958466</v></c></row>`
	got, _ := list(t, workbook(t, "", cells, ""), Whole, false)
	if !strings.HasPrefix(got["A1"], "day 9999-12-31") || strings.HasPrefix(got["B1"], "day") {
		t.Errorf("%v", got)
	}
}
