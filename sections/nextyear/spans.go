package nextyear

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"annualreport/sections/source"
)

// hasSpan reports whether a row has a cell over several columns.
func hasSpan(row *source.Value) bool {
	return slices.ContainsFunc(row.List(), func(c *source.Value) bool { return c.Key("span") != nil })
}

// spannedRow is a row with cells over columns, as it is in the new year.
type spannedRow struct {
	cells []*source.Value
	// runs are the cells behind the first as they are to be; nil if the row stays.
	runs []run
	// staying are the cells over several columns that stay with a number.
	staying []*source.Value
}

// run is a cell of last year's row over so many columns of the new one.
type run struct {
	// cell is its place in the row, and isEmpty says that it is emptied.
	cell    int
	isEmpty bool
	columns int
}

// spannedRowOf finds which cells of a row stand below which columns in the new year. It is false if a cell with a
// number would be over fewer columns than it was, or nobody knows the columns of a number.
func spannedRowOf(m *mover, row *source.Value, columns []column) (spannedRow, bool) {
	out := spannedRow{cells: row.List()}
	var owners []int
	for i, cell := range out.cells {
		for range spanOf(cell) {
			owners = append(owners, i)
		}
	}
	labels := spanOf(out.cells[0])
	isFree := func(i int) bool { return !hasDigits(m, out.cells[i]) }
	if len(owners) != len(columns)+1 || len(out.cells) > 1 && owners[labels] == owners[len(owners)-1] {
		for i := range out.cells[1:] {
			if !isFree(i + 1) {
				return out, false
			}
		}
		return out, true // a remark on the whole row
	}
	for at := labels; at < len(owners); at++ {
		if whole, ok := wholeRun(m, out.cells, owners, columns, at); ok {
			out.runs = append(out.runs, whole)
			if cell := out.cells[whole.cell]; !whole.isEmpty && hasDigits(m, cell) {
				out.staying = append(out.staying, cell)
			}
			at += whole.columns - 1
			continue
		}
		next := owned(m, out.cells, owners, columns, at)
		last := len(out.runs) - 1
		if last >= 0 && !next.isEmpty && !out.runs[last].isEmpty && out.runs[last].cell == next.cell {
			out.runs[last].columns++
			continue
		}
		out.runs = append(out.runs, next)
	}
	for _, r := range out.runs {
		if spanOf(out.cells[r.cell]) != r.columns && !isFree(r.cell) {
			return out, false
		}
	}
	from, to := out.cells[0].To, out.cells[len(out.cells)-1].To
	return out, !strings.ContainsRune(m.file.Text[from:to], '#')
}

// wholeRun is a cell over several columns that begins at one, none of which moves: it stays as wide as it is. It is
// false for other cells, and for one with a number of which nobody knows whether it is emptied.
func wholeRun(m *mover, cells []*source.Value, owners []int, columns []column, at int) (run, bool) {
	own := run{cell: owners[at], columns: spanOf(cells[owners[at]])}
	if owners[at-1] == own.cell {
		return own, false // it has begun
	}
	below := columns[at-1 : at-1+own.columns]
	kept := 0
	for i := range below {
		switch c := &below[i]; {
		case c.isOfNew() || c.from >= 0:
			return own, false
		case c.from == keptColumn:
			kept++
		}
	}
	words := m.written(groupTitle(cells[own.cell]))
	own.isEmpty = kept == 0 && m.isEmptied(words) && strings.TrimSpace(words) != ""
	return own, own.columns > 1 && (kept == 0 || kept == own.columns || !hasDigits(m, cells[own.cell]))
}

// owned is what stands below a column in the new year, of a row whose columns are of some cells.
func owned(m *mover, cells []*source.Value, owners []int, columns []column, at int) run {
	own := run{cell: owners[at], columns: 1}
	c := &columns[at-1]
	switch {
	case c.from == keptColumn:
	case c.from == emptyColumn:
		own.isEmpty = c.isOfNew() || m.isEmptied(m.written(groupTitle(cells[own.cell])))
	case owners[c.from+1] == 0:
		own.isEmpty = true
	default:
		own.cell = owners[c.from+1]
	}
	return own
}

// hasDigits reports whether a cell has a number, also within words, or the name of a cell.
func hasDigits(m *mover, cell *source.Value) bool {
	words := m.written(groupTitle(cell))
	return strings.ContainsFunc(words, unicode.IsDigit) || cellName().MatchString(words)
}

// edits are those that write the row of the new year.
func (s *spannedRow) edits(m *mover) []source.Edit {
	if s.runs == nil {
		return nil
	}
	written := make([]string, len(s.runs))
	isAlike := len(s.runs) == len(s.cells)-1
	for i, r := range s.runs {
		written[i] = s.written(m, r)
		isAlike = isAlike && r.columns == spanOf(s.cells[i+1])
	}
	if !isAlike {
		from, to := s.cells[1].From, s.cells[len(s.cells)-1].To
		parting := m.file.Text[s.cells[0].To:s.cells[1].From]
		return []source.Edit{{From: from, To: to, Text: strings.Join(written, parting)}}
	}
	var out []source.Edit
	for i, cell := range s.cells[1:] {
		if written[i] != source.Raw(m.file, cell) {
			out = append(out, source.Edit{From: cell.From, To: cell.To, Text: written[i]})
		}
	}
	return out
}

// written is a cell of the new row as it is written.
func (s *spannedRow) written(m *mover, r run) string {
	cell := s.cells[r.cell]
	text := groupTitle(cell)
	isText := text != nil && text.Data != nil
	switch {
	case !r.isEmpty:
		return spanned(m.file, cell, r.columns)
	case isText && cell.Keys != nil && spanOf(cell) == r.columns:
		edit := source.Edit{From: text.From - cell.From, To: text.To - cell.From, Text: m.emptiedRaw(text)}
		return source.Edited(source.Raw(m.file, cell), []source.Edit{edit})
	case isText && spanOf(cell) == 1:
		return m.emptiedRaw(text)
	}
	return empty
}

// spanned is a cell as it is written, over so many columns.
func spanned(f *source.File, cell *source.Value, columns int) string {
	raw := source.Raw(f, cell)
	span := cell.Key("span")
	if span == nil || spanOf(cell) == columns {
		return raw
	}
	return source.Edited(raw, []source.Edit{
		{From: span.From - cell.From, To: span.To - cell.From, Text: strconv.Itoa(columns)},
	})
}
