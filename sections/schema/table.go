package schema

import (
	"annualreport/sections/source"
)

// Table is the schema of a table that is read into what a T points to. All types of this package have a pointer as
// their T: Go then compiles one copy of their code for all tables.
type Table[T any] struct {
	// Name is how the table is called among the definitions of a JSON Schema and in the documentation.
	Name string
	// Doc is a sentence on the table, in Markdown, without a full stop.
	Doc string
	// Keys are read in this order. It is that of the messages for translators, too.
	Keys []Key[T]
	// At is the field that takes the place of the table; nil if nobody asks for it.
	At func(T) *source.Where
	// Ready changes a draft of the table before it is read, if a text of it may have fences; it may be nil.
	Ready func(d *source.Draft)
	// Check is called when all keys are read: it reports what no single key can; it may be nil.
	Check func(T)
	// byLanguage tables of a list may stand in the editions of some languages alone.
	byLanguage bool
}

// Shape is what is known of the table without the report.
func (d *Table[T]) Shape() Shape {
	out := Shape{Name: d.Name, Doc: d.Doc}
	for _, k := range d.Keys {
		out.Keys = append(out.Keys, k.Spec())
	}
	return out
}

// Fill puts what holds without any keys into what a T points to.
func (d *Table[T]) Fill(into T) {
	for _, k := range d.Keys {
		k.fill(into)
	}
}

// Decode reads a table into what a T points to. It reports unknown keys and values that cannot be used.
func (d *Table[T]) Decode(t *source.Table, into T) {
	d.Fill(into)
	d.Overlay(t, into)
}

// Overlay reads a table into what has values already: those that the table does not name stay.
func (d *Table[T]) Overlay(t *source.Table, into T) {
	if d.Ready != nil {
		if draft := source.DraftOf(t); draft != nil {
			d.Ready(draft)
			t = draft.Table()
		}
	}
	if d.At != nil {
		*d.At(into) = t.Where()
	}
	known := make([]string, len(d.Keys))
	called := make(map[string]string)
	for i, k := range d.Keys {
		k.read(t, into)
		spec := k.head()
		known[i] = spec.Name
		for _, word := range spec.Called {
			called[word] = spec.Name
		}
	}
	t.TellUnknown(known, called)
	if d.Check != nil {
		d.Check(into)
	}
}
