package layout

import "annualreport/layout/unit"

// balance divides the strips of a last page evenly among its columns.
func (p *paginator) balance(columns []column) []column {
	if len(columns) == 0 || p.columns < 2 {
		return columns
	}
	first := (len(columns) - 1) / p.columns * p.columns
	height := p.height
	if first == 0 {
		height = p.headed
	}
	if even := p.even(columns[first].from, columns[len(columns)-1].to, height); even != nil {
		return append(columns[:first:first], even...)
	}
	return columns
}

// even divides a range of strips among the columns of one page at the least
// height at which they fit; nil if that is more than a limit. Tables that fit a column stay
// whole, if that can be.
func (p *paginator) even(from, to int, limit unit.Length) []column {
	for _, most := range []int64{dividedInColumns, orphan} {
		for h := p.half * 2; h <= limit; h += p.half {
			q := paginator{strips: p.strips[from:to], notes: p.notes, height: h, headed: h, columns: p.columns, half: p.half}
			columns := q.greedy(most)
			if columns == nil || len(columns) > p.columns {
				continue
			}
			for i := range columns {
				columns[i].from += from
				columns[i].to += from
			}
			return columns
		}
	}
	return nil
}

// greedy fills one column after another, with breaks that cost less than the given; nil if
// a strip fits none.
func (p *paginator) greedy(most int64) []column {
	var out []column
	for from := 0; from < len(p.strips); {
		for from < len(p.strips) && p.strips[from].blank {
			from++
		}
		if from == len(p.strips) {
			break
		}
		col, good := p.begin(from), column{}
		var blanks unit.Length
		for i := from; i < len(p.strips); i++ {
			s := &p.strips[i]
			if s.blank {
				blanks += s.height
				continue
			}
			col.content += blanks + s.height
			blanks = 0
			p.addNotes(&col, s)
			if col.content+col.notes > p.height {
				break
			}
			if s.cost < most || i == len(p.strips)-1 {
				good = col
				good.to = i + 1
			}
		}
		if good.to == 0 {
			return nil
		}
		out = append(out, good)
		from = good.to
	}
	return out
}
