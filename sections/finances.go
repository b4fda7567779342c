package sections

import (
	"slices"

	"annualreport/layout/content"
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
	// numerals is how its numbers are read.
	numerals *numerals
	// decimals is how many all values are set with, and written how many the author wrote at most.
	decimals, written int
	span              diag.Span
}

// account is one row of a statement.
type account struct {
	label Text
	kind  rowKind
	cells []amount
	// other tells a total that is no sum of the rows above, and an item that is no part of one.
	other bool
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

// statement reads [[section.statement]].
func (r *reader) statement(t *source.Table, currency Text) *statement {
	s := &statement{id: r.objectID(t), title: t.Text("title"), source: t.Text("source"), columns: t.Texts("columns"), currency: currency, numerals: r.numerals(t), span: t.Span()}
	if own := t.Text("currency"); !own.IsEmpty() {
		s.currency = own
	}
	s.readRows(r, t)
	if len(s.columns) == 0 {
		r.problems.Errorf(t.Span(), "add columns = [\"2030\", \"2029\"]", "the statement has no columns")
	}
	for i, title := range s.columns {
		r.checkHead(title, title.Span, i+1)
	}
	if len(s.rows) == 0 {
		r.problems.Errorf(t.Span(), "add rows = [{ label = \"…\", values = […] }, …]", "the statement has no rows")
	}
	t.Finish()
	s.measure()
	r.checkSums(s)
	return s
}

// readRows reads `rows`. The texts among all values are known before one is read: they show
// how numbers are written here.
func (s *statement) readRows(r *reader, t *source.Table) {
	var values [][]Text
	tables := t.Tables("rows")
	for _, row := range tables {
		cells := row.Cells("values")
		values = append(values, cells)
		s.numerals.learn(cells)
	}
	for i, row := range tables {
		a := account{label: row.Need("label"), kind: choice(r, row, "kind", rowItem, rowHeading, rowSubtotal, rowTotal), other: !row.Bool("sums", true)}
		for _, cell := range values[i] {
			a.cells = append(a.cells, s.own(r, s.numerals.amount(cell)))
		}
		if len(a.cells) != len(s.columns) && !(a.kind == rowHeading && len(a.cells) == 0) {
			r.problems.Errorf(row.Span(), "give one value a column, \"\" for none", "the row has %d values, and the statement %d columns", len(a.cells), len(s.columns))
			a.cells = append(a.cells, make([]amount, max(0, len(s.columns)-len(a.cells)))...)[:len(s.columns)]
		}
		row.Finish()
		s.rows = append(s.rows, a)
	}
}

// own is an amount as it stands in the statement: a currency that the statement names at its head need
// not stand at each. One that it cannot be is told.
func (s *statement) own(r *reader, a amount) amount {
	unit := a.value.Unit
	switch {
	case unit == "" || number.ShareOf(unit) != "" || s.currency.IsEmpty():
	case number.IsCurrency(s.currency.Original()) && !number.Clash(unit, s.currency.Original()):
		a.value.Unit = ""
	default:
		r.problems.Errorf(a.text.Span, "write the number alone, as the statement counts", "%q is in %s, and the statement in %s", a.text.Value, unit, s.currency.Value)
	}
	return a
}

// measure finds how many decimals the amounts are written with: none or both, as money is, or
// as many as one of them has. Shares among them have their own.
func (s *statement) measure() {
	for _, row := range s.rows {
		for _, c := range row.cells {
			if c.known && number.ShareOf(c.value.Unit) == "" {
				s.written = max(s.written, c.value.Decimals())
			}
		}
	}
	s.decimals = s.written
	if s.written > 0 {
		s.decimals = max(s.written, coins)
	}
}

// coins is how many decimals money has that has any.
const coins = 2

// blocks implements Section.
func (s *finances) blocks(c *composer) []content.Block { return c.text(s.Text) }

func (s *statement) name() Text { return s.id }

// compose implements object.
func (s *statement) compose(c *composer) []content.Block {
	t := markup.NewTable(c.styles)
	t.Anchor, t.Alike, t.Span = s.id.Value, "statements", s.span
	t.Caption, t.Continued = c.caption(s.title), c.continued(s.title)
	first := content.TableColumn{}
	if !s.currency.IsEmpty() {
		first.Title = c.inlines(s.currency)
	}
	t.Columns = append(t.Columns, first)
	for _, title := range s.columns {
		t.Columns = append(t.Columns, content.TableColumn{Title: c.inlines(title), Align: c.endOfNumbers()})
	}
	for _, row := range s.rows {
		out := content.TableRow{Cells: [][]content.Inline{c.cell(row.label)}, Total: row.kind == rowTotal, Subtotal: row.kind == rowSubtotal, Heading: row.kind == rowHeading}
		for _, cell := range row.cells {
			out.Cells = append(out.Cells, plainInlines(c.amount(cell, s)))
		}
		if len(row.cells) == 0 {
			out.Spans = []int{len(t.Columns)}
		}
		t.Rows = append(t.Rows, out)
	}
	t.Notes = c.remark(s.source)
	return []content.Block{t}
}

// style is how an amount is written: shares keep their decimals.
func (s *statement) style(v number.Value) language.Style {
	if number.ShareOf(v.Unit) != "" {
		return language.Style{Decimals: v.Decimals()}
	}
	return language.Style{Decimals: s.decimals}
}

// amount writes a value in the language of the report.
func (c *composer) amount(a amount, s *statement) string {
	switch {
	case !a.known && a.text.IsEmpty():
		return ""
	case !a.known:
		return "–"
	}
	return c.numeral(a.value, s.style(a.value))
}
