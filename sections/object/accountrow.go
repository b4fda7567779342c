package object

import (
	"slices"

	"annualreport/layout/diag"
	"annualreport/sections/accounts"
	"annualreport/sections/amount"
	"annualreport/sections/key"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// account is one row of a statement.
type account struct {
	label, note source.Text
	// isBare means that the label is heard and not printed.
	isBare bool
	kind   rowKind
	level  int
	// cells are its amounts, one for each column of the statement; those of notes are empty.
	cells []amount.Amount
	// of are the rows that it is the sum of, where its author says so.
	of []accounts.Term
	// other is true for a total that is no sum of the rows above, and an item that is no part of one.
	other bool
}

// rowKind is what a row of a statement is.
type rowKind string

// The kinds of rows.
const (
	rowItem      rowKind = "item"
	rowDeduction rowKind = "deduction"
	rowPart      rowKind = "part"
	rowHeading   rowKind = "heading"
	rowSubtotal  rowKind = "subtotal"
	rowTotal     rowKind = "total"
	rowResult    rowKind = "result"
	rowOpening   rowKind = "opening"
	rowClosing   rowKind = "closing"
)

// rowKinds are all kinds of rows, and what they are where sums are checked.
var rowKinds = []struct {
	kind rowKind
	in   accounts.Kind
}{
	{rowItem, accounts.Item}, {rowDeduction, accounts.Deduction}, {rowPart, accounts.Part},
	{rowHeading, accounts.Heading}, {rowSubtotal, accounts.Subtotal}, {rowTotal, accounts.Total},
	{rowResult, accounts.Result}, {rowOpening, accounts.Opening}, {rowClosing, accounts.Closing},
}

// mostLevels is how deep the rows of a statement can be.
const mostLevels = 6

// typedAccount is a row of a statement as it is written.
type typedAccount struct {
	id, label, alt, note source.Text
	kind                 rowKind
	level                int
	values               []source.Text
	of                   []source.Text
	equals               []source.Text
	other                bool
	where                source.Where
}

// accountTable is one of `rows`.
func accountTable() schema.Table[*typedAccount] {
	kinds := make([]rowKind, len(rowKinds))
	for i, k := range rowKinds {
		kinds[i] = k.kind
	}
	return schema.Table[*typedAccount]{
		Name: "account",
		Doc:  "the rows from top to bottom",
		Keys: []schema.Key[*typedAccount]{
			schema.Cells("values", func(a *typedAccount) *[]source.Text { return &a.values }).
				Doc("one value a column, `\"\"` where none is known; " +
					"those of a heading are the sum of the rows below it").
				Example("[1200, 1100]"),
			schema.Text("label", func(a *typedAccount) *source.Text { return &a.label }).For(source.TableCell).
				Without("needed, but for sums with `alt`").
				Doc("what the row is").Example(`"Oil"`),
			schema.Text("alt", func(a *typedAccount) *source.Text { return &a.alt }).For(source.Alternative).
				Doc("what is heard of a sum that is printed without words, below a rule alone, " +
					"in place of its `label`").
				Example(`"Sum of the gifts"`),
			key.Choice("kind", func(a *typedAccount) *rowKind { return &a.kind }, kinds...).
				Doc("what the row does: see “Accounts”").
				Example(`"total"`),
			schema.Whole("level", 1, mostLevels, func(a *typedAccount) *int { return &a.level }).
				Without("by its place").
				Doc("how deep it is below headings, from 1").Example("2"),
			schema.Texts("of", func(a *typedAccount) *[]source.Text { return &a.of }).
				Without("by its place").
				Doc("the rows that it is the sum of, by their `id` or label, with `-` before one that is taken away").
				Example(`["income", "-costs"]`),
			textOrTexts("equals", func(a *typedAccount) *[]source.Text { return &a.equals },
				"the row that it is the same as, in each column that both have: its `id` or label, "+
					"behind the `id` of its statement and a full stop where it is another one; "+
					"with `-` before it if it has the other sign; or a list of such rows. "+
					"A column behind a full stop, and one before `=`, say which cells are the same: see “Accounts”",
				`"balance.net-assets"`),
			schema.Cell("note", func(a *typedAccount) *source.Text { return &a.note }).For(source.TableCell).
				Doc("what stands in the column of notes; it may be a link").Example(`"[3](#buildings)"`),
			schema.Text("id", func(a *typedAccount) *source.Text { return &a.id }).Says("name").
				Doc("the name that `of` calls it by").Example(`"income"`),
			schema.Not("sums", func(a *typedAccount) *bool { return &a.other }).
				Doc("whether a total is the sum of the rows above, and an item a part of one").Example("false"),
		},
		At: func(a *typedAccount) *source.Where { return &a.where },
	}
}

// readAccounts reads the amounts of all rows. The texts among all values are known before one is read: they
// show how numbers are written here.
func readAccounts(s *Statement, problems *diag.List) {
	for _, row := range s.typed {
		s.numerals.Learn(row.values)
	}
	checkLabels(s, problems)
	names := namesOfRows(s)
	for i, row := range s.typed {
		a := account{label: row.label, note: row.note, kind: row.kind, level: row.level, other: row.other}
		if row.isBare() {
			a.label, a.isBare = row.alt, true
		}
		a.cells = valuesOf(s, &row, problems)
		a.of = names.terms(row.of, i, problems)
		if len(a.of) < len(row.of) { // a part of them is no sum
			a.of = nil
			a.other = true
		}
		s.rows = append(s.rows, a)
	}
	tellNotes(s, problems)
}

// isBare reports whether a row is a sum that is printed without words.
func (a *typedAccount) isBare() bool {
	return a.label.IsEmpty() && !a.label.IsLeftOut() && !a.alt.IsEmpty() && a.isSum()
}

// isSum reports whether a row is a sum.
func (a *typedAccount) isSum() bool {
	return slices.Contains([]rowKind{rowSubtotal, rowTotal, rowResult, rowClosing}, a.kind)
}

// checkLabels reports rows without a label, whose amounts would be heard without a name. Sums may be printed without
// one.
func checkLabels(s *Statement, problems *diag.List) {
	for i := range s.typed {
		row := &s.typed[i]
		if !row.label.IsEmpty() || row.label.IsLeftOut() || row.isBare() {
			continue
		}
		at, cure := row.where.Span(), "add label = \"…\""
		if row.isSum() {
			cure += "; a sum that is printed below a rule without words has alt = \"…\" for those who hear it"
		}
		if !s.values.file.IsEmpty() {
			if !slices.ContainsFunc(row.values, func(t source.Text) bool { return !amount.IsBlank(t) }) {
				continue
			}
			problems.Warnf(s.values.file.Span, "write what it is into its first column; "+
				"who hears the statement has nothing else", "row %d of the file %q has amounts and no label",
				i+1, s.values.file.Value)
			continue
		}
		problems.Errorf(at, cure, "the row has no `label`")
	}
}

// namesOfRows are the names of the rows of a statement.
func namesOfRows(s *Statement) *termNames {
	names := newTermNames("row")
	for i, row := range s.typed {
		label := row.label
		if row.isBare() {
			label = row.alt
		}
		names.add(i, markup.OriginalWords(label), row.id.Original())
	}
	return names
}

// valuesOf are the values of a row in the columns of its statement. Columns that are computed may have values, too,
// which are checked.
func valuesOf(s *Statement, row *typedAccount, problems *diag.List) []amount.Amount {
	out := make([]amount.Amount, len(s.columns))
	amounts := s.amountColumns()
	isAll := len(row.values) > amounts
	if row.kind == rowHeading && len(row.values) == 0 {
		return out
	}
	at := 0
	for i := range s.columns {
		c := &s.columns[i]
		if c.kind == columnNote || c.isDerived() && !isAll {
			continue
		}
		if at < len(row.values) {
			out[i] = ownAmount(s, s.numerals.Amount(row.values[at]), problems)
		}
		at++
	}
	if len(row.values) != at {
		span := row.where.Span()
		problems.Errorf(span, "give one value a column, \"\" for none",
			"the row has %d values, and the statement %d columns", len(row.values), amounts)
	}
	return out
}

// tellNotes reports notes of rows of a statement that has no column for them.
func tellNotes(s *Statement, problems *diag.List) {
	hasColumn := slices.ContainsFunc(s.columns, func(c accountColumn) bool { return c.kind == columnNote })
	for _, row := range s.rows {
		if !hasColumn && !row.note.IsEmpty() {
			problems.Errorf(row.note.Span, "add one: columns = [{ title = \"Note\", kind = \"note\" }, …]",
				"the statement has no column for notes")
			return
		}
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

// textOrTexts is a key that holds a text or a list of texts.
func textOrTexts[T any](name string, at func(T) *[]source.Text, doc, example string) schema.Key[T] {
	one := schema.As(name, at, func(t source.Text, _ *diag.List) ([]source.Text, bool) {
		return []source.Text{t}, true
	}).Says("name")
	return schema.Either[T](one, schema.Texts(name, at).Says("name").Doc(doc).Example(example))
}
