package sections

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/markup"
	"annualreport/sections/source"
)

// dataTable is a table of an author.
type dataTable struct {
	id, caption, notes, source Text
	columns                    []dataColumn
	rows                       []dataRow
	span                       diag.Span
	// numerals is how its numbers are read.
	numerals *numerals
}

type dataColumn struct {
	title Text
	align content.CellAlign
	// width is in thousandths of the table, 0 for what the content asks for, and at is its
	// place.
	width int
	at    diag.Span
	// aligned tells that the author said where cells stand.
	aligned bool
	// style is how its numbers are written.
	style columnStyle
	// rates tells that its totals are no sums, but means or rates.
	rates bool
}

// dataRow is the cells of a row, with how many columns each takes.
type dataRow struct {
	cells []Text
	spans []int
	total bool
	// apart are the cells that are no part of a sum and none themselves; nil where all are.
	apart []bool
}

// width is how many columns the row takes.
func (d *dataRow) width() int {
	n := 0
	for _, s := range d.spans {
		n += s
	}
	return n
}

// alignments are the words for where cells stand.
var alignments = map[string]content.CellAlign{
	"left": content.CellStart, "right": content.CellEnd, "center": content.CellCenter, "decimal": content.CellDecimal,
}

// table reads [[section.table]].
func (r *reader) table(t *source.Table) object {
	d := &dataTable{id: r.objectID(t), caption: t.Text("caption"), notes: t.Text("notes"), source: t.Text("source"), numerals: r.numerals(t), span: t.Span()}
	for _, c := range t.Tables("columns") {
		d.columns = append(d.columns, r.column(c))
	}
	if file := t.Text("file"); !file.IsEmpty() {
		r.fileTable(d, file, t.Place("rows"))
	} else {
		d.rows = r.rows(t)
		d.learn()
	}
	totals := t.Int("totals", 0, len(d.rows), 0) // the last rows
	for i := len(d.rows) - totals; i < len(d.rows); i++ {
		d.rows[i].total = true
	}
	r.checkTable(d, t)
	d.style()
	d.checkTotals(r.author, t.Bool("rounded", false), r.problems)
	t.Finish()
	return d
}

// column reads one column of a table.
func (r *reader) column(t *source.Table) dataColumn {
	col := dataColumn{title: t.Text("title"), width: t.Int("width", 1, 100, 0) * 10, at: t.KeySpan("width"), rates: !t.Bool("sums", true)}
	if align := t.Text("align"); !align.IsEmpty() {
		a, ok := alignments[align.Value]
		if !ok {
			r.problems.Errorf(align.Span, "write \"left\", \"right\", \"center\" or \"decimal\"", "cells cannot be aligned %q", align.Value)
		}
		col.align, col.aligned = a, true
	}
	t.Finish()
	return col
}

// rows reads `rows`: cells are texts, numbers, or { text = "…", span = 2, sums = false }.
func (r *reader) rows(t *source.Table) []dataRow {
	var out []dataRow
	for _, cells := range t.RowsOf("rows") {
		var row dataRow
		for _, c := range cells {
			text, span, apart := c.Text, 1, false
			if c.Table != nil {
				text, span, apart = c.Table.Cell("text"), c.Table.Int("span", 1, 100, 1), !c.Table.Bool("sums", true)
				c.Table.Finish()
			}
			row.cells, row.spans, row.apart = append(row.cells, text), append(row.spans, span), append(row.apart, apart)
		}
		out = append(out, row)
	}
	return out
}

// checkTable tells of a table without columns or header, and of rows that do not fit it.
func (r *reader) checkTable(d *dataTable, t *source.Table) {
	if len(d.columns) == 0 && t.Has("file") {
		return // told where the file was read
	}
	if len(d.columns) == 0 {
		r.problems.Errorf(t.Span(), "add columns = [{ title = \"…\" }, …]", "the table has no columns")
		return
	}
	r.checkHeads(d, t)
	checkWidths(d.columns, r.problems)
	if len(d.rows) == 0 && !t.Has("file") { // of a file it is told where that was read
		r.problems.Errorf(t.KeySpan("rows"), "add rows = [[\"…\", …], …], or leave the table out", "the table has no rows")
	}
	for i, row := range d.rows {
		if row.width() == len(d.columns) {
			continue
		}
		at := t.KeySpan("rows")
		if len(row.cells) > 0 {
			at = row.cells[0].Span
		}
		r.problems.Errorf(at, "", "row %d has %d cells, but the table has %d columns", i+1, row.width(), len(d.columns))
	}
}

// checkHeads tells of columns that hold values under an empty title: who hears the table is told
// nothing of what they are.
func (r *reader) checkHeads(d *dataTable, t *source.Table) {
	if !slices.ContainsFunc(d.columns, func(c dataColumn) bool { return !c.title.IsEmpty() }) {
		r.problems.Errorf(t.KeySpan("columns"), "give each column a title = \"…\"", "the table has no header")
		return
	}
	for i, col := range d.columns {
		at := col.title.Span
		if at.IsZero() {
			at = t.KeySpan("columns")
		}
		if slices.ContainsFunc(d.column(i), func(t Text) bool { return !t.IsEmpty() }) {
			r.checkHead(col.title, at, i+1)
		}
	}
}

// checkHead tells of an empty title of a column that holds values.
func (r *reader) checkHead(title Text, at diag.Span, column int) {
	if title.IsEmpty() {
		r.problems.Warnf(at, "give it a title; readers who hear the table have nothing else", "column %d holds values, and its title is empty", column)
	}
}

func (d *dataTable) name() Text { return d.id }

// compose implements object.
func (d *dataTable) compose(c *composer) []content.Block {
	out := markup.NewTable(c.styles)
	out.Anchor, out.Span = d.id.Value, d.span
	out.Decimal = c.report.Meta.Language.Numbers.DecimalSign()
	out.Caption, out.Continued = c.caption(d.caption), c.continued(d.caption)
	for i, col := range d.columns {
		align := col.align
		if align == content.CellEnd && areAllNumbers(d.column(i)) {
			align = c.endOfNumbers()
		}
		out.Columns = append(out.Columns, content.TableColumn{Title: c.inlines(col.title), Align: align, Width: col.width, Span: col.at})
	}
	for _, row := range d.rows {
		var cells [][]content.Inline
		at := 0
		for i, cell := range row.cells {
			cells = append(cells, c.tableCell(d, cell, at))
			at += row.spans[i]
		}
		out.Rows = append(out.Rows, content.TableRow{Cells: cells, Spans: row.spans, Total: row.total})
	}
	out.Notes = append(c.remark(d.notes), c.remark(d.source)...)
	return []content.Block{out}
}

// tableCell composes a cell that stands at a column: numbers as the others of the column.
func (c *composer) tableCell(d *dataTable, t Text, at int) []content.Inline {
	v, ok := t.Number()
	switch {
	case at < len(d.columns) && d.columns[at].align == content.CellDecimal && isBlank(t) && !t.IsEmpty():
		return plainInlines("–")
	case !ok || at >= len(d.columns):
		return c.cell(t)
	}
	return plainInlines(c.numeral(v, d.columns[at].style.of(v)))
}
