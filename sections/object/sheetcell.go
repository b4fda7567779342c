package object

import (
	"strings"

	"annualreport/sections/language"
	"annualreport/sections/number"
	"annualreport/sections/sheet"
	"annualreport/sections/source"
)

// texts are the cells of a grid as texts of the report, which stand at the name of the file.
func (s *sheetFile) texts(g *grid) [][]source.Text {
	out := make([][]source.Text, 0, len(g.rows))
	for i, row := range g.rows {
		texts := make([]source.Text, len(row))
		for k := range row {
			texts[k] = s.text(&row[k], i > 0 && k > 0)
			s.tellCell(&row[k])
			if row[k].Kind == sheet.Words && row[k].Runs != nil && !s.markdown {
				s.mark(&texts[k], &row[k], place{i, k})
			}
		}
		out = append(out, texts)
	}
	return out
}

// text is one cell: titles and the names of rows are words, whatever they are in the sheet.
func (s *sheetFile) text(c *sheet.Cell, isValue bool) source.Text {
	out := source.Text{Value: oneLine(strings.TrimSpace(c.Text)), Span: s.file.Span}
	switch c.Kind {
	case sheet.Blank:
		out.Value = ""
	case sheet.Number:
		if isValue {
			return out.AsNumber(c.Number)
		}
		return s.written(c, writtenNumber)
	case sheet.Day:
		return s.written(c, writtenDay)
	case sheet.Clock:
		return s.written(c, func(c *sheet.Cell, l *language.Language) string { return l.Dates.Clock(c.Text) })
	case sheet.Truth:
		return s.written(c, writtenTruth)
	}
	return out
}

// written is a cell as a text of the language of the report, which knows how the author's language writes it.
func (s *sheetFile) written(c *sheet.Cell, write func(*sheet.Cell, *language.Language) string) source.Text {
	original := source.Text{Value: write(c, s.in.Author), Span: s.file.Span}
	return original.Translated(write(c, s.in.Language))
}

// writtenNumber is a number that stands as a word, such as a year above a column.
func writtenNumber(c *sheet.Cell, l *language.Language) string {
	v := c.Number
	v.Plain = c.Ungrouped
	return l.Numbers.Value(v, language.Style{Decimals: v.Decimals()})
}

// writtenTruth is what is true or false.
func writtenTruth(c *sheet.Cell, l *language.Language) string {
	if c.Text == "TRUE" {
		return l.Words.Yes
	}
	return l.Words.No
}

// writtenDay is a day as the language writes it, as far as the sheet shows it.
func writtenDay(c *sheet.Cell, l *language.Language) string {
	words := ""
	switch show := c.Shows; {
	case show.Day && show.Month && !show.Year:
		words = l.Dates.DayMonth(c.Day)
	case show.Day, show.Weekday && !show.Month && !show.Year:
		words = l.Dates.Day(c.Day)
	case show.Month && show.Year:
		words = l.Dates.MonthYear(c.Day)
	case show.Month:
		words = l.Dates.Month(c.Day)
	case show.Year:
		year := number.Value{Decimal: number.Int(int64(c.Day.Year())), Plain: true}
		return l.Numbers.Value(year, language.Style{})
	}
	clock := "15:04"
	if c.Shows.Seconds {
		clock = "15:04:05"
	}
	if c.Shows.Time {
		words = strings.TrimSpace(words + " " + l.Dates.Clock(c.Day.Format(clock)))
	}
	return words
}

// joinScales makes the numbers of a column whole where the sheet divides some of them by thousands, and others not or
// by more: their digits would stand below each other.
func joinScales(cells *sheet.Cells) {
	columns := make(map[int]*columnScale)
	for i := range cells.List {
		if c := &cells.List[i]; c.Kind == sheet.Number && (c.Number.Sign() != 0 || c.Whole != nil) {
			one := columns[c.Column]
			if one == nil {
				one = &columnScale{thousands: c.Thousands}
				columns[c.Column] = one
			}
			one.mixed = one.mixed || one.thousands != c.Thousands
		}
	}
	for i := range cells.List {
		if c := &cells.List[i]; c.Whole != nil && columns[c.Column].mixed {
			c.Number = *c.Whole
			c.Exact = nil
			c.Scaled = true
		}
	}
}

// columnScale is how often the first number of a column is divided by a thousand, and whether others are in other ways.
type columnScale struct {
	thousands int
	mixed     bool
}

// fillDecimals gives numbers the digits that the sheet rounded away, where others below which they stand have more
// decimals: noughts would stand in their places. Those with too many decimals to be filled up keep their own.
func (g *grid) fillDecimals(across bool) {
	all := g.decimals(1, g.width())
	for k := 1; k < g.width(); k++ {
		most := g.decimals(k, k+1)
		if across {
			most = all
		}
		if most > mostDecimals {
			continue
		}
		for i := 1; i < len(g.rows); i++ {
			if c := &g.rows[i][k]; c.Kind == sheet.Number && c.Exact != nil && c.Number.Decimals() < most {
				c.Number.Decimal = c.Exact.Round(most)
				c.Text = c.Number.Decimal.String()
			}
		}
	}
}

// decimals is how many decimals the numbers of some columns have at the most, from one column to before another.
func (g *grid) decimals(from, to int) int {
	most := 0
	for i := 1; i < len(g.rows); i++ {
		for k := from; k < to; k++ {
			if c := &g.rows[i][k]; c.Kind == sheet.Number {
				most = max(most, c.Number.Decimals())
			}
		}
	}
	return most
}

// nameNumbers leaves numbers of a column without groups that may be names, such as the numbers of telephones, postcodes
// and years: whole ones of one length, which the sheet shows without groups.
func (g *grid) nameNumbers() {
	for k := 1; k < g.width(); k++ {
		if namesMoney(source.Text{Value: g.rows[0][k].Text}) || !g.mayBeNames(k) {
			continue
		}
		for i := range g.rows {
			g.rows[i][k].Number.Plain = true
		}
	}
}

// mayBeNames reports whether the numbers of a column may be names.
func (g *grid) mayBeNames(column int) bool {
	length := 0
	for i := 1; i < len(g.rows); i++ {
		c := &g.rows[i][column]
		if c.Kind != sheet.Number {
			continue
		}
		n := len(c.Text)
		if !c.Ungrouped || c.Number.Unit != "" || n < fewestDigits || length > 0 && n != length ||
			strings.Trim(c.Text, "0123456789") != "" {
			return false
		}
		length = n
	}
	return length > 0
}

// width is how many columns the grid has.
func (g *grid) width() int {
	if len(g.rows) == 0 {
		return 0
	}
	return len(g.rows[0])
}
