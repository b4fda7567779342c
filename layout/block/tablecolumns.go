package block

import (
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// fitter gives the width that is left to the columns step by step, each time to the one
// where it saves the most lines.
type fitter struct {
	widths, natural []unit.Length
	fixed           []bool
	// rows are the lengths of all cells on one line, with their padding, and the leading
	// of their text is the same.
	rows [][]unit.Length
}

// steps is how many pieces the width that is left is spent in.
const steps = 48

// measure notes the length of every cell of a table.
func (f *fitter) measure(g *tableGroup, n *tableNode, s *inline.Setter) {
	n.eachRow(func(k int, row []cell) {
		lengths := make([]unit.Length, len(f.widths))
		for i := range row {
			if from, span := g.place(n, k, i); !row[i].absent() && span == 1 {
				_, whole := inline.Extent(s, n.models.paragraph(&row[i]))
				lengths[from] = whole + 2*n.block.Padding + n.inset(k, i)
			}
		}
		f.rows = append(f.rows, lengths)
	})
}

// spend gives out a width.
func (f *fitter) spend(free unit.Length) {
	step := free / steps
	for range steps {
		best, saved := -1, int64(-1)
		for i := range f.widths {
			if f.fixed[i] || f.widths[i] >= f.natural[i] {
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
		before := lines(row[column], f.widths[column])
		after := lines(row[column], f.widths[column]+step)
		other := int64(0)
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
