package object

import (
	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Statement is one account: rows of values that add up.
type Statement struct {
	id, title, notes, source, Currency source.Text
	numbering                          compose.Numbering
	columns                            []accountColumn
	// groups are lines of titles of groups of columns, which do not stand over that of the labels.
	groups groupLines
	rows   []account
	// numerals is how its numbers are read.
	numerals *amount.Numerals
	rounded  roundedTo
	// negatives is how amounts below nothing are printed.
	negatives negatives
	// decimals is how many all values are set with, and written how many the author wrote at most.
	decimals, written int
	// typed are the rows as they are written.
	typed     []typedAccount
	landscape bool
	bars      barChoice
	values    values
	where     source.Where
}

// roundedTo is what amounts are rounded to.
type roundedTo string

// What amounts can be rounded to. As written is half of the last digit that is written, unless amounts are counted in
// coins.
const (
	roundedAsWritten roundedTo = "as written"
	roundedToNothing roundedTo = "nothing"
	roundedToUnit    roundedTo = "unit"
	roundedToHundred roundedTo = "hundred"
	roundedThousand  roundedTo = "thousand"
	roundedMillion   roundedTo = "million"
)

// StatementTable is [[section.statement]].
func StatementTable(in *key.Reading) schema.Table[*Statement] {
	return schema.Table[*Statement]{
		Name: "statement",
		Doc:  "an account: rows of values that add up",
		Keys: append([]schema.Key[*Statement]{
			key.ID(in, func(s *Statement) *source.Text { return &s.id }),
			schema.Text("title", func(s *Statement) *source.Text { return &s.title }).For(source.Caption).
				Doc("what stands above it").Example(`"Income and expenditure"`),
			numberedAlone(in, func(s *Statement) *compose.Numbering { return &s.numbering }),
			schema.Text("notes", func(s *Statement) *source.Text { return &s.notes }).For(source.Caption).
				Doc("a remark below it").Example(`"Audited."`),
			schema.Text("source", func(s *Statement) *source.Text { return &s.source }).For(source.Caption).
				Doc("where the values are from").Example(`"Our books"`),
			schema.ListOrTexts("columns", "title", accountColumnTable(),
				func(s *Statement) *[]accountColumn { return &s.columns }).
				Doc("the columns behind the labels, from left to right; a text is a column of amounts of that title").
				Example(`["2031", "2030"]`),
			headsKey("lines of titles above those of the columns behind the labels, each of a group of columns",
				func(s *Statement) *groupLines { return &s.groups }),
			key.Numbers(in, func(s *Statement) **amount.Numerals { return &s.numerals }),
			schema.Text("currency", func(s *Statement) *source.Text { return &s.Currency }).For(source.Label).
				Without("that of the section").
				Doc("what its amounts are counted in").Example(`"EUR thousand"`),
			key.Choice("rounded", func(s *Statement) *roundedTo { return &s.rounded }, roundedAsWritten,
				roundedToNothing, roundedToUnit, roundedToHundred, roundedThousand, roundedMillion).
				Doc("what its amounts are rounded to, so that sums may differ by half of it for each row; " +
					"`as written` is the last digit that is written, unless cents are").
				Example(`"thousand"`),
			negativesKey(func(s *Statement) *negatives { return &s.negatives }),
			schema.TruthAs("bars", func(s *Statement) *barChoice { return &s.bars }, barChoiceOf).
				Without("as the design has it").
				Doc("whether bars stand before the amounts of the year of the report").Example("true"),
			landscape(func(s *Statement) *bool { return &s.landscape }),
			schema.List("rows", accountTable(), func(s *Statement) *[]typedAccount { return &s.typed }),
		}, valuesKeys(
			func(s *Statement) *values { return &s.values },
			"a CSV file or a spreadsheet (XLSX, ODS) of the rows; its columns `kind`, `level`, `of`, `equals`, "+
				"`id` and `note` say of each what these keys say of a row",
			`"members.csv"`,
		)...),
		At: func(s *Statement) *source.Where { return &s.where },
	}
}

// FinishStatement reads the rows of a statement, and reports those that are missing or do not add up.
func FinishStatement(in *key.Reading, s *Statement) {
	if !s.values.file.IsEmpty() {
		tellBoth(s.where, in.Problems, "rows")
		fileStatement(in, s)
		if len(s.columns) == 0 {
			return // told where the file was read
		}
	}
	if len(s.typed) > mostAccounts {
		in.Problems.Errorf(s.where.Span(), "divide it, or write it as a [[section.table]]",
			"the statement has more than 2,000 rows, which are the most that are checked")
		return
	}
	for i := range s.columns {
		in.NameDate(&s.columns[i].title)
	}
	s.groups.nameDates(in)
	s.finishColumns(in.Problems)
	readAccounts(s, in.Problems)
	findWholes(s, in.Problems)
	if len(s.rows) == 0 && s.values.file.IsEmpty() {
		in.Problems.Errorf(s.where.Span(), "add rows = [{ label = \"…\", values = […] }, …]",
			"the statement has no rows")
	}
	s.measure()
	checkAccounts(s, in.Author, in.Problems)
}

// measure finds how many decimals the amounts are written with: none or both, as money is, or
// as many as one of them has. Shares among them have their own.
func (s *Statement) measure() {
	for _, row := range s.rows {
		for i, c := range row.cells {
			if kind := s.columns[i].kind; kind == columnChange || kind == columnShare {
				continue // percentages, with their sign or without it
			}
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

// mostAccounts is how many rows a statement can have: each sum is compared with all rows above it that no sum holds.
const mostAccounts = 2000

// coins is how many decimals money has that has any.
const coins = 2

// Name implements compose.Object.
func (s *Statement) Name() source.Text { return s.id }

// Cells implements amount.Holder. Notes are no cells that other places name.
func (s *Statement) Cells() *amount.Cells {
	out := &amount.Cells{Columns: []source.Text{{}}, Numerals: s.numerals}
	for i := range s.columns {
		if s.columns[i].isAmount() {
			out.Columns = append(out.Columns, s.columnName(i))
		}
	}
	for _, row := range s.rows {
		cells := []source.Text{row.label}
		for i, c := range row.cells {
			if s.columns[i].isAmount() {
				cells = append(cells, s.set(c))
			}
		}
		if len(cells) == len(out.Columns) {
			out.Rows = append(out.Rows, cells)
		}
	}
	return out
}

// Balances are the rows of Cells, by their numbers, that say what was there at the beginning and what is at the end.
func (s *Statement) Balances() (openings, closings []int) {
	n := 0
	for _, row := range s.rows {
		if len(row.cells) != len(s.columns) {
			continue
		}
		switch row.kind {
		case rowOpening:
			openings = append(openings, n)
		case rowClosing:
			closings = append(closings, n)
		}
		n++
	}
	return openings, closings
}

// Data implements DataHolder.
func (s *Statement) Data() [][]string { return statementData(s) }

// Described implements DataHolder.
func (s *Statement) Described() string { return markup.Words(s.title) }

// set is an amount as it is set, with the decimals of the statement.
func (s *Statement) set(a amount.Amount) source.Text {
	if !a.Known {
		return a.Text
	}
	v := a.Value
	v.Decimal = v.Round(s.style(v).Decimals)
	return a.Text.AsNumber(v)
}

// tellNoColumns reports a statement without columns.
func (s *Statement) tellNoColumns(problems *diag.List) {
	problems.Errorf(s.where.Span(), "add columns = [\"2030\", \"2029\"]", "the statement has no columns")
}
