package sheet

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// TestRepeated: repetitions of any size are rows and columns far away, and no work; on every processor.
func TestRepeated(t *testing.T) {
	const far = "99999999999999999999"
	for _, times := range []string{"1048577", "2147483647", "9223372036854775807", far} {
		row := fmt.Sprintf(`<table:table-row table:number-rows-repeated="%s">`+
			`<table:table-cell table:number-columns-repeated="%s" office:value-type="float" office:value="1"/></table:table-row>`,
			times, times)
		book, err := Open(odsFile(t, row))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := book.Read(0, Whole, false); !errors.Is(err, ErrLarge) {
			t.Errorf("%s: %v", times, err)
		}
		cells, err := book.Read(0, Area{1, 1, 2, 2}, false)
		if err != nil || len(cells.List) != 4 {
			t.Errorf("%s: %v, %v", times, cells, err)
		}
	}
	empty := strings.Repeat(`<table:table-row table:number-rows-repeated="`+far+`"/>`, 300) +
		`<table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>`
	book, err := Open(odsFile(t, empty))
	if err != nil {
		t.Fatal(err)
	}
	if cells, err := book.Read(0, Whole, false); err != nil || len(cells.List) != 0 {
		t.Errorf("behind all rows: %v, %v", cells, err)
	}
}

// TestSharedLetters: a long text that many cells share is counted for each of them.
func TestSharedLetters(t *testing.T) {
	const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	for n, want := range map[int]error{MostLetters / 1_000_000: nil, MostLetters/1_000_000 + 1: ErrLong} {
		book, err := Open(packed(t, map[string]string{
			"_rels/.rels":     `<Relationships><Relationship Id="a" Type="` + types + `officeDocument" Target="xl/workbook.xml"/></Relationships>`,
			"xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="Coasts" sheetId="1" r:id="r1"/></sheets></workbook>`,
			"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="` + types + `worksheet" Target="a.xml"/>` +
				`<Relationship Id="r3" Type="` + types + `sharedStrings" Target="strings.xml"/></Relationships>`,
			"xl/strings.xml": "<sst><si><t>" + strings.Repeat("x", 1_000_000) + "</t></si></sst>",
			"xl/a.xml":       "<worksheet><sheetData>" + strings.Repeat(`<row><c t="s"><v>0</v></c></row>`, n) + "</sheetData></worksheet>",
		}))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := book.Read(0, Whole, false); !errors.Is(err, want) {
			t.Errorf("%d cells: %v, want %v", n, err, want)
		}
	}
}
