package inline

import (
	"annualreport/layout/bidi"
	"annualreport/layout/content"
	"annualreport/layout/linebreak"
	"annualreport/layout/unit"
)

// position gives each word of a line its place, measured from the left end of the frame. The words stand in the visual
// order of UAX #9. Width is that of the row.
func (c *compositor) position(p *Paragraph, l linebreak.Line, row []rowItem, width unit.Length) {
	slack := l.Measure - width
	left := p.Frame.Width - l.Measure // the indent, where lines begin at the left
	before := unit.Length(0)
	switch p.Style.Align {
	case content.Center:
		before = slack / 2
	case content.End:
		before = slack
	case content.Justified, content.Start:
	}
	x := left + before + c.post(l)
	if p.RightToLeft {
		after := slack - before
		x = after - c.itemizer.refs[l.To].hang
	}
	if !p.RightToLeft && oneDirection(row) {
		for i := range row {
			row[i].x = x
			x += row[i].width
		}
		return
	}
	for _, i := range visualOrder(row, p.RightToLeft) {
		row[i].x = x
		x += row[i].width
	}
}

// oneDirection reports whether a line runs from left to right throughout.
func oneDirection(row []rowItem) bool {
	for i := range row {
		if row[i].atom.level != 0 {
			return false
		}
	}
	return true
}

// visualOrder is rule L2 of UAX #9 over the words of a line; spaces at its end
// take the paragraph's level by rule L1.
func visualOrder(row []rowItem, rightToLeft bool) []int {
	levels := make([]bidi.Level, len(row))
	for i := range row {
		levels[i] = row[i].atom.level
	}
	base := bidi.LeftToRight
	if rightToLeft {
		base = bidi.RightToLeft
	}
	for i := len(row) - 1; i >= 0 && row[i].space; i-- {
		levels[i] = base
	}
	return bidi.Order(levels)
}
