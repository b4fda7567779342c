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
	// families are the names of families of letters; empty for those that the file does not name.
	families [Families]source.Text
	// texts, covers and partPage are what is said of roles; nil for those of which nothing is.
	texts            [role.Count]*textChange
	covers, partPage [role.Count]*change[Text]
	// front and back are what is said of the covers, fronts what is said of one front cover alone, and page of pages;
	// nil for what nothing is said of.
	front, back *change[Plate]
	fronts      [Covers]*change[Plate]
	page        *change[Page]
	opener      *openerChange
	contents    *change[Contents]
	chart       *change[Chart]
	where       source.Where
	// isAuthors is set of the file of an author.
	isAuthors bool
}

// applyFronts applies what the file says of front covers, and then what it says of each alone.
func (f *file) applyFronts(to *Design) {
	for _, c := range coverKeys() {
		plate := to.Front(c.cover)
		f.applyPlate(f.front, "front_cover", plate)
		f.applyPlate(f.fronts[c.cover], c.name, plate)
		plate.Cover = c.cover
	}
}

// applyPlate applies what the file says of a cover, in the table of a key; where it says so is remembered of the files
// of authors alone.
func (f *file) applyPlate(said *change[Plate], key string, to *Plate) {
	said.apply(to)
	switch {
	case !f.isAuthors:
		to.origin = origin{}
	case said != nil:
		to.origin.table = f.where.Value(key)
	}
}

// The bounds of the distance of lines, in points.
const (
	leastLine = 8
	mostLine  = 40
)

// fileTable is the table of a file.
func fileTable() schema.Table[*file] {
	const says = "how the texts of a role look"
	like := schema.Within(func(c *textChange) *change[Text] { return &c.change }, textKeys())
	texts := schema.Table[*textChange]{
		Name: "role", Doc: says, Keys: append([]schema.Key[*textChange]{likeKey()}, like...),
	}
	plates := schema.Table[*change[Text]]{Name: "role on a plate", Doc: says, Keys: textKeys()}
	onOpener := schema.Table[*change[Text]]{Name: "role on an opener", Doc: says, Keys: textKeys()}
	out := schema.Table[*file]{
		Name: "design",
		Doc:  "How pages look, whatever the colors and the families of an organisation are",
		Keys: []schema.Key[*file]{
			schema.Text("from", func(f *file) *source.Text { return &f.from }).Without("`\"" + Usual + "\"`").
				Doc("the design that this one changes: what is not said here is as it is there").Example(`"editorial"`),
			schema.Number("leading", leastLine, mostLine, func(f *file) *float64 { return &f.leading }).
				Says("pt").Doc("the distance of the lines of running text").Example("14.5"),
			schema.Part("families", familiesTable(), func(f *file) *file { return f }),
			rolesKey("text", "the texts of all pages but covers, by their roles", texts, onPages(),
				func(f *file) *[role.Count]*textChange { return &f.texts }),
			rolesKey("cover", "the texts of covers, in the measures of a page that is 210 mm wide", plates, onCovers(),
				func(f *file) *[role.Count]*change[Text] { return &f.covers }),
			rolesKey("part_page", "the texts of a page that has nothing but the title of a part, in the measures of a "+
				"page that is 210 mm wide", plates, onPartPages(),
				func(f *file) *[role.Count]*change[Text] { return &f.partPage }),
			schema.Sub("opener", openerTable(onOpener), func(f *file, c *openerChange) { f.opener = c }),
			schema.Sub("contents", contentsTable(), func(f *file, c *change[Contents]) { f.contents = c }),
			schema.Sub("page", pageTable(), func(f *file, c *change[Page]) { f.page = c }),
			schema.Sub("chart", chartTable(), func(f *file, c *change[Chart]) { f.chart = c }),
			schema.Sub("front_cover",
				plateTable("place on a cover", "where things stand on front covers", frontKeys()),
				func(f *file, c *change[Plate]) { f.front = c }),
		},
		At: func(f *file) *source.Where { return &f.where },
	}
	for _, c := range coverKeys() {
		out.Keys = append(out.Keys, schema.Sub(c.name, plateTable("place on one cover", c.doc, frontKeys()),
			func(f *file, said *change[Plate]) { f.fronts[c.cover] = said }))
	}
	back := plateTable("place on a back cover", "where things stand on the back cover", backKeys())
	out.Keys = append(out.Keys, schema.Sub("back_cover", back, func(f *file, c *change[Plate]) { f.back = c }))
	return out
}

// familiesTable is [families].
func familiesTable() schema.Table[*file] {
	family := func(name, doc, example string, of Family) schema.Key[*file] {
		return schema.Text(name, func(f *file) *source.Text { return &f.families[of] }).Without(before).Doc(doc).
			Example(example)
	}
	return schema.Table[*file]{
		Name: "families",
		Doc:  "the families of letters, where `[brand]` names none",
		Keys: []schema.Key[*file]{
			family("text", "the letters of running text", `"IBM Plex Serif"`, Running),
			family("titles", "those of titles and big numbers", `"IBM Plex Sans:Light"`, Titles),
			family("labels", "those of headings, captions and tables", `"IBM Plex Sans"`, Labels),
		},
	}
}

// rolesKey is a table of tables, one for each of some roles.
func rolesKey[C any](
	name, doc string, table schema.Table[*C], roles []roleKey, at func(*file) *[role.Count]*C,
) schema.Key[*file] {
	all := schema.Table[*file]{Name: name, Doc: doc}
	for _, n := range roles {
		all.Keys = append(all.Keys,
			schema.Sub(n.name, table, func(f *file, c *C) { at(f)[n.role] = c }).Doc(n.doc))
	}
	return schema.Part(name, all, func(f *file) *file { return f })
}
