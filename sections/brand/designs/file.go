package designs

import (
	"annualreport/layout/content/role"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// file is what one file says of a design.
type file struct {
	// from is the name of the design that the file changes.
	from    source.Text
	leading float64
	// texts, covers and partPage are what is said of roles; nil for those of which nothing is.
	texts, covers, partPage [role.Count]*change
	where                   source.Where
}

// The bounds of the distance of lines, in points.
const (
	leastLeading = 8
	mostLeading  = 40
)

// fileTable is the table of a file.
func fileTable() schema.Table[*file] {
	texts := schema.Table[*change]{
		Name: "role", Doc: "how the texts of a role look", Keys: append([]schema.Key[*change]{likeKey()}, textKeys()...),
	}
	plates := schema.Table[*change]{Name: "role on a plate", Doc: texts.Doc, Keys: textKeys()}
	return schema.Table[*file]{
		Name: "design",
		Doc:  "How pages look, whatever the colors and the families of an organisation are",
		Keys: []schema.Key[*file]{
			schema.Text("from", func(f *file) *source.Text { return &f.from }).Without("`\"" + Usual + "\"`").
				Doc("the design that this one changes: what is not said here is as it is there").Example(`"editorial"`),
			schema.Number("leading", leastLeading, mostLeading, func(f *file) *float64 { return &f.leading }).Says("pt").
				Doc("the distance of the lines of running text").Example("14.5"),
			rolesKey("text", "the texts of all pages but covers, by their roles", texts, onPages(),
				func(f *file) *[role.Count]*change { return &f.texts }),
			rolesKey("cover", "the texts of covers, in the measures of a page that is 210 mm wide", plates, onCovers(),
				func(f *file) *[role.Count]*change { return &f.covers }),
			rolesKey("part_page", "the texts of a page that has nothing but the title of a part, in the measures of a "+
				"page that is 210 mm wide", plates, onPartPages(),
				func(f *file) *[role.Count]*change { return &f.partPage }),
		},
		At: func(f *file) *source.Where { return &f.where },
	}
}

// rolesKey is a table of tables, one for each of some roles.
func rolesKey(
	name, doc string, table schema.Table[*change], roles []named, at func(*file) *[role.Count]*change,
) schema.Key[*file] {
	all := schema.Table[*file]{Name: name, Doc: doc}
	for _, n := range roles {
		all.Keys = append(all.Keys, schema.Sub(n.name, table, func(f *file, c *change) { at(f)[n.role] = c }))
	}
	return schema.Part(name, all, func(f *file) *file { return f })
}

// named is a role with the key of its texts.
type named struct {
	name string
	role role.Role
}

// onPages are the roles of all pages but covers.
func onPages() []named {
	out := make([]named, role.CoverName)
	for i := range out {
		out[i] = named{keyOf(role.Role(i)), role.Role(i)}
	}
	return out
}

// onCovers are the roles of covers.
func onCovers() []named {
	return []named{
		{"name", role.CoverName}, {"text", role.CoverText}, {"date", role.CoverDate}, {"title", role.CoverTitle},
		{"subtitle", role.CoverSubtitle}, {"farewell", role.CoverFarewell},
	}
}

// onPartPages are the roles that look otherwise on the page of the title of a part.
func onPartPages() []named {
	return []named{{"number", role.PartNumber}, {"title", role.PartTitle}, {"lead", role.PartLead}}
}
