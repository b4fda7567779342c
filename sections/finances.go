package sections

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// finances is statements of accounts.
type finances struct {
	head
	currency   Text
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
	// typed are the rows as they are written.
	typed []typedAccount
	where source.Where
}

// account is one row of a statement.
type account struct {
	label Text
	kind  rowKind
	cells []amount
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

// financesKind is accounts.
func financesKind(in *reading) schema.Kind[Report] {
	check := func(s *finances) { finishFinances(in, s) }
	return kindOf(in, "finances", "Statements of accounts, whose sums are checked", check,
		schema.Text("currency", func(s *finances) *Text { return &s.currency }).For(source.Label).
			Doc("what the amounts are counted in").Example(`"EUR"`),
		schema.Each("statement", statementTable(in), func(s *finances, one *statement) { s.statements = append(s.statements, one) }))
}

// statementTable is [[section.statement]].
func statementTable(in *reading) schema.Table[statement] {
	return schema.Table[statement]{
		Name: "statement",
		Doc:  "an account: rows of values that add up",
		Keys: []schema.Key[statement]{
			idKey(in, func(s *statement) *Text { return &s.id }),
			schema.Text("title", func(s *statement) *Text { return &s.title }).For(source.Caption).
				Doc("what stands above it").Example(`"Income and expenditure"`),
			schema.Text("source", func(s *statement) *Text { return &s.source }).For(source.Caption).
				Doc("where the values are from").Example(`"Our books"`),
			schema.Texts("columns", func(s *statement) *[]Text { return &s.columns }).For(source.TableCell).
				Doc("the titles of the columns of values").Example(`["2031", "2030"]`),
			numbersKey(in, func(s *statement) **numerals { return &s.numerals }),
			schema.Text("currency", func(s *statement) *Text { return &s.currency }).For(source.Label).
				Without("that of the section").
				Doc("what its amounts are counted in").Example(`"EUR thousand"`),
			schema.List("rows", accountTable(), func(s *statement) *[]typedAccount { return &s.typed }),
		},
		At: func(s *statement) *source.Where { return &s.where },
	}
}

// typedAccount is a row of a statement as it is written.
type typedAccount struct {
	label  Text
	kind   rowKind
	values []Text
	other  bool
	where  source.Where
}

// accountTable is one of `rows`.
func accountTable() schema.Table[typedAccount] {
	return schema.Table[typedAccount]{
		Name: "account",
		Doc:  "the rows from top to bottom",
		Keys: []schema.Key[typedAccount]{
			schema.Cells("values", func(a *typedAccount) *[]Text { return &a.values }).
				Doc("one value a column, `\"\"` where none is known").Example("[1200, 1100]"),
			schema.Text("label", func(a *typedAccount) *Text { return &a.label }).Needed().For(source.TableCell).
				Doc("what the row is").Example(`"Oil"`),
			choice("kind", func(a *typedAccount) *rowKind { return &a.kind }, rowItem, rowHeading, rowSubtotal, rowTotal).
				Doc("what the row does: a `subtotal` is the sum since the last sum or heading, a `total` that since the last total").
				Example(`"total"`),
			schema.Not("sums", func(a *typedAccount) *bool { return &a.other }).
				Doc("whether a total is the sum of the rows above, and an item a part of one").Example("false"),
		},
		At: func(a *typedAccount) *source.Where { return &a.where },
	}
}

// finishFinances reads the amounts of the statements and checks them. The text may place them, as it places
// tables.
func finishFinances(in *reading, s *finances) {
	for i := len(s.statements) - 1; i >= 0; i-- {
		s.Objects = slices.Insert(s.Objects, 0, object(s.statements[i]))
	}
	for _, one := range s.statements {
		if one.currency.IsEmpty() {
			one.currency = s.currency
		}
		finishStatement(in, one)
	}
	if len(s.Objects) == 0 {
		in.problems.Errorf(s.Span(), "add [[section.statement]] with columns = […] and rows = […]", "the section has no statements")
	}
}

// finishStatement reads the amounts of a statement, and reports those that are missing or do not add up.
func finishStatement(in *reading, s *statement) {
	readAccounts(s, in.problems)
	if len(s.columns) == 0 {
		in.problems.Errorf(s.where.Span(), "add columns = [\"2030\", \"2029\"]", "the statement has no columns")
	}
	for i, title := range s.columns {
		checkHead(title, title.Span, i+1, in.problems)
	}
	if len(s.rows) == 0 {
		in.problems.Errorf(s.where.Span(), "add rows = [{ label = \"…\", values = […] }, …]", "the statement has no rows")
	}
	s.measure()
	checkSums(s, in.author, in.problems)
}

// readAccounts reads the amounts of all rows. The texts among all values are known before one is read: they
// show how numbers are written here.
func readAccounts(s *statement, problems *diag.List) {
	for _, row := range s.typed {
		s.numerals.learn(row.values)
	}
	for _, row := range s.typed {
		a := account{label: row.label, kind: row.kind, other: row.other}
		for _, cell := range row.values {
			a.cells = append(a.cells, ownAmount(s, s.numerals.amount(cell), problems))
		}
		if len(a.cells) != len(s.columns) && !(a.kind == rowHeading && len(a.cells) == 0) {
			problems.Errorf(row.where.Span(), "give one value a column, \"\" for none", "the row has %d values, and the statement %d columns", len(a.cells), len(s.columns))
			a.cells = append(a.cells, make([]amount, max(0, len(s.columns)-len(a.cells)))...)[:len(s.columns)]
		}
		s.rows = append(s.rows, a)
	}
}

// ownAmount is an amount as it stands in the statement: a currency that the statement names at its head need
// not stand at each. One that it cannot be is reported.
func ownAmount(s *statement, a amount, problems *diag.List) amount {
	unit := a.value.Unit
	switch {
	case unit == "" || number.ShareOf(unit) != "" || s.currency.IsEmpty():
	case number.IsCurrency(s.currency.Original()) && !number.Clash(unit, s.currency.Original()):
		a.value.Unit = ""
	default:
		problems.Errorf(a.text.Span, "write the number alone, as the statement counts", "%q is in %s, and the statement in %s", a.text.Value, unit, s.currency.Value)
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
	t.Anchor = s.id.Value
	t.Alike = "statements"
	t.Span = s.where.Span()
	t.Caption = c.caption(s.title)
	t.Continued = c.continued(s.title)
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
			out.Cells = append(out.Cells, plainInlines(writeAmount(c, cell, s)))
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

// writeAmount writes a value in the language of the report.
func writeAmount(c *composer, a amount, s *statement) string {
	switch {
	case !a.known && a.text.IsEmpty():
		return ""
	case !a.known:
		return "–"
	}
	return c.numeral(a.value, s.style(a.value))
}

// cells implements cellHolder.
func (s *statement) cells() *cellTable {
	out := &cellTable{columns: append([]Text{{}}, s.columns...), numerals: s.numerals}
	for _, row := range s.rows {
		cells := []Text{row.label}
		for _, c := range row.cells {
			cells = append(cells, s.set(c))
		}
		if len(cells) == len(out.columns) {
			out.rows = append(out.rows, cells)
		}
	}
	return out
}

// set is an amount as it is set, with the decimals of the statement.
func (s *statement) set(a amount) Text {
	if !a.known {
		return a.text
	}
	v := a.value
	v.Decimal = v.Round(s.style(v).Decimals)
	return a.text.AsNumber(v)
}
