package source

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"annualreport/layout/diag"
)

// Table is a table of a file. Its methods hand out values by key; a value of
// the wrong type is reported as a problem and then missing.
type Table struct {
	file     *File
	name     string
	values   map[string]any
	at       *position
	problems *diag.List
	// context distinguishes the table from others of its name, for translators.
	context string
	// role is that of the texts that are read, and shared means that they are one message with those of the
	// tables beside this one.
	role   Role
	shared bool
	// own means that the texts are written in the language of the edition that is read: they are not translated.
	// languages are those in whose editions the table stands, or the one around it, with spaces between; none for all.
	own       bool
	languages string
}

func newTable(f *File, name string, values map[string]any, at *position, problems *diag.List) *Table {
	if at == nil {
		at = &position{}
	}
	return &Table{file: f, name: name, values: values, at: at, problems: problems, context: name}
}

// span is the place of the table: its header, or the brace that opens it.
func (t *Table) span() diag.Span {
	if t.name == "" {
		return t.file.Span(0, 0)
	}
	return t.file.Span(t.at.key, t.at.keyLength)
}

// keySpan is the place of a key, or of the table if it does not have it.
func (t *Table) keySpan(key string) diag.Span {
	if p := t.at.table[key]; p != nil {
		return t.file.Span(p.key, p.keyLength)
	}
	return t.span()
}

// keyAt is the byte at which a key begins, or that of the table.
func (t *Table) keyAt(key string) int {
	if p := t.at.table[key]; p != nil {
		return p.key
	}
	return t.at.key
}

// ValueSpan is the place of the value of a key.
func (t *Table) ValueSpan(key string) diag.Span {
	if p := t.at.table[key]; p != nil {
		return t.valueSpan(p)
	}
	return t.span()
}

// valueSpan underlines a value up to the end of its line.
func (t *Table) valueSpan(p *position) diag.Span {
	return t.file.Span(p.value, len(t.raw(p)))
}

// raw is a value as it is written.
func (t *Table) raw(p *position) string {
	return strings.TrimRight(t.file.Text[p.value:max(p.end, p.value)], " \t")
}

// Has reports whether the key is there, of whatever type.
func (t *Table) Has(key string) bool {
	_, ok := t.values[key]
	return ok
}

// get returns the value of a key and whether it is there.
func (t *Table) get(key string) (any, *position, bool) {
	v, ok := t.values[key]
	return v, t.at.table[key], ok
}

// wrong reports a value of the wrong type.
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

func (t *Table) text(key, s string, p *position) Text {
	out := Text{Value: s, Span: t.span()}
	if p != nil {
		out = textAt(t.file, s, p, t.valueSpan(p))
	}
	if out.isVerbatim() { // what stands in the file as it is was checked with it
		out = TurnedBack(out, t.problems)
	} else {
		out = Checked(out, t.problems)
	}
	if t.file.Translate != nil && s != "" && !t.own {
		out = t.file.Translate(t.place(key), out)
	}
	return out
}

// Absence is the words of a message on a key that is not there: what the key is, which may be empty, and the
// line to add, if it is not that of a text.
type Absence struct{ What, Line string }

// TellMissing reports a key that must be there.
func (t *Table) TellMissing(key string, words Absence) {
	if words.Line == "" {
		words.Line = key + " = \"…\""
	}
	if words.What != "" {
		words.What = ", " + words.What
	}
	t.problems.Errorf(t.span(), "add a line: "+words.Line, "%s has no `%s`%s", t.called(), key, words.What)
}

// TellEmpty reports the text of a key that must not be empty.
func (t *Table) TellEmpty(key string, text Text) {
	switch {
	case t.IsText(key) && !text.IsEmpty() && text.IsLeftOut():
		TellLeftOut(text, t.problems)
	case !t.IsText(key) || !text.IsEmpty():
	case text.more().original != "":
		t.problems.Errorf(text.Span, "translate it, or leave it empty until it is",
			"the translation of `%s` has no words", key)
	default:
		t.problems.Errorf(t.ValueSpan(key), "", "`%s` is empty", key)
	}
}

// Where is the place of the table and of its keys.
func (t *Table) Where() Where { return Where{t} }

// Problems are where the table reports what is wrong with it.
func (t *Table) Problems() *diag.List { return t.problems }

// Truth returns a truth value, and whether there is one.
func (t *Table) Truth(key string) (truth, ok bool) {
	v, _, ok := t.get(key)
	if !ok {
		return false, false
	}
	truth, ok = v.(bool)
	if !ok {
		t.wrong(key, v, "true or false")
	}
	return truth, ok
}

// Whole returns a whole number between two limits, and whether there is one.
func (t *Table) Whole(key string, low, high int) (int, bool) {
	v, _, ok := t.get(key)
	if !ok {
		return 0, false
	}
	n, ok := v.(int64)
	switch {
	case !ok:
		t.wrong(key, v, "a whole number")
		return 0, false
	case n < int64(low) || n > int64(high):
		t.problems.Errorf(t.ValueSpan(key), "", "`%s` must lie between %d and %d", key, low, high)
		return 0, false
	}
	return int(n), true
}

// Real returns a number between two limits, and whether there is one.
func (t *Table) Real(key string, low, high float64) (float64, bool) {
	v, _, ok := t.get(key)
	if !ok {
		return 0, false
	}
	n, ok := asFloat(v)
	switch {
	case !ok:
		t.wrong(key, v, "a number")
		return 0, false
	case !(n >= low && n <= high):
		t.problems.Errorf(t.ValueSpan(key), "", "`%s` must lie between %g and %g", key, low, high)
		return 0, false
	}
	return n, true
}

// IsList reports whether the value of a key is a list.
func (t *Table) IsList(key string) bool {
	switch t.values[key].(type) {
	case []any, []map[string]any:
		return true
	}
	return false
}

// called is what messages call the table.
func (t *Table) called() string {
	if t.name == "" {
		return "the report"
	}
	return "[" + t.name + "]"
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
		t.problems.Errorf(t.ValueSpan(key), "write the date without quotes, as 2017-05-31",
			"`%s` must be a date, not %s", key, typeName(v))
		return time.Time{}, false
	}
	if d.Year() < 1 {
		t.problems.Errorf(t.ValueSpan(key), "write the year that is meant, as 2017-05-31",
			"`%s` has the year 0, which no calendar has", key)
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

// IsTable reports whether the value of a key is a table.
func (t *Table) IsTable(key string) bool {
	_, ok := t.values[key].(map[string]any)
	return ok
}

// IsText reports whether the value of a key is a string.
func (t *Table) IsText(key string) bool {
	_, ok := t.values[key].(string)
	return ok
}

// IsDate reports whether the value of a key is a date.
func (t *Table) IsDate(key string) bool {
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

// mostUnknown is how many unknown keys of a table are told one by one.
const mostUnknown = 1_000

// TellUnknown reports every key that is none of those that are known. called has the known key for other words that
// people use for it.
func (t *Table) TellUnknown(known []string, called map[string]string) {
	var unknown []string
	for key := range t.values {
		if !slices.Contains(known, key) {
			unknown = append(unknown, key)
		}
	}
	if len(unknown) == 0 {
		return
	}
	slices.SortFunc(unknown, func(a, b string) int {
		return cmp.Or(cmp.Compare(t.keyAt(a), t.keyAt(b)), cmp.Compare(a, b))
	})
	sorted := slices.Clone(known)
	slices.Sort(sorted)
	for i, key := range unknown {
		if i == mostUnknown {
			t.problems.Errorf(t.keySpan(key), "mend those before it first",
				"here and behind are %d more keys that are not known", len(unknown)-i)
			break
		}
		hint := ""
		if name := called[strings.ToLower(key)]; name != "" {
			hint = fmt.Sprintf("did you mean `%s`?", name)
		} else if near := Nearest(key, known); near != "" {
			hint = fmt.Sprintf("did you mean `%s`?", near)
		} else if len(known) > 0 {
			hint = "known keys are " + strings.Join(sorted, ", ")
		}
		t.problems.Errorf(t.keySpan(key), hint, "unknown key `%s`", key)
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
