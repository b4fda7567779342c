package accounts

import (
	"slices"

	"annualreport/sections/number"
)

// rank is what an entry counts as in the sums below it.
type rank uint8

const (
	rankItem rank = iota
	rankSum
	rankTotal
	rankResult
)

// entry is a row that no sum holds yet.
type entry struct {
	term Term
	rank rank
	// level is that of its row.
	level int
	// headings is how many headings stand directly above the first row that it holds.
	headings int
	// made means that it is a sum of sums.
	made bool
}

// head is a heading whose rows go on.
type head struct {
	row, level int
	// at is where its rows begin among the open entries.
	at       int
	headings int
}

// place is a value: its row and its column.
type place struct{ row, column int }

// checker goes down the rows of a statement.
type checker struct {
	*Statement
	// open are the entries that no sum holds yet, from the top, and openings the balances that no closing holds.
	open     []entry
	openings []Term
	// headings is how many headings stand directly above the next row, and heads are those whose rows go on.
	headings int
	heads    []head
	// held are rows that a sum above them holds.
	held map[int]bool
	// alone are the totals without rows of their own that no sum holds, with the form that comes nearest.
	alone map[int]*comparison
	// mended are what the sums that were reported should be.
	mended map[place]number.Decimal
	// whole is the last row that parts can be of, -1 for none.
	whole  int
	faults []Fault
}

// newChecker is a checker above the first row.
func newChecker(s *Statement) *checker {
	return &checker{
		Statement: s, whole: -1, held: make(map[int]bool), alone: make(map[int]*comparison),
		mended: make(map[place]number.Decimal),
	}
}

// Check finds the values that are not the sums of their rows, and parts that are more than their wholes, from the top.
func Check(s Statement) []Fault {
	c := newChecker(&s)
	for i := range s.Rows {
		c.pass(i)
	}
	c.close(0)
	for i := range s.Rows {
		if best, ok := c.alone[i]; ok {
			c.report(i, best)
		}
	}
	slices.SortStableFunc(c.faults, func(a, b Fault) int { return a.Row - b.Row })
	return c.faults
}

// pass takes a row.
func (c *checker) pass(i int) {
	row := &c.Rows[i]
	switch row.Kind {
	case Part:
		c.checkPart(i)
		return
	case Heading:
		c.begin(i)
		return
	default:
	}
	if !row.isKnown() {
		return
	}
	c.whole = i
	switch {
	case len(row.Of) > 0 && !row.Apart:
		c.passNamed(i)
	case row.Kind == Item || row.Kind == Deduction:
		c.passItem(i)
	case row.Kind == Opening:
		c.openings = append(c.openings, Term{Index: i})
	default:
		c.passSum(i)
	}
	c.headings = 0
}

// begin takes a heading.
func (c *checker) begin(i int) {
	row := &c.Rows[i]
	level := max(row.Level, 1)
	c.close(level)
	c.heads = append(c.heads, head{i, level, len(c.open), c.headings})
	c.headings++
	if row.isKnown() {
		c.whole = i
	}
}

// close ends the headings of a level and of deeper ones. Values of a heading are compared with its rows, and stand for
// them from here on.
func (c *checker) close(level int) {
	for len(c.heads) > 0 {
		h := c.heads[len(c.heads)-1]
		if h.level < level {
			return
		}
		c.heads = c.heads[:len(c.heads)-1]
		row := &c.Rows[h.row]
		if !row.isKnown() || row.Apart {
			continue
		}
		from := min(h.at, len(c.open))
		e := entry{Term{Index: h.row}, rankSum, h.level, h.headings, false}
		if len(row.Of) > 0 {
			c.open = append(c.open, e)
			continue // compared where it stood
		}
		if from < len(c.open) {
			c.compare(h.row, []form{c.plus(from)})
		}
		c.open = append(c.open[:from:from], e)
	}
}

// passItem takes an item.
func (c *checker) passItem(i int) {
	row := &c.Rows[i]
	if row.Apart || c.held[i] {
		return
	}
	if row.Level > 0 {
		c.close(row.Level)
	}
	c.open = append(c.open, entry{c.term(i), rankItem, row.Level, c.headings, false})
}

// term is a row as sums count it.
func (c *checker) term(i int) Term { return Term{Index: i, Less: c.Rows[i].Kind == Deduction} }

// passNamed takes a row that says which ones it is the sum of. These count in no other sum, unless it is below them.
func (c *checker) passNamed(i int) {
	row := &c.Rows[i]
	terms := make([]Term, len(row.Of))
	for k, t := range row.Of {
		terms[k] = Term{t.Index, t.Less || c.Rows[t.Index].Kind == Deduction}
	}
	c.compare(i, []form{{terms: terms}})
	headings := c.headings
	names := func(e entry) bool {
		return slices.ContainsFunc(terms, func(t Term) bool { return t.Index == e.term.Index })
	}
	if at := slices.IndexFunc(c.open, names); at >= 0 {
		headings = c.open[at].headings
	}
	c.open = slices.DeleteFunc(c.open, names)
	for _, t := range terms {
		c.held[t.Index] = c.held[t.Index] || t.Index > i
	}
	for k := range c.heads {
		c.heads[k].at = min(c.heads[k].at, len(c.open))
	}
	if !c.held[i] {
		c.open = append(c.open, entry{c.term(i), max(rankOf(row.Kind), rankSum), row.Level, headings, true})
	}
}

// rankOf is what a row of a kind counts as.
func rankOf(kind Kind) rank {
	switch kind {
	case Subtotal, Heading:
		return rankSum
	case Total:
		return rankTotal
	case Result, Closing:
		return rankResult
	default:
		return rankItem
	}
}

// passSum takes a sum.
func (c *checker) passSum(i int) {
	row := &c.Rows[i]
	from, levelled := c.closeFor(row)
	if row.Apart {
		c.passApart(i)
		return
	}
	var forms []form
	switch {
	case levelled:
		forms = c.levelForms(from)
	case row.Kind == Subtotal:
		forms = c.subtotalForms()
	case row.Kind == Closing && len(c.openings) > 0:
		forms = c.closingForms()
	default:
		forms = c.totalForms(row.Kind == Total)
	}
	found := c.compare(i, forms)
	e := entry{Term{Index: i}, rankOf(row.Kind), row.Level, c.headings, found.made}
	if found.from < len(c.open) {
		e.headings = c.open[found.from].headings
	}
	if found.made && e.rank == rankTotal {
		e.rank = rankResult
	}
	c.open = c.open[:found.from:found.from]
	if !c.held[i] {
		c.open = append(c.open, e)
	}
	if row.Kind == Closing {
		c.openings = nil
	}
}

// passApart takes a sum that is not checked.
func (c *checker) passApart(i int) {
	kind := c.Rows[i].Kind
	if kind == Subtotal {
		return
	}
	from := c.runStart()
	c.open = append(c.open[:from:from], entry{Term{Index: i}, rankOf(kind), c.Rows[i].Level, 0, false})
}

// closeFor ends the headings that a sum ends. For one of a level it returns where the rows of that level begin.
func (c *checker) closeFor(row *Row) (from int, levelled bool) {
	if row.Level == 0 {
		level := 0
		if row.Kind == Subtotal && len(c.heads) > 0 {
			level = c.heads[len(c.heads)-1].level
		}
		c.close(level)
		return 0, false
	}
	c.close(row.Level + 1)
	if n := len(c.heads); n > 0 && c.heads[n-1].level == row.Level {
		from = min(c.heads[n-1].at, len(c.open))
		c.close(row.Level)
		return from, from < len(c.open)
	}
	for from = len(c.open); from > 0 && (c.open[from-1].level == 0 || c.open[from-1].level > row.Level); from-- {
	}
	return from, from < len(c.open)
}

// checkPart compares a part with its whole.
func (c *checker) checkPart(i int) {
	if c.whole < 0 {
		return
	}
	for col, v := range c.Rows[i].Values {
		whole := c.Rows[c.whole].Values[col]
		if !v.Known || !whole.Known || v.Amount.Sign()*whole.Amount.Sign() < 0 || whole.Amount.Sign() == 0 {
			continue
		}
		if v.Amount.Abs().Sub(whole.Amount.Abs()).Cmp(c.Half.Times(2)) > 0 {
			terms := []Term{{Index: c.whole}}
			c.faults = append(c.faults, Fault{LargePart, i, col, terms, whole.Amount})
		}
	}
}
