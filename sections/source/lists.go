package source

import (
	"fmt"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/number"
)

// Texts returns a list of strings.
func (t *Table) Texts(key string) []Text {
	list, at, ok := t.list(key)
	if !ok {
		return nil
	}
	out := make([]Text, 0, len(list))
	for i, v := range list {
		s, ok := v.(string)
		if !ok {
			t.problems.Errorf(t.itemSpan(key, at, i), "", "`%s` must be a list of texts; here is %s", key, typeName(v))
			continue
		}
		out = append(out, t.text(key, s, item(at, i)))
	}
	return out
}

// Reals returns a list of numbers, and whether there is one. Items that are none are reported, and left out.
func (t *Table) Reals(key string) ([]float64, bool) {
	list, at, ok := t.list(key)
	if !ok {
		return nil, false
	}
	out := make([]float64, 0, len(list))
	for i, v := range list {
		n, ok := asFloat(v)
		if !ok {
			t.problems.Errorf(t.itemSpan(key, at, i), "",
				"`%s` must be a list of numbers; here is %s", key, typeName(v))
			continue
		}
		out = append(out, n)
	}
	return out, true
}

// Cells returns a list of texts and numbers, as they are written.
func (t *Table) Cells(key string) []Text {
	list, at, ok := t.list(key)
	if !ok {
		return nil
	}
	out := make([]Text, 0, len(list))
	for i, v := range list {
		out = append(out, t.cell(key, v, item(at, i)))
	}
	return out
}

// Cell is a cell of a list of rows: a text, or a table of its own.
type Cell struct {
	Text  Text
	Table *Table
}

// RowsOf returns a list of lists of cells, which may be tables.
func (t *Table) RowsOf(key string) [][]Cell {
	list, at, ok := t.list(key)
	if !ok {
		return nil
	}
	out := make([][]Cell, 0, len(list))
	reported := false
	for i, v := range list {
		cells, ok := v.([]any)
		if !ok && !reported {
			t.problems.Errorf(t.itemSpan(key, at, i),
				"write each row as its cells, in the order of the columns: "+key+" = [[\"…\", 12], …]",
				"`%s` must be a list of rows, each a list of cells; here is %s", key, typeName(v))
			reported = true
		}
		if !ok {
			continue
		}
		row := make([]Cell, 0, len(cells))
		for k, c := range cells {
			p := item(item(at, i), k)
			if m, ok := c.(map[string]any); ok {
				row = append(row, Cell{Table: newTable(t.file, t.path(key), m, p, t.problems).within(t, key)})
				continue
			}
			row = append(row, Cell{Text: t.cell(key, c, p)})
		}
		out = append(out, row)
	}
	return out
}

// cell reads one cell.
func (t *Table) cell(key string, v any, p *position) Text {
	switch v := v.(type) {
	case string:
		return t.text(key, v, p)
	case int64, float64:
		return t.number(key, v, p)
	}
	span := t.keySpan(key)
	if p != nil {
		span = t.valueSpan(p)
	}
	t.problems.Errorf(span, "", "a cell must be a text or a number, not %s", typeName(v))
	return Text{}
}

// number reads a number as it is written, with its decimals. One that is not known (nan of
// TOML) is a dash.
func (t *Table) number(key string, v any, p *position) Text {
	written := strings.ToLower(fmt.Sprint(v))
	span := t.keySpan(key)
	if p != nil {
		written = t.raw(p)
		span = t.valueSpan(p)
	}
	d, ok := number.FromTOML(written)
	switch {
	case ok:
		return Text{Value: d.String(), Span: span}.AsNumber(number.Value{Decimal: d})
	case strings.HasSuffix(written, "inf"):
		t.problems.Errorf(span, "write the number, or \"\" where none is known", "%s cannot be printed", written)
	}
	return Text{Value: "–", Span: span}
}

// item is the position of an item of a list, nil if it is not known.
func item(p *position, i int) *position {
	if p == nil || i >= len(p.array) {
		return nil
	}
	return p.array[i]
}

func (t *Table) itemSpan(key string, at *position, i int) diag.Span {
	if p := item(at, i); p != nil {
		return t.valueSpan(p)
	}
	return t.ValueSpan(key)
}

// list returns a list of any values.
func (t *Table) list(key string) ([]any, *position, bool) {
	v, p, ok := t.get(key)
	if !ok {
		return nil, nil, false
	}
	switch v := v.(type) {
	case []any:
		return v, p, true
	case []map[string]any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = v[i]
		}
		return list, p, true
	}
	t.wrong(key, v, "a list in square brackets")
	return nil, nil, false
}

// Tables returns a list of tables.
func (t *Table) Tables(key string) []*Table { return t.TablesOr(key, "") }

// TablesOr returns a list of tables. A text in it is a table that has nothing but this text, under the key textKey; an
// empty one takes no texts. What is of another type is reported at the first that is.
func (t *Table) TablesOr(key, textKey string) []*Table {
	v, p, ok := t.get(key)
	if !ok {
		return nil
	}
	if _, ok := v.(map[string]any); ok && p != nil {
		t.problems.Errorf(t.keySpan(key), fmt.Sprintf("write [[%s]] with two brackets", t.path(key)),
			"`%s` is a list of tables", key)
		return nil
	}
	list, at, ok := t.list(key)
	if !ok {
		return nil
	}
	out := make([]*Table, 0, len(list))
	reported := false
	for i, v := range list {
		m, p := tableOf(v, item(at, i), textKey)
		if m == nil && !reported {
			t.tellNoTable(key, textKey, v, t.itemSpan(key, at, i))
			reported = true
		}
		if isNumber(v) && textKey != "" { // it is kept, so that the list is as long as it was meant
			m, p = tableOf(fmt.Sprint(v), item(at, i), textKey)
		}
		if m != nil {
			out = append(out, newTable(t.file, t.path(key), m, p, t.problems).within(t, key))
		}
	}
	return out
}

// tableOf is an item of a list as a table, with its position; nil if it is none.
func tableOf(v any, p *position, textKey string) (map[string]any, *position) {
	switch v := v.(type) {
	case map[string]any:
		return v, p
	case string:
		if textKey == "" {
			return nil, nil
		}
		if p != nil {
			text := *p
			text.key, text.keyLength = p.value, p.end-p.value
			p = &position{
				key: text.key, keyLength: text.keyLength, value: p.value, end: p.end,
				table: map[string]*position{textKey: &text},
			}
		}
		return map[string]any{textKey: v}, p
	}
	return nil, nil
}

// isNumber reports whether a value of TOML is a number.
func isNumber(v any) bool {
	switch v.(type) {
	case int64, float64:
		return true
	}
	return false
}

// tellNoTable reports what is no table in a list of tables.
func (t *Table) tellNoTable(key, textKey string, v any, at diag.Span) {
	want, cure := "a list of tables", ""
	if textKey != "" {
		want = "a list of texts or tables"
		cure = "write " + key + " = [\"…\", \"…\"]"
		if isNumber(v) {
			cure = "write each in quotes: \"" + fmt.Sprint(v) + "\""
		}
	}
	t.problems.Errorf(at, cure, "`%s` must be %s; here is %s", key, want, typeName(v))
}
