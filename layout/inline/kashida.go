package inline

import (
	"slices"

	"annualreport/layout/linebreak"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// joint is a place of a row where a word may be lengthened.
type joint struct {
	at int // in the row
	shape.Elongation
}

// elongate lengthens joints between Arabic letters in a line whose spaces would stretch by more than their glue says:
// at most one joint in a word, and only as many as are needed. Arabic letters are never tracked apart instead.
func (c *compositor) elongate(p *Paragraph, l linebreak.Line, row []rowItem, set letters) {
	missing := c.missing(l, row)
	if missing <= 0 {
		return
	}
	lengthened := make(map[int]bool)
	for _, j := range joints(row) {
		r := &row[j.at]
		if lengthened[j.at] {
			continue
		}
		w, err := c.itemizer.shaper.Elongated(r.word, j.Elongation)
		if err != nil {
			c.itemizer.err = err
			return
		}
		if w == nil {
			continue
		}
		width := set.width(w, p.Styles[r.atom.style].Text.Size)
		longer := width - r.width
		if longer > 2*missing {
			continue
		}
		r.word = w
		r.width = width
		lengthened[j.at] = true
		if missing -= longer; missing <= 0 {
			return
		}
	}
}

// missing is the width that a row still lacks when each of its spaces has stretched as far as its glue says.
func (c *compositor) missing(l linebreak.Line, row []rowItem) unit.Length {
	missing := l.Measure - c.width(l, row)
	for i := range row {
		if row[i].glue >= 0 {
			missing -= c.itemizer.items[row[i].glue].Stretch
		}
	}
	return missing
}

// joints are the joints of a row, the best ones first. Among equally good ones those nearest to the end of the line
// come first.
func joints(row []rowItem) []joint {
	var out []joint
	for i := len(row) - 1; i >= 0; i-- {
		if row[i].word == nil || row[i].space {
			continue
		}
		for _, e := range row[i].word.Elongations() {
			out = append(out, joint{i, e})
		}
	}
	slices.SortStableFunc(out, func(a, b joint) int { return a.Rank - b.Rank })
	return out
}
