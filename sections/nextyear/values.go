package nextyear

import (
	"strings"

	"annualreport/layout/pattern"
	"annualreport/sections/number"
	"annualreport/sections/source"
	"annualreport/sections/years"
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
		table := strings.IndexByte(words, '.')
		behind := func(y years.Year) bool { return y.From > table && m.inColumn(y) }
		return m.later(v, behind)
	case isText && words == "":
		return nil
	}
	return []source.Edit{{From: v.From, To: v.To, Text: empty}}
}

// replaced are the edits that write a value as another one is written.
func (m *mover) replaced(v, by *source.Value) []source.Edit {
	if raw := source.Raw(m.file, by); raw != source.Raw(m.file, v) {
		return []source.Edit{{From: v.From, To: v.To, Text: raw}}
	}
	return nil
}

// isNumber reports whether a value is a number, in quotes or without.
func isNumber(v *source.Value) bool {
	switch data := v.Data.(type) {
	case int64, float64:
		return true
	case string:
		return number.Read(data).IsNumber()
	}
	return false
}

// isYear reports whether a value is a year and nothing else.
func (m *mover) isYear(v *source.Value) bool {
	_, ok := years.Alone(m.written(v))
	return ok && v.Data != nil
}

// written is a text as it reads, and a number as it is written.
func (m *mover) written(v *source.Value) string {
	if words, ok := v.Words(); ok {
		return words
	}
	return source.Raw(m.file, v)
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
