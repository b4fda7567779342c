package source

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"annualreport/layout/diag"
)

// Value is a value of a file of TOML with the place where it is written: for those who change the file there, and leave
// all other bytes as they are.
type Value struct {
	// From and To are where it is written, in bytes of the text of its file. Those of a table that has a header begin
	// there, and its end is not known.
	From, To int
	// Data is a text, a number, a truth value or a date; nil for tables and lists.
	Data any
	// Keys are those of a table, and nil for what is none.
	Keys map[string]*Value
	// Items are those of a list, and IsList says that the value is one.
	Items  []*Value
	IsList bool
}

// ValuesOf are the values of a file of TOML with their places; nil if it is none, which is reported.
func ValuesOf(f *File, problems *diag.List) *Value {
	root := f.Parse(problems)
	if root == nil {
		return nil
	}
	return valueOf(f, root.values, root.at)
}

// valueOf is a value as the library of TOML has it, with its place.
func valueOf(f *File, data any, at *position) *Value {
	if at == nil {
		at = &position{}
	}
	out := &Value{From: at.value, To: at.value + len(strings.TrimRight(f.Text[at.value:max(at.end, at.value)], " \t"))}
	switch v := data.(type) {
	case map[string]any:
		out.Keys = make(map[string]*Value, len(v))
		for name, one := range v {
			out.Keys[name] = valueOf(f, one, at.table[name])
		}
	case []map[string]any:
		out.IsList = true
		for i, one := range v {
			out.Items = append(out.Items, valueOf(f, one, item(at, i)))
		}
	case []any:
		out.IsList = true
		for i, one := range v {
			out.Items = append(out.Items, valueOf(f, one, item(at, i)))
		}
	default:
		out.Data = data
	}
	return out
}

// Key is the value of a key of a table; nil if it has none, or there is no table.
func (v *Value) Key(name string) *Value {
	if v == nil {
		return nil
	}
	return v.Keys[name]
}

// List are the items of a list; none if there is no list.
func (v *Value) List() []*Value {
	if v == nil {
		return nil
	}
	return v.Items
}

// Words is the value as a text; false if it is none.
func (v *Value) Words() (string, bool) {
	if v == nil {
		return "", false
	}
	text, ok := v.Data.(string)
	return text, ok
}

// Date is the value as a date; false if it is none.
func (v *Value) Date() (time.Time, bool) {
	if v == nil {
		return time.Time{}, false
	}
	date, ok := v.Data.(time.Time)
	return date, ok
}

// Whole is the value as a whole number; false if it is none.
func (v *Value) Whole() (int, bool) {
	if v == nil {
		return 0, false
	}
	n, ok := v.Data.(int64)
	return int(n), ok
}

// Names are the keys of a table, in the order in which they are written.
func (v *Value) Names() []string {
	return slices.SortedFunc(maps.Keys(v.Keys), func(a, b string) int {
		return cmp.Or(cmp.Compare(v.Keys[a].From, v.Keys[b].From), cmp.Compare(a, b))
	})
}

// Raw is a value as it is written.
func Raw(f *File, v *Value) string { return f.Text[v.From:v.To] }

// TextOf is the text of a value with the places of its bytes; empty for what is no text.
func TextOf(f *File, v *Value) Text {
	words, ok := v.Words()
	if !ok {
		return Text{}
	}
	return newText(f, words, v.From, f.Span(v.From, v.To-v.From))
}

// Within is where a part of a text is written, in bytes of the text of its file; false where it is written with
// escapes.
func Within(f *File, v *Value, part string, at int) (int, bool) {
	t := TextOf(f, v)
	from := t.byteAt(at)
	return from, from <= v.To && strings.HasPrefix(f.Text[from:v.To], part)
}

// Edit is a part of the text of a file, from a byte up to another, and what is to stand there.
type Edit struct {
	From, To int
	Text     string
}

// Edited is a file as it is on the disk, of whose text some parts are others. The parts must not lie over each other.
// Bytes that NewFile reads as others stay as they are: a byte order mark, line ends of old Macintoshes and of word
// processors.
func Edited(onDisk string, edits []Edit) string {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b Edit) int { return cmp.Compare(a.From, b.From) })
	var out strings.Builder
	walk := diskWalk{rest: onDisk}
	out.WriteString(walk.take(0))
	for _, e := range edits {
		out.WriteString(walk.take(e.From))
		walk.take(e.To)
		out.WriteString(e.Text)
	}
	out.WriteString(walk.rest)
	return out.String()
}

// diskWalk goes through a file as it is on the disk, by the bytes of its text.
type diskWalk struct {
	rest string
	// at is the byte of the text at which the rest begins.
	at      int
	started bool
}

// take gives what is on the disk up to a byte of the text.
func (w *diskWalk) take(to int) string {
	before := w.rest
	if !w.started {
		w.started = true
		w.rest = strings.TrimPrefix(w.rest, "\ufeff")
	}
	for w.at < to && w.rest != "" {
		size := 1
		if r, n := utf8.DecodeRuneInString(w.rest); isLineEnd(r) {
			size = n // a space in the text
		}
		w.rest = w.rest[size:]
		w.at++
	}
	return before[:len(before)-len(w.rest)]
}
