package nextyear

import (
	"strconv"
	"strings"

	"annualreport/layout/pattern"
	"annualreport/sections/source"
)

// empty is a value that waits to be written.
const empty = `""`

// cellName is a value that is taken out of a table: {table.row.column}.
var cellName = pattern.Of(`^\{[^{}.]+(\.[^{}.]+)+\}$`)

// emptied are the edits that empty a value. One that is taken out of a table is taken out of the moved column or row
// there.
func (m *mover) emptied(v *source.Value) []source.Edit {
	if v == nil || v.Data == nil {
		return nil
	}
	words, isText := v.Words()
	switch {
	case isText && cellName().MatchString(words):
		return renamed(m, v)
	case isText && words == "":
		return nil
	}
	return []source.Edit{{From: v.From, To: v.To, Text: empty}}
}

// emptiedRaw is what stands in the new year in the place of a value that is emptied, as it is written.
func (m *mover) emptiedRaw(v *source.Value) string {
	words, _ := v.Words()
	if later, ok := m.names.later(words); ok && later != words {
		return strconv.Quote(later)
	}
	return empty
}

// replaced are the edits that write a value as another one is written.
func (m *mover) replaced(v, by *source.Value) []source.Edit {
	if raw := source.Raw(m.file, by); raw != source.Raw(m.file, v) {
		return []source.Edit{{From: v.From, To: v.To, Text: raw}}
	}
	return nil
}

// isCellName reports whether a value is taken out of another table.
func isCellName(v *source.Value) bool {
	words, ok := v.Words()
	return ok && cellName().MatchString(words)
}

// written is a text as it reads, and a number as it is written; nothing for what is neither.
func (m *mover) written(v *source.Value) string {
	switch words, ok := v.Words(); {
	case ok:
		return words
	case v == nil || v.Data == nil:
		return ""
	}
	return source.Raw(m.file, v)
}

// allWritten are some values as they read.
func (m *mover) allWritten(values []*source.Value) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = m.written(v)
	}
	return out
}

// allRows are the values of some rows as they read.
func (m *mover) allRows(rows [][]*source.Value) [][]string {
	out := make([][]string, len(rows))
	for i, row := range rows {
		out[i] = m.allWritten(row)
	}
	return out
}

// transposed are the columns of rows of cells.
func transposed(rows [][]string, columns int) [][]string {
	out := make([][]string, columns)
	for i := range out {
		for _, row := range rows {
			out[i] = append(out[i], row[i])
		}
	}
	return out
}

// added is the edit that puts a new item behind the last one of a list of two or more, or before the first, in the way
// in which the items are parted.
func (m *mover) added(items []*source.Value, isFirst bool, raw string) source.Edit {
	parting := ", "
	last, other := items[len(items)-1], items[len(items)-2]
	if between := m.file.Text[other.To:last.From]; !strings.ContainsRune(between, '#') {
		parting = between
	}
	if isFirst {
		at := items[0].From
		return source.Edit{From: at, To: at, Text: raw + parting}
	}
	return source.Edit{From: last.To, To: last.To, Text: parting + raw}
}
