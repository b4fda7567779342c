package object

import (
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// CoverPlace is where the covers of a list of publications stand.
type CoverPlace string

// The places: each beside its entry, or all side by side above the entries.
const (
	CoversBeside CoverPlace = "beside"
	CoversInRow  CoverPlace = "row"
)

// NamedCover is the cover of a publication that is known by the key of its entry in a file.
type NamedCover struct {
	// Of is the key or the DOI.
	Of    source.Text
	Cover Cover
	where source.Where
}

// NamedCoverTable is [[section.cover]].
func NamedCoverTable(in *key.Reading) schema.Table[*NamedCover] {
	pictures := schema.Within(func(c *NamedCover) *Cover { return &c.Cover }, coverKeys(in, "picture", "alt"))
	return schema.Table[*NamedCover]{
		Name: "cover of a publication",
		Doc:  "the cover of a publication of a file",
		Keys: append([]schema.Key[*NamedCover]{
			schema.Text("of", func(c *NamedCover) *source.Text { return &c.Of }).Needed().
				Called("id", "key").
				Doc("the publication: its key in the file, or its DOI").Example(`"lamp2031"`),
		}, pictures...),
		At: func(c *NamedCover) *source.Where { return &c.where },
		Check: func(c *NamedCover) {
			c.Cover.Check(in.Problems, &c.where)
		},
	}
}
