package sections

import (
	"fmt"
	"math"
	"slices"

	"annualreport/layout"
	"annualreport/layout/diag"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/source"
)

// finances is statements of accounts.
type finances struct {
	head
	statements []*statement
}

// statement is one account: rows of values that add up.
type statement struct {
	id, title, source, currency Text
	columns                     []Text
	rows                        []account
	// decimals is how many all values are written with.
	decimals int
	span     diag.Span
}

// account is one row of a statement.
type account struct {
	label Text
	kind  rowKind
	cells []amount
}

// amount is one value; a cell may be blank.
type amount struct {
	value float64
	known bool
	text  Text
}

// rowKind is what a row of a statement is.
type rowKind string

// The kinds of rows.
const (
	rowItem     rowKind = "item"
	rowHeading  rowKind = "heading"
	rowSubtotal rowKind = "subtotal"
	rowTotal    rowKind = "total"
)

// readFinances reads [[section.statement]].
func readFinances(r *reader, t *source.Table, h head) Section {
	s := &finances{head: h}
	currency := t.Text("currency")
	for _, one := range t.Tables("statement") {
		s.statements = append(s.statements, r.statement(one, currency))
	}
	for i := len(s.statements) - 1; i >= 0; i-- { // the text may place them, as it places tables
		s.Objects = slices.Insert(s.Objects, 0, object(s.statements[i]))
	}
	if len(s.Objects) == 0 {
		r.problems.Errorf(t.Span(), "add [[section.statement]] with columns = […] and rows = […]", "the section has no statements")
	}
	return s
}

// mostDecimals is how many decimals amounts are written with at the most.
const mostDecimals = 2

func (r *reader) statement(t *source.Table, currency Text) *statement {
	s := &statement{id: r.objectID(t), title: t.Text("title"), source: t.Text("source"), columns: t.Texts("columns"), currency: currency, span: t.Span()}
	if own := t.Text("currency"); !own.IsEmpty() {
		s.currency = own
	}
	for _, row := range t.Tables("rows") {
		a := account{label: row.Need("label"), kind: choice(r, row, "kind", rowItem, rowHeading, rowSubtotal, rowTotal)}
		for _, cell := range row.Cells("values") {
			a.cells = append(a.cells, r.amount(cell))
		}
		if len(a.cells) != len(s.columns) && !(a.kind == rowHeading && len(a.cells) == 0) {
			r.problems.Errorf(row.Span(), "give one value a column, \"\" for none", "the row has %d values, and the statement %d columns", len(a.cells), len(s.columns))
			a.cells = append(a.cells, make([]amount, max(0, len(s.columns)-len(a.cells)))...)[:len(s.columns)]
		}
		row.Finish()
		for _, c := range a.cells {
			if c.known {
				s.decimals = max(s.decimals, decimalsOf(c.value))
			}
		}
		s.rows = append(s.rows, a)
	}
	if len(s.columns) == 0 {
		r.problems.Errorf(t.Span(), "add columns = [\"2030\", \"2029\"]", "the statement has no columns")
	}
	if len(s.rows) == 0 {
		r.problems.Errorf(t.Span(), "add rows = [{ label = \"…\", values = […] }, …]", "the statement has no rows")
	}
	t.Finish()
	r.checkSums(s)
	return s
}

// decimalsOf is how many decimals an amount has: none or both, as money is written.
func decimalsOf(v float64) int {
	if v == math.Trunc(v) {
		return 0
	}
	return mostDecimals
}

// amount reads a value; what is no number is an error, and a blank is none.
func (r *reader) amount(t Text) amount {
	if t.IsEmpty() || t.Value == "–" || t.Value == "-" {
		return amount{text: t}
	}
	v, ok := parsed(r.report.Meta.Language, t.Value)
	if !ok {
		r.problems.Errorf(t.Span, "write a number, as 1200 or \"1,200\"", "%q is no amount", t.Value)
	}
	return amount{value: v, known: ok, text: t}
}

// sums adds up one column of a statement on the way down.
type sums struct {
	// group is that of the items since the last heading or sum, run that of those
	// since the last total, and totals are those before.
	group, run float64
	items      int
	totals     []float64
}

// checkSums tells of subtotals and totals that are not the sums of their items.
func (r *reader) checkSums(s *statement) {
	for col := range s.columns {
		var sum sums
		for _, row := range s.rows {
			if row.kind == rowHeading {
				sum.group = 0
				continue
			}
			if col >= len(row.cells) || !row.cells[col].known {
				continue
			}
			cell := row.cells[col]
			want, ok := sum.expected(row.kind, cell.value)
			if !ok {
				r.problems.Errorf(cell.text.Span, fmt.Sprintf("write %s, or look for the item that is wrong", r.money(want, s)),
					"“%s” says %s, but its items add up to %s: %s is %s", row.label.Value, r.money(cell.value, s), r.money(want, s),
					r.money(math.Abs(cell.value-want), s), map[bool]string{true: "too much", false: "missing"}[cell.value > want])
			}
			sum.pass(row.kind, cell.value)
		}
	}
}

// money writes an amount as the statement has it.
func (r *reader) money(v float64, s *statement) string {
	return r.report.Meta.Language.Number(number.FromFloat(v), language.Style{Decimals: s.decimals})
}

// near tells whether two amounts are the same, to half of the smallest coin.
func near(a, b float64) bool { return math.Abs(a-b) < 0.005 }

// expected is what a row should say, and whether it does. A total that no items
// precede is the sum of the totals before, or what is left of the first of them.
func (s *sums) expected(kind rowKind, value float64) (float64, bool) {
	switch kind {
	case rowSubtotal:
		return s.group, near(s.group, value)
	case rowTotal:
		if s.items > 0 {
			return s.run, near(s.run, value)
		}
		if len(s.totals) < 2 {
			return value, true
		}
		sum, rest := 0.0, s.totals[0]
		for i, t := range s.totals {
			sum += t
			if i > 0 {
				rest -= t
			}
		}
		return rest, near(rest, value) || near(sum, value)
	case rowItem, rowHeading:
	}
	return value, true
}

// pass goes on behind a row.
func (s *sums) pass(kind rowKind, value float64) {
	switch kind {
	case rowItem:
		s.group += value
		s.run += value
		s.items++
	case rowSubtotal:
		s.group = 0
	case rowTotal:
		if s.items > 0 {
			s.totals = append(s.totals, value)
		}
		s.group, s.run, s.items = 0, 0, 0
	case rowHeading:
	}
}

// blocks implements Section.
func (s *finances) blocks(c *composer) []layout.Block { return c.text(s.Text) }

func (s *statement) name() Text { return s.id }

// compose implements object.
func (s *statement) compose(c *composer) []layout.Block {
	t := markup.NewTable(c.styles)
	t.Anchor, t.Alike, t.Span = s.id.Value, "statements", s.span
	t.Caption, t.Continued = c.caption(s.title), c.continued(s.title)
	first := layout.TableColumn{}
	if !s.currency.IsEmpty() {
		first.Title = c.inlines(s.currency)
	}
	t.Columns = append(t.Columns, first)
	for _, title := range s.columns {
		t.Columns = append(t.Columns, layout.TableColumn{Title: c.inlines(title), Align: layout.CellEnd})
	}
	for _, row := range s.rows {
		out := layout.TableRow{Cells: [][]layout.Inline{c.cell(row.label)}, Total: row.kind == rowTotal, Subtotal: row.kind == rowSubtotal, Heading: row.kind == rowHeading}
		for _, cell := range row.cells {
			out.Cells = append(out.Cells, plainInlines(c.amount(cell, s.decimals)))
		}
		if len(row.cells) == 0 {
			out.Spans = []int{len(t.Columns)}
		}
		t.Rows = append(t.Rows, out)
	}
	t.Notes = c.remark(s.source)
	return []layout.Block{t}
}

// amount writes a value in the language of the report.
func (c *composer) amount(a amount, decimals int) string {
	if !a.known {
		return a.text.Value
	}
	return c.report.Meta.Language.Number(number.FromFloat(a.value), language.Style{Decimals: decimals})
}
