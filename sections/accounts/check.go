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
	// isGrand is true for a grand total: a sum of sums.
	isGrand bool
}

// openHeading is a heading that no heading of its level, or of a higher one, has followed yet.
type openHeading struct {
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
	// headings is how many headings stand directly above the next row.
	headings int
	// openHeadings are those to which the next row may belong, from the highest level.
	openHeadings []openHeading
	// namedAbove are rows that a sum above them names: they count there, and in no sum by its place.
	namedAbove map[int]bool
	// bareTotals are the totals without rows of their own that no sum holds yet, with the form that comes nearest.
	bareTotals map[int]*comparison
	// rightSums are what the sums that were reported should be, so that sums of them are not reported as well.
	rightSums map[place]number.Decimal
	// partsOf is the row that a part which comes next is a part of, -1 for none.
	partsOf int
	faults  []Fault
}

// newChecker is a checker above the first row.
func newChecker(s *Statement) *checker {
	return &checker{
		Statement: s, partsOf: -1, namedAbove: make(map[int]bool), bareTotals: make(map[int]*comparison),
		rightSums: make(map[place]number.Decimal),
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
		if best, ok := c.bareTotals[i]; ok {
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
	if !row.isSaid() {
		return
	}
	c.partsOf = i
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
	c.openHeadings = append(c.openHeadings, openHeading{i, level, len(c.open), c.headings})
	c.headings++
	c.partsOf = -1
	if row.isKnown() {
		c.partsOf = i
	}
}

// close ends the headings of a level and of deeper ones. Values of a heading are compared with its rows, and stand for
// them from here on.
func (c *checker) close(level int) {
	for len(c.openHeadings) > 0 {
		h := c.openHeadings[len(c.openHeadings)-1]
		if h.level < level {
			return
		}
		c.openHeadings = c.openHeadings[:len(c.openHeadings)-1]
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
		c.open = c.open[:from:from]
		if !c.namedAbove[h.row] {
			c.open = append(c.open, e)
		}
	}
}

// passItem takes an item.
func (c *checker) passItem(i int) {
	row := &c.Rows[i]
	if row.Apart || c.namedAbove[i] {
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
	c.endNamedHeadings(terms)
	c.compareNamed(i, terms)
	e := entry{c.term(i), max(rankOf(row.Kind), rankSum), row.Level, c.headings, true}
	if at := slices.IndexFunc(c.open, isAmong(terms)); at >= 0 {
		e.headings = c.open[at].headings
	}
	for k := range c.openHeadings {
		h := &c.openHeadings[k]
		above := c.open[:min(h.at, len(c.open))]
		h.at = len(slices.DeleteFunc(slices.Clone(above), isAmong(terms)))
	}
	c.open = slices.DeleteFunc(c.open, isAmong(terms))
	for _, t := range terms {
		c.namedAbove[t.Index] = c.namedAbove[t.Index] || t.Index > i
	}
	if !c.namedAbove[i] {
		c.open = append(c.open, e)
	}
}

// isAmong reports whether an entry is one of some terms.
func isAmong(terms []Term) func(entry) bool {
	return func(e entry) bool {
		return slices.ContainsFunc(terms, func(t Term) bool { return t.Index == e.term.Index })
	}
}

// endNamedHeadings ends the headings with values that are among some terms, or have some of them above their rows: the
// row that sums these is none of their rows.
func (c *checker) endNamedHeadings(terms []Term) {
	first := slices.IndexFunc(c.open, isAmong(terms))
	for _, h := range c.openHeadings {
		isNamed := slices.ContainsFunc(terms, func(t Term) bool { return t.Index == h.row })
		if c.Rows[h.row].isKnown() && (isNamed || first >= 0 && first < h.at) {
			c.close(h.level)
			return
		}
	}
}

// compareNamed compares a row with the terms that it names. Where no minus is among them, and the row is what the
// others leave of the first, its faults say so.
func (c *checker) compareNamed(row int, terms []Term) {
	before := len(c.faults)
	c.compare(row, []form{{terms: terms}})
	if len(c.faults) == before || slices.ContainsFunc(terms, func(t Term) bool { return t.Less }) {
		return
	}
	rest := lessRest(terms)
	if one := c.measure(row, form{terms: rest}); len(one.missed) > 0 {
		return
	}
	for k := range c.faults[before:] {
		c.faults[before+k].Fits = rest
	}
}

// lessRest are terms of which all but the first are taken away.
func lessRest(terms []Term) []Term {
	out := slices.Clone(terms)
	for k := 1; k < len(out); k++ {
		out[k].Less = true
	}
	return out
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
	e := entry{Term{Index: i}, rankOf(row.Kind), row.Level, c.headings, found.isGrand}
	if found.from < len(c.open) {
		e.headings = c.open[found.from].headings
	}
	if found.isGrand && e.rank == rankTotal {
		e.rank = rankResult
	}
	c.open = c.open[:found.from:found.from]
	if !c.namedAbove[i] {
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
		if row.Kind == Subtotal && len(c.openHeadings) > 0 {
			level = c.openHeadings[len(c.openHeadings)-1].level
		}
		c.close(level)
		return 0, false
	}
	c.close(row.Level + 1)
	if n := len(c.openHeadings); n > 0 && c.openHeadings[n-1].level == row.Level {
		from = min(c.openHeadings[n-1].at, len(c.open))
		c.close(row.Level)
		return from, from < len(c.open)
	}
	for from = len(c.open); from > 0 && (c.open[from-1].level == 0 || c.open[from-1].level > row.Level); from-- {
	}
	return from, from < len(c.open)
}

// checkPart compares a part with its whole.
func (c *checker) checkPart(i int) {
	if c.partsOf < 0 {
		return
	}
	for col, v := range c.Rows[i].Values {
		whole := c.Rows[c.partsOf].Values[col]
		if !v.Known || !whole.Known || v.Amount.Sign()*whole.Amount.Sign() < 0 || whole.Amount.Sign() == 0 {
			continue
		}
		if v.Amount.Abs().Sub(whole.Amount.Abs()).Cmp(c.Half.Times(2)) > 0 {
			terms := []Term{{Index: c.partsOf}}
			c.faults = append(c.faults, Fault{Kind: LargePart, Row: i, Column: col, Terms: terms, Makes: whole.Amount})
		}
	}
}
