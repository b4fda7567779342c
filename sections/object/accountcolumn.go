package object

import (
	"annualreport/layout/diag"
	"annualreport/sections/accounts"
	"annualreport/sections/amount"
	"annualreport/sections/key"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// accountColumn is a column of a statement behind that of the labels.
type accountColumn struct {
	title source.Text
	kind  columnKind
	// named are the columns that it is the sum of, or that it compares, as they are written, and of which ones these
	// are.
	named []source.Text
	of    []accounts.Term
	// equals are the columns of other statements that hold the same, as they are written, and equalTo which these are.
	equals  []source.Text
	equalTo []equalColumn
	// whole is the row whose amount shares are shares of, as it is written, and wholeRow which one this is.
	whole    source.Text
	wholeRow int
	where    source.Where
}

// columnKind is what a column of a statement holds.
type columnKind string

// The kinds of columns: amounts; numbers of notes; the change from one column to another in percent, or as an amount;
// the share in percent of the amount of a row.
const (
	columnAmount     columnKind = "amount"
	columnNote       columnKind = "note"
	columnChange     columnKind = "change"
	columnDifference columnKind = "difference"
	columnShare      columnKind = "share"
)

// accountColumnTable is one of `columns` of a statement.
func accountColumnTable() schema.Table[*accountColumn] {
	return schema.Table[*accountColumn]{
		Name: "column of accounts",
		Doc:  "the columns behind the labels",
		Keys: []schema.Key[*accountColumn]{
			schema.Text("title", func(c *accountColumn) *source.Text { return &c.title }).For(source.TableCell).
				Called(titlesCalled...).
				Doc("what stands at its head").Example(`"2031"`),
			key.Choice("kind", func(c *accountColumn) *columnKind { return &c.kind },
				columnAmount, columnNote, columnChange, columnDifference, columnShare).
				Doc("what it holds: amounts; the `note` of each row; what was computed of two columns, " +
					"their `difference` or the `change` in percent; " +
					"the `share` in percent that the amounts of a column have of one of them").
				Example(`"change"`),
			schema.Texts("of", func(c *accountColumn) *[]source.Text { return &c.named }).
				Without("for `change` and `difference` the first two columns of amounts, for `share` the first").
				Doc("the titles of the columns that it is the sum of, with `-` before one that is taken away; " +
					"of a `change` or a `difference` the later column and the earlier one; " +
					"of a `share` the column of the amounts").
				Example(`["Unrestricted", "Restricted"]`),
			schema.Text("whole", func(c *accountColumn) *source.Text { return &c.whole }).Says("name").
				Without("the only row that is a `total` or a `result`").
				Doc("of a `share`, the row that is 100 %, by its `id` or label").
				Example(`"all-income"`),
			textOrTexts("equals", func(c *accountColumn) *[]source.Text { return &c.equals },
				"the column of another statement that holds the same amounts under another title, where rows are the "+
					"same: the `id` of the statement, a full stop, the title; or a list of such columns",
				`"balance.2031"`),
		},
		At: func(c *accountColumn) *source.Where { return &c.where },
	}
}

// isAmount reports whether the column holds amounts that are written in the report.
func (c *accountColumn) isAmount() bool { return c.kind == columnAmount }

// isDerived reports whether what the column holds is computed.
func (c *accountColumn) isDerived() bool { return c.terms() > 0 }

// terms is of how many columns it is computed, 0 if it is not.
func (c *accountColumn) terms() int {
	const two = 2
	switch c.kind {
	case columnChange, columnDifference:
		return two
	case columnShare:
		return 1
	case columnAmount, columnNote:
	}
	return 0
}

// isCounted reports whether a cell of a column is a known amount that sums count: shares are none.
func (s *Statement) isCounted(cell *amount.Amount, column int) bool {
	return cell.Known && s.columns[column].isAmount() && number.ShareOf(cell.Value.Unit) == ""
}

// isSaid reports whether a cell says an amount, or by a dash that there is none.
func (s *Statement) isSaid(cell *amount.Amount, column int) bool {
	return s.isCounted(cell, column) || isDash(cell)
}

// amountColumns is how many columns hold amounts.
func (s *Statement) amountColumns() int {
	n := 0
	for i := range s.columns {
		if s.columns[i].isAmount() {
			n++
		}
	}
	return n
}

// columnName is the title of a column, those of its groups before it: by it others name it.
func (s *Statement) columnName(i int) source.Text { return s.groups.nameOf(i, s.columns[i].title) }

// finishColumns finds the columns that others name, and reports what is wrong with them.
func (s *Statement) finishColumns(problems *diag.List) {
	if len(s.columns) == 0 {
		s.tellNoColumns(problems)
		return
	}
	s.groups.check(len(s.columns), "the statement has, behind the labels,", s.where.Key("heads"), problems)
	for i := range s.columns {
		c := &s.columns[i]
		at := c.title.Span
		if at.IsZero() {
			at = c.where.Span()
		}
		checkHead(c.title, s.groups.above(i), at, i+1, problems)
		if c.kind != columnNote {
			c.of = s.columnsNamed(c, problems)
		}
		switch {
		case c.kind == columnNote && len(c.named) > 0:
			problems.Errorf(c.named[0].Span, "leave `of` out", "a column of notes is no sum")
		case c.isDerived() && len(c.of) != c.terms():
			if len(c.named) == 0 || len(c.of) == len(c.named) {
				tellTerms(c, at, problems)
			}
			c.kind = columnNote // nothing can be computed
		}
		if !c.whole.IsEmpty() && c.kind != columnShare {
			problems.Errorf(c.whole.Span, "leave `whole` out, or write kind = \"share\"",
				"only a column of shares has a `whole`")
		}
	}
}

// tellTerms reports a computed column that names too many columns or too few.
func tellTerms(c *accountColumn, at diag.Span, problems *diag.List) {
	if c.kind == columnShare {
		problems.Errorf(at, "write of = [\"2031\"]", "“%s” needs one column of amounts, whose shares it holds",
			c.title.Original())
		return
	}
	problems.Errorf(at, "write of = [\"2031\", \"2030\"], the later column first",
		"“%s” needs two columns of amounts, of which it is the %s", c.title.Original(), c.kind)
}

// columnsNamed are the columns that a column names. Those that are not there are reported.
func (s *Statement) columnsNamed(c *accountColumn, problems *diag.List) []accounts.Term {
	names, places := namesOfColumns(s, c)
	if n := c.terms(); n > 0 && len(c.named) == 0 && len(places) >= n {
		out := make([]accounts.Term, n)
		for k := range out {
			out[k].Index = places[k]
		}
		return out
	}
	const own = -1 // it is not among the names
	out := names.terms(c.named, own, problems)
	if len(out) < len(c.named) && !c.isDerived() {
		return nil // a part of them is no sum
	}
	return out
}

// namesOfColumns are the names of the columns of amounts of a statement but one, and the places of these.
func namesOfColumns(s *Statement, but *accountColumn) (names *termNames, places []int) {
	names = newTermNames("column")
	for i := range s.columns {
		if one := &s.columns[i]; one.isAmount() && one != but {
			names.add(i, s.columnName(i).Original(), "")
			names.add(i, markup.OriginalWords(s.columnName(i)), "")
			if len(s.groups) > 0 {
				names.add(i, one.title.Original(), "")
			}
			places = append(places, i)
		}
	}
	return names, places
}

// columnNamed is the one column of amounts with a title, those of its groups before it; -1 if there is none, or several
// have it.
func (s *Statement) columnNamed(name string) int {
	at := -1
	for i := range s.columns {
		switch {
		case !s.columns[i].isAmount() || s.columnName(i).Original() != name:
		case at >= 0:
			return -1
		default:
			at = i
		}
	}
	return at
}

// lastTitle is the title of the last column of amounts, by which it is named.
func (s *Statement) lastTitle() string {
	_, places := namesOfColumns(s, nil)
	if len(places) == 0 {
		return ""
	}
	return s.columnName(places[len(places)-1]).Original()
}
