package schema

import (
	"slices"
	"strings"

	"annualreport/sections/source"
)

// Kind is one of the kinds of tables of a list; each kind has keys of its own, and is read in its own way.
type Kind[T any] struct {
	shape Shape
	read  func(t *source.Table, into *T)
}

// Name is what authors write to have a table of the kind.
func (k *Kind[T]) Name() string { return k.shape.Name }

// KindOf is the kind of tables that are read into an S and handed on. The name of the table is that of the
// kind, which the key called by names.
func KindOf[T, S any](by string, table Table[S], add func(*T, *S)) Kind[T] {
	table.Keys = append([]Key[S]{&Branch[S]{
		spec:  Spec{Name: by, Type: Type{Words: []string{table.Name}}, Needed: true, Doc: "the kind of the section"},
		reads: func(*source.Table, string, *S) {},
	}}, table.Keys...)
	return Kind[T]{table.Shape(), func(t *source.Table, into *T) {
		one := new(S)
		table.Decode(t, one)
		add(into, one)
	}}
}

// Kinds is a key that holds a list of tables of several kinds. The key called by names the kind of each;
// common is what most kinds have, for the documentation.
func Kinds[T any](name, by string, common Shape, kinds []Kind[T]) *Branch[T] {
	var names []string
	item := Type{Form: FormKinds, By: by, Common: &common}
	for _, k := range kinds {
		names = append(names, k.shape.Name)
		item.Kinds = append(item.Kinds, k.shape)
	}
	return &Branch[T]{spec: Spec{Name: name, Type: listOf(item)}, reads: func(t *source.Table, name string, into *T) {
		for _, table := range t.Tables(name) {
			kind := table.Text(by)
			if !table.Has(by) {
				table.TellMissing(by, source.Absence{})
			}
			table.TellEmpty(by, kind)
			if i := slices.Index(names, kind.Value); i >= 0 {
				kinds[i].read(table, into)
			} else if !kind.IsEmpty() {
				tellUnknownKind(table, by, kind, names)
			}
		}
	}}
}

// tellUnknownKind reports a kind that is none. Nothing is known of the keys of its table.
func tellUnknownKind(t *source.Table, by string, kind source.Text, names []string) {
	hint := by + "s are " + strings.Join(names, ", ")
	if near := source.Nearest(kind.Value, names); near != "" {
		hint = "did you mean \"" + near + "\"?"
	}
	t.Problems().Errorf(kind.Span, hint, "unknown "+by+" %q", kind.Value)
}
