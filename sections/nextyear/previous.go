package nextyear

import (
	"strconv"
	"strings"

	"annualreport/layout/pattern"
	"annualreport/sections/source"
)

// dateKey is the key of the date with all before it on its line.
var dateKey = pattern.Of(`^(.*?)(?:"date"|'date'|date)(\s*)=`)

// namePrevious has the report name that of last year: in a line behind that of the date, or behind the date in a table
// that is written in one line.
func namePrevious(m *mover, v *source.Value) {
	name := strconv.Quote(m.previous)
	date := v.Key("date")
	if old := v.Key("previous"); old != nil {
		if source.Raw(m.file, old) != name {
			m.change(old, []source.Edit{{From: old.From, To: old.To, Text: name}}, "`previous` is %s", name)
		}
		return
	}
	if date == nil {
		return
	}
	text := m.file.Text
	from := strings.LastIndexByte(text[:date.From], '\n') + 1
	key := dateKey().FindStringSubmatch(text[from:date.From])
	edit := source.Edit{From: date.To, To: date.To, Text: ", previous = " + name}
	if v.From >= len(text) || text[v.From] != '{' {
		if key == nil {
			return
		}
		edit = behindLine(text, date.To, key[1]+"previous"+narrowed(key[2])+"= "+name)
	}
	m.change(date, []source.Edit{edit}, "`previous` names the report of last year, for `report check`")
}

// narrowed is the space behind a key for one that is four letters longer.
func narrowed(space string) string {
	const longer = len("previous") - len("date")
	return strings.Repeat(" ", max(len(space)-longer, 1))
}

// behindLine is the edit that adds a line behind that of a byte.
func behindLine(text string, at int, line string) source.Edit {
	length := strings.IndexByte(text[at:], '\n')
	if length < 0 {
		return source.Edit{From: len(text), To: len(text), Text: "\n" + line}
	}
	end := at + length
	ending := "\n"
	if text[end-1] == '\r' {
		ending = "\r\n"
	}
	return source.Edit{From: end + 1, To: end + 1, Text: line + ending}
}
