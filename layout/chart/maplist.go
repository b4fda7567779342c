package chart

import (
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// mapList is the countries that have no name on a map, as a list in columns: each has a sample of its shade, its name,
// and its value at the end of the column.
type mapList struct {
	// of are the countries by their index, and names and values their words.
	of            []int
	names, values []*inline.Paragraph
	columns       int
	// width is that of a column, indent how far names stand behind their samples.
	width, indent unit.Length
}

// mapList finds the most columns for the countries without a name on a map; nil if all have one, or if a table has all
// values.
func (f *fitter) mapList(m *mapDrawing) *mapList {
	l := &mapList{indent: indent(f)}
	for i := range m.named {
		if m.named[i].label.W == 0 {
			l.of = append(l.of, i)
			l.values = append(l.values, m.named[i].value)
		}
	}
	if len(l.of) == 0 || f.block.Tabled {
		return nil
	}
	f.oneLine(l.values...)
	for columns := min(mostColumns, len(l.of)); ; columns-- {
		l.columns = columns
		l.width = (f.width - 2*f.gap*unit.Length(columns-1)) / unit.Length(columns)
		if l.fits(f) {
			return l
		}
	}
}

// fits sets the names, and reports whether all have room in one line. In a single column words have room in any case:
// names may have several lines, and values stand below them where they are long.
func (l *mapList) fits(f *fitter) bool {
	room := l.width - l.indent - f.gap - widest(l.values)
	if l.isStacked(f.gap) {
		room = l.width - l.indent
	}
	l.names = nil
	for _, i := range l.of {
		name := f.words.labels[i].whole
		if room <= 0 || !f.fits(name, room) || len(name.Lines) > 1 {
			if l.columns > 1 {
				return false
			}
			name = f.within(f.words.labels[i].phrase, room)
		}
		l.names = append(l.names, name)
	}
	return true
}

// isStacked reports whether values stand below their names, since they take more than half of a column.
func (l *mapList) isStacked(gap unit.Length) bool {
	return l.columns == 1 && widest(l.values)+gap > (l.width-l.indent)/2
}

// valueEnd is where values end, from the start of a column: not far from the names.
func (l *mapList) valueEnd(gap unit.Length) unit.Length {
	return min(l.width, l.indent+widest(l.names)+2*gap+widest(l.values))
}

// draw draws the list, column by column.
func (l *mapList) draw(d *Drafter, m *mapDrawing) {
	rows := (len(l.of) + l.columns - 1) / l.columns
	size := d.chart.label.Text.Size
	leading := d.chart.label.Leading
	for row := range rows {
		high := unit.Length(0)
		for column := range l.columns {
			at := column*rows + row
			if at >= len(l.of) {
				continue
			}
			x := unit.Length(column) * (l.width + 2*d.gap)
			m.sampleOf(d, unit.Rect{X: x, Y: d.Y + (leading-size)/2, W: size, H: size}, l.of[at])
			d.word(l.names[at], x+l.indent, d.Y, byStart)
			value := l.values[at]
			high = max(high, heightOf(l.names[at]), heightOf(value))
			switch {
			case value == nil:
			case l.isStacked(d.gap):
				d.word(value, x+l.indent, d.Y+heightOf(l.names[at]), byStart)
				high = max(high, heightOf(l.names[at])+heightOf(value))
			default:
				d.word(value, x+l.valueEnd(d.gap), d.Y, byEnd)
			}
		}
		d.Y += high
		if row+1 < rows {
			d.cut()
		}
	}
}

// sampleOf draws the shade of a country into a square.
func (m *mapDrawing) sampleOf(d *Drafter, at unit.Rect, i int) {
	c := &m.named[i]
	if c.ink == nil {
		m.unknown(d, at)
		return
	}
	if m.most > 0 {
		d.disc(unit.Point{X: at.X + at.W/2, Y: at.Y + at.H/2}, at.W/3, *c.ink)
		return
	}
	d.rect(at, *c.ink)
}
