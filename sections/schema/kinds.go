package schema

import (
	"iter"
	"slices"
	"strings"

	"annualreport/sections/source"
)

// Kind is one of the kinds of tables of a list; each kind has keys of its own, and is read in its own way.
type Kind[T any] struct {
	// shape is what is known of its tables; the name is what authors write to have a table of the kind.
	shape func() Shape
	read  func(t *source.Table, into T)
}

// Maker makes a kind, when the first table of its name is read.
type Maker[T any] struct {
	Name string
	Make func() Kind[T]
}

// KindOf is the kind of tables that are read into an S and handed on. The name of the table is that of the
// kind, which the key called by names.
func KindOf[T, S any](by string, table Table[*S], add func(T, *S)) Kind[T] {
	table.Keys = append([]Key[*S]{&Branch[*S]{
		spec:  Spec{Name: by, Type: Type{Words: []string{table.Name}}, Needed: true, Doc: "the kind of the section"},
		reads: func(*source.Table, string, *S) {},
	}}, table.Keys...)
	return Kind[T]{table.Shape, func(t *source.Table, into T) {
		one := new(S)
		table.Decode(t, one)
		add(into, one)
	}}
}

// Kinds is a key that holds a list of tables of several kinds. The key called by names the kind of each;
// common is what most kinds have, for the documentation.
func Kinds[T any](name, by string, common func() Shape, kinds []Maker[T]) *Branch[T] {
	whole := func() Type {
		shape := common()
		item := Type{Form: FormKinds, By: by, Common: &shape}
		for _, maker := range kinds {
			kind := maker.Make()
			item.Kinds = append(item.Kinds, kind.shape())
		}
		return listOf(item)
	}
	read := func(t *source.Table, name string, into T) {
		readKinds(source.Present(few(t.Tables(name), name)), by, kinds, into)
	}
	return &Branch[T]{spec: specOf(name, "", FormList), whole: whole, reads: read}
}

// MostTables is how many tables of kinds, such as sections, are read: each has a title, a place in the contents and a
// bookmark.
const MostTables = 20_000

// few is the tables of a name that are read; that there are more is reported.
func few(tables []*source.Table, name string) []*source.Table {
	if len(tables) <= MostTables {
		return tables
	}
	more := tables[MostTables]
	more.Problems().Errorf(more.Where().Span(), "divide the report into several",
		"here begins [[%s]] number %d, and a report has at most %d", name, MostTables+1, MostTables)
	return tables[:MostTables]
}

// readKinds reads tables, each as its kind is read.
func readKinds[T any](tables iter.Seq[*source.Table], by string, kinds []Maker[T], into T) {
	var names []string
	for _, k := range kinds {
		names = append(names, k.Name)
	}
	made := make([]*Kind[T], len(kinds))
	for table := range tables {
		kind := table.Text(by)
		if !table.Has(by) {
			table.TellMissing(by, source.Absence{})
		}
		table.TellEmpty(by, kind)
		i := slices.Index(names, kind.Value)
		if i < 0 {
			if !kind.IsEmpty() {
				tellUnknownKind(table, by, kind, names)
			}
			continue
		}
		if made[i] == nil {
			one := kinds[i].Make()
			made[i] = &one
		}
		made[i].read(table, into)
	}
}

// tellUnknownKind reports a kind that is none. Nothing is known of the keys of its table.
func tellUnknownKind(t *source.Table, by string, kind source.Text, names []string) {
	hint := by + "s are " + strings.Join(names, ", ")
	if near := source.Nearest(kind.Value, names); near != "" {
		hint = "did you mean \"" + near + "\"?"
	}
	t.Problems().Errorf(kind.Span, hint, "unknown "+by+" %q", kind.Value)
}
