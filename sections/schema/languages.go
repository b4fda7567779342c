package schema

import (
	"iter"
	"slices"

	"annualreport/sections/source"
)

// ByLanguage is a table of a list that may stand in the editions of some languages alone, which its key `languages`
// names.
func ByLanguage[S any](table Table[*S]) Table[*S] {
	table.Keys = append(table.Keys[:len(table.Keys):len(table.Keys)], Languages[*S]())
	table.byLanguage = true
	return table
}

// Languages is the key of the languages in whose editions a table stands. It is read by the list that the table is in.
func Languages[T any]() *Branch[T] {
	text := Type{Form: FormText, Says: "BCP 47 tag"}
	spec := specOf(source.LanguagesKey, "", FormList)
	spec.Type = listOf(text)
	spec.Without = "in those of all languages"
	out := &Branch[T]{spec: spec, reads: func(*source.Table, string, T) {}}
	const doc = "the languages in whose editions it stands; what stands in that of one language alone is written in it"
	return out.Doc(doc).Example(`["en"]`)
}

// present are those of some tables that are to be read.
func (d *Table[T]) present(tables []*source.Table) iter.Seq[*source.Table] {
	if d.byLanguage {
		return source.Present(tables)
	}
	return slices.Values(tables)
}
