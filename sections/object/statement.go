package object

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Statement is one account: rows of values that add up.
type Statement struct {
	id, title, source, Currency source.Text
	columns                     []source.Text
	rows                        []account
	// numerals is how its numbers are read.
	numerals *amount.Numerals
	// decimals is how many all values are set with, and written how many the author wrote at most.
	decimals, written int
	// typed are the rows as they are written.
	typed []typedAccount
	where source.Where
}

// account is one row of a statement.
type account struct {
	label source.Text
	kind  rowKind
	cells []amount.Amount
	// other is true for a total that is no sum of the rows above, and an item that is no part of one.
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

// StatementTable is [[section.statement]].
func StatementTable(in *key.Reading) schema.Table[*Statement] {
	return schema.Table[*Statement]{
		Name: "statement",
		Doc:  "an account: rows of values that add up",
		Keys: []schema.Key[*Statement]{
			key.ID(in, func(s *Statement) *source.Text { return &s.id }),
			schema.Text("title", func(s *Statement) *source.Text { return &s.title }).For(source.Caption).
				Doc("what stands above it").Example(`"Income and expenditure"`),
			schema.Text("source", func(s *Statement) *source.Text { return &s.source }).For(source.Caption).
				Doc("where the values are from").Example(`"Our books"`),
			schema.Texts("columns", func(s *Statement) *[]source.Text { return &s.columns }).For(source.TableCell).
				Doc("the titles of the columns of values").Example(`["2031", "2030"]`),
			key.Numbers(in, func(s *Statement) **amount.Numerals { return &s.numerals }),
			schema.Text("currency", func(s *Statement) *source.Text { return &s.Currency }).For(source.Label).
				Without("that of the section").
				Doc("what its amounts are counted in").Example(`"EUR thousand"`),
			schema.List("rows", accountTable(), func(s *Statement) *[]typedAccount { return &s.typed }),
		},
		At: func(s *Statement) *source.Where { return &s.where },
	}
}

// typedAccount is a row of a statement as it is written.
type typedAccount struct {
	label  source.Text
	kind   rowKind
	values []source.Text
	other  bool
	where  source.Where
}

// accountTable is one of `rows`.
func accountTable() schema.Table[*typedAccount] {
	return schema.Table[*typedAccount]{
		Name: "account",
		Doc:  "the rows from top to bottom",
		Keys: []schema.Key[*typedAccount]{
			schema.Cells("values", func(a *typedAccount) *[]source.Text { return &a.values }).
				Doc("one value a column, `\"\"` where none is known").Example("[1200, 1100]"),
			schema.Text("label", func(a *typedAccount) *source.Text { return &a.label }).Needed().For(source.TableCell).
				Doc("what the row is").Example(`"Oil"`),
			key.Choice(
				"kind", func(a *typedAccount) *rowKind { return &a.kind }, rowItem, rowHeading, rowSubtotal, rowTotal,
			).
				Doc("what the row does: a `subtotal` is the sum since the last sum or heading, " +
					"a `total` that since the last total").
				Example(`"total"`),
			schema.Not("sums", func(a *typedAccount) *bool { return &a.other }).
				Doc("whether a total is the sum of the rows above, and an item a part of one").Example("false"),
		},
		At: func(a *typedAccount) *source.Where { return &a.where },
	}
}

// FinishStatement reads the amounts of a statement, and reports those that are missing or do not add up.
func FinishStatement(in *key.Reading, s *Statement) {
	readAccounts(s, in.Problems)
	if len(s.columns) == 0 {
		in.Problems.Errorf(s.where.Span(), "add columns = [\"2030\", \"2029\"]", "the statement has no columns")
	}
	for i, title := range s.columns {
		checkHead(title, title.Span, i+1, in.Problems)
	}
	if len(s.rows) == 0 {
		in.Problems.Errorf(s.where.Span(), "add rows = [{ label = \"…\", values = […] }, …]",
			"the statement has no rows")
	}
	s.measure()
	checkSums(s, in.Author, in.Problems)
}

// readAccounts reads the amounts of all rows. The texts among all values are known before one is read: they
// show how numbers are written here.
func readAccounts(s *Statement, problems *diag.List) {
	for _, row := range s.typed {
		s.numerals.Learn(row.values)
	}
	for _, row := range s.typed {
		a := account{label: row.label, kind: row.kind, other: row.other}
		for _, cell := range row.values {
			a.cells = append(a.cells, ownAmount(s, s.numerals.Amount(cell), problems))
		}
		if len(a.cells) != len(s.columns) && !(a.kind == rowHeading && len(a.cells) == 0) {
			problems.Errorf(row.where.Span(), "give one value a column, \"\" for none",
				"the row has %d values, and the statement %d columns", len(a.cells), len(s.columns))
			a.cells = append(a.cells, make([]amount.Amount, max(0, len(s.columns)-len(a.cells)))...)[:len(s.columns)]
		}
		s.rows = append(s.rows, a)
	}
}

// ownAmount is an amount as it stands in the statement: a currency that the statement names at its head need
// not stand at each. One that it cannot be is reported.
func ownAmount(s *Statement, a amount.Amount, problems *diag.List) amount.Amount {
	unit := a.Value.Unit
	switch {
	case unit == "" || number.ShareOf(unit) != "" || s.Currency.IsEmpty():
	case number.IsCurrency(s.Currency.Original()) && !number.Clash(unit, s.Currency.Original()):
		a.Value.Unit = ""
	default:
		problems.Errorf(a.Text.Span, "write the number alone, as the statement counts",
			"%q is in %s, and the statement in %s", a.Text.Original(), unit, s.Currency.Original())
	}
	return a
}

// measure finds how many decimals the amounts are written with: none or both, as money is, or
// as many as one of them has. Shares among them have their own.
func (s *Statement) measure() {
	for _, row := range s.rows {
		for _, c := range row.cells {
			if c.Known && number.ShareOf(c.Value.Unit) == "" {
				s.written = max(s.written, c.Value.Decimals())
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

// Name implements compose.Object.
func (s *Statement) Name() source.Text { return s.id }

// Compose implements compose.Object.
func (s *Statement) Compose(c *compose.Composer) []content.Block {
	t := markup.NewTable(c.Styles)
	t.Anchor = s.id.Value
	t.Alike = "statements"
	t.Span = s.where.Span()
	t.Caption = c.Caption(s.title)
	t.Continued = c.Continued(s.title)
	first := content.TableColumn{}
	if !s.Currency.IsEmpty() {
		first.Title = c.Inlines(s.Currency)
	}
	t.Columns = append(t.Columns, first)
	for _, title := range s.columns {
		t.Columns = append(t.Columns, content.TableColumn{Title: c.Inlines(title), Align: c.EndOfNumbers()})
	}
	for _, row := range s.rows {
		out := content.TableRow{
			Cells: [][]content.Inline{c.Cell(row.label)}, Total: row.kind == rowTotal,
			Subtotal: row.kind == rowSubtotal, Heading: row.kind == rowHeading,
		}
		for _, cell := range row.cells {
			out.Cells = append(out.Cells, compose.PlainInlines(writeAmount(c, cell, s)))
		}
		if len(row.cells) == 0 {
			out.Spans = []int{len(t.Columns)}
		}
		t.Rows = append(t.Rows, out)
	}
	t.Notes = c.Remark(s.source)
	return []content.Block{t}
}

// style is how an amount is written: shares keep their decimals.
func (s *Statement) style(v number.Value) language.Style {
	if number.ShareOf(v.Unit) != "" {
		return language.Style{Decimals: v.Decimals()}
	}
	return language.Style{Decimals: s.decimals}
}

// writeAmount writes a value in the language of the report.
func writeAmount(c *compose.Composer, a amount.Amount, s *Statement) string {
	switch {
	case !a.Known && a.Text.IsEmpty():
		return ""
	case !a.Known:
		return "–"
	}
	return c.Numeral(a.Value, s.style(a.Value))
}

// Cells implements amount.Holder.
func (s *Statement) Cells() *amount.Cells {
	out := &amount.Cells{Columns: append([]source.Text{{}}, s.columns...), Numerals: s.numerals}
	for _, row := range s.rows {
		cells := []source.Text{row.label}
		for _, c := range row.cells {
			cells = append(cells, s.set(c))
		}
		if len(cells) == len(out.Columns) {
			out.Rows = append(out.Rows, cells)
		}
	}
	return out
}

// set is an amount as it is set, with the decimals of the statement.
func (s *Statement) set(a amount.Amount) source.Text {
	if !a.Known {
		return a.Text
	}
	v := a.Value
	v.Decimal = v.Round(s.style(v).Decimals)
	return a.Text.AsNumber(v)
}
