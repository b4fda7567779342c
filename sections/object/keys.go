package object

import (
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
)

// Keys are the lists of objects that a section may have, each kind a list of its own in TOML.
func Keys(in *key.Reading) []schema.Key[*compose.Head] {
	return []schema.Key[*compose.Head]{
		schema.Each("table", tableSchema(in), func(h *compose.Head, d *Table) { h.Objects = append(h.Objects, d) }),
		schema.Each("chart", chartTable(in), func(h *compose.Head, ch *Chart) { h.Objects = append(h.Objects, ch) }),
		schema.Each("quote", quoteTable(in), func(h *compose.Head, q *Quotation) { h.Objects = append(h.Objects, q) }),
		schema.Each("box", boxTable(in), func(h *compose.Head, b *Box) { h.Objects = append(h.Objects, b) }),
		schema.Each("row", rowTable(in), func(h *compose.Head, r *Row) { h.Objects = append(h.Objects, r) }),
		schema.Each(
			"picture", PictureTable(in), func(h *compose.Head, f *Picture) { h.Objects = append(h.Objects, f) },
		),
		schema.Each("number", numberTable(in), func(h *compose.Head, n *Number) { h.Objects = append(h.Objects, n) }),
	}
}

// DataHolder is an object whose figures can be given out as a file.
type DataHolder interface {
	compose.Object
	// Data is a row of titles and the rows below it.
	Data() [][]string
	// Described says in words what the figures are; it may be empty.
	Described() string
}
