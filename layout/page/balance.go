package page

import (
	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// balance divides the strips of a last page evenly among its columns.
func (p *paginator) balance(columns []column) []column {
	if len(columns) == 0 || p.columns < 2 {
		return columns
	}
	first := (len(columns) - 1) / p.columns * p.columns
	if even := p.even(columns[first], p.roomOf(first/p.columns)); even != nil {
		return append(columns[:first:first], even...)
	}
	return columns
}

// columnFill is how columns are filled one after another.
type columnFill struct {
	// height is how far down text may go.
	height unit.Length
	// limit is the height of the page, from whose foot notes stand upward.
	limit unit.Length
}

// even divides the strips from the beginning of a column on among the columns of one page, at the least height at
// which they fit. It returns nil if that height is more than the limit. Notes stand at the foot of the page, whatever
// the height of the text is. No line stands alone, and nothing is divided that fits a column.
func (p *paginator) even(first column, limit unit.Length) []column {
	for h := p.half * 2; h <= limit; h += p.half {
		if columns := p.greedy(first, columnFill{h, limit}); columns != nil {
			return columns
		}
	}
	return nil
}

// greedy fills one column after another. It returns nil if a strip fits no column, or if it takes too many columns.
func (p *paginator) greedy(first column, f columnFill) []column {
	var out []column
	n := len(p.strips)
	from := first.from
	noted := first.noteFrom
	for {
		for from < n && p.strips[from].Blank {
			from++
		}
		if from == n && noted == p.notes.End(n) {
			return out
		}
		col, ok := p.greedyColumn(p.begin(from, noted), f)
		if !ok || len(out) == p.columns {
			return nil
		}
		out = append(out, col)
		from = col.to
		noted = p.notes.Next(col.noteTo)
	}
}

// greedyColumn puts as many strips and notes as fit into a column, and reports whether it found a place to end it.
// Notes are divided only where nothing else is possible.
func (p *paginator) greedyColumn(col column, f columnFill) (good column, ok bool) {
	n := len(p.strips)
	if col.from == n {
		ok = p.addNotes(&col, f.limit)
		return col, ok
	}
	var blanks unit.Length
	for i := col.from; i < n; i++ {
		s := &p.strips[i]
		if s.Blank {
			blanks += s.Height
			continue
		}
		col.content = p.place(s, col.content+blanks) + s.Height
		col.to = i + 1
		blanks = 0
		if col.content > f.height || !p.addNotes(&col, f.limit) {
			break
		}
		if ok && p.divides(&col) && !p.divides(&good) {
			break
		}
		if s.Cost < galley.Orphan || i == n-1 {
			good = col
			ok = true
		}
	}
	return good, ok
}
