package tag

import (
	"cmp"
	"slices"

	"annualreport/layout/pdf/cos"
)

// idTree leads from identifiers to elements (ISO 32000-1, table 322). It is a name tree with one leaf, sorted by the
// bytes of the identifiers.
func idTree(f *cos.File, ids []idEntry) cos.Ref {
	slices.SortFunc(ids, func(x, y idEntry) int { return cmp.Or(cmp.Compare(x.id, y.id), cmp.Compare(x.ref, y.ref)) })
	names := cos.Array{}
	for _, e := range ids {
		names = append(names, cos.String(e.id), e.ref)
	}
	limits := cos.Array{cos.String(ids[0].id), cos.String(ids[len(ids)-1].id)}
	leaf := f.Add(cos.NewDict(cos.Name("Limits"), limits, cos.Name("Names"), names))
	return f.Add(cos.NewDict(cos.Name("Kids"), cos.Array{leaf}))
}
