package sheet

import (
	"encoding/xml"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// TestPartsOfWorkbooks: the main part is the one that the file names; what it says of sheets, names and formulas holds, in
// whatever letters; a file without it, or without sheets, is none.
func TestPartsOfWorkbooks(t *testing.T) {
	parts := workbookParts(t.Name(), "", "")
	parts["_rels/.rels"] = strings.Replace(parts["_rels/.rels"], "xl/workbook.xml", "/xl/book.xml", 1)
	parts["xl/book.xml"] = strings.Replace(parts["xl/workbook.xml"], "hidden", "veryHidden", 1)
	parts["xl/_rels/book.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]
	delete(parts, "xl/workbook.xml")
	book, err := Open(packed(t, parts))
	if err != nil || len(book.Sheets) != 2 || book.Sheets[0].Hidden || !book.Sheets[1].Hidden {
		t.Fatalf("%v", err)
	}
	if at, area, ok := book.Named("TWO"); !ok || at != 0 || area != (Area{0, 0, 0, 1}) {
		t.Errorf("%d %v %t", at, area, ok)
	}
	for name, edit := range map[string]func(map[string]string){
		"it is no spreadsheet": func(p map[string]string) { delete(p, "xl/book.xml") },
		"the file is damaged": func(p map[string]string) {
			p["xl/_rels/book.xml.rels"] = strings.ReplaceAll(p["xl/_rels/book.xml.rels"], `/worksheet"`, `/chartsheet"`)
		},
	} {
		own := make(map[string]string)
		for k, v := range parts {
			own[k] = v
		}
		edit(own)
		if _, err := Open(packed(t, own)); err == nil || err.Error() != name {
			t.Errorf("%v, want %s", err, name)
		}
	}
	names := `<definedNames><definedName name="Gone">None!$A$1</definedName><definedName name="Words">words</definedName><definedName name="Kept2">Kept!$B$2</definedName></definedNames>`
	book, err = Open(workbook(t, names, "", ""))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"gone": "false", "words": "false", "none": "false", "kept2": "1 {1 1 1 1} true"} {
		at, area, ok := book.Named(name)
		if got := fmt.Sprint(at, area, ok); got != want && !(want == "false" && !ok) {
			t.Errorf("%s: %s", name, got)
		}
	}
	const formula = `<row><c><f>1</f><v>1</v></c></row>`
	for _, c := range []struct {
		properties, cells string
		want              bool
	}{{`<calcPr fullCalcOnLoad="1"/>`, formula, true}, {`<calcPr fullCalcOnLoad="1"/>`, `<row><c><v>1</v></c></row>`, false}, {`<calcPr fullCalcOnLoad="0"/>`, formula, false}, {"", formula, false}} {
		if _, all := list(t, workbook(t, c.properties, c.cells, ""), Whole, false); all.Unchecked != c.want {
			t.Errorf("%s %s: %t", c.properties, c.cells, all.Unchecked)
		}
	}
}

// TestPlacesOfCells: a cell stands where it says, or behind the one before; rows and columns that have no size, or are said to be
// hidden, are left out, and only cells of the area are read.
func TestPlacesOfCells(t *testing.T) {
	const cells = `<row r="2"><c><v>1</v></c><c r="D2"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row><row r="0"><c><v>5</v></c></row><row r="9" ht="0"><c><v>6</v></c></row><row r="10" ht="1"><c><v>7</v></c></row><row r="11" hidden="true"/>`
	got, all := list(t, workbook(t, "", cells, ""), Whole, false)
	if want := "map[A10:number 7 A2:number 1 A3:number 4 A4:number 5 D2:number 2 E2:number 3]"; fmt.Sprint(got) != want || all.HiddenRows != 1 {
		t.Errorf("%v, %d rows hidden", got, all.HiddenRows)
	}
	for area, want := range map[Area]string{
		{1, 0, 1, 3}: "map[A2:number 1 D2:number 2]", {1, 1, 2, 4}: "map[D2:number 2 E2:number 3]", {2, 0, 3, 0}: "map[A3:number 4 A4:number 5]", {3, 0, 9, 9}: "map[A10:number 7 A4:number 5]", {4, 0, 8, 9}: "map[]",
	} {
		if got, _ := list(t, workbook(t, "", cells, ""), area, false); fmt.Sprint(got) != want {
			t.Errorf("%v: %v", area, got)
		}
	}
	for columns, want := range map[string]string{
		`<col min="2" max="3" hidden="1"/>`: "map[A1:number 1 D1:number 4] 2", `<col min="2" max="2" width="0"/>`: "map[A1:number 1 C1:number 3 D1:number 4] 1", `<col min="2" max="2" width="0.0"/><col min="3" max="3" width="5"/><col min="4" max="4"/>`: "map[A1:number 1 C1:number 3 D1:number 4] 1",
		`<col min="9" max="9" hidden="1"/>`: "map[A1:number 1 B1:number 2 C1:number 3 D1:number 4] 0", `<col min="1" max="1" hidden="0" width=""/>`: "map[A1:number 1 B1:number 2 C1:number 3 D1:number 4] 0",
	} {
		got, all := list(t, workbook(t, "", `</sheetData><cols>`+columns+`</cols><sheetData><row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row>`, ""), Whole, false)
		if fmt.Sprint(got, " ", all.HiddenColumns) != want {
			t.Errorf("%s: %v %d", columns, got, all.HiddenColumns)
		}
	}
}

// TestKindsOfCells: a cell is what its kind and its value say; one that holds nothing is none, one of which its format shows
// nothing is counted, and is read where what is hidden is.
func TestKindsOfCells(t *testing.T) {
	for cell, want := range map[string]string{
		`<c t="s"><v> 0 </v></c>`: "Coast", `<c t="s"><v></v></c>`: "", `<c t="s"><v>99</v></c>`: "", `<c t="str"><v>_x0041_b</v></c>`: "Ab", `<c t="str"><v> </v></c>`: "", `<c t="b"><v>0</v></c>`: "FALSE", `<c t="b"><v>true</v></c>`: "TRUE", `<c><v>words</v></c>`: "words",
		`<c t="e"><v>#N/A</v></c>`: "fault #N/A", `<c t="d"><v>never</v></c>`: "never", `<c s="77"><v>5</v></c>`: "number 5", `<c s="-1"><v>5</v></c>`: "number 5", `<c t="n"><v> 5 </v></c>`: "number 5", `<c t="inlineStr"><is><t> </t></is></c>`: "", `<c><f>x</f></c>`: "uncomputed",
		`<c t="d" s="4"><v>2031-03-01</v></c>`: "day 2031-03-01 00:00:00 {true true false false false false}", `<c t="d" s="2"><v>2031-03-01</v></c>`: "day 2031-03-01 00:00:00 {true true true false false false}",
	} {
		got, _ := list(t, workbook(t, "", `<row>`+cell+`</row>`, ""), Whole, false)
		if got["A1"] != want {
			t.Errorf("%s: %q, want %q", cell, got["A1"], want)
		}
	}
	book, err := Open(workbook(t, "", `<row><c t="s"><v>x</v></c></row>`, ""))
	if err != nil {
		t.Fatal(err)
	}
	damaged := new(PartError)
	if _, err := book.Read(0, Whole, false); !errors.As(err, &damaged) || damaged.Cell != "A1" {
		t.Errorf("a shared string without a number: %v", err)
	}
	before := codes
	codes = append(append([]string{}, before...), ";;;", "0;-0;0;", `"x "@" y"`)
	defer func() { codes = before }()
	style := len(before) + 1
	cells := fmt.Sprintf(`<row><c s="%d"><v>5</v></c><c s="%d" t="str"><v>no</v></c><c s="%d" t="str"><v>yes</v></c><c s="%d"><v>5</v></c><c s="%d" t="str"><v>in</v></c></row>`, style, style, 0, style+1, style+2)
	got, all := list(t, workbook(t, "", cells, ""), Whole, false)
	if fmt.Sprint(got) != "map[C1:yes D1:number 5 E1:x in y]" || all.Unseen != 2 || all.FirstUnseen != "A1" {
		t.Errorf("%v, %d unseen from %s on", got, all.Unseen, all.FirstUnseen)
	}
	if got, _ := list(t, workbook(t, "", cells, ""), Whole, true); fmt.Sprint(got) != "map[A1:number 5 B1:no C1:yes D1:number 5 E1:x in y]" {
		t.Errorf("with what is hidden: %v", got)
	}
}

// TestEscapesOfXML: a character that XML does not have is written by its number, in four digits between its signs; what is not so
// stays as it is.
func TestEscapesOfXML(t *testing.T) {
	for text, want := range map[string]string{"a_x0041_b": "aAb", "_x0041_": "A", "_x0041_x0042_": "Ax0042_", "_x0041__x0042_": "AB", "_x004_": "_x004_", "_x00G1_": "_x00G1_", "_x0041": "_x0041", "_x0041x": "_x0041x", "x_": "x_", "": "", "_x005F_x0041_": "_x0041_"} {
		if got := unescaped(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for size, want := range map[string]bool{"0": true, "0.0": true, "-0": true, "": false, "1": false, "x": false, "0.1": false} {
		if got := isNought(size); got != want {
			t.Errorf("%q: %t", size, got)
		}
	}
}

// TestEdgesOfSheets: an area ends with the last row and column that sheets have, and begins at the first ones.
func TestEdgesOfSheets(t *testing.T) {
	for text, want := range map[string]bool{
		"XFD1048576": true, "XFE1": false, "A1048577": false, "A0": false, "A1:XFD1048576": true, "A1:A1048577": false, "A1:XFE2": false, "0:3": false, "A:XFD": true, "A1:": false, ":A1": false, "A": false, "1": false, "A:A": true, "1:1": true, "A:1": false, "A1:B": false, "A1:2": false, "1:B2": false,
	} {
		if _, area, ok := ParseArea(text); ok != want {
			t.Errorf("%s: %v %t", text, area, ok)
		}
	}
	area := Area{2, 3, 4, 6}
	for _, c := range []struct {
		row, column int
		want        bool
	}{{2, 3, true}, {4, 6, true}, {1, 3, false}, {5, 3, false}, {2, 2, false}, {2, 7, false}} {
		if area.has(c.row, c.column) != c.want {
			t.Errorf("%d, %d: %t", c.row, c.column, !c.want)
		}
	}
	for text, want := range map[string]string{"'a'": "a", "'a''b'": "a'b", "a": "a", "'a": "'a", "a'": "a'", "'": "'", "": "", "''": ""} {
		if got := unquoted(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestFormatsAtEdges: a format shows what its signs say, wherever they stand.
func TestFormatsAtEdges(t *testing.T) {
	for _, c := range []struct{ code, value, want string }{
		{`0.00E+00`, "12345", "number 12345"}, {`##0.0E-0`, "12345", "number 12345"}, {`e`, "47908", "day 2031-03-01 00:00:00 {true false false false false false}"}, {`E/m`, "47908", "day 2031-03-01 00:00:00 {true true false false false false}"}, {`0e`, "5", "number 5"}, {`bb`, "47908", "day 2031-03-01 00:00:00 {true false false false false false}"},
		{`0,0`, "12345", "number 12345"}, {`0,,`, "5000000", "number 5 in thousands 2 of 5000000"}, {`0,%`, "500", "number 50 % in thousands 1 of 500"}, {`,0`, "5000", "number 5000"}, {`0.0,`, "1234", "number 1.2 in thousands 1 of 1234 exactly 1.234"},
		{`-0;0`, "5", "number 5 beside -"}, {`0;-0`, "-5", "number -5"}, {`(0.0)`, "5", "number 5.0"}, {`0"."`, "5", "number 5"}, {`0" x"`, "5", "number 5 beside x"}, {`"a "0" b"`, "5", "number 5 beside a … b"}, {`0 "(€)"`, "5", "number 5 €"}, {`0" €"`, "5", "number 5 €"}, {`0%" x"`, "0.5", "number 50 % beside x"},
		{`General;"minus"`, "-5", "minus"}, {`General`, "1e-7", "number 0.0000001"}, {`General`, "123456789012", "number 123456789012"}, {`General" x"`, "0.5", "number 0.5 beside x"}, {`"x"General`, "5", "number 5 beside x"}, {`@`, "5.25", "number 5.25"}, {`0@`, "5", "number 5"},
		{`#-#`, "12", "1-2"}, {`(#)`, "5", "number 5"}, {`##/##`, "5", "number 5"}, {`00`, "5", "05"}, {`00.0`, "5", "number 5.0"}, {`#0`, "5", "number 5"}, {`?0`, "5", "number 5"}, {`#,#00`, "5", "number 5"}, {`00%`, "0.05", "number 5 %"}, {`0\-00`, "123", "1-23"},
		{`dd`, "47908", "day 2031-03-01 00:00:00 {false false true false false false}"}, {`ddd`, "47908", "day 2031-03-01 00:00:00 {false false false false false true}"}, {`dddd d`, "47908", "day 2031-03-01 00:00:00 {false false true false false true}"}, {`ddd dd`, "47908", "day 2031-03-01 00:00:00 {false false true false false true}"},
		{`m`, "47908", "day 2031-03-01 00:00:00 {false true false false false false}"}, {`d.m. h:mm`, "47908.5", "day 2031-03-01 12:00:00 {false true true true false false}"}, {`d. h:mm:ss`, "47908.5", "day 2031-03-01 12:00:00 {false false true true true false}"}, {`s`, "0.0001", "9"}, {`h "x" m`, "0.55", "13:12 beside x"},
		{`[m]`, "0.1", "144"}, {`[s]`, "0.001", "86"}, {`[hh]:mm`, "1.25", "30:00"}, {`[h]:mm:ss.00`, "1.00001", "24:00:00.86"}, {`ss.0000`, "0.00001", "00.864"}, {`h:mm:ss.0`, "0.5", "12:00:00.0"}, {`h AM/PM`, "0.5", "12:00"}, {`h a/p`, "0.5", "12:00"}, {`hh`, "0.25", "06:00"},
		{`[Red]0`, "5", "number 5"}, {`[$-409]0`, "5", "number 5"}, {`[$€-407] 0`, "5", "number 5 €"}, {`[$kg]0`, "5", "number 5 beside kg"}, {`0_)`, "5", "number 5"}, {`* 0`, "5", "number 5"}, {`0\`, "5", "number 5"}, {`0_`, "5", "number 5"}, {`"open 0`, "5", "open 0"}, {`[open 0`, "5", "unseen"},
		{`0;0;-`, "0", "number 0"}, {`0;0;"none"`, "0", "none"}, {`0;0;0"x"`, "0", "number 0 beside x"}, {`[>5]0.0;0`, "5", "number 5"}, {`[>5]0.0;0`, "6", "number 6.0"}, {`[<5]0.0;0`, "5", "number 5"}, {`[<=5]0.0;0`, "5", "number 5.0"}, {`[<>5]0.0;0`, "5", "number 5"}, {`[<>5]0.0;0`, "4", "number 4.0"}, {`[>=5]0.0;0`, "5", "number 5.0"}, {`[=5]0.0;0`, "4", "number 4"},
		{`d/m/yyyy`, "59", "day 1900-02-28 00:00:00 {true true true false false false}"}, {`d/m/yyyy`, "60", "day 1900-02-28 00:00:00 {true true true false false false}"}, {`d/m/yyyy`, "0.5", "fault #####"}, {`d/m/yyyy`, "2958465", "day 9999-12-31 00:00:00 {true true true false false false}"}, {`d/m/yyyy`, "2958466", "fault #####"}, {`h:mm`, "-0.5", "-12:00"},
	} {
		cell := Cell{Width: 1, Height: 1}
		readParts(c.code).of(c.value).show(&cell, c.value, false)
		if got := fully(&cell); got != c.want {
			t.Errorf("%s as %s: %q, want %q", c.value, c.code, got, c.want)
		}
	}
}

// TestMergedAndUnseen: a cell takes as many rows and columns as are merged with it; a value of LibreOffice of which nothing is
// shown is counted where it stands, and read where what is hidden is; and a sheet is hidden where its style says so.
func TestMergedAndUnseen(t *testing.T) {
	got, _ := list(t, workbook(t, "", `<row r="3"><c r="B3"><v>1</v></c></row>`, `<mergeCells><mergeCell ref="B3:D4"/></mergeCells>`), Whole, false)
	if got["B3"] != "number 1 of 3 × 2" {
		t.Errorf("%v", got)
	}
	data := odsFile(t, `<table:table-row><table:table-cell/><table:table-cell office:value-type="float" office:value="7"><text:p/></table:table-cell></table:table-row>`)
	got, all := list(t, data, Whole, false)
	if len(got) != 0 || all.Unseen != 1 || all.FirstUnseen != "B1" {
		t.Errorf("%v, %d unseen from %q on", got, all.Unseen, all.FirstUnseen)
	}
	if got, _ := list(t, data, Whole, true); fmt.Sprint(got) != "map[B1:number 7]" {
		t.Errorf("with what is hidden: %v", got)
	}
	if _, all := list(t, data, Area{0, 0, 0, 0}, false); all.Unseen != 0 {
		t.Errorf("%d unseen outside of the area", all.Unseen)
	}
	for display, want := range map[string]bool{"false": true, "true": false, "": false} {
		book, err := Open(packed(t, map[string]string{"content.xml": `<office:document-content><office:automatic-styles><style:style style:name="s" style:family="table"><style:table-properties table:display="` + display + `"/></style:style></office:automatic-styles>` +
			`<office:body><office:spreadsheet><table:table table:name="Coasts" table:style-name="s"/></office:spreadsheet></office:body></office:document-content>`}))
		if err != nil || book.Sheets[0].Hidden != want {
			t.Errorf("%q: %v, %v", display, book, err)
		}
	}
	for id, want := range map[int]string{26: "General", 27: "yyyy-m-d", 36: "yyyy-m-d", 50: "yyyy-m-d", 58: "yyyy-m-d", 59: "General", 49: "@", 3: "#,##0"} {
		if got := builtInCode(id); got != want {
			t.Errorf("%d: %s", id, got)
		}
	}
	c := Cell{}
	c.odsNumber(attributes("value", "5.00", "currency", "EUR"), "currency", " 5,0 ")
	if c.Text != "5.0" || c.Number.Unit != "EUR" || c.Number.Plain {
		t.Errorf("%+v", c)
	}
}

// attributes are an element with some attributes.
func attributes(pairs ...string) (e xml.StartElement) {
	for i := 0; i < len(pairs); i += 2 {
		e.Attr = append(e.Attr, xml.Attr{Name: xml.Name{Local: pairs[i]}, Value: pairs[i+1]})
	}
	return e
}
