package source

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"annualreport/layout/diag"
)

// Table is a table of a file. Its methods hand out values by key; a value of
// the wrong type is told as a problem and then missing.
type Table struct {
	file     *File
	name     string
	values   map[string]any
	at       *position
	asked    []string
	problems *diag.List
	// context tells the table apart from others of its name, for translators.
	context string
}

func newTable(f *File, name string, values map[string]any, at *position, problems *diag.List) *Table {
	if at == nil {
		at = &position{}
	}
	return &Table{file: f, name: name, values: values, at: at, problems: problems, context: name}
}

// Span is the place of the table: its header, or the brace that opens it.
func (t *Table) Span() diag.Span {
	if t.name == "" {
		return diag.Span{File: t.file.Name, Line: 1, Column: 1}
	}
	return t.file.Span(t.at.key, t.at.keyLength)
}

// KeySpan is the place of a key, or of the table if it does not have it.
func (t *Table) KeySpan(key string) diag.Span {
	if p := t.at.table[key]; p != nil {
		return t.file.Span(p.key, p.keyLength)
	}
	return t.Span()
}

// ValueSpan is the place of the value of a key.
func (t *Table) ValueSpan(key string) diag.Span {
	if p := t.at.table[key]; p != nil {
		return t.valueSpan(p)
	}
	return t.Span()
}

// valueSpan underlines a value up to the end of its line.
func (t *Table) valueSpan(p *position) diag.Span {
	return t.file.Span(p.value, len(t.raw(p)))
}

// raw is a value as it is written.
func (t *Table) raw(p *position) string {
	return strings.TrimRight(t.file.Text[p.value:max(p.end, p.value)], " \t")
}

// Has tells whether the key is there, of whatever type.
func (t *Table) Has(key string) bool {
	t.ask(key)
	_, ok := t.values[key]
	return ok
}

// ask remembers that a key is known.
func (t *Table) ask(key string) {
	if !slices.Contains(t.asked, key) {
		t.asked = append(t.asked, key)
	}
}

// get returns the value of a key and whether it is there.
func (t *Table) get(key string) (any, *position, bool) {
	t.ask(key)
	v, ok := t.values[key]
	return v, t.at.table[key], ok
}

// wrong tells of a value of the wrong type.
func (t *Table) wrong(key string, v any, want string) {
	t.problems.Errorf(t.ValueSpan(key), "", "`%s` must be %s, not %s", key, want, typeName(v))
}

// typeName calls a value by its type, as authors do.
func typeName(v any) string {
	switch v.(type) {
	case string:
		return "a text"
	case int64, float64:
		return "a number"
	case bool:
		return "true or false"
	case time.Time:
		return "a date"
	case []any, []map[string]any:
		return "a list"
	case map[string]any:
		return "a table"
	}
	return fmt.Sprintf("%T", v)
}

// Text returns a string, empty if it is not there.
func (t *Table) Text(key string) Text {
	v, p, ok := t.get(key)
	if !ok {
		return Text{}
	}
	s, ok := v.(string)
	if !ok {
		t.wrong(key, v, "a text in quotes")
		return Text{}
	}
	return t.text(key, s, p)
}

// Place is where the text of a key stands.
func (t *Table) Place(key string) Place { return Place{Table: t.name, Context: t.context, Key: key} }

func (t *Table) text(key, s string, p *position) Text {
	out := Text{Value: s, Span: t.Span()}
	if p != nil {
		out = newText(t.file, s, p.value, t.valueSpan(p))
	}
	out = t.file.Checked(out, t.problems)
	if t.file.Translate != nil && s != "" {
		out = t.file.Translate(t.Place(key), out)
	}
	return out
}

// Need returns a string that must be there and not be empty.
func (t *Table) Need(key string) Text {
	out := t.Text(key)
	if _, ok := t.values[key]; !ok {
		t.problems.Errorf(t.Span(), fmt.Sprintf("add a line: %s = \"…\"", key), "%s has no `%s`", t.called(), key)
	} else if _, ok := t.values[key].(string); ok && out.IsEmpty() {
		if at := out.Span; out.original != "" {
			t.problems.Errorf(at, "translate it, or leave it empty until it is", "the translation of `%s` has no words", key)
		} else {
			t.problems.Errorf(t.ValueSpan(key), "", "`%s` is empty", key)
		}
	}
	return out
}

// called is what messages call the table.
func (t *Table) called() string {
	if t.name == "" {
		return "the report"
	}
	return "[" + t.name + "]"
}

// Bool returns a truth value, or what holds if it is not there.
func (t *Table) Bool(key string, otherwise bool) bool {
	v, _, ok := t.get(key)
	if !ok {
		return otherwise
	}
	b, ok := v.(bool)
	if !ok {
		t.wrong(key, v, "true or false")
		return otherwise
	}
	return b
}

// Int returns a whole number between two limits, or what holds if it is not there.
func (t *Table) Int(key string, low, high, otherwise int) int {
	v, _, ok := t.get(key)
	if !ok {
		return otherwise
	}
	n, ok := v.(int64)
	if !ok {
		t.wrong(key, v, "a whole number")
		return otherwise
	}
	if n < int64(low) || n > int64(high) {
		t.problems.Errorf(t.ValueSpan(key), "", "`%s` must lie between %d and %d", key, low, high)
		return otherwise
	}
	return int(n)
}

// Number returns a number between two limits, or what holds if it is not there.
func (t *Table) Number(key string, low, high, otherwise float64) float64 {
	v, _, ok := t.get(key)
	if !ok {
		return otherwise
	}
	n, ok := asFloat(v)
	if !ok {
		t.wrong(key, v, "a number")
		return otherwise
	}
	if !(n >= low && n <= high) {
		t.problems.Errorf(t.ValueSpan(key), "", "`%s` must lie between %g and %g", key, low, high)
		return otherwise
	}
	return n
}

func asFloat(v any) (float64, bool) {
	switch v := v.(type) {
	case int64:
		return float64(v), true
	case float64:
		return v, true
	}
	return 0, false
}

// Date returns a date, and whether it is there.
func (t *Table) Date(key string) (time.Time, bool) {
	v, _, ok := t.get(key)
	if !ok {
		return time.Time{}, false
	}
	d, ok := v.(time.Time)
	if !ok {
		t.problems.Errorf(t.ValueSpan(key), "write the date without quotes, as 2017-05-31", "`%s` must be a date, not %s", key, typeName(v))
		return time.Time{}, false
	}
	return time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, time.UTC), true
}

// Table returns a table, nil if it is not there.
func (t *Table) Table(key string) *Table {
	v, p, ok := t.get(key)
	if !ok {
		return nil
	}
	m, ok := v.(map[string]any)
	if !ok {
		t.wrong(key, v, "a table")
		return nil
	}
	return newTable(t.file, t.path(key), m, p, t.problems).below(t, key)
}

// IsTable tells whether the value of a key is a table.
func (t *Table) IsTable(key string) bool {
	t.ask(key)
	_, ok := t.values[key].(map[string]any)
	return ok
}

// IsText tells whether the value of a key is a string.
func (t *Table) IsText(key string) bool {
	t.ask(key)
	_, ok := t.values[key].(string)
	return ok
}

// IsDate tells whether the value of a key is a date.
func (t *Table) IsDate(key string) bool {
	t.ask(key)
	_, ok := t.values[key].(time.Time)
	return ok
}

// path is the name of a table inside of this one.
func (t *Table) path(key string) string {
	if t.name == "" {
		return key
	}
	return t.name + "." + key
}

// Finish tells of every key that nobody asked for.
func (t *Table) Finish() {
	var unknown []string
	for key := range t.values {
		if !slices.Contains(t.asked, key) {
			unknown = append(unknown, key)
		}
	}
	slices.Sort(unknown)
	for _, key := range unknown {
		hint := ""
		if near := Nearest(key, t.asked); near != "" {
			hint = fmt.Sprintf("did you mean `%s`?", near)
		} else if len(t.asked) > 0 {
			known := slices.Clone(t.asked)
			slices.Sort(known)
			hint = "known keys are " + strings.Join(known, ", ")
		}
		t.problems.Errorf(t.KeySpan(key), hint, "unknown key `%s`", key)
	}
}

// AllowAll makes every key of the table known.
func (t *Table) AllowAll() {
	for key := range t.values {
		t.ask(key)
	}
}

// Cell returns a text or a number as the text that it is written as.
func (t *Table) Cell(key string) Text {
	v, p, ok := t.get(key)
	if !ok {
		return Text{}
	}
	return t.cell(key, v, p)
}
