package lastyear

import (
	"errors"

	"annualreport/sections/amount"
	"annualreport/sections/number"
	"annualreport/sections/source"
)

// measure is how the values of a column are compared with those of last year's.
type measure struct {
	// decimals are those of the present column, and last year's; -1 if there is no number.
	decimals, before int
	// shift is the power of ten by which last year's values are those of today, where they are counted otherwise.
	shift int
}

// mostDecimals is how many decimals the numbers of a column have at most; -1 if there is no number.
func (g *grid) mostDecimals(column int) int {
	most := -1
	for row := range g.rows {
		if v, err := g.cells.Numerals.Read(g.cell(row, column)); err == nil {
			most = max(most, v.Decimals())
		}
	}
	return most
}

// measureOf finds how a column is compared: if most of its values are others, and are all the same times ten, a
// hundred, a thousand and so on, they are counted otherwise.
func (p *tablePair) measureOf(at columnPair) measure {
	out := measure{decimals: p.now.mostDecimals(at.now), before: p.then.mostDecimals(at.then)}
	const fewest, longest = 2, 9
	all, plain := 0, 0
	fits := make(map[int]int)
	for row, old := range p.rows {
		if old < 0 {
			continue
		}
		x, y, ok := p.numbers(row, old, at)
		if !ok || x.Sign() == 0 || y.Sign() == 0 {
			continue
		}
		all++
		if out.isSame(x, y) {
			plain++
			continue
		}
		scaled := out
		scaled.shift = y.Magnitude() - x.Magnitude()
		for _, shift := range []int{scaled.shift, scaled.shift - 1, scaled.shift + 1} {
			if scaled.shift = shift; shift != 0 && max(shift, -shift) <= longest && scaled.isSame(x, y) {
				fits[shift]++
			}
		}
	}
	for shift := -longest; shift <= longest; shift++ {
		if n := fits[shift]; n >= fewest && n*2 > all && n > plain {
			out.shift = shift
			break
		}
	}
	return out
}

// numbers are a cell and that of last year's; false if one of them is no number.
func (p *tablePair) numbers(row, old int, at columnPair) (x, y number.Decimal, ok bool) {
	v, err := p.now.cells.Numerals.Read(p.now.cell(row, at.now))
	w, errThen := p.then.cells.Numerals.Read(p.then.cell(old, at.then))
	return v.Decimal, w.Decimal, err == nil && errThen == nil
}

// isSame reports whether two numbers are the same: where one column is written with fewer decimals than the other, or
// counts in thousands, up to half of its last digit.
func (m measure) isSame(now, then number.Decimal) bool {
	now = now.Shift(m.shift)
	difference := now.Sub(then).Abs()
	if difference.Sign() == 0 {
		return true
	}
	place, before := m.shift-m.decimals, -m.before
	if place == before {
		return false
	}
	return difference.Times(2).Cmp(number.Int(1).Shift(max(place, before))) <= 0
}

// isSameCell reports whether two cells say the same: the same number, the same words, or nothing.
func (p *tablePair) isSameCell(now, then source.Text, m measure) bool {
	if amount.IsBlank(now) && amount.IsBlank(then) {
		return true
	}
	x := readings(p.now.cells.Numerals, now)
	y := readings(p.then.cells.Numerals, then)
	if len(x) == 0 || len(y) == 0 {
		return len(x) == len(y) && spaced(now.Original()) == spaced(then.Original())
	}
	for _, v := range x {
		for _, w := range y {
			sameUnit := v.Unit == w.Unit || v.Unit == "" || w.Unit == "" || m.shift != 0
			if sameUnit && m.isSame(v.Decimal, w.Decimal) {
				return true
			}
		}
	}
	return false
}

// readings are the numbers that a text may be: none, one, or two where it is told elsewhere that nobody knows which.
func readings(n *amount.Numerals, t source.Text) []number.Value {
	v, err := n.Read(t)
	if err == nil {
		return []number.Value{v}
	}
	if doubt := new(number.Doubt); errors.As(err, &doubt) {
		return []number.Value{doubt.Groups, doubt.Decimals}
	}
	return nil
}
