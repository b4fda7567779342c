package chart

import (
	"annualreport/layout/content"
	"annualreport/layout/inline"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// Columns stand side by side, in groups if there are several series.
type Columns struct{}

// ChartKind implements content.ChartKind.
func (Columns) ChartKind() {}

// The proportions of columns.
const (
	// widestColumn is the width of columns at the most.
	widestColumn = 40 * unit.Pt
	// slotShare is how much of the room of a label a group of columns takes, in hundredths.
	slotShare = 68
)

func (Columns) axis(b *content.Chart) scale.Axis {
	low, high := fromZero(b)
	return scale.Nice(low, high, ticksWanted)
}

func (Columns) sums(*content.Chart) []float64 { return nil }

// columnDrawing is columns with room for their words.
type columnDrawing struct {
	head   heading
	plot   *plot
	values [][]*inline.Paragraph
}

// fit sets the value at each column. For groups of columns, and for a sequence with too little room for the values, it
// draws an axis instead.
func (Columns) fit(f *fitter) drawing {
	c := &columnDrawing{head: areaHead(f), values: f.words.values}
	for _, row := range c.values {
		f.oneLine(row...)
	}
	if len(c.values) == 1 {
		c.plot = f.plot(plotForm{})
		if c.plot != nil && widest(c.values[0]) <= c.plot.slot-f.labelGap() {
			return c
		}
		if !f.block.Sequence {
			return nil
		}
		f.problem = nil
	}
	if c.plot = f.plot(plotForm{ticked: true}); c.plot == nil {
		return nil
	}
	return c
}

// valueColumn is a column with its value.
type valueColumn struct {
	rect   unit.Rect
	series int
	label  int
	word   *inline.Paragraph
	x, y   unit.Length // the middle of the head of the word
}

func (c *columnDrawing) draw(d *Drafter) {
	d.head(c.head)
	top := d.Y
	below := unit.Length(0)
	if c.plot.axis.Low < 0 {
		below = c.rowHeight(d) // for the values below columns
	}
	c.plot.set(d, c.rowHeight(d), below)
	columns, thick := c.columns(d)
	valued := c.valued(d, columns, thick, top)
	for _, col := range columns {
		d.barOf(col.rect, col.series, col.label)
		if valued {
			d.word(col.word, col.x, col.y, byMiddle)
		}
	}
	c.plot.ground(d)
}

// rowHeight is the height of the values.
func (c *columnDrawing) rowHeight(d *Drafter) unit.Length {
	h := d.chart.value.Leading
	for _, row := range c.values {
		h = max(h, tallest(row))
	}
	return h
}

// columns are the places of the columns and of their values, and how thick they are.
func (c *columnDrawing) columns(d *Drafter) ([]valueColumn, unit.Length) {
	s := c.plot
	count := unit.Length(len(c.values))
	thick := min(s.slot.MulDiv(slotShare, 100)/count, widestColumn)
	var out []valueColumn
	for i := range s.labels {
		x := s.middle(i) - thick*count/2
		for k, row := range c.values {
			if p := row[i]; p != nil {
				v := d.chart.Block.Series[k].Values[i]
				at := s.at(v)
				col := valueColumn{
					series: k, label: i, word: p, x: x + thick/2, y: at - heightOf(p),
					rect: unit.Rect{
						X: x + thick/20, Y: min(at, s.zero), W: thick - thick/10, H: (at - s.zero).Abs(),
					},
				}
				if v < 0 {
					col.y = at
				}
				out = append(out, col)
			}
			x += thick
		}
	}
	return out, thick
}

// valueGap is the least distance of two values of a group, so that they are not read as one.
const valueGap = unit.Pt

// valued reports whether all values have room at their columns.
func (c *columnDrawing) valued(d *Drafter, columns []valueColumn, thick, top unit.Length) bool {
	if len(c.values) == 1 {
		return len(c.plot.ticks) == 0
	}
	all := crowd{within: unit.Rect{Y: top, W: d.width, H: d.Y - top}}
	for _, col := range columns {
		all.take(col.rect)
	}
	for _, col := range columns {
		box := boxOf(col.word, col.x, col.y, byMiddle)
		roomy := unit.Rect{X: box.X - valueGap, Y: box.Y, W: box.W + 2*valueGap, H: box.H}
		if col.word.Frame.Width > thick+thick/4 || !all.free(roomy) {
			return false
		}
		all.take(box)
	}
	return true
}
