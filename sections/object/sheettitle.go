package object

import (
	"strconv"

	"annualreport/sections/sheet"
)

// skipTitles leaves out the rows above the titles of columns of a whole sheet that are one cell over all columns: they
// are the title of the table. It warns of each.
func (s *sheetFile) skipTitles(cells *sheet.Cells) {
	if !s.values.area.IsEmpty() {
		return
	}
	for {
		title, rest := cutTitle(cells.List)
		if title == nil {
			return
		}
		first := sheet.CellName(rest.Top, rest.Left)
		last := sheet.CellName(rest.Bottom, rest.Right)
		s.in.Problems.Warnf(s.file.Span, "name the cells without it: range = "+strconv.Quote(first+":"+last),
			"row %d of %q is one title over all columns (“%s”), which is left out: row %d has the titles of columns",
			title.Row+1, s.file.Value, title.Text, rest.Top+1)
		cells.List = below(cells.List, title.Row)
	}
}

// cutTitle is the title over all columns that cells begin with, and the area of those below it; nil if there is none,
// or fewer than two columns or two rows below it.
func cutTitle(cells []sheet.Cell) (title *sheet.Cell, rest sheet.Area) {
	for i := range cells {
		c := &cells[i]
		if c.Kind != sheet.Blank && (title == nil || c.Row < title.Row) {
			title = c
		}
	}
	if title == nil || title.Kind != sheet.Words || title.Width < 2 {
		return nil, rest
	}
	first := true
	for i := range cells {
		c := &cells[i]
		switch {
		case c == title || c.Kind == sheet.Blank:
			continue
		case c.Row == title.Row:
			return nil, rest
		case first:
			rest = sheet.Area{Top: c.Row, Left: c.Column, Bottom: c.Row, Right: c.Column}
			first = false
		}
		rest.Top = min(rest.Top, c.Row)
		rest.Left = min(rest.Left, c.Column)
		rest.Bottom = max(rest.Bottom, c.Row+c.Height-1)
		rest.Right = max(rest.Right, c.Column+c.Width-1)
	}
	if rest.Bottom <= rest.Top || rest.Right <= rest.Left ||
		title.Column > rest.Left || title.Column+title.Width <= rest.Right {
		return nil, rest
	}
	return title, rest
}

// below are the cells in rows below one.
func below(cells []sheet.Cell, row int) []sheet.Cell {
	out := make([]sheet.Cell, 0, len(cells))
	for _, c := range cells {
		if c.Row > row {
			out = append(out, c)
		}
	}
	return out
}
