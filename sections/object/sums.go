package object

import (
	"math"

	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/number"
)

// sums adds up one column of a statement on the way down.
type sums struct {
	// group is that of the items since the last heading or sum, run that of those since the last
	// total, and totals are those that no later one holds.
	group, run tally
	totals     []number.Decimal
	// slack is by how much each number may be off, because it is rounded.
	slack number.Decimal
}

// tally is the sum of some numbers.
type tally struct {
	sum   number.Decimal
	count int
}

// plus is the tally with one more number.
func (t tally) plus(d number.Decimal) tally { return tally{t.sum.Add(d), t.count + 1} }

// checkSums reports subtotals and totals that are not the sums of their items.
func checkSums(s *Statement, author *language.Language, problems *diag.List) {
	for col := range s.columns {
		sum := sums{slack: s.slack()}
		for _, row := range s.rows {
			if row.kind == rowHeading {
				sum.group = tally{}
				continue
			}
			if row.kind == rowItem && row.other || col >= len(row.cells) {
				continue
			}
			cell := row.cells[col]
			if !cell.Known || number.ShareOf(cell.Value.Unit) != "" {
				continue
			}
			if want, ok := sum.expected(row.kind, cell.Value.Decimal); !ok && !row.other {
				tellWrongSum(s, row, cell, want, author, problems)
			}
			sum.pass(row.kind, cell.Value.Decimal)
		}
	}
}

// tellWrongSum reports a sum that its items do not add up to. What was audited is not to be changed: the
// fault may as well be in an item.
func tellWrongSum(
	s *Statement, row account, cell amount.Amount, want number.Decimal, author *language.Language, problems *diag.List,
) {
	difference := cell.Value.Sub(want)
	direction := "too much"
	if difference.Sign() < 0 {
		direction = "missing"
	}
	write := func(d number.Decimal) string { return author.Numbers.Number(d, language.Style{Decimals: s.decimals}) }
	problems.Errorf(cell.Text.Span,
		"look for the item that is wrong or not there; write sums = false in a row that is no sum of those above, "+
			"or is a part of another (“of which”)",
		"“%s” says %s, but its items add up to %s: %s is %s",
		markup.OriginalWords(row.label), write(cell.Value.Decimal), write(want), write(difference.Abs()), direction)
}

// slack is by how much each amount may be off: half of the last digit, if amounts are rounded. Those of a
// currency that are written with decimals are not: they are counted in its coins.
func (s *Statement) slack() number.Decimal {
	if counted := s.Currency.IsEmpty() || number.IsCurrency(s.Currency.Original()); counted && s.written > 0 {
		return number.Decimal{}
	}
	const half = 5
	return number.Int(half).Shift(-s.written - 1)
}

// within reports whether a value is a sum of so many numbers, as far as they are rounded.
func (s *sums) within(value number.Decimal, sum tally) bool {
	return value.Sub(sum.sum).Abs().Cmp(s.slack.Times(int64(sum.count))) <= 0
}

// expected is what a row should say, and whether it does.
func (s *sums) expected(kind rowKind, value number.Decimal) (number.Decimal, bool) {
	switch kind {
	case rowSubtotal:
		return s.group.sum, s.within(value, s.group)
	case rowTotal:
		_, want, ok := s.total(value)
		return want, ok
	case rowItem, rowHeading:
	}
	return value, true
}

// total finds what a total is the sum of: the items since the last one; the last totals together, or what
// the others leave of the first of them, each with the items below them added or, where costs are
// written without a minus, taken away. It returns how many totals it holds, and what the nearest of
// these sums is.
func (s *sums) total(value number.Decimal) (held int, want number.Decimal, ok bool) {
	if s.run.count == 0 && len(s.totals) < 2 {
		return 0, value, true
	}
	nearest := math.Inf(1)
	try := func(n int, sum tally) {
		if ok {
			return
		}
		if distance := value.Sub(sum.sum).Abs().Float(); distance < nearest {
			nearest = distance
			want = sum.sum
		}
		if s.within(value, sum) {
			held = n
			want = sum.sum
			ok = true
		}
	}
	if s.run.count > 0 {
		try(0, s.run)
	}
	for n := range len(s.totals) {
		s.tryTotals(s.totals[len(s.totals)-1-n:], try)
	}
	if !ok && s.run.count > 0 {
		want = s.run.sum // the likeliest is reported
	}
	return held, want, ok
}

// tryTotals tries the sums of some totals and of the items below them.
func (s *sums) tryTotals(totals []number.Decimal, try func(held int, sum tally)) {
	sum, rest := tally{}, tally{totals[0], 1}
	for i, t := range totals {
		sum = sum.plus(t)
		if i > 0 {
			rest = rest.plus(t.Neg())
		}
	}
	n := len(totals)
	if n == 1 && s.run.count == 0 {
		return // a total is not that of another alone
	}
	below := tally{s.run.sum, s.run.count}
	try(n, tally{rest.sum.Add(below.sum), n + below.count})
	try(n, tally{sum.sum.Add(below.sum), n + below.count})
	if below.count > 0 {
		try(n, tally{rest.sum.Sub(below.sum), n + below.count})
	}
}

// pass goes on behind a row.
func (s *sums) pass(kind rowKind, value number.Decimal) {
	switch kind {
	case rowItem:
		s.group, s.run = s.group.plus(value), s.run.plus(value)
	case rowSubtotal:
		s.group = tally{}
	case rowTotal:
		held, _, _ := s.total(value)
		s.totals = append(s.totals[:len(s.totals)-held:len(s.totals)-held], value)
		s.group = tally{}
		s.run = tally{}
	case rowHeading:
	}
}
