package accounts

import (
	"slices"

	"annualreport/sections/number"
)

// form is a way in which a sum may be made: terms, and the first open entry that it holds. A grand one is a sum of
// sums.
type form struct {
	terms   []Term
	from    int
	isGrand bool
	claim   claim
}

// claim is how much a row claims to be the sum of a form.
type claim uint8

// A sure one is a fault where it does not fit. A total without rows of its own may be the sum of the totals above,
// repeat the last of them, or stand alone: it is a fault only if no sum below it holds it.
const (
	claimSure claim = iota
	claimLater
)

// plus is the sum of all open entries from one on.
func (c *checker) plus(from int) form {
	f := form{from: from}
	sums := 0
	for _, e := range c.open[from:] {
		f.terms = append(f.terms, e.term)
		if e.rank > rankItem {
			sums++
		}
	}
	f.isGrand = sums > 1
	return f
}

// less is what the others leave of the first group of open entries, as costs do that are written without a minus.
// Items are a group up to the next heading or sum, and a sum is one of its own. It is not ok for less than two groups.
func (c *checker) less(from int) (form, bool) {
	f := c.plus(from)
	end := from + 1
	isNext := func(e *entry) bool { return e.rank == rankItem && e.headings == 0 }
	for c.open[from].rank == rankItem && end < len(c.open) && isNext(&c.open[end]) {
		end++
	}
	for k := end - from; k < len(f.terms); k++ {
		f.terms[k].Less = !f.terms[k].Less
	}
	return f, end < len(c.open)
}

// lessTotals is what the other totals leave of the first, with the rest below them added.
func (c *checker) lessTotals(from int) form {
	f := c.plus(from)
	for k := 1; k < len(f.terms); k++ {
		if c.open[from+k].rank >= rankTotal {
			f.terms[k].Less = !f.terms[k].Less
		}
	}
	return f
}

// runStart is where the rows since the last total begin among the open entries.
func (c *checker) runStart() int {
	from := len(c.open)
	for from > 0 && c.open[from-1].rank < rankTotal {
		from--
	}
	return from
}

// looseStart is where the items since the last sum or heading begin.
func (c *checker) looseStart() int {
	from := len(c.open)
	for from > 0 && c.open[from-1].rank == rankItem {
		from--
		if c.open[from].headings > 0 {
			break
		}
	}
	return from
}

// levelForms are those of a sum whose level says where its rows begin.
func (c *checker) levelForms(from int) []form {
	out := []form{c.plus(from)}
	if f, ok := c.less(from); ok {
		out = append(out, f)
	}
	return out
}

// subtotalForms are those of a subtotal: the items since the last sum or heading; without any, the sums since the last
// total or the last sum of sums; or both since the last heading or total, where it goes on from the subtotal above.
func (c *checker) subtotalForms() []form {
	run := c.runStart()
	loose := c.looseStart()
	if loose < len(c.open) {
		out := []form{c.plus(loose)}
		starts := []int{run}
		for from := loose - 1; from > run && len(starts) == 1; from-- {
			if c.open[from].headings > 0 {
				starts = append(starts, from)
			}
		}
		for _, from := range starts {
			if from == loose {
				continue
			}
			out = append(out, c.plus(from))
			if f, ok := c.less(from); ok {
				out = append(out, f)
			}
		}
		return out
	}
	var out []form
	for from := len(c.open) - 1; from >= run; from-- {
		begins := from > run && c.open[from-1].isGrand || c.open[from].headings > 1
		if from == run || begins && len(out) < mostStarts {
			out = append(out, c.plus(from))
		}
	}
	return out
}

// totalForms are those of a total: the rows since the last one; the totals since the last result, or from it on, with
// the rows below; and these with costs that are written without a minus.
func (c *checker) totalForms(mayStandAlone bool) []form {
	const fewest = 2 // a total alone is no sum
	run := c.runStart()
	out := c.runForms(run, fewest)
	if run < len(c.open) {
		return out
	}
	if len(out) == 0 && run > 0 {
		out = append(out, c.plus(run-1))
	}
	for k := range out {
		if mayStandAlone {
			out[k].claim = claimLater
		}
	}
	return out
}

// runForms are the rows of a run, and totals with the rows below them, that are fewest entries at least; and the same
// with what the others leave of the first.
func (c *checker) runForms(run, fewest int) []form {
	var out []form
	if run < len(c.open) {
		out = append(out, c.plus(run))
	}
	starts := c.totalStarts(run)
	for _, from := range starts {
		if len(c.open)-from >= fewest {
			out = append(out, c.plus(from))
		}
	}
	if run < len(c.open) {
		if f, ok := c.less(run); ok {
			out = append(out, f)
		}
	}
	for _, from := range starts {
		if f, ok := c.less(from); ok {
			out = append(out, c.lessTotals(from), f)
		}
	}
	return out
}

// mostStarts is how many of the sums above a sum of sums may begin with, besides the first: each is compared with all
// rows from it on.
const mostStarts = 16

// totalStarts are the open totals that a sum of totals may begin with, from the last one: the first of the statement or
// below headings of a higher order, a result, and the first behind one.
func (c *checker) totalStarts(run int) []int {
	var out []int
	for from := run - 1; from >= 0; from-- {
		e := &c.open[from]
		begins := e.rank == rankResult || from > 0 && c.open[from-1].rank == rankResult || e.headings > 1
		if from == 0 || begins && len(out) < mostStarts {
			out = append(out, from)
		}
	}
	return out
}

// closingForms are those of a closing balance: the opening with what was moved since.
func (c *checker) closingForms() []form {
	const fewest = 1
	moved := c.runForms(c.runStart(), fewest)
	if len(moved) == 0 {
		moved = append(moved, form{from: len(c.open)})
	}
	for k := range moved {
		moved[k].terms = append(slices.Clone(c.openings), moved[k].terms...)
	}
	return moved
}

// comparison is how a form fits the values of a row.
type comparison struct {
	form
	// makes are the sums of the columns in which both are known, and missed those of them that differ.
	makes  map[int]number.Decimal
	missed []int
	// off is by how much the missed ones differ together.
	off number.Decimal
}

// compare finds the form that fits all columns of a row, and reports the columns that do not fit if there is none: by
// the form that fits the most of them, and comes the nearest. It returns the form that the row takes the place of.
func (c *checker) compare(row int, forms []form) form {
	var best *comparison
	for _, f := range forms {
		one := c.measure(row, f)
		if len(one.makes) == 0 {
			continue
		}
		if len(one.missed) == 0 {
			c.hold(f.terms)
			return f
		}
		if best == nil || one.isNearer(best) {
			best = one
		}
	}
	switch {
	case best == nil && len(forms) > 0:
		return forms[0] // nothing is known to compare
	case best == nil:
		return form{from: len(c.open)}
	case best.claim == claimLater:
		c.bareTotals[row] = best
		return form{from: len(c.open)}
	}
	c.report(row, best)
	c.hold(best.terms)
	return best.form
}

// hold notes that a sum holds some rows: what is wrong with it is reported there, and not of totals among them.
func (c *checker) hold(terms []Term) {
	for _, t := range terms {
		delete(c.bareTotals, t.Index)
	}
}

// report reports the values of a row that a form does not fit.
func (c *checker) report(row int, best *comparison) {
	for _, col := range best.missed {
		f := Fault{Kind: WrongSum, Row: row, Column: col, Terms: best.terms, Makes: best.makes[col]}
		c.faults = append(c.faults, f)
		c.rightSums[place{row, col}] = best.makes[col]
	}
}

// measure compares a form with the values of a row. A dash is the sum of rows of which none has an amount, and nothing
// where they have some.
func (c *checker) measure(row int, f form) *comparison {
	out := &comparison{form: f, makes: make(map[int]number.Decimal)}
	for col, v := range c.Rows[row].Values {
		sum, right, count := c.sum(f.terms, col)
		if v.IsNone && count == 0 && len(f.terms) > 0 {
			out.makes[col] = sum
			continue
		}
		if !v.Known && !v.IsNone || count == 0 {
			continue
		}
		out.makes[col] = sum
		if v.Amount.Sub(right).Abs().Cmp(c.Half.Times(int64(count))) <= 0 {
			continue
		}
		if off := v.Amount.Sub(sum).Abs(); off.Cmp(c.Half.Times(int64(count))) > 0 {
			out.missed = append(out.missed, col)
			out.off = out.off.Add(off)
		}
	}
	return out
}

// sum adds up the known terms in a column, as they are written, and right: with the values that wrong sums among them
// should have. One fault is reported once, whether it is in a sum or in an item of it.
func (c *checker) sum(terms []Term, col int) (sum, right number.Decimal, count int) {
	var more number.Decimal
	for _, t := range terms {
		v := c.Rows[t.Index].Values[col]
		if !v.Known {
			continue
		}
		count++
		if t.Less {
			sum = sum.Sub(v.Amount)
		} else {
			sum = sum.Add(v.Amount)
		}
		if own, ok := c.rightSums[place{t.Index, col}]; ok && t.Less {
			more = more.Add(v.Amount).Sub(own)
		} else if ok {
			more = more.Sub(v.Amount).Add(own)
		}
	}
	return sum, sum.Add(more), count
}

// isNearer reports whether a comparison comes nearer to the values than another that was tried before.
func (c *comparison) isNearer(other *comparison) bool {
	if len(c.missed) != len(other.missed) {
		return len(c.missed) < len(other.missed)
	}
	return c.off.Cmp(other.off) < 0
}
