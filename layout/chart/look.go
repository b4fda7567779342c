package chart

import (
	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// The usual look: the thickness of lines, the least radius of marks, and how much of its room a group of columns takes,
// in hundredths.
const (
	chartLine = 7 * unit.Pt / 4
	chartDot  = 5 * unit.Pt / 2
	slotShare = 68
)

// lineOf is how thick the lines of a chart are.
func lineOf(b *content.Chart) unit.Length {
	if b.Look.Line == 0 {
		return chartLine
	}
	return b.Look.Line
}

// dotOf is the radius of the marks of a chart: a mark is seen on its line.
func dotOf(b *content.Chart) unit.Length { return max(chartDot, lineOf(b)*5/4) }

// thickOf is how much of their room bars and columns take, in hundredths.
func thickOf(b *content.Chart) int64 {
	if b.Look.Thick == 0 {
		return slotShare
	}
	return int64(b.Look.Thick)
}

// columnShare is how much of their room the columns of a label take together, in hundredths. Pins stand as far from
// each other as usual columns.
func columnShare(b *content.Chart) int64 {
	if isPinned(b) {
		return slotShare
	}
	return thickOf(b)
}

// widestOf is how wide columns are at the most.
func widestOf(b *content.Chart) unit.Length {
	return unit.Length(widestColumn).MulDiv(columnShare(b), slotShare)
}

// isPinned reports whether bars and columns are pins.
func isPinned(b *content.Chart) bool { return b.Look.Bars == content.Pins }

// pinReach is how far the mark of a pin reaches from its value in any direction; 0 for blocks.
func pinReach(b *content.Chart) unit.Length {
	if isPinned(b) {
		return unit.Length(chartDot).MulDiv(markReach, 10)
	}
	return 0
}

// thickestStem is how thick the stems of pins are at the most: thicker ones would be bars, and hide their marks.
const thickestStem = 2 * unit.Pt

// stemOf is how thick the stems of pins are.
func stemOf(b *content.Chart) unit.Length { return min(lineOf(b), thickestStem) }

// marksEach reports whether each value of a line has a mark, by which lines can be told apart.
func marksEach(b *content.Chart) bool { return b.Look.Marks != content.NoMarks && !b.Look.LastMarked }

// isDashed reports whether the dashes of lines tell them apart.
func isDashed(b *content.Chart) bool { return len(b.Series) > 1 && !marksEach(b) }
