package exchange

import (
	"archive/zip"
	"encoding/xml"
	"fmt"
	"html"
	"io"
	"strings"

	"annualreport/sections/sheet"
)

// xlsxParts are the parts of a spreadsheet that are the same in all, but for the name of the sheet, by their names
// (ECMA-376-1, 12.3).
var xlsxParts = [...][2]string{
	{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="` + xlsxType + `.sheet.main+xml"/>` +
		`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="` + xlsxType + `.worksheet+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="` + xlsxType + `.styles+xml"/></Types>`},
	{"_rels/.rels", `<Relationships xmlns="` + xlsxRelations + `">` +
		`<Relationship Id="rId1" Type="` + xlsxRelation + `/officeDocument" Target="xl/workbook.xml"/>` +
		`</Relationships>`},
	{workbookPart, `<workbook xmlns="` + xlsxMain + `" xmlns:r="` + xlsxRelation + `">` +
		`<sheets><sheet name="%s" sheetId="1" r:id="rId1"/></sheets></workbook>`},
	{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="` + xlsxRelations + `">` +
		`<Relationship Id="rId1" Type="` + xlsxRelation + `/worksheet" Target="worksheets/sheet1.xml"/>` +
		`<Relationship Id="rId2" Type="` + xlsxRelation + `/styles" Target="styles.xml"/></Relationships>`},
}

// Names of ECMA-376-1.
const (
	xlsxType     = "application/vnd.openxmlformats-officedocument.spreadsheetml"
	xlsxRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	xlsxMain     = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	// xlsxRelations is that of parts with relations.
	xlsxRelations = "http://schemas.openxmlformats.org/package/2006/relationships"
	workbookPart  = "xl/workbook.xml"
)

// xlsxStyles has the looks of cells: plain, a title, what a translator reads, and what a translator writes.
func xlsxStyles(rightToLeft bool) string {
	order := 1
	if rightToLeft {
		order = 2
	}
	cell := func(font, fill, order int) string {
		return fmt.Sprintf(`<xf numFmtId="49" fontId="%d" fillId="%d" borderId="0" xfId="0" applyFont="1" `+
			`applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1" readingOrder="%d"/></xf>`,
			font, fill, order)
	}
	return `<styleSheet xmlns="` + xlsxMain + `">` +
		`<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
		`<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
		`<fills count="4"><fill><patternFill patternType="none"/></fill>` +
		`<fill><patternFill patternType="gray125"/></fill>` +
		`<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill>` +
		`<fill><patternFill patternType="solid"><fgColor rgb="FFFFF8E1"/></patternFill></fill></fills>` +
		`<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
		`<cellXfs count="4">` + cell(0, 0, 0) + cell(1, 2, 0) + cell(0, 2, 0) + cell(0, 3, order) + `</cellXfs>` +
		`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}

// The looks of cells by their numbers.
const (
	titleLook = 1 + iota
	readLook
	writeLook
)

// writeXLSX writes a spreadsheet.
func (t *Table) writeXLSX(w io.Writer) error {
	out := zip.NewWriter(w)
	parts := append(xlsxParts[:len(xlsxParts):len(xlsxParts)],
		[2]string{"xl/styles.xml", xlsxStyles(t.RightToLeft)}, [2]string{"xl/worksheets/sheet1.xml", t.worksheet()})
	for _, part := range parts {
		// Without a time of change the same table is the same file.
		to, err := out.CreateHeader(&zip.FileHeader{Name: part[0], Method: zip.Deflate})
		if err != nil {
			return err
		}
		text := part[1]
		if part[0] == workbookPart {
			text = fmt.Sprintf(text, html.EscapeString(sheetTitle+t.Language))
		}
		if _, err := io.WriteString(to, xml.Header+text); err != nil {
			return err
		}
	}
	return out.Close()
}

// worksheet is the sheet.
func (t *Table) worksheet() string {
	var b strings.Builder
	b.WriteString(`<worksheet xmlns="` + xlsxMain + `"><sheetViews><sheetView workbookViewId="0">` +
		`<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`)
	for i, width := range [...]int{8, 24, 28, 60, 60, 14} {
		fmt.Fprintf(&b, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, width)
	}
	b.WriteString("</cols><sheetData>")
	row := func(n int, fields [len(head)]string, look func(column int) int) {
		fmt.Fprintf(&b, `<row r="%d">`, n+1)
		for i, text := range fields {
			fmt.Fprintf(&b, `<c r="%s" s="%d" t="inlineStr">`, sheet.CellName(n, i), look(i))
			b.WriteString(`<is><t xml:space="preserve">`)
			// A Builder has no errors. "_x" would begin a character by its number (ECMA-376-1, 22.4.2.4).
			_ = xml.EscapeText(&b, []byte(strings.ReplaceAll(text, "_x", "_x005F_x")))
			b.WriteString("</t></is></c>")
		}
		b.WriteString("</row>")
	}
	row(0, head, func(int) int { return titleLook })
	for i := range t.Rows {
		row(i+1, t.Rows[i].fields(i), func(column int) int {
			if column == translationColumn {
				return writeLook
			}
			return readLook
		})
	}
	b.WriteString("</sheetData></worksheet>")
	return b.String()
}

// fields are the cells of the row of a number.
func (r *Row) fields(n int) [len(head)]string {
	return [len(head)]string{fmt.Sprint(n + 1), r.Place, r.Note, r.Original, r.Translation, r.State}
}

// readXLSX reads the rows of the first sheet that has the columns.
func readXLSX(data []byte) (*Table, error) {
	book, err := sheet.Open(data)
	if err != nil {
		return nil, err
	}
	var out *Table
	fault := ErrNoTable
	for i, one := range book.Sheets {
		cells, err := book.Read(i, sheet.Whole, true)
		if err != nil {
			return nil, err
		}
		table, err := tableOf(rowsOf(cells))
		switch {
		case err != nil && fault == ErrNoTable:
			fault = err
		case err != nil:
		case out == nil:
			out = table
			if language, ok := strings.CutPrefix(one.Name, sheetTitle); ok {
				out.Language = strings.TrimSpace(language)
			}
		default:
			out.Others = append(out.Others, one.Name)
		}
	}
	if out == nil {
		return nil, fault
	}
	return out, nil
}

// madeOf is what a spreadsheet has made of a cell that is no text.
func madeOf(c *sheet.Cell) string {
	switch c.Kind {
	case sheet.Number:
		return "a number"
	case sheet.Day:
		return "a day"
	case sheet.Clock:
		return "a time"
	case sheet.Truth:
		return "true or false"
	case sheet.Fault:
		return "an error"
	case sheet.Uncomputed:
		return "a formula"
	}
	return ""
}

// rowsOf are the cells of a sheet as rows of texts.
func rowsOf(cells *sheet.Cells) [][]cell {
	var out [][]cell
	for i := range cells.List {
		c := &cells.List[i]
		for len(out) <= c.Row && len(out) <= mostRows {
			out = append(out, nil)
		}
		if c.Row >= len(out) || c.Column >= mostColumns {
			continue
		}
		for len(out[c.Row]) <= c.Column {
			out[c.Row] = append(out[c.Row], cell{})
		}
		out[c.Row][c.Column] = cell{text: c.Text, made: madeOf(c)}
	}
	return out
}

// The most rows and columns that are looked at: a table of translations has fewer.
const (
	mostRows    = 200_000
	mostColumns = 100
)
