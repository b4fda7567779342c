package schema

import (
	"slices"

	"annualreport/sections/source"
)

// Visitor is called for what is written in a table, as its shape knows it. Its functions may be nil.
type Visitor struct {
	// Table is called for each table, before what is in it.
	Table func(shape *Shape, v *source.Value)
	// Leaf is called for each text, number, date and truth value, with the table and the key that have it.
	Leaf func(shape *Shape, spec *Spec, v *source.Value)
}

// Visit goes through a table in the order in which its keys are written. Keys that the shape does not know are passed
// over.
func (s *Shape) Visit(v *source.Value, to Visitor) {
	if to.Table != nil {
		to.Table(s, v)
	}
	for _, name := range v.Names() {
		i := slices.IndexFunc(s.Keys, func(k Spec) bool { return k.Name == name })
		if i >= 0 {
			s.visitValue(&s.Keys[i], &s.Keys[i].Type, v.Keys[name], to)
		}
	}
}

// visitValue goes through the value of a key, or an item of it, that has a type.
func (s *Shape) visitValue(spec *Spec, t *Type, v *source.Value, to Visitor) {
	switch {
	case t.Form == FormEither:
		if i := slices.IndexFunc(t.Any, func(one Type) bool { return one.isOf(v) }); i >= 0 {
			s.visitValue(spec, &t.Any[i], v, to)
		}
	case !t.isOf(v):
	case t.Form == FormList:
		for _, item := range v.Items {
			s.visitValue(spec, t.Item, item, to)
		}
	case t.Form == FormTable:
		t.Table.Visit(v, to)
	case t.Form == FormKinds:
		kind, _ := v.Key(t.By).Words()
		if i := slices.IndexFunc(t.Kinds, func(k Shape) bool { return k.Name == kind }); i >= 0 {
			t.Kinds[i].Visit(v, to)
		}
	case to.Leaf != nil:
		to.Leaf(s, spec, v)
	}
}

// isOf reports whether a value is a table, a list or neither, as the type has it.
func (t *Type) isOf(v *source.Value) bool {
	switch t.Form {
	case FormTable, FormKinds:
		return v.Keys != nil
	case FormList:
		return v.IsList
	case FormEither:
		return slices.ContainsFunc(t.Any, func(one Type) bool { return one.isOf(v) })
	default:
		return v.Data != nil
	}
}
