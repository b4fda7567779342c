package sheet

import "testing"

// TestStruckCells: the font of a cell says that a line goes through all of it, numbers and words.
func TestStruckCells(t *testing.T) {
	parts := workbookParts("", `<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>words</t></is></c>`+
		`<c r="B1" s="1"><v>5</v></c><c r="C1" s="2"><v>5</v></c><c r="D1" s="9"><v>5</v></c></row>`, "")
	parts["xl/styles.xml"] = `<styleSheet><fonts><font><sz val="11"/></font><font><strike/></font>` +
		`<font><strike val="0"/></font></fonts><dxfs><dxf><font><strike/></font></dxf></dxfs><cellXfs><xf numFmtId="0"/>` +
		`<xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/></cellXfs></styleSheet>`
	checkStruck(t, packed(t, parts), "A1 B1 ")
}

// TestStruckCellsOfODS: so does its style, or the one that this is taken from.
func TestStruckCellsOfODS(t *testing.T) {
	style := func(name, parent, line string) string {
		return `<style:style style:name="` + name + `" style:family="table-cell" style:parent-style-name="` + parent + `">` +
			`<style:text-properties style:text-line-through-style="` + line + `"/></style:style>`
	}
	cell := func(style string) string {
		return `<table:table-cell table:style-name="` + style + `" office:value-type="float" office:value="5"><text:p>5</text:p></table:table-cell>`
	}
	checkStruck(t, packed(t, map[string]string{"content.xml": `<office:document-content><office:automatic-styles>` +
		style("a", "", "solid") + style("b", "a", "") + style("c", "a", "none") +
		`</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Coasts"><table:table-row>` +
		cell("a") + cell("b") + cell("c") + cell("d") +
		`</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`}), "A1 B1 ")
}

// checkStruck compares the names of the cells that a line goes through.
func checkStruck(t *testing.T, data []byte, want string) {
	t.Helper()
	_, cells := list(t, data, Whole, false)
	got := ""
	for _, c := range cells.List {
		if c.Struck {
			got += c.Name() + " "
		}
	}
	if len(cells.List) != 4 || got != want {
		t.Errorf("struck are %q of %d, want %q", got, len(cells.List), want)
	}
}
