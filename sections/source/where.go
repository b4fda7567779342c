package source

import (
	"maps"
	"slices"

	"annualreport/layout/diag"
)

// Where is the place of a table and of its keys, for messages on what was read. The zero Where is nowhere.
type Where struct{ table *Table }

// Span is the place of the table: its header, or the brace that opens it.
func (w Where) Span() diag.Span {
	if w.table == nil {
		return diag.Span{}
	}
	return w.table.span()
}

// Key is the place of a key, or of the table if it does not have it.
func (w Where) Key(name string) diag.Span {
	if w.table == nil {
		return diag.Span{}
	}
	return w.table.keySpan(name)
}

// Value is the place of the value of a key, or of the table if it does not have it.
func (w Where) Value(name string) diag.Span {
	if w.table == nil {
		return diag.Span{}
	}
	return w.table.ValueSpan(name)
}

// ListOf is the key of the list in which a table has an id, whether it stands in the edition that is read or not; empty
// if there is none.
func (w Where) ListOf(id string) string {
	if w.table == nil {
		return ""
	}
	for _, key := range slices.Sorted(maps.Keys(w.table.values)) {
		names := make(map[string]bool)
		if addNames(w.table.values[key], names); names[id] {
			return key
		}
	}
	return ""
}

// Has reports whether the key is there, of whatever type.
func (w Where) Has(name string) bool { return w.table != nil && w.table.Has(name) }

// HasValues reports whether a key has a value that is not an empty list.
func (w Where) HasValues(name string) bool {
	if !w.Has(name) {
		return false
	}
	list, ok := w.table.values[name].([]any)
	return !ok || len(list) > 0
}

// Known reports whether the place is that of a table.
func (w Where) Known() bool { return w.table != nil }

// IsText reports whether the value of a key is a text.
func (w Where) IsText(name string) bool { return w.table != nil && w.table.IsText(name) }

// IsTable reports whether the value of a key is a table.
func (w Where) IsTable(name string) bool { return w.table != nil && w.table.IsTable(name) }

// MarkPrefix begins the names by which texts place the tables that are written within them. No author writes such
// names.
const MarkPrefix = "_-"

// Mark is the name that texts place the table by if it stands in a text and has no id; empty for all others.
func (w Where) Mark() string {
	if w.table == nil || w.table.at.part == nil {
		return ""
	}
	return w.table.at.part.mark
}

// Place is the place of the texts of a key for translators.
func (w Where) Place(name string, role Role) Place { return w.table.For(role, false).place(name) }
