package object

import (
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
)

// Lists are the names of the lists of objects.
func Lists() []string {
	return []string{"table", "chart", "quote", "note", "box", "row", "picture", "film", "sound", "number"}
}

// Keys are the lists of objects that a section may have, each kind a list of its own in TOML.
func Keys(in *key.Reading) []schema.Key[*compose.Head] {
	return []schema.Key[*compose.Head]{
		listOf("table", tableSchema(in), func(h *compose.Head, d *Table) { h.Objects = append(h.Objects, d) }),
		listOf("chart", chartTable(in), func(h *compose.Head, ch *Chart) { h.Objects = append(h.Objects, ch) }),
		listOf("quote", quoteTable(in), func(h *compose.Head, q *Quotation) { h.Add(q, q.where) }),
		listOf("note", noteTable(in), func(h *compose.Head, n *Note) { h.Add(n, n.where) }),
		listOf("box", boxTable(in), func(h *compose.Head, b *Box) { h.Add(b, b.where) }),
		listOf("row", rowTable(in), func(h *compose.Head, r *Row) { h.Add(r, r.where) }),
		listOf("picture", PictureTable(in), func(h *compose.Head, f *Picture) { h.Add(f, f.where) }),
		listOf("film", filmTable(in), func(h *compose.Head, f *Film) { h.Add(f, f.where) }),
		listOf("sound", soundTable(in), func(h *compose.Head, s *Sound) { h.Add(s, s.where) }),
		listOf("number", numberTable(in), func(h *compose.Head, n *Number) { h.Objects = append(h.Objects, n) }),
	}
}

// listOf is a list of objects of one kind, each of which may stand in the editions of some languages alone.
func listOf[O any](name string, table schema.Table[*O], add func(*compose.Head, *O)) schema.Key[*compose.Head] {
	return schema.Each(name, schema.ByLanguage(table), add)
}

// DataHolder is an object whose figures can be given out as a file.
type DataHolder interface {
	compose.Object
	// Data is a row of titles and the rows below it.
	Data() [][]string
	// Described says in words what the figures are; it may be empty.
	Described() string
}
