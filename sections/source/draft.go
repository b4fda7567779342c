package source

import (
	"slices"
	"strings"

	"annualreport/layout/diag"
)

// Passage is a text of a table as it is written, before it is checked and translated: tables can be made of its parts.
type Passage struct{ text Text }

// Value is the text.
func (p Passage) Value() string { return p.text.Value }

// At is the place of a part of the text in the file.
func (p Passage) At(offset, length int) diag.Span { return p.text.At(offset, length) }

// Range is from where to where something stands in a passage, in bytes.
type Range struct{ From, To int }

// position is that of a part of the text.
func (p Passage) position(from, to int) *position {
	start := p.text.byteAt(from)
	end := max(p.text.byteAt(to), start)
	return &position{
		key: start, keyLength: end - start, value: start, end: end, part: &textPart{whole: p.text, from: from},
	}
}

// textPart is a value, or a table, that is a part of a text from a byte of it on.
type textPart struct {
	whole Text
	from  int
	// mark is the name that texts place the table by; empty for all others.
	mark string
}

// as is a text of the part's place with a value, whose bytes stand where those of the part do.
func (p *textPart) as(value string, span diag.Span) Text {
	out := Text{Value: value, Span: span, file: p.whole.file, at: p.whole.at}
	if p.whole.isVerbatim() {
		out.at += int32(p.from)
		return out
	}
	return out.with(textFacts{escapes: p.whole.more().escapes.from(p.from)})
}

// from are the escapes of what is left of a value behind a byte.
func (e escapes) from(offset int) escapes {
	out := escapes{{raw: e.raw(offset)}}
	for _, s := range e {
		if s.value > offset {
			out = append(out, escape{value: s.value - offset, raw: s.raw})
		}
	}
	return out
}

// Draft is a copy of a table that can be changed before it is read.
type Draft struct{ table *Table }

// DraftOf is a draft of a table; nil if no text of it has three colons in a row, as each fence has.
func DraftOf(t *Table) *Draft {
	if !holdsColons(t.values) {
		return nil
	}
	out := *t
	out.values, _ = copied(t.values).(map[string]any)
	out.at = copiedPosition(t.at)
	return &Draft{&out}
}

// holdsColons reports whether a text of a value has three colons in a row.
func holdsColons(v any) bool {
	switch v := v.(type) {
	case string:
		return strings.Contains(v, ":::")
	case map[string]any:
		for _, value := range v {
			if holdsColons(value) {
				return true
			}
		}
	case []map[string]any:
		return slices.ContainsFunc(v, func(m map[string]any) bool { return holdsColons(m) })
	case []any:
		return slices.ContainsFunc(v, holdsColons)
	}
	return false
}

// copiedPosition is a position with tables of its own. Lists without tables are not copied: nothing in them changes.
func copiedPosition(p *position) *position {
	if p.table == nil && !slices.ContainsFunc(p.array, func(i *position) bool { return i.table != nil }) {
		return p
	}
	out := *p
	out.table = make(map[string]*position, len(p.table))
	for key, value := range p.table {
		out.table[key] = copiedPosition(value)
	}
	out.array = slices.Clone(p.array)
	for i, item := range out.array {
		out.array[i] = copiedPosition(item)
	}
	return &out
}

// Table is the table as it was changed.
func (d *Draft) Table() *Table { return d.table }

// Problems are where what is wrong with the table is reported.
func (d *Draft) Problems() *diag.List { return d.table.problems }

// copied is a value with tables and lists of its own.
func copied(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := make(map[string]any, len(v))
		for key, value := range v {
			out[key] = copied(value)
		}
		return out
	case []map[string]any:
		out := make([]map[string]any, len(v))
		for i := range v {
			out[i], _ = copied(v[i]).(map[string]any)
		}
		return out
	case []any:
		if !slices.ContainsFunc(v, isTable) {
			return v // no text in it is changed
		}
		out := make([]any, len(v))
		for i := range v {
			out[i] = copied(v[i])
		}
		return out
	}
	return v
}

// isTable reports whether a value is a table.
func isTable(v any) bool {
	_, ok := v.(map[string]any)
	return ok
}

// Within are the tables that a key holds, in a list or alone; what is none is left out without a word.
func (d *Draft) Within(key string) []*Draft {
	t := d.table
	v, p, _ := t.get(key)
	var out []*Draft
	add := func(v any, p *position) {
		if m, ok := v.(map[string]any); ok {
			out = append(out, &Draft{newTable(t.file, t.path(key), m, p, t.problems)})
		}
	}
	switch v := v.(type) {
	case map[string]any:
		add(v, p)
	case []any:
		for i := range v {
			add(v[i], item(p, i))
		}
	case []map[string]any:
		for i := range v {
			add(v[i], item(p, i))
		}
	}
	return out
}

// Passage is the text of a key as it is written; ok is false if the key holds none.
func (d *Draft) Passage(key string) (p Passage, ok bool) {
	t := d.table
	v, at, _ := t.get(key)
	s, ok := v.(string)
	if !ok || at == nil {
		return Passage{}, false
	}
	return Passage{textAt(t.file, s, at, t.valueSpan(at))}, true
}

// textAt is a text at a position of a file.
func textAt(f *File, value string, at *position, span diag.Span) Text {
	if at.part != nil {
		return at.part.as(value, span)
	}
	return newText(f, value, at.value, span)
}

// Rewrite gives a key another text of the same length: its bytes have the places of those that stood there.
func (d *Draft) Rewrite(key, value string) {
	t := d.table
	at := *t.at.table[key]
	at.part = &textPart{whole: textAt(t.file, t.values[key].(string), &at, t.valueSpan(&at))}
	t.at.table[key] = &at
	t.values[key] = value
}

// Insertion is a table that is written within a text.
type Insertion struct {
	passage Passage
	values  map[string]any
	at      *position
}

// NewInsertion is a table without keys that begins with a part of a passage. The mark is a name that texts place it by
// where it has no id; it may be empty.
func NewInsertion(p Passage, from, to int, mark string) *Insertion {
	at := p.position(from, to)
	at.table = make(map[string]*position)
	at.part.mark = mark
	return &Insertion{passage: p, values: make(map[string]any), at: at}
}

// Has reports whether the table has a key.
func (n *Insertion) Has(key string) bool { return n.values[key] != nil }

// Text sets a text, which stands in a part of the passage; the key stands in another.
func (n *Insertion) Text(key, value string, keyAt, valueAt Range) {
	n.values[key] = value
	n.place(key, keyAt, valueAt)
}

// Truth sets a truth value.
func (n *Insertion) Truth(key string, value bool, keyAt, valueAt Range) {
	n.values[key] = value
	n.place(key, keyAt, valueAt)
}

// Whole sets a whole number.
func (n *Insertion) Whole(key string, value int64, keyAt, valueAt Range) {
	n.values[key] = value
	n.place(key, keyAt, valueAt)
}

// Texts sets a list of texts, each of which stands in a part of the passage.
func (n *Insertion) Texts(key string, values []string, keyAt Range, valuesAt []Range) {
	list := make([]any, len(values))
	n.place(key, keyAt, keyAt)
	for i, v := range values {
		list[i] = v
		n.at.table[key].array = append(n.at.table[key].array, n.passage.position(valuesAt[i].From, valuesAt[i].To))
	}
	n.values[key] = list
}

// place sets where a key and its value stand.
func (n *Insertion) place(key string, keyAt, valueAt Range) {
	at := n.passage.position(valueAt.From, valueAt.To)
	at.key = n.passage.text.byteAt(keyAt.From)
	at.keyLength = max(n.passage.text.byteAt(keyAt.To)-at.key, 1)
	n.at.table[key] = at
}

// Insert adds a table to a list of the table, behind those that it has. A key that holds something else keeps it.
func (d *Draft) Insert(key string, n *Insertion) {
	t := d.table
	list, at := []any{}, &position{key: n.at.key, keyLength: n.at.keyLength, value: n.at.value, end: n.at.end}
	if v, p, ok := t.get(key); ok {
		switch v := v.(type) {
		case []any:
			list = slices.Clone(v)
		case []map[string]any:
			for _, m := range v {
				list = append(list, m)
			}
		default:
			return // which is told when it is read
		}
		if p != nil {
			one := *p
			at = &one
		}
	}
	t.values[key] = append(list, n.values)
	at.array = append(slices.Clip(at.array), n.at)
	t.at.table[key] = at
}
