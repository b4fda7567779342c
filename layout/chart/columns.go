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
	c := &columnDrawing{head: rodHead(f), values: f.words.values}
	for _, row := range c.values {
		f.oneLine(row...)
	}
	if len(c.values) == 1 {
		c.plot = f.plot(plotForm{right: pinReach(f.block)})
		if c.plot != nil && widest(c.values[0]) <= c.plot.slot-f.labelGap() {
			return c
		}
		if !f.block.Sequence {
			return nil
		}
		f.problem = nil
	}
	if c.plot = f.plot(plotForm{ticked: true, right: pinReach(f.block)}); c.plot == nil {
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
	end    unit.Point  // where the value is
}

func (c *columnDrawing) draw(d *Drafter) {
	d.head(c.head)
	top := d.Y
	below := unit.Length(0)
	if c.plot.axis.Low < 0 {
		below = c.rowHeight(d) // for the values below columns
	}
	dot := pinReach(&d.chart.Block)
	c.plot.set(d, c.rowHeight(d)+dot, below+dot)
	columns, thick := c.columns(d)
	valued := c.valued(d, columns, thick, top)
	for _, col := range columns {
		d.rod(col.rect, col.end, col.series, col.label)
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
	b := &d.chart.Block
	thick := min(s.slot.MulDiv(columnShare(b), 100)/count, widestOf(b))
	dot := pinReach(b)
	var out []valueColumn
	for i := range s.labels {
		x := s.middle(i) - thick*count/2
		for k, row := range c.values {
			if p := row[i]; p != nil {
				v := b.Series[k].Values[i]
				at := s.at(v)
				col := valueColumn{
					series: k, label: i, word: p, x: x + thick/2, y: at - dot - heightOf(p),
					end: unit.Point{X: x + thick/2, Y: at},
					rect: unit.Rect{
						X: x + thick/20, Y: min(at, s.zero), W: thick - thick/10, H: (at - s.zero).Abs(),
					},
				}
				if v < 0 {
					col.y = at + dot
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
