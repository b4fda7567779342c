package tag

import (
	"cmp"
	"slices"

	"annualreport/layout/pdf/cos"
)

// idTree leads from identifiers to elements (ISO 32000-1, table 322). It is a name tree with one leaf, sorted by the
// bytes of the identifiers.
func (b *builder) idTree() cos.Ref {
	slices.SortFunc(b.ids, func(x, y idEntry) int { return cmp.Compare(x.id, y.id) })
	names := cos.Array{}
	for _, e := range b.ids {
		names = append(names, cos.String(e.id), e.ref)
	}
	limits := cos.Array{cos.String(b.ids[0].id), cos.String(b.ids[len(b.ids)-1].id)}
	leaf := b.file.Add(cos.NewDict(cos.Name("Limits"), limits, cos.Name("Names"), names))
	return b.file.Add(cos.NewDict(cos.Name("Kids"), cos.Array{leaf}))
}
