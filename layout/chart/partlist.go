package chart

import (
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// partList is the parts of a whole as a list in columns: each has a sample of its ink, its label, and its value below.
type partList struct {
	labels, values []*inline.Paragraph
	columns        int
	// width is that of a column, indent how far the words stand behind their samples.
	width, indent unit.Length
}

// mostColumns is how many columns a list of parts has at the most.
const mostColumns = 4

// partList finds the most columns for a list of parts, by a number, in which no word is divided; in one column labels
// of any length have room. It is nil if a value has none.
func (f *fitter) partList(width unit.Length, most int) *partList {
	n := len(f.words.labels)
	f.oneLine(f.words.values[0]...)
	for columns := min(most, n); columns > 1; columns-- {
		if l := f.inColumns(width, columns); l.fits(f) {
			rows := (n + columns - 1) / columns
			l = f.inColumns(width, (n+rows-1)/rows) // as many in each row
			l.fits(f)
			return l
		}
	}
	l := f.inColumns(width, 1)
	if width-l.indent < f.width/(2*leastPlot) || widest(l.values) > width-l.indent {
		return nil
	}
	for _, label := range f.words.labels {
		l.labels = append(l.labels, f.within(label.phrase, width-l.indent))
	}
	return l
}

// inColumns is a list of parts in columns of equal width, without its labels.
func (f *fitter) inColumns(width unit.Length, columns int) *partList {
	between := 2 * f.gap * unit.Length(columns-1)
	return &partList{
		values: f.words.values[0], columns: columns, indent: indent(f),
		width: (width - between) / unit.Length(columns),
	}
}

// fits sets the labels of the list, and reports whether all its words have room as they are.
func (l *partList) fits(f *fitter) bool {
	room := l.width - l.indent
	l.labels = nil
	for _, label := range f.words.labels {
		if room <= 0 || !f.fits(label.whole, room) {
			return false
		}
		l.labels = append(l.labels, label.whole)
	}
	return widest(l.values) <= room
}

// height is that of the list.
func (l *partList) height(gap unit.Length) unit.Length {
	h := unit.Length(0)
	for from := 0; from < len(l.labels); from += l.columns {
		if from > 0 {
			h += gap
		}
		h += l.rowHeight(from)
	}
	return h
}

// rowHeight is the height of the row that begins with a part.
func (l *partList) rowHeight(from int) unit.Length {
	h := unit.Length(0)
	for i := from; i < min(from+l.columns, len(l.labels)); i++ {
		h = max(h, heightOf(l.labels[i])+heightOf(l.values[i]))
	}
	return h
}

// draw draws the list from a place to the right and the place of the drafter downward.
func (l *partList) draw(d *Drafter, x unit.Length) {
	for from := 0; from < len(l.labels); from += l.columns {
		if from > 0 {
			d.Y += d.gap
			d.cut()
		}
		for i := from; i < min(from+l.columns, len(l.labels)); i++ {
			l.entry(d, x+unit.Length(i-from)*(l.width+2*d.gap), i)
		}
		d.Y += l.rowHeight(from)
	}
}

// entry draws a part of the list.
func (l *partList) entry(d *Drafter, x unit.Length, i int) {
	size := d.chart.label.Text.Size
	leading := d.chart.label.Leading
	d.part(unit.Rect{X: x, Y: d.Y + (leading-size)/2, W: size, H: size}, i)
	d.word(l.labels[i], x+l.indent, d.Y, byStart)
	d.word(l.values[i], x+l.indent, d.Y+heightOf(l.labels[i]), byStart)
}

// isWhole reports whether the values of a chart are parts of a whole.
func isWhole(b *content.Chart) bool {
	low, _ := extremes(b)
	return len(b.Series) == 1 && low >= 0 && whole(b) > 0
}

// shares are the values of a chart as shares of its whole; 0 for those that are not known.
func shares(b *content.Chart) []float64 {
	total := max(whole(b), b.Whole)
	var out []float64
	for _, v := range b.Series[0].Values {
		out = append(out, max(known(v), 0)/total)
	}
	return out
}

// partInks are the inks of the parts of a whole that have none of their own.
func partInks(b *content.Chart) []color.Ink {
	if b.LabelInks != nil {
		return b.LabelInks
	}
	return color.Steps(b.Series[0].Ink, b.Ground, len(b.Labels))
}
