package layout

import "annualreport/layout/unit"

// fit divides the width of a table among its columns: each gets what its author said;
// the others share the rest, in proportion to their wishes if all of these can be met,
// and else so that the table is as low as can be found.
func (n *tableNode) fit(s *setter, rows [][]*paragraph, least, wish []unit.Length) []unit.Length {
	cols := n.block.Columns
	out := make([]unit.Length, len(cols))
	var sumLeast, sumWish unit.Length
	free := n.frame.width
	for i, c := range cols {
		if c.Width > 0 {
			out[i] = n.frame.width * unit.Length(c.Width) / 1000
			free -= out[i]
			continue
		}
		sumLeast += least[i]
		sumWish += wish[i]
	}
	for i, c := range cols {
		switch {
		case c.Width > 0 || sumWish == 0:
		case sumWish <= free:
			out[i] = free.MulDiv(int64(wish[i]), int64(sumWish))
		case sumLeast < free:
			out[i] = least[i]
		default:
			out[i] = free.MulDiv(int64(least[i]), int64(sumLeast))
		}
	}
	if sumWish > free && sumLeast < free {
		f := fitter{widths: out, wish: wish, fixed: make([]bool, len(cols))}
		for i, c := range cols {
			f.fixed[i] = c.Width > 0
		}
		f.measure(n, s, rows)
		f.spend(free - sumLeast)
	}
	return out
}

// fitter gives the width that is left to the columns step by step, each time to the one
// where it saves the most lines.
type fitter struct {
	widths, wish []unit.Length
	fixed        []bool
	// rows are the lengths of all cells on one line, with their padding, and the leading
	// of their text is the same.
	rows [][]unit.Length
}

// steps is how many pieces the width that is left is spent in.
const steps = 48

// measure notes the length of every cell.
func (f *fitter) measure(n *tableNode, s *setter, rows [][]*paragraph) {
	for k, row := range rows {
		lengths := make([]unit.Length, len(f.widths))
		for i, p := range row {
			if p != nil && n.span(k-1, i) == 1 {
				_, whole := s.extent(p)
				lengths[i] = whole + 2*n.block.Padding
			}
		}
		f.rows = append(f.rows, lengths)
	}
}

// spend gives out a width.
func (f *fitter) spend(free unit.Length) {
	step := free / steps
	for range steps {
		best, saved := -1, int64(-1)
		for i := range f.widths {
			if f.fixed[i] || f.widths[i] >= f.wish[i] {
				continue
			}
			if gain := f.gain(i, step); gain > saved {
				best, saved = i, gain
			}
		}
		if best < 0 {
			break
		}
		f.widths[best] += step
		free -= step
	}
	for i := range f.widths { // what rounding left
		if !f.fixed[i] {
			f.widths[i] += free
			return
		}
	}
}

// gain is how much lower the rows become if a column is wider by a step, in thousandths
// of lines: they are counted as if text could be cut anywhere, which ranks columns well.
func (f *fitter) gain(column int, step unit.Length) int64 {
	total := int64(0)
	for _, row := range f.rows {
		before, after, other := lines(row[column], f.widths[column]), lines(row[column], f.widths[column]+step), int64(0)
		for i, length := range row {
			if i != column {
				other = max(other, lines(length, f.widths[i]))
			}
		}
		// A cell that is not the highest of its row counts a little: it may be later.
		const later = 8
		total += max(before, other) - max(after, other) + (before-after)/later
	}
	return total
}

// lines is the number of lines of a length in a width, in thousandths.
func lines(length, width unit.Length) int64 {
	const one = 1000
	if width <= 0 {
		return 0
	}
	return max(int64(length.MulDiv(one, int64(width))), one)
}
