package object

import (
	"slices"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/unit"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/number"
	"annualreport/sections/years"
)

// barChoice is whether an author asks for bars in a table.
type barChoice uint8

// What is asked. As usual is what the design has.
const (
	barsAsUsual barChoice = iota
	barsWanted
	barsUnwanted
)

// barChoiceOf is what a truth asks for.
func barChoiceOf(wanted bool) barChoice {
	if wanted {
		return barsWanted
	}
	return barsUnwanted
}

// barValue is a number that a bar may stand for.
type barValue struct {
	number.Decimal
	known bool
}

// The room of bars, and what the other columns of a table ask for about.
const (
	mostBarWidth  = 90 * unit.Pt
	leastBarWidth = 24 * unit.Pt
	labelWidth    = 80 * unit.Pt
	amountWidth   = 40 * unit.Pt
)

// barWidth is how wide the bars of each of some columns of a table may be; 0 if there is no room for them.
func barWidth(c *compose.Composer, columns, barred int) unit.Length {
	if barred == 0 {
		return 0
	}
	free := c.Sheet.Measure() - labelWidth - unit.Length(columns-1)*amountWidth
	width := min(free/unit.Length(barred), mostBarWidth)
	if width < leastBarWidth {
		return 0
	}
	return width
}

// dataBars are the bars of the rows of a column; nil if all its numbers are 0 or none is known.
func dataBars(c *compose.Composer, values []barValue, width unit.Length) *content.DataBars {
	var low, high number.Decimal
	for _, v := range values {
		if v.known && v.Cmp(low) < 0 {
			low = v.Decimal
		}
		if v.known && v.Cmp(high) > 0 {
			high = v.Decimal
		}
	}
	span := high.Sub(low)
	if span.Sign() == 0 || width == 0 {
		return nil
	}
	const shades = 2
	inks := color.Steps(c.Brand.Primary, c.Ground, shades)
	out := &content.DataBars{Width: width, Zero: partsOf(low.Neg(), span), Sum: inks[0], Ink: inks[1]}
	for _, v := range values {
		end := out.Zero
		if v.known && v.Sign() != 0 {
			end += partsOf(v.Decimal, span)
			if end == out.Zero { // too short to be counted, but not nothing
				end += int64(v.Sign())
			}
		}
		out.Ends = append(out.Ends, end)
	}
	return out
}

// partsOf is how many parts of the room of bars a number is, whose whole is a span.
func partsOf(d, span number.Decimal) int64 {
	return int64(d.Mul(number.Int(content.BarParts)).Over(span, 0).Float())
}

// addAccountBars puts bars before the amounts of a statement: those of its first column that is not of an earlier year.
func addAccountBars(c *compose.Composer, s *Statement, t *content.Table, quiet []bool) {
	if s.bars == barsUnwanted || s.bars == barsAsUsual && !c.Brand.Design.Page.AccountBars {
		return
	}
	at := slices.IndexFunc(s.columns, func(col accountColumn) bool { return col.isAmount() })
	for i := range s.columns {
		if s.columns[i].isAmount() && !quiet[i] {
			at = i
			break
		}
	}
	if at < 0 {
		return
	}
	values := make([]barValue, len(s.rows))
	for i := range s.rows {
		if cells := s.rows[i].cells; at < len(cells) && s.isCounted(&cells[at], at) {
			values[i] = barValue{cells[at].Value.Decimal, true}
		}
	}
	width := barWidth(c, len(t.Columns), 1)
	if width == 0 && s.bars == barsWanted {
		tellNoBars(c, s.where.Key("bars"))
	}
	t.Columns[at+1].Bars = dataBars(c, values, width)
}

// tellNoBars tells of bars for which the pages are too narrow.
func tellNoBars(c *compose.Composer, at diag.Span) {
	c.Problems.Warnf(at, "give fewer columns, or leave `bars` out: the table is set without them",
		"bars have no room beside the columns of this table")
}

// earlierYears are the columns of earlier years: those for which another has the same title with a later year.
func earlierYears(s *Statement) []bool {
	out := make([]bool, len(s.columns))
	ends, rests := make([]int, len(s.columns)), make([]string, len(s.columns))
	for i := range s.columns {
		title := s.columns[i].title.Original()
		if found := years.In(title); len(found) == 1 && s.columns[i].isAmount() {
			ends[i], rests[i] = found[0].End, title[:found[0].From]+title[found[0].To:]
		}
	}
	for i := range out {
		for k := range out {
			out[i] = out[i] || ends[i] > 0 && ends[i] < ends[k] && rests[i] == rests[k]
		}
	}
	return out
}

// addTableBars puts bars before the numbers of the columns of a table for which they are asked. Sums have none: beside
// them all others would be short.
func addTableBars(c *compose.Composer, d *Table, t *content.Table) {
	var barred []int
	for i, col := range d.columns {
		if i > 0 && (col.bars || d.bars == barsWanted) && areAllNumbers(d.column(i)) {
			barred = append(barred, i)
		}
	}
	width := barWidth(c, len(d.columns), len(barred))
	if width == 0 && len(barred) > 0 {
		tellNoBars(c, d.where.Span())
	}
	if len(barred) == 0 && d.bars == barsWanted {
		c.Problems.Warnf(d.where.Key("bars"), "write its values as numbers, or leave `bars` out",
			"the table has no column of numbers that could have bars")
	}
	for i, col := range d.columns {
		if col.bars && !slices.Contains(barred, i) {
			c.Problems.Warnf(col.where.Key("bars"), "write its values as numbers, or leave `bars` out",
				"bars stand before numbers, and the column has others, or is the first")
		}
	}
	for _, at := range barred {
		values := make([]barValue, len(d.rows))
		unitOf := ""
		first := true
		for i := range d.rows {
			cell, ok := d.rows[i].at(at)
			if !ok || d.rows[i].total || amount.IsBlank(cell) {
				continue
			}
			v, err := d.numerals.Read(cell)
			if err != nil || !first && v.Unit != unitOf {
				continue
			}
			first, unitOf = false, v.Unit
			values[i] = barValue{v.Decimal, true}
		}
		t.Columns[at].Bars = dataBars(c, values, width)
	}
}
