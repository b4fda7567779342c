package block_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// tallTable is a table with cells of the given numbers of words, and its text.
func tallTable(words []string, rows ...[]int) (content.Table, string) {
	again := content.Paragraph{Role: role.CaptionAgain, Inlines: layouttest.Inlines("Again")}
	table := content.Table{Padding: 4 * unit.Pt, Continued: &again}
	var said strings.Builder
	for i := range rows[0] {
		title := fmt.Sprint("Column", i)
		table.Columns = append(table.Columns, content.TableColumn{Title: layouttest.Inlines(title)})
		said.WriteString(title)
	}
	at := 0
	for _, row := range rows {
		var cells [][]content.Inline
		for _, n := range row {
			var text []string
			for range n {
				text = append(text, words[at%len(words)])
				at++
			}
			cells = append(cells, layouttest.Inlines(strings.Join(text, " ")))
			said.WriteString(strings.Join(text, ""))
		}
		table.Rows = append(table.Rows, content.TableRow{Cells: cells})
	}
	return table, layouttest.Bare(said.String())
}

// randomSheet changes the pages of a document: A5 or A4, upright or not, in columns.
func randomSheet(r *rand.Rand, doc *content.Document) {
	w, h := unit.Millimeters(210), unit.Millimeters(297)
	if r.IntN(3) == 0 {
		w, h = unit.Millimeters(148), w
	}
	if r.IntN(3) == 0 {
		w, h = h, w
	}
	sheet := &doc.Sheet
	sheet.Size = unit.Size{W: w, H: h}
	sheet.Columns, sheet.Gutter = 1+r.IntN(3), unit.Millimeters(6)
	if sheet.Columns == 1 && r.IntN(2) == 0 {
		sheet.Margin, sheet.MarginGap = unit.Millimeters(25), unit.Millimeters(5)
	}
}

// randomWord is a word that the patterns of no language divide, or one that they do.
func randomWord(r *rand.Rand, words []string) string {
	switch r.IntN(12) {
	case 0:
		return strings.Repeat("8", 1+r.IntN(12))
	case 1:
		return strings.Repeat("WX", 1+r.IntN(8))
	case 2:
		return "a_" + strings.Repeat("b", r.IntN(20))
	}
	return words[r.IntN(len(words))]
}

// randomWideTable is a table of up to forty columns, some with widths, some cells over many.
func randomWideTable(r *rand.Rand, words []string) (content.Table, string) {
	columns := 1 + r.IntN(12)
	if r.IntN(4) == 0 {
		columns = 1 + r.IntN(40)
	}
	rows := make([][]int, 1+r.IntN(4))
	for i := range rows {
		rows[i] = make([]int, columns)
	}
	table, _ := tallTable(words, rows...)
	var said strings.Builder
	text := func(most int) []content.Inline {
		var out []string
		for range 1 + r.IntN(most) {
			out = append(out, randomWord(r, words))
		}
		said.WriteString(strings.Join(out, ""))
		return layouttest.Inlines(strings.Join(out, " "))
	}
	share := 1000 / columns
	for i := range table.Columns {
		col := &table.Columns[i]
		col.Title, col.Align = text(1), content.CellAlign(r.IntN(4))
		if r.IntN(4) == 0 && columns > 1 {
			col.Width = share / (1 + r.IntN(3))
		}
	}
	for i := range table.Rows {
		row := &table.Rows[i]
		row.Cells = nil
		for left := columns; left > 0; {
			span := 1
			if r.IntN(10) == 0 {
				span = 1 + r.IntN(left)
			}
			row.Cells, row.Spans = append(row.Cells, text(6)), append(row.Spans, span)
			left -= span
		}
	}
	return table, layouttest.Bare(said.String())
}
