package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
)

// packed is a package of some parts.
func packed(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, text := range parts {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(f, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// codes are the formats of the test's styles, from 1 on.
var codes = []string{
	`#,##0.00\ "€"`, "0.0%", "dd/mm/yyyy", "mmm\\ yyyy", "00000", "hh:mm", "[h]:mm", "#,##0,", `0 "kg"`, "@",
	"[$USD] #,##0", "yyyy", `_-* #,##0.00\ _€_-;\-* #,##0.00\ _€_-`, "0.00E+00", "# ?/?", "d-mmm-yy h:mm", "$#,##0.00",
	`"Total" 0`, "[Red]0.00;[Blue]-0.00", "mm:ss", "GENERAL",
}

// TestShownNumbers: a number is what Excel shows of it: divided, by the part of its size, as a code without groups, with
// its seconds, with its unit.
func TestShownNumbers(t *testing.T) {
	for _, c := range []struct{ code, value, want string }{
		{`#,##0.0,,`, "1250000", "number 1.3"}, {`#,##0.00,`, "1250", "number 1.25"},
		{`#,##0.0,,\ "Mio. €"`, "1250000", "number 1.3 beside Mio. €"},
		{`[>=1000000]0,,"M";[>=1000]0,"K";0`, "1250000", "number 1250000 scaled"},
		{`[>=1000000]0,,"M";[>=1000]0,"K";0`, "12.5", "number 12.5 scaled"},
		{`[=0]"-";#,##0,`, "5000", "number 5"}, {`[<0]-0;0`, "-5", "number -5"}, {`[>=1]0,;0%`, "5", "number 5 scaled"},
		{`#,##0.00 Kč`, "5", "number 5.00 Kč"}, {`h:mm AM/PM`, "0.75", "18:00"}, {`h:mm am/pm`, "0.75", "18:00"},
		{`[$-411]aaa`, "47908", "day 2031-03-01 00:00:00 {false false false false false true}"},
		{`yyyy/m/d(aaaa)`, "47908", "day 2031-03-01 00:00:00 {true true true false false true}"},
		{`[<1]0.00;[<10]0.0;0`, "0.126", "number 0.13"}, {`[<1]0.00;[<10]0.0;0`, "1.26", "number 1.3"},
		{`[<1]0.00;[<10]0.0;0`, "12.6", "number 13"}, {`[>=100]0;0.0`, "2", "number 2.0"},
		{`0;-0.0`, "-2.25", "number -2.3"}, {`0;"";0`, "-2", "unseen"}, {`0;@`, "-2", "number -2"},
		{`0" ;";-0.00`, "3", "number 3"},
		{`00000`, "80331", "80331"}, {`00000`, "1067", "01067"}, {`00000`, "-7", "-00007"}, {`00000-0000`, "123456789", "12345-6789"},
		{`"D-"00000`, "1067", "D-01067"}, {`000`, "123456", "123456"},
		{`"+49 0"000`, "1234", "+49 01234"}, {`#000`, "12", "012"}, {`#000`, "12345", "12345"},
		{`[h]:mm`, "1e300", "fault #####"}, {`mm:ss`, "0.01", "14:24"}, {`h:mm:ss`, "0.26", "6:14:24"}, {`hh:mm:ss`, "0.26", "06:14:24"},
		{`[h]:mm`, "-0.01", "-0:14"}, {`[h]:mm`, "-1.5", "-36:00"}, {`[mm]:ss`, "0.1", "144:00"}, {`[ss]`, "0.001", "86"},
		{`d/m/yyyy`, "0", "fault #####"}, {`d/m/yyyy`, "-3", "fault #####"}, {`h:mm`, "1.5", "12:00"}, {`mm:ss`, "1.01", "14:24"},
		{`mm:ss.0`, "0.0100029", "14:24.3"}, {`yyyy-mm-dd h:mm:ss`, "47908.25", "day 2031-03-01 06:00:00 {true true true true true false}"},
		{`0.0" %"`, "12.5", "number 12.5 %"}, {`0.0"°"`, "12.5", "number 12.5 beside °"}, {`+0%`, "0.1", "number 10 % beside +"},
		{`+0%;-0%`, "-0.1", "number -10 %"}, {`0.0‰`, "3.2", "number 3.2 ‰"}, {`0\k\g`, "3", "number 3 beside kg"},
		{`0 °C`, "3", "number 3 beside °C"}, {`-0`, "3", "number 3 beside -"}, {`0.00€`, "3", "number 3.00 €"},
		{`(0)`, "3", "number 3"}, {`0;(0)`, "-3", "number -3"}, {`_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-`, "0", "number 0.00"},
		{`;;;`, "7", "unseen"}, {`0;;`, "-7", "unseen"}, {`0;-0;;`, "0", "unseen"}, {`[=0]"";0`, "0", "unseen"},
		{`[=1]"yes";"no"`, "1", "yes"}, {`[=1]"yes";"no"`, "0", "no"}, {`0;-0;"-"`, "0", "number 0"}, {`[=0]"-";0.0`, "0", "number 0"},
		{`###\-####`, "5551234", "555-1234"}, {`[<=9999999]###\-####;\(###\)\ ###\-####`, "2015551234", "(201) 555-1234"},
		{`#\ ##0`, "12345", "number 12345"}, {`# ?/2`, "1.5", "number 1.5"}, {`#\ ??/16`, "1.5", "number 1.5"},
		{`mmmm`, "47908", "day 2031-03-01 00:00:00 {false true false false false false}"}, {`h:mm A/P`, "0.75", "18:00"},
		{`d mmm`, "47908", "day 2031-03-01 00:00:00 {false true true false false false}"},
		{`yyyy"/32"`, "47908", "day 2031-03-01 00:00:00 {true false false false false false} beside /32"},
		{`"FY "yyyy`, "47908", "day 2031-03-01 00:00:00 {true false false false false false} beside FY"},
		{`"Week of "d mmm`, "47908", "day 2031-03-01 00:00:00 {false true true false false false} beside Week of"},
		{`[$-C0A]d" de "mmmm" de "yyyy;@`, "47908", "day 2031-03-01 00:00:00 {true true true false false false}"},
		{`d\ \d\e\ mmmm`, "47908", "day 2031-03-01 00:00:00 {false true true false false false}"},
		{`yyyy"年"m"月"d"日"`, "47908", "day 2031-03-01 00:00:00 {true true true false false false}"},
		{`yyyy\-mm\-dd\Thh:mm`, "47908.5", "day 2031-03-01 12:00:00 {true true true true false false}"},
		{`[h]" hours"`, "1.5", "36:00"}, {`[mm]" min"`, "0.1", "144 beside min"}, {`[h]" h "mm" min"`, "1.5", "36:00"}, {`h:mm" Uhr"`, "0.5", "12:00"},
		{`"from "h:mm`, "0.5", "12:00 beside from"},
		{`General`, "0.333333333333333", "number 0.333333333"}, {`General`, "12345678901.5", "number 12345678902"},
		{`General`, "0.0000123456789", "number 0.0000123457"}, {`General" kg"`, "2.5", "number 2.5 beside kg"},
	} {
		cell := Cell{Width: 1, Height: 1}
		readParts(c.code).of(c.value).show(&cell, c.value, false)
		got := said(&cell)
		if cell.Scaled {
			got += " scaled"
		}
		if got != c.want {
			t.Errorf("%s as %s: %q, want %q", c.value, c.code, got, c.want)
		}
	}
}

// workbook is a file of Excel with a sheet of some cells, and with what stands behind these.
func workbook(t testing.TB, properties, cells, behind string) []byte {
	t.Helper()
	return packed(t, workbookParts(properties, cells, behind))
}

// workbookParts are the parts of such a file.
func workbookParts(properties, cells, behind string) map[string]string {
	var formats, styles strings.Builder
	styles.WriteString(`<xf numFmtId="0"/>`)
	for i, code := range codes {
		code = strings.NewReplacer(`"`, "&quot;", "<", "&lt;").Replace(code)
		fmt.Fprintf(&formats, `<numFmt numFmtId="%d" formatCode="%s"/>`, 200+i, code)
		fmt.Fprintf(&styles, `<xf numFmtId="%d"/>`, 200+i)
	}
	for _, id := range []int{7, 43, 44, 32, 33, 31} { // which files do not write out
		fmt.Fprintf(&styles, `<xf numFmtId="%d"/>`, id)
	}
	const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	return map[string]string{
		"_rels/.rels": `<Relationships><Relationship Id="a" Type="` + types + `officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml": `<workbook xmlns:r="r">` + properties + `<sheets><sheet name="Coasts" sheetId="1" r:id="r1"/>` +
			`<sheet name="Kept" sheetId="2" state="hidden" r:id="r2"/></sheets>` +
			`<definedNames><definedName name="Two">Coasts!$A$1:$B$1</definedName></definedNames></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="` + types + `worksheet" Target="worksheets/a.xml"/>` +
			`<Relationship Id="r2" Type="` + types + `worksheet" Target="/xl/worksheets/b.xml"/>` +
			`<Relationship Id="r3" Type="` + types + `sharedStrings" Target="strings.xml"/>` +
			`<Relationship Id="r4" Type="` + types + `styles" Target="styles.xml"/></Relationships>`,
		"xl/strings.xml": `<sst><si><t>Coast</t></si><si><r><t>plain </t></r><r><rPr><b/></rPr><t>strong</t></r><rPh><t>x</t></rPh></si>` +
			`<si><t>a_x000D_b &amp;_x0007_ c</t></si></sst>`,
		"xl/styles.xml":       `<styleSheet><numFmts>` + formats.String() + `</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>` + styles.String() + `</cellXfs></styleSheet>`,
		"xl/worksheets/a.xml": `<worksheet><sheetData>` + cells + `</sheetData>` + behind + `</worksheet>`,
		"xl/worksheets/b.xml": `<worksheet><sheetData/></worksheet>`,
	}
}

// said is a cell in words.
func said(c *Cell) string {
	said := c.Text
	switch c.Kind {
	case Number:
		said = "number " + c.Number.String()
	case Day:
		said = fmt.Sprintf("day %s %v", c.Day.Format(time.DateTime), c.Shows)
	case Fault:
		said = "fault " + c.Text
	case Uncomputed:
		said = "uncomputed"
	case unseen:
		said = "unseen"
	}
	if c.Beside != "" {
		said += " beside " + c.Beside
	}
	if c.Width*c.Height > 1 {
		said += fmt.Sprintf(" of %d × %d", c.Width, c.Height)
	}
	return said
}

// list is the cells of a sheet in words, by their places.
func list(t *testing.T, data []byte, area Area, hidden bool) (map[string]string, *Cells) {
	t.Helper()
	book, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	cells, err := book.Read(0, area, hidden)
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string]string)
	for _, c := range cells.List {
		out[c.Name()] = said(&c)
	}
	return out, cells
}

// TestNumbers: a number is what its cell shows, with its decimals, its currency and its percent; noise of floats is
// none. Days are days, codes are words.
func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		style       int
		value, want string
	}{
		{0, "2031", "number 2031"}, {0, "0.30000000000000004", "number 0.3"}, {0, "1E-3", "number 0.001"},
		{0, "12345678.9", "number 12345678.9"}, {0, "-7.5", "number -7.5"}, {99, "4", "number 4"},
		{1, "1234.5", "number 1234.50 €"}, {1, "0.125", "number 0.13 €"}, {2, "0.125", "number 12.5 %"},
		{3, "47908", "day 2031-03-01 00:00:00 {true true true false false false}"},
		{3, "1", "day 1900-01-01 00:00:00 {true true true false false false}"},
		{3, "61", "day 1900-03-01 00:00:00 {true true true false false false}"},
		{4, "47908", "day 2031-03-01 00:00:00 {true true false false false false}"},
		{5, "123", "00123"}, {5, "123456", "123456"}, {6, "0.604166666666667", "14:30"}, {7, "1.5", "36:00"},
		{8, "1234567", "number 1235"}, {9, "5", "number 5 beside kg"}, {10, "7", "number 7"}, {11, "7.6", "number 8 USD"},
		{12, "47908", "day 2031-03-01 00:00:00 {true false false false false false}"}, {13, "1234.567", "number 1234.57"},
		{14, "1234", "number 1234"}, {15, "0.5", "number 0.5"},
		{16, "47908.25", "day 2031-03-01 06:00:00 {true true true true false false}"}, {17, "3", "number 3.00 $"},
		{18, "3", "number 3 beside Total"}, {19, "-3.456", "number -3.46"}, {20, "0.01", "14:24"}, {21, "47908.5", "number 47908.5"},
		{len(codes) + 1, "3.456", "number 3.46 beside ¤"}, {len(codes) + 2, "3.456", "number 3.46"},
		{len(codes) + 3, "-3.456", "number -3.46 beside ¤"},
		{len(codes) + 4, "0.75", "18:00"}, {len(codes) + 5, "0.75", "18:00:00"},
		{len(codes) + 6, "47908", "day 2031-03-01 00:00:00 {true true true false false false}"},
	} {
		cell := fmt.Sprintf(`<row r="1"><c r="A1" s="%d"><v>%s</v></c></row>`, c.style, c.value)
		if got, _ := list(t, workbook(t, "", cell, ""), Whole, false); got["A1"] != c.want {
			t.Errorf("%s as style %d: %q, want %q", c.value, c.style, got["A1"], c.want)
		}
	}
	cell := `<row r="1"><c r="A1" s="3"><v>0</v></c><c r="B1" s="3"><v>46446</v></c></row>`
	got, _ := list(t, workbook(t, `<workbookPr date1904="1"/><x15:workbookPr/>`, cell, ""), Whole, false)
	if got["B1"] != "day 2031-03-01 00:00:00 {true true true false false false}" {
		t.Errorf("since 1904: %q", got["B1"])
	}
}

// TestWords: words are shared, in the cell, of several looks, or the result of a formula; places may be left out.
func TestWords(t *testing.T) {
	cells := `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>own</t></is></c></row>` +
		`<row><c t="str"><f>A1</f><v>made</v></c><c t="b"><v>1</v></c><c t="e"><f>x</f><v>#REF!</v></c><c><f>x</f></c>` +
		`<c t="s"><v>2</v></c><c s="3"/><c t="d"><v>2031-03-01</v></c><c t="str"><f>x</f><v></v></c></row>`
	got, _ := list(t, workbook(t, "", cells, `<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>`), Whole, false)
	want := map[string]string{
		"A1": "Coast of 1 × 2", "B1": "plain strong of 2 × 1", "C1": "own", "A2": "made", "B2": "TRUE", "C2": "fault #REF!",
		"D2": "uncomputed", "E2": "a\rb &\a c", "G2": "day 2031-03-01 00:00:00 {true true true false false false}",
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestHidden: what a sheet hides is left out and counted, unless it is asked for.
func TestHidden(t *testing.T) {
	cells := `<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row>` +
		`<row r="2" hidden="1"><c r="A2" t="s"><v>0</v></c></row><row r="5"><c r="A5" t="s"><v>1</v></c></row>`
	data := workbook(t, "", `</sheetData><cols><col min="3" max="9" hidden="1"/></cols><sheetData>`+cells, "")
	got, all := list(t, data, Whole, false)
	if fmt.Sprint(got) != "map[A1:number 1 A5:plain strong]" || all.HiddenRows != 1 || all.HiddenColumns != 1 {
		t.Errorf("%v %+v", got, all)
	}
	if got, _ := list(t, data, Whole, true); len(got) != 4 {
		t.Errorf("%v", got)
	}
}

// TestAreas: an area is what people write, with the name of its sheet or without, or a name of the file.
func TestAreas(t *testing.T) {
	for text, want := range map[string]string{
		"B3:E12": " {2 1 11 4} true", "$b$3:$E$12": " {2 1 11 4} true", "E12:B3": " {2 1 11 4} true",
		"B:E": " {0 1 1048575 4} true", "3:12": " {2 0 11 16383} true", "AA10": " {9 26 9 26} true",
		"'It''s one'!A1:B2": "It's one {0 0 1 1} true", "Sums!A1": "Sums {0 0 0 0} true",
		"": " {0 0 0 0} false", "B": " {0 0 0 0} false", "3": " {0 0 0 0} false", "B3:E": " {0 0 0 0} false",
		"words": " {0 0 0 0} false", "B3:": " {0 0 0 0} false",
	} {
		sheet, area, ok := ParseArea(text)
		if !ok {
			sheet, area = "", Area{}
		}
		if got := fmt.Sprint(sheet, " ", area, " ", ok); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for column, want := range map[int]string{0: "A1", 25: "Z1", 26: "AA1", 701: "ZZ1", 702: "AAA1"} {
		if got := CellName(0, column); got != want || columnOf(strings.TrimRight(want, "1")) != column {
			t.Errorf("%d: %s", column, got)
		}
	}
	book, err := Open(workbook(t, "", "", ""))
	if err != nil {
		t.Fatal(err)
	}
	if at, area, ok := book.Named("two"); !ok || at != 0 || area != (Area{0, 0, 0, 1}) {
		t.Error(at, area, ok)
	}
	if !book.Sheets[1].Hidden || book.Find("coasts ") != 0 || book.Find("none") != -1 {
		t.Errorf("%+v", book.Sheets)
	}
}

// odsFile is a file of LibreOffice with a sheet of some rows.
func odsFile(t testing.TB, rows string) []byte {
	return packed(t, map[string]string{"content.xml": `<office:document-content><office:body><office:spreadsheet>` +
		`<table:table table:name="Coasts"><table:table-column table:number-columns-repeated="3"/>` +
		`<table:table-column table:visibility="collapse"/>` + rows + `</table:table><table:named-expressions>` +
		`<table:named-range table:name="Two" table:cell-range-address="$Coasts.$A$1:$Coasts.$B$1"/></table:named-expressions>` +
		`</office:spreadsheet></office:body></office:document-content>`})
}

// TestODS: values of LibreOffice are exact, and have the decimals and the currency that they are shown with; repetitions
// are rows and columns.
func TestODS(t *testing.T) {
	cell := func(attributes, shown string) string {
		return `<table:table-cell ` + attributes + `><text:p>` + shown + `</text:p></table:table-cell>`
	}
	rows := `<table:table-row>` + cell(`office:value-type="string"`, `a<text:s text:c="2"/><text:span>b</text:span>`) +
		cell(`office:value-type="float" office:value="0.30000000000000004" table:number-columns-repeated="2"`, "0,30") +
		cell(`office:value-type="float" office:value="1"`, "1") + `</table:table-row>` +
		`<table:table-row table:number-rows-repeated="2">` +
		cell(`office:value-type="currency" office:currency="EUR" office:value="1234.5"`, "1.234,50 €") +
		cell(`office:value-type="percentage" office:value="0.125"`, "12,5 %") +
		cell(`office:value-type="date" office:date-value="2031-03-01"`, "01.03.31") + `</table:table-row>` +
		`<table:table-row table:visibility="collapse">` + cell(`office:value-type="string"`, "hidden") + `</table:table-row>` +
		`<table:table-row>` + cell(`table:formula="x" office:value-type="string" calcext:value-type="error"`, "#REF!") + `<table:table-cell table:formula="x"/>` +
		cell(`table:number-columns-spanned="2"`, "wide") + `<table:covered-table-cell/></table:table-row>` +
		`<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`
	got, all := list(t, odsFile(t, rows), Whole, false)
	want := map[string]string{
		"A1": "a  b", "B1": "number 0.30", "C1": "number 0.30", "A2": "number 1234.50 €", "B2": "number 12.5 %",
		"C2": "day 2031-03-01 00:00:00 {true true true false false false}", "A3": "number 1234.50 €", "B3": "number 12.5 %",
		"C3": "day 2031-03-01 00:00:00 {true true true false false false}", "A5": "fault #REF!", "B5": "uncomputed", "C5": "wide of 2 × 1",
	}
	if fmt.Sprint(got) != fmt.Sprint(want) || all.HiddenRows != 1 || all.HiddenColumns != 1 {
		t.Errorf("%v %+v, want %v", got, all.HiddenColumns, want)
	}
	book, _ := Open(odsFile(t, rows))
	if at, area, ok := book.Named("two"); !ok || at != 0 || area != (Area{0, 0, 0, 1}) {
		t.Error(at, area, ok)
	}
}

// TestODSWordsOfDays: words in the formats of days and times are told, and what languages write between their parts is not.
func TestODSWordsOfDays(t *testing.T) {
	const styles = `<office:automatic-styles><number:date-style style:name="N1"><number:text>Week of </number:text><number:day/>` +
		`<number:text> de </number:text><number:month/></number:date-style><number:time-style style:name="N2">` +
		`<number:hours/><number:text>:</number:text><number:minutes/><number:text> open</number:text></number:time-style>` +
		`<style:style style:name="d" style:family="table-cell" style:data-style-name="N1"/>` +
		`<style:style style:name="t" style:family="table-cell" style:data-style-name="N2"/></office:automatic-styles>`
	const rows = `<table:table-row><table:table-cell table:style-name="d" office:value-type="date" office:date-value="2031-03-01">` +
		`<text:p>x</text:p></table:table-cell><table:table-cell table:style-name="t" office:value-type="time" ` +
		`office:time-value="PT14H30M00S"><text:p>x</text:p></table:table-cell></table:table-row>`
	data := packed(t, map[string]string{"content.xml": `<office:document-content>` + styles + `<office:body><office:spreadsheet>` +
		`<table:table table:name="Coasts">` + rows + `</table:table></office:spreadsheet></office:body></office:document-content>`})
	got, _ := list(t, data, Whole, false)
	want := map[string]string{
		"A1": "day 2031-03-01 00:00:00 {false true true false false false} beside Week of", "B1": "14:30 beside open",
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestRefused: what is no spreadsheet is called what it is; what is too large or damaged is told.
func TestRefused(t *testing.T) {
	wide := strings.Join(strings.Split("EncryptedPackage", ""), "\x00")
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"old":       {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1words"), "it is an Excel file of before 2007 (.xls), or another document of that time"},
		"protected": {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + wide), "it is protected by a password"},
		"Word":      {packed(t, map[string]string{"word/document.xml": ""}), "it is a Word document"},
		"binary":    {packed(t, map[string]string{"xl/workbook.bin": ""}), "it is a binary Excel file (.xlsb)"},
		"Numbers":   {packed(t, map[string]string{"Index/Document.iwa": ""}), "it is a file of Numbers, or of another Apple program"},
		"workbook":  {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Join(strings.Split("Workbook", ""), "\x00")), "it is an Excel file of before 2007 (.xls)"},
		"letter":    {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Join(strings.Split("WordDocument", ""), "\x00")), "it is a Word document of before 2007 (.doc)"},
		"encrypted": {packed(t, map[string]string{"content.xml": "x", "META-INF/manifest.xml": "<m><f><encryption-data/></f></m>"}), "it is protected by a password"},
		"text":      {packed(t, map[string]string{"content.xml": "<office:text/>"}), "it is a document of an office program, and no spreadsheet"},
		"any":       {packed(t, map[string]string{"a": "b"}), "it is no spreadsheet"},
		"cut off":   {workbook(t, "", "", "")[:200], "the file is damaged"},
	} {
		if _, err := Open(c.data); err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
	many := strings.Repeat(`<row>`+strings.Repeat(`<c t="b"><v>1</v></c>`, 1000)+`</row>`, MostCells/1000+1)
	book, err := Open(workbook(t, "", many, ""))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := book.Read(0, Whole, false); !errors.Is(err, ErrLarge) {
		t.Error(err)
	}
	if cells, err := book.Read(0, Area{0, 0, 0, 9}, false); err != nil || len(cells.List) != 10 {
		t.Error(err)
	}
	if _, err := io.ReadAll(&limit{strings.NewReader("12345"), 5}); !errors.Is(err, ErrLarge) {
		t.Errorf("a part that is too large: %v", err)
	}
	repeated, _ := Open(odsFile(t, `<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float" `+
		`office:value="1"/></table:table-row>`))
	if _, err := repeated.Read(0, Whole, false); !errors.Is(err, ErrLarge) {
		t.Errorf("a repetition: %v", err)
	}
}

// TestOtherText: files that are called CSV or XLS, and are text of another kind, are called what they are.
func TestOtherText(t *testing.T) {
	for text, want := range map[string]string{
		`{\rtf1 words}`: "it is a text in RTF", "\ufeff<HTML><table>": "it is a web page, whatever its name says", "<table><tr>": "it is a web page, whatever its name says",
		`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`:          "it is an Excel file in XML of 2003",
		`<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:o">`: "it is a flat file of OpenDocument (.fods)",
		`{"":"WARNING!","doc_id":"x"}`:  "it is a link to a file of Google Sheets, which is on the web: download it there as XLSX",
		"ID;PWXL;N;E\r\nP;PGeneral\r\n": "it is a file in SYLK (.slk)", "%PDF-1.7": "it is a PDF file",
		"ID;PLZ\n1;2": "", "a,b\n<5,6": "", "": "", "Table,Lamps\n1,2": "", "{x},b": "",
	} {
		got := ""
		if err := OtherText([]byte(text)); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// FuzzSheet: whatever stands in a sheet, it is read or refused, and cells lie in the area.
func FuzzSheet(f *testing.F) {
	f.Add(`<row r="1"><c r="A1" s="3"><v>47908</v></c><c t="s"><v>1</v></c></row>`, "0.0%")
	f.Add(`<table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>`, "[h]:mm")
	f.Fuzz(func(t *testing.T, cells, code string) {
		_ = readParts(code).of("-1.5")
		for _, data := range [][]byte{workbook(t, "", cells, ""), odsFile(t, cells)} {
			book, err := Open(data)
			if err != nil {
				continue
			}
			area := Area{0, 0, 50, 50}
			all, err := book.Read(0, area, false)
			if err != nil {
				continue
			}
			for _, c := range all.List {
				if c.Column > area.Right {
					t.Errorf("%s lies outside", c.Name())
				}
			}
		}
	})
}
