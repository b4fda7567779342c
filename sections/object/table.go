package object

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/markup"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Table is a table of an author.
type Table struct {
	id, caption, notes, source source.Text
	numbering                  compose.Numbering
	columns                    []dataColumn
	// groups are lines of titles of groups of columns, as they are written.
	groups groupLines
	rows   []dataRow
	// numerals is how its numbers are read.
	numerals *amount.Numerals
	// typed are the rows as they are written, and totals how many of the last are sums.
	typed     [][]schema.CellOr[typedCell]
	totals    int
	rounded   bool
	negatives negatives
	landscape bool
	// timetable means that its rows are times of a day.
	timetable bool
	// bars means that bars stand before the numbers of all its columns of numbers.
	bars   barChoice
	values values
	where  source.Where
}

type dataColumn struct {
	title source.Text
	alignment
	// width is in thousandths of the table, 0 for what the content asks for, and at is its
	// place.
	width int
	at    diag.Span
	where source.Where
	// style is how its numbers are written.
	style columnStyle
	// rates means that its totals are no sums, but means or rates.
	rates bool
	// bars means that bars stand before its numbers.
	bars bool
}

// alignment is where cells stand.
type alignment struct {
	align content.CellAlign
	// aligned means that the author said it.
	aligned bool
}

// finishTable reads the rows of a table, or its file, and checks them.
func finishTable(in *key.Reading, d *Table) {
	if d.values.file.IsEmpty() {
		d.rows = rowsOf(d.typed)
		placeCells(d, in.Problems)
		d.learn()
		readBrackets(d, in.Problems)
	} else {
		tellBoth(d.where, in.Problems, "rows")
		fileTable(in, d)
	}
	nameDates(in, d)
	markTotals(d, in.Problems)
	checkTable(d, in.Problems)
	d.style()
	alignTimes(d)
	d.checkTotals(in.Author, d.rounded, in.Problems)
}

// nameDates writes titles that are days or months in figures as the language has them.
func nameDates(in *key.Reading, d *Table) {
	for i := range d.columns {
		in.NameDate(&d.columns[i].title)
	}
	d.groups.nameDates(in)
}

// markTotals marks the last rows as sums.
func markTotals(d *Table, problems *diag.List) {
	if len(d.rows) == 0 {
		return // told already: nothing can be a sum
	}
	if d.totals < 0 || d.totals > len(d.rows) {
		problems.Errorf(d.where.Value("totals"), "", "`totals` must lie between 0 and %d", len(d.rows))
		return
	}
	for i := len(d.rows) - d.totals; i < len(d.rows); i++ {
		d.rows[i].total = true
	}
}

// Name implements compose.Object.
func (d *Table) Name() source.Text { return d.id }

// Accompanies implements compose.Companion.
func (d *Table) Accompanies() {}

// Compose implements compose.Object.
func (d *Table) Compose(c *compose.Composer) []content.Block {
	captioned := &compose.CaptionBearer{
		ID: d.id.Value, Caption: d.caption, Series: compose.Tables, Numbering: d.numbering, Span: d.where.Span(),
	}
	out := markup.NewTable(c.Styles)
	out.Anchor = captioned.Anchor(c)
	out.Span = d.where.Span()
	out.Decimal = c.Language.Numbers.DecimalSign()
	out.Caption = captioned.Paragraphs(c)
	out.Continued = captioned.Continued(c)
	for i, col := range d.columns {
		align := col.align
		if align == content.CellEnd && areAllNumbers(d.column(i)) {
			align = c.EndOfNumbers()
		}
		out.Columns = append(out.Columns, content.TableColumn{
			Title: c.Inlines(col.title), Align: align, Width: col.width, Span: col.at,
		})
	}
	addTableBars(c, d, &out)
	out.Heads = d.groups.compose(c, 0)
	for k := range d.rows {
		row := &d.rows[k]
		one := content.TableRow{Spans: row.spans, Downs: row.downs, Total: row.total, Heading: isHeading(d, k)}
		for i, at := range row.starts() {
			addTableCell(c, d, &one, row.cells[i], at)
		}
		out.Rows = append(out.Rows, one)
	}
	out.Notes = append(c.Remark(d.notes), c.Remark(d.source)...)
	out.Timetable = timetableOf(c, d)
	out.MayTurn = mayTurn(c, d.landscape)
	return turned(c, d.landscape, &d.where, []content.Block{out})
}

// addTableCell composes a cell that stands at a column: numbers as the others of the column.
func addTableCell(c *compose.Composer, d *Table, row *content.TableRow, t source.Text, at int) {
	v, ok := t.Number()
	switch {
	case at < len(d.columns) && d.columns[at].align == content.CellDecimal && amount.IsBlank(t) && !t.IsEmpty():
		row.Cells = append(row.Cells, compose.PlainInlines("–"))
	case !ok || at >= len(d.columns):
		row.Cells = append(row.Cells, c.Cell(t))
	default:
		enterCell(row, d.negatives.numeral(c, v, d.columns[at].style.of(v)))
	}
}
