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

// TestStruckWords: words that have a font of their own have the line of that font, and not that of their cell.
func TestStruckWords(t *testing.T) {
	run := func(properties, words string) string {
		return `<r>` + properties + `<t xml:space="preserve">` + words + `</t></r>`
	}
	plain := run(`<rPr><sz val="11"/></rPr>`, "new")
	cell := func(inside string) string { return `<c s="1" t="inlineStr"><is>` + inside + `</is></c>` }
	parts := workbookParts("", `<row r="1">`+cell(plain)+cell(run("", "old")+plain)+cell(plain+run("", " "))+
		`<c s="1" t="s"><v>0</v></c></row><row r="2">`+cell(`<t>old</t>`)+cell(plain+run(`<rPr><strike/></rPr>`, "old"))+
		`<c s="1" t="s"><v>1</v></c></row>`, "")
	parts["xl/styles.xml"] = `<styleSheet><fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0"/>` +
		`<xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`
	parts["xl/strings.xml"] = `<sst><si>` + plain + `</si><si><t>old</t></si></sst>`
	checkStruckOf(t, packed(t, parts), 7, "B1 A2 B2 C2 ")
}

// TestStruckWordsOfODS: so have words with a style of their own.
func TestStruckWordsOfODS(t *testing.T) {
	style := func(name, family, line string) string {
		return `<style:style style:name="` + name + `" style:family="` + family + `">` +
			`<style:text-properties style:text-line-through-style="` + line + `"/></style:style>`
	}
	cell := func(paragraphs string) string {
		return `<table:table-cell table:style-name="cell" office:value-type="string">` + paragraphs + `</table:table-cell>`
	}
	span := func(style, words string) string {
		return `<text:span text:style-name="` + style + `">` + words + `</text:span>`
	}
	checkStruckOf(t, packed(t, map[string]string{"content.xml": `<office:document-content><office:automatic-styles>` +
		style("cell", "table-cell", "solid") + style("none", "text", "none") + style("same", "text", "") +
		style("line", "text", "solid") +
		`</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Coasts"><table:table-row>` +
		cell(`<text:p>`+span("none", "new")+`</text:p>`) + cell(`<text:p>`+span("none", "new")+` old</text:p>`) +
		cell(`<text:p>`+span("none", "new")+`</text:p><text:p>old</text:p>`) + cell(`<text:p>`+span("same", "old")+`</text:p>`) +
		cell(`<text:p>`+span("none", span("line", "old")+" new")+`</text:p>`) +
		`</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`}), 5, "B1 C1 D1 E1 ")
}

// checkStruck compares the names of the cells that a line goes through.
func checkStruck(t *testing.T, data []byte, want string) {
	t.Helper()
	checkStruckOf(t, data, 4, want)
}

// checkStruckOf is checkStruck for a number of cells.
func checkStruckOf(t *testing.T, data []byte, count int, want string) {
	t.Helper()
	_, cells := list(t, data, Whole, false)
	got := ""
	for _, c := range cells.List {
		if c.Struck {
			got += c.Name() + " "
		}
	}
	if len(cells.List) != count || got != want {
		t.Errorf("struck are %q of %d, want %q", got, len(cells.List), want)
	}
}
