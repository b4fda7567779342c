package object

import (
	"iter"
	"slices"
	"strconv"
	"strings"

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

// dataRow is the cells of a row, with how many columns each takes.
type dataRow struct {
	cells []source.Text
	spans []int
	// downs is how many rows each cell takes, nil for one each; from is the column at which each begins, and covered
	// how many columns cells of rows above take: nil and 0 in a table in which no cell takes several rows.
	downs, from []int
	covered     int
	// misplaced means that a cell of the row was reported for its place.
	misplaced bool
	total     bool
	// apart are the cells that are no part of a sum and none themselves; nil where all are.
	apart []bool
}

// width is how many columns the row takes.
func (d *dataRow) width() int {
	n := d.covered
	for _, s := range d.spans {
		n += s
	}
	return n
}

// starts are the cells with the columns at which they begin.
func (d *dataRow) starts() iter.Seq2[int, int] {
	return func(yield func(cell, column int) bool) {
		at := 0
		for i, span := range d.spans {
			if d.from != nil {
				at = d.from[i]
			}
			if !yield(i, at) {
				return
			}
			at += span
		}
	}
}

// down is how many rows a cell takes.
func (d *dataRow) down(cell int) int {
	if d.downs == nil {
		return 1
	}
	return d.downs[cell]
}

// alignment is where cells stand.
type alignment struct {
	align content.CellAlign
	// aligned means that the author said it.
	aligned bool
}

// Words that people use for the columns of a table, for its rows and for the title of a column.
var (
	columnsCalled = []string{"column", "cols", "head", "header", "headers", "headings", "titles", "fields"}
	rowsCalled    = []string{"row", "data", "cells", "values", "body"}
	titlesCalled  = []string{"name", "header", "heading", "label", "text"}
)

// alignments are the words for where cells stand.
var alignments = []schema.Word[alignment]{
	{Name: "left", Means: alignment{content.CellStart, true}},
	{Name: "right", Means: alignment{content.CellEnd, true}},
	{Name: "center", Means: alignment{content.CellCenter, true}},
	{Name: "decimal", Means: alignment{content.CellDecimal, true}},
}

// tableSchema is [[section.table]].
func tableSchema(in *key.Reading) schema.Table[*Table] {
	return schema.Table[*Table]{
		Name: "table",
		Doc:  "rows and columns",
		Keys: append([]schema.Key[*Table]{
			key.ID(in, func(d *Table) *source.Text { return &d.id }),
			schema.Text("caption", func(d *Table) *source.Text { return &d.caption }).For(source.Caption).
				Called("title", "heading", "name").
				Doc("what stands above it").Example(`"Members by region"`),
			numbered(in, func(d *Table) *compose.Numbering { return &d.numbering }),
			schema.Text("notes", func(d *Table) *source.Text { return &d.notes }).For(source.Caption).
				Called("note", "footnote", "footnotes", "remark").
				Doc("a remark below it").Example(`"As of December."`),
			schema.Text("source", func(d *Table) *source.Text { return &d.source }).For(source.Caption).
				Doc("where the values are from").Example(`"Our register"`),
			key.Numbers(in, func(d *Table) **amount.Numerals { return &d.numerals }),
			schema.ListOrTexts("columns", "title", columnTable(), func(d *Table) *[]dataColumn { return &d.columns }).
				Doc("the columns from left to right; a text is a column of that title").
				Example(`["Region", "Members"]`).Called(columnsCalled...),
			headsKey("lines of titles above those of the columns, each of a group of columns",
				func(d *Table) *groupLines { return &d.groups }),
			schema.Rows(
				"rows", source.TableCell, tabledCellTable(),
				func(d *Table) *[][]schema.CellOr[typedCell] { return &d.typed },
			).
				Doc("the rows, each a list of cells").Example(`[["North", 12], ["South", 7.5]]`).
				Called(rowsCalled...),
			schema.Count("totals", func(d *Table) *int { return &d.totals }).Usually(0).Called("total", "sum", "sums").
				Doc("how many of the last rows are sums").Example("0"),
			schema.Truth("rounded", func(d *Table) *bool { return &d.rounded }).
				Doc("whether whole numbers may differ from their sums by what rounding does").Example("true"),
			negativesKey(func(d *Table) *negatives { return &d.negatives }),
			landscape(func(d *Table) *bool { return &d.landscape }),
			schema.TruthAs("bars", func(d *Table) *barChoice { return &d.bars }, barChoiceOf).
				Without("`false`").
				Doc("whether bars stand before the numbers of all columns of numbers").Example("true"),
			timetableKey(),
		}, valuesKeys(
			func(d *Table) *values { return &d.values },
			"a CSV file or a spreadsheet (XLSX, ODS) of the values; "+
				"its first line is the titles, unless there are `columns`",
			`"members.csv"`,
		)...),
		At:    func(d *Table) *source.Where { return &d.where },
		Check: func(d *Table) { finishTable(in, d) },
	}
}

// columnTable is one of `columns`.
func columnTable() schema.Table[*dataColumn] {
	refusal := schema.Refusal{
		What: "cells cannot be aligned %q", Cure: "write \"left\", \"right\", \"center\" or \"decimal\"",
	}
	return schema.Table[*dataColumn]{
		Name: "column",
		Doc:  "the columns from left to right",
		Keys: []schema.Key[*dataColumn]{
			schema.Text("title", func(c *dataColumn) *source.Text { return &c.title }).For(source.TableCell).
				Called(titlesCalled...).
				Doc("what stands at its head").Example(`"Members"`),
			schema.Whole("width", 1, 100, func(c *dataColumn) *int { return &c.width }).Says("percent").
				Without("as its cells need it").Doc("its width").Example("30"),
			schema.Not("sums", func(c *dataColumn) *bool { return &c.rates }).
				Doc("whether its totals are sums, and not means or rates").Example("false"),
			schema.Truth("bars", func(c *dataColumn) *bool { return &c.bars }).
				Doc("whether bars stand before its numbers").Example("true"),
			schema.WordsOr("align", alignments, refusal, func(c *dataColumn) *alignment { return &c.alignment }).
				Usually(alignment{}).Without("`left`; columns of numbers `decimal`").Doc("where its cells stand").
				Example(`"decimal"`),
		},
		At: func(c *dataColumn) *source.Where { return &c.where },
		Check: func(c *dataColumn) {
			const thousandths = 10 // of a percent
			c.width *= thousandths
			c.at = c.where.Key("width")
		},
	}
}

// typedCell is a cell that is a table of its own.
type typedCell struct {
	text source.Text
	span int
	down int
	// apart is no part of a sum and none itself.
	apart bool
}

// tabledCellTable is a cell that is a table: { text = "…", span = 2, sums = false }.
func tabledCellTable() schema.Table[*typedCell] {
	return schema.Table[*typedCell]{
		Name: "cell",
		Doc:  "a cell that takes several columns or rows, or is no part of a sum",
		Keys: []schema.Key[*typedCell]{
			schema.Cell("text", func(c *typedCell) *source.Text { return &c.text }).For(source.TableCell).
				Doc("what it says").Example(`"none"`),
			spanKey(func(c *typedCell) *int { return &c.span }),
			schema.Whole("rows", 1, 1000, func(c *typedCell) *int { return &c.down }).Usually(1).
				Called("rowspan", "down").
				Doc("how many rows it takes; those below have no cell for it").Example("2"),
			schema.Not("sums", func(c *typedCell) *bool { return &c.apart }).
				Doc("whether it is a part of the sum, or the sum itself").Example("false"),
		},
	}
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

// rowsOf are rows as they are written.
func rowsOf(typed [][]schema.CellOr[typedCell]) []dataRow {
	var out []dataRow
	for _, cells := range typed {
		var row dataRow
		for _, c := range cells {
			one := typedCell{text: c.Text, span: 1, down: 1}
			if c.Table != nil {
				one = *c.Table
			}
			row.cells = append(row.cells, one.text)
			row.spans = append(row.spans, one.span)
			if one.down > 1 && row.downs == nil {
				row.downs = slices.Repeat([]int{1}, len(cells))
			}
			if one.down > 1 {
				row.downs[len(row.spans)-1] = one.down
			}
			row.apart = append(row.apart, one.apart)
		}
		out = append(out, row)
	}
	return out
}

// checkTable reports a table without columns or header, and rows that do not fit it.
func checkTable(d *Table, problems *diag.List) {
	if len(d.columns) == 0 && d.where.Has("file") {
		return // reported where the file was read
	}
	if len(d.columns) == 0 {
		tellNoColumns(d, problems)
		return
	}
	checkHeads(d, problems)
	d.groups.check(len(d.columns), "the table has", d.where.Key("heads"), problems)
	checkNamesOfRows(d, problems)
	checkWidths(d.columns, problems)
	if len(d.rows) == 0 {
		tellNoRows(d, problems)
	}
	if len(d.rows)*len(d.columns) > mostCells {
		tellManyCells("table", d.where.Key("rows"), problems)
	}
	for i, row := range d.rows {
		if row.width() == len(d.columns) || row.misplaced {
			continue
		}
		at := d.where.Key("rows")
		if len(row.cells) > 0 {
			at = row.cells[0].Span
		}
		with := ""
		if row.covered > 0 {
			with = ", with those that reach down from rows above"
		}
		problems.Errorf(at, "", "row %d has %d cells%s, but the table has %d columns",
			i+1, row.width(), with, len(d.columns))
	}
}

// checkNamesOfRows reports rows whose first cell, which says of what the values behind it are, is left out by its
// translation. A row without other words or values is left out as a whole.
func checkNamesOfRows(d *Table, problems *diag.List) {
	for i := range d.rows {
		row := &d.rows[i]
		for k, column := range row.starts() {
			if column == 0 && row.cells[k].IsLeftOut() && slices.ContainsFunc(row.cells[k+1:], isThere) {
				source.TellLeftOut(row.cells[k], problems)
			}
		}
	}
}

// isThere reports whether a cell holds something.
func isThere(cell source.Text) bool { return !amount.IsBlank(cell) }

// tellNoColumns reports a table without columns, unless it has some that were reported when they were read.
func tellNoColumns(d *Table, problems *diag.List) {
	if d.where.HasValues("columns") || slices.ContainsFunc(columnsCalled, d.where.Has) {
		return
	}
	cure := "add columns = [\"…\", \"…\"]"
	titles, ok := d.heads()
	if ok {
		cure = "move its first row there: columns = [" + titles + "]"
	}
	if len(d.rows) > 0 && d.rows[0].width() == pairs {
		cure += "; if its first column names what stands in the second, and no titles are needed, " +
			"write columns = [\"\", \"\"]"
	}
	problems.Errorf(d.where.Span(), cure, "the table has no columns")
}

// tellNoRows reports a table without rows, unless it has a file, or rows that were reported when they were read.
func tellNoRows(d *Table, problems *diag.List) {
	if d.where.Has("file") || d.where.HasValues("rows") || slices.ContainsFunc(rowsCalled, d.where.Has) {
		return
	}
	problems.Errorf(d.where.Key("rows"), "add rows = [[\"…\", …], …], or leave the table out", "the table has no rows")
}

// heads are the cells of the first row in quotes, if they are all texts, and may be titles.
func (d *Table) heads() (string, bool) {
	if len(d.rows) == 0 {
		return "", false
	}
	var titles []string
	for _, cell := range d.rows[0].cells {
		if _, isNumber := cell.Number(); isNumber {
			return "", false
		}
		titles = append(titles, strconv.Quote(cell.Original()))
	}
	return strings.Join(titles, ", "), true
}

// namesRows reports whether the cells of the first column head their rows, as words before numbers do: those who hear
// the table hear them before each number, so that they need no title.
func namesRows(d *Table) bool {
	if len(d.columns) < pairs || slices.ContainsFunc(d.column(0), source.Text.IsEmpty) {
		return false
	}
	isAside := d.columns[1].align != content.CellStart || !d.columns[1].aligned && areAllNumbers(d.column(1))
	return d.columns[0].align == content.CellStart && isAside
}

// checkHeads tells of columns that hold values under an empty title: who hears the table is told
// nothing of what they are.
func checkHeads(d *Table, problems *diag.List) {
	hasTitle := func(c dataColumn) bool { return slices.ContainsFunc(titlesCalled, c.where.Has) }
	if slices.ContainsFunc(d.columns, hasTitle) {
		return // its key was reported
	}
	if !slices.ContainsFunc(d.columns, func(c dataColumn) bool { return !c.title.IsEmpty() || c.title.IsLeftOut() }) {
		checkHeadless(d, problems)
		return
	}
	for i, col := range d.columns {
		if i == 0 && !col.title.IsLeftOut() && namesRows(d) {
			continue
		}
		at := col.title.Span
		if at.IsZero() {
			at = d.where.Key("columns")
		}
		if slices.ContainsFunc(d.column(i), func(t source.Text) bool { return !t.IsEmpty() }) {
			checkHead(col.title, d.groups.above(i), at, i+1, problems)
		}
	}
}

// pairs is how many columns a table without titles has: the names of its rows, and what belongs to each.
const pairs = 2

// checkHeadless reports a table without titles that would need some. One of two columns is pairs, of which the first
// cell heads the row.
func checkHeadless(d *Table, problems *diag.List) {
	if len(d.columns) != pairs || len(d.groups) > 0 {
		problems.Errorf(d.where.Key("columns"),
			"give each column a title = \"…\"; two columns of names and what belongs to them need none",
			"the table has no header")
		return
	}
	for i := range d.rows {
		for k, column := range d.rows[i].starts() {
			if column == 0 && amount.IsBlank(d.rows[i].cells[k]) &&
				slices.ContainsFunc(d.rows[i].cells[k+1:], isThere) {
				problems.Warnf(d.rows[i].cells[k].Span,
					"give it a name; readers who hear a table without titles have nothing else",
					"row %d holds a value, and its first cell is empty", i+1)
			}
		}
	}
}

// checkHead reports a title of a column that holds values, if it is empty and none stands above it, or if its
// translation leaves it out.
func checkHead(title source.Text, above []source.Text, at diag.Span, column int, problems *diag.List) {
	isNamed := func(t source.Text) bool { return !t.IsEmpty() }
	switch {
	case title.IsLeftOut():
		source.TellLeftOut(title, problems)
	case title.IsEmpty() && !slices.ContainsFunc(above, isNamed):
		problems.Warnf(at, "give it a title; readers who hear the table have nothing else",
			"column %d holds values, and its title is empty", column)
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
