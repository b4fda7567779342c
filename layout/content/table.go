package content

import (
	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/unit"
)

// Table is rows of cells under a header that is repeated on each page and in each
// column. A table that fits a page stays whole, and so do rows, as long as that leaves no
// great white; what is higher than a page is divided between lines.
type Table struct {
	Caption []Block
	// Continued stands above the header on the pages that the table goes on over; readers
	// who hear the table hear it once, without it.
	Continued *Paragraph
	Columns   []TableColumn
	// Heads are lines of titles above those of the columns, each of a group of columns. Where the lines have nothing
	// above the title of a column, that title stands for them, too.
	Heads []TableRow
	Rows  []TableRow
	// Notes stand below the table.
	Notes []Block
	// Decimal is the sign before decimals in cells that are aligned by it; without one it is a
	// point.
	Decimal string
	// Padding is the space on both sides of a cell.
	Padding unit.Length
	Rule    color.Ink
	Anchor  string
	// Alike is a name that tables share if their columns are to have the same widths: those
	// of a section with as many columns. They keep to the column of text.
	Alike string
	// Timetable is how a table looks whose rows are times of a day; nil for others.
	Timetable *Timetable
	// MayTurn means that its author could put it on landscape pages.
	MayTurn bool
	// Span is where the table stands in the report.
	Span diag.Span
}

// Timetable is how a table looks whose rows are times of a day, and whose columns are rooms or days: with lines between
// the columns, too, and the cells of the first column as heads of their rows. Text stands at the beginning of its cell.
type Timetable struct {
	// Ground lies below cells that take several columns or rows.
	Ground color.Ink
}

// TableColumn is a column with its title.
type TableColumn struct {
	Title []Inline
	Align CellAlign
	// Width is a share of the table's width in thousandths, 0 for what the
	// content asks for.
	Width int
	// Quiet columns, as those of earlier years, are set in the ink of what is read second.
	Quiet bool
	// Bars are what stands before the numbers of the column; nil if there are none.
	Bars *DataBars
	// Span is where the width stands in the report.
	Span diag.Span
}

// BarParts is how many parts the room of data bars is divided into.
const BarParts = 10000

// DataBars are bars before the numbers of a column, as long as these are. Readers who hear the table hear the
// numbers.
type DataBars struct {
	// Width is the room that the longest bars on both sides of nothing fill together.
	Width unit.Length
	// Zero is where bars begin, from 0 to BarParts, and Ends are where that of each row ends: at Zero where it has
	// none.
	Zero int64
	Ends []int64
	// Ink is that of the bars, and Sum that of sums.
	Ink, Sum color.Ink
}

// CellAlign is where cells stand in their column.
type CellAlign uint8

// The alignments of cells.
const (
	CellStart CellAlign = iota
	CellEnd
	CellCenter
	// CellDecimal is as CellEnd, but with decimal points below each other.
	CellDecimal
)

// TableRow is one row.
type TableRow struct {
	Cells [][]Inline
	// Spans are how many columns each cell takes, and Downs how many rows; nil is one each. A row has no cells for the
	// columns that cells of rows above take.
	Spans, Downs []int
	// Heard are what is heard of each cell in place of what it shows; nil, or empty for a cell, where that is the same.
	Heard []string
	// Total rows are set under a rule, Subtotal rows and Heading rows in its letters; a
	// heading keeps the row below it on its page, and heads the rows down to the next heading or total.
	Total, Subtotal, Heading bool
	// Indent is how many steps its first cell is set in.
	Indent int
}

// Down is how many rows a cell takes, of those that are left.
func (r *TableRow) Down(cell, left int) int {
	if cell >= len(r.Downs) {
		return 1
	}
	return max(1, min(r.Downs[cell], left))
}

// Span is how many columns a cell takes, of those that are left.
func (r *TableRow) Span(cell, left int) int {
	if cell >= len(r.Spans) {
		return 1
	}
	return max(1, min(r.Spans[cell], left))
}

func (t Table) visit(v Visitor) { v.Table(t) }
