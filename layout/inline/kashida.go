package inline

import (
	"slices"

	"annualreport/layout/display"
	"annualreport/layout/linebreak"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// joint is a place of a row where a word may be lengthened.
type joint struct {
	at int // in the row
	shape.Elongation
}

// elongate lengthens joints of Arabic letters in a line whose spaces would stretch by more
// than their natural part, one in a word: as few as bring the spaces back. Letters are never
// set apart.
func (c *compositor) elongate(p *Paragraph, l linebreak.Line, row []rowItem, expansion int64) {
	wanting := c.wanting(l, row)
	if wanting <= 0 {
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
		width := WordWidth(w, p.Styles[r.atom.style].Text.Size).MulDiv(expansion, display.Natural)
		longer := width - r.width
		if longer > 2*wanting {
			continue
		}
		r.word = w
		r.width = width
		lengthened[j.at] = true
		if wanting -= longer; wanting <= 0 {
			return
		}
	}
}

// wanting is what a row lacks to its measure when its spaces have stretched by their natural part.
func (c *compositor) wanting(l linebreak.Line, row []rowItem) unit.Length {
	wanting := l.Measure - c.width(l, row)
	for i := range row {
		if row[i].glue >= 0 {
			wanting -= c.itemizer.items[row[i].glue].Stretch
		}
	}
	return wanting
}

// joints are the joints of a row, the best first, and of those as good the ones near the end of
// the line.
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
