package sheet

import (
	"fmt"
	"strings"
	"testing"
)

// cellsOf are the cells of the first sheet of a file.
func cellsOf(t *testing.T, data []byte) *Cells {
	t.Helper()
	book, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	cells, err := book.Read(0, Whole, false)
	if err != nil {
		t.Fatal(err)
	}
	return cells
}

// TestLinksOfFormulas: a formula leads where its text says, also where several cells share it; that it computes its
// link is known.
func TestLinksOfFormulas(t *testing.T) {
	for _, c := range []struct {
		formula string
		want    formulaLink
	}{
		{`HYPERLINK("https://a.example","x")`, formulaLink{to: "https://a.example"}},
		{`of:=HYPERLINK( "https://a.example";"x")`, formulaLink{to: "https://a.example"}},
		{`HYPERLINK("https://a.example")`, formulaLink{to: "https://a.example"}},
		{`HYPERLINK(D5,"Site")`, formulaLink{computed: true}}, {`HYPERLINK("https://"&D5)`, formulaLink{computed: true}},
		{`IF(A1,hyperlink("https://a.example"),"")`, formulaLink{computed: true}}, {`HYPERLINK(`, formulaLink{computed: true}},
		{`A1&"x"`, formulaLink{}}, {"", formulaLink{}},
	} {
		if got := linkOfFormula(c.formula); got != c.want {
			t.Errorf("%s leads to %+v, want %+v", c.formula, got, c.want)
		}
	}
	shared := func(number, first string) string {
		return `<row><c t="str"><f t="shared" si="` + number + `" ref="A1:A2">` + first + `</f><v>x</v></c></row>` +
			`<row><c t="str"><f t="shared" si="` + number + `"/><v>y</v></c></row>`
	}
	rows := shared("0", `HYPERLINK("https://a.example","x")`) + shared("1", `HYPERLINK(D5,"x")`) + shared("2", `A1&amp;"x"`)
	below, err := Open(workbook(t, "", rows, ""))
	if err != nil {
		t.Fatal(err)
	}
	cells, err := below.Read(0, Area{Top: 1, Bottom: 1, Right: 3}, false)
	if err != nil || len(cells.List) != 1 || !cells.List[0].Linked {
		t.Errorf("below the first cell of a formula: %+v, %v", cells, err)
	}
	var got []string
	for _, c := range cellsOf(t, workbook(t, "", rows, "")).List {
		got = append(got, fmt.Sprint(c.Name(), c.Runs, c.Linked, c.Unlinked))
	}
	const want = "[A1[{x 0 https://a.example}] true false A2[{y 0 https://a.example}] true false " +
		"A3[] false true A4[] false true A5[] false false A6[] false false]"
	if fmt.Sprint(got) != want {
		t.Errorf("%v, want %s", got, want)
	}
}

// TestLinksOfFormulasODS: a formula of OpenDocument leads somewhere as well.
func TestLinksOfFormulasODS(t *testing.T) {
	cell := func(formula string) string {
		return `<table:table-cell office:value-type="string" table:formula='` + formula + `'><text:p>x</text:p></table:table-cell>`
	}
	content := `<office:document-content><office:body><office:spreadsheet><table:table table:name="A"><table:table-row>` +
		cell(`of:=HYPERLINK("https://a.example";"x")`) + cell(`of:=HYPERLINK([.D5];"x")`) +
		`</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`
	cells := cellsOf(t, packed(t, map[string]string{"content.xml": content})).List
	if len(cells) != 2 || fmt.Sprint(cells[0].Runs, cells[0].Linked) != "[{x 0 https://a.example}] true" || !cells[1].Unlinked {
		t.Errorf("%+v", cells)
	}
}

// TestMostLinkedAreas: of areas with a link that are more than are compared, those are named that have none now.
func TestMostLinkedAreas(t *testing.T) {
	var links, rows strings.Builder
	for i := range mostLinkedAreas + 2 {
		fmt.Fprintf(&links, `<hyperlink ref="A%d:B%d" r:id="l1"/>`, i+1, i+1)
		rows.WriteString(`<row><c t="inlineStr"><is><t>x</t></is></c></row>`)
	}
	parts := workbookParts("", rows.String(), "<hyperlinks>"+links.String()+"</hyperlinks>")
	parts["xl/worksheets/_rels/a.xml.rels"] = `<Relationships><Relationship Id="l1" Type="r/hyperlink" TargetMode="External" Target="https://a.example"/></Relationships>`
	cells := cellsOf(t, packed(t, parts))
	linked := 0
	for _, c := range cells.List {
		if c.Linked {
			linked++
		}
	}
	if linked != mostLinkedAreas || len(cells.LinksLeft) != 2 || cells.LinksLeft[0].Top != mostLinkedAreas {
		t.Errorf("%d cells with links, without %v", linked, cells.LinksLeft)
	}
}
