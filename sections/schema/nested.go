package schema

import (
	"annualreport/sections/source"
)

// Branch is a key that holds a table, a list of tables, or one of several things. Its methods say more of it
// and return it.
type Branch[T any] struct {
	// spec has no more of the type than its form. The rest is made by whole when somebody asks for it: a report has
	// few of the tables that it may have.
	spec  Spec
	whole func() Type
	fills func(T)
	reads func(t *source.Table, name string, into T)
}

// Spec implements Key.
func (p *Branch[T]) Spec() Spec {
	out := p.spec
	if p.whole != nil {
		out.Type = p.whole()
	}
	return out
}

func (p *Branch[T]) head() *Spec { return &p.spec }

// Doc is a sentence on the key, in Markdown, without a full stop.
func (p *Branch[T]) Doc(sentence string) *Branch[T] {
	p.spec.Doc = sentence
	return p
}

// Example is a value as it is written in TOML.
func (p *Branch[T]) Example(value string) *Branch[T] {
	p.spec.Example = value
	return p
}

// Called are other words that people use for the key. They are not taken; it is said how the key is called.
func (p *Branch[T]) Called(words ...string) *Branch[T] {
	p.spec.Called = words
	return p
}

// Expected says that a table without the key is an error, which the check of the table tells.
func (p *Branch[T]) Expected() *Branch[T] {
	p.spec.Needed = true
	return p
}

func (p *Branch[T]) fill(into T) {
	if p.fills != nil {
		p.fills(into)
	}
}

func (p *Branch[T]) read(t *source.Table, into T) { p.reads(t, p.spec.Name, into) }

// Part is a key that holds a table, whose values go to a field. Without the table, the field has what
// holds without its keys.
func Part[T, S any](name string, table Table[S], at func(T) S) *Branch[T] {
	return &Branch[T]{spec: specOf(name, table.Doc, FormTable), whole: table.asType,
		fills: func(into T) { table.Fill(at(into)) },
		reads: func(t *source.Table, name string, into T) {
			if sub := t.Table(name); sub != nil {
				table.Overlay(sub, at(into))
			}
		}}
}

// Sub is a key that holds a table, which is read into an S and handed on.
func Sub[T, S any](name string, table Table[*S], add func(T, *S)) *Branch[T] {
	return &Branch[T]{spec: specOf(name, table.Doc, FormTable), whole: table.asType,
		reads: func(t *source.Table, name string, into T) {
			if sub := t.Table(name); sub != nil {
				one := new(S)
				table.Decode(sub, one)
				add(into, one)
			}
		}}
}

// specOf is the spec of a key, with the form of its type alone.
func specOf(name, doc string, form Form) Spec {
	return Spec{Name: name, Doc: doc, Type: Type{Form: form}}
}

// asType is the type of a key that holds the table.
func (d *Table[T]) asType() Type {
	shape := d.Shape()
	return Type{Form: FormTable, Table: &shape}
}

// asList is the type of a key that holds a list of such tables.
func (d *Table[T]) asList() Type { return listOf(d.asType()) }

// List is a key that holds a list of tables, whose values are appended to a field.
func List[T, S any](name string, table Table[*S], at func(T) *[]S) *Branch[T] {
	return Each(name, table, func(into T, one *S) { *at(into) = append(*at(into), *one) })
}

// Each is a key that holds a list of tables, each of which is read into an S and handed on.
func Each[T, S any](name string, table Table[*S], add func(T, *S)) *Branch[T] {
	read := func(t *source.Table, name string, into T) {
		for item := range table.present(t.Tables(name)) {
			one := new(S)
			table.Decode(item, one)
			add(into, one)
		}
	}
	return &Branch[T]{spec: specOf(name, table.Doc, FormList), whole: table.asList, reads: read}
}

// ListOrTexts is a key that holds a list of tables, whose values are appended to a field. A text in the list is a
// table that has nothing but this text, under the key textKey.
func ListOrTexts[T, S any](name, textKey string, table Table[*S], at func(T) *[]S) *Branch[T] {
	whole := func() Type {
		return listOf(Type{Form: FormEither, Any: []Type{{Form: FormText}, table.asType()}})
	}
	read := func(t *source.Table, name string, into T) {
		for _, item := range t.TablesOr(name, textKey) {
			one := new(S)
			table.Decode(item, one)
			*at(into) = append(*at(into), *one)
		}
	}
	return &Branch[T]{spec: specOf(name, table.Doc, FormList), whole: whole, reads: read}
}

// CellOr is a cell of a list of rows: a text, or a table of its own.
type CellOr[S any] struct {
	Text source.Text
	// Table is nil for a text.
	Table *S
}

// Rows is a key that holds a list of rows, each a list of cells: texts, numbers or tables. The role is that
// of the texts.
func Rows[T, S any](name string, role source.Role, table Table[*S], at func(T) *[][]CellOr[S]) *Branch[T] {
	spec := specOf(name, "", FormList)
	spec.Role = role
	whole := func() Type {
		return listOf(listOf(Type{Form: FormEither, Any: []Type{{Form: FormCell}, table.asType()}}))
	}
	return &Branch[T]{spec: spec, whole: whole, reads: func(t *source.Table, name string, into T) {
		for _, cells := range t.For(role, false).RowsOf(name) {
			row := make([]CellOr[S], len(cells))
			for i, c := range cells {
				row[i].Text = c.Text
				if c.Table != nil {
					row[i].Table = new(S)
					table.Decode(c.Table, row[i].Table)
				}
			}
			*at(into) = append(*at(into), row)
		}
	}}
}

// Within lifts keys of a part of T to keys of T: those that many tables have in common.
func Within[T, S any](part func(T) S, keys []Key[S]) []Key[T] {
	var out []Key[T]
	for _, k := range keys {
		out = append(out, partKey[T, S]{k, part})
	}
	return out
}

// partKey is a key of a part of T.
type partKey[T, S any] struct {
	Key[S]
	part func(T) S
}

func (l partKey[T, S]) fill(into T) { l.Key.fill(l.part(into)) }

func (l partKey[T, S]) read(t *source.Table, into T) { l.Key.read(t, l.part(into)) }

// Either is a key that takes values of several types: of the keys, all of one name, that one reads it which
// takes its type. The last says what the key is; it reads what is missing, and reports values of other types.
func Either[T any](keys ...Key[T]) *Branch[T] {
	last := keys[len(keys)-1]
	spec := *last.head()
	spec.Type = Type{Form: FormEither}
	whole := func() Type {
		out := Type{Form: FormEither}
		for _, k := range keys {
			out.Any = append(out.Any, k.Spec().Type)
		}
		return out
	}
	fills := func(into T) {
		for _, k := range keys {
			k.fill(into)
		}
	}
	return &Branch[T]{spec: spec, whole: whole, fills: fills, reads: func(t *source.Table, name string, into T) {
		for _, k := range keys[:len(keys)-1] {
			if k.head().Type.Form.fits(t, name) {
				k.read(t, into)
				return
			}
		}
		last.read(t, into)
	}}
}
