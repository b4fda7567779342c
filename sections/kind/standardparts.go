package kind

import (
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// The bounds of how many levels of headings the contents list, and how many they list usually.
const (
	leastDepth    = 1
	mostDepth     = 4
	contentsDepth = 2
)

// StandardParts holds the parts that are made without being named.
type StandardParts struct {
	// Cover, Contents and BackCover are as DefaultParts has them, unless the author changes them.
	Cover, Contents, BackCover StandardPart
}

// StandardPart is a part that the author may change or leave out.
type StandardPart struct {
	// Show reports whether the report has the part.
	Show bool
	// Title is what stands on the part in place of what the program writes there; it may be empty.
	Title source.Text
	// Text is more words on the part, in Markdown; it may be empty.
	Text source.Text
	// Depth is how many levels of headings the contents list.
	Depth int
	// Figures and Tables add lists of the numbered captions of figures and of tables to the contents.
	Figures, Tables bool
	// Where is the table of the part in the file.
	Where source.Where
}

// DefaultParts are the parts of a report whose author changed none.
func DefaultParts() StandardParts {
	return StandardParts{
		Cover:     StandardPart{Show: true},
		Contents:  StandardPart{Show: true, Depth: contentsDepth},
		BackCover: StandardPart{Show: true},
	}
}

// coverKind changes the cover.
func coverKind() schema.Kind[*Parts] {
	return standardPartKind(
		"cover", "The cover, which is made without being named",
		func(p *Parts, f *StandardPart) { p.StandardParts.Cover = *f },
	)
}

// contentsKind changes the contents.
func contentsKind() schema.Kind[*Parts] {
	depth := schema.Whole("depth", leastDepth, mostDepth, func(f *StandardPart) *int { return &f.Depth }).
		Usually(contentsDepth).
		Doc("how many levels of headings are listed; without it headings give way to leads and tiles, where the " +
			"design has such in the contents").Example("3")
	figures := schema.Truth("figures", func(f *StandardPart) *bool { return &f.Figures }).
		Doc("whether a list of the numbered figures follows").Example("true")
	tables := schema.Truth("tables", func(f *StandardPart) *bool { return &f.Tables }).
		Doc("whether a list of the numbered tables follows").Example("true")
	return standardPartKind(
		"contents", "The contents, which are made without being named",
		func(p *Parts, f *StandardPart) { p.StandardParts.Contents = *f }, depth, figures, tables,
	)
}

// backCoverKind changes the back cover.
func backCoverKind() schema.Kind[*Parts] {
	return standardPartKind(
		"back-cover", "The back cover, which is made without being named",
		func(p *Parts, f *StandardPart) { p.StandardParts.BackCover = *f },
	)
}

// standardPartKind is a part that every report has, and that a section of its name changes.
func standardPartKind(
	name, doc string, put func(*Parts, *StandardPart), more ...schema.Key[*StandardPart],
) schema.Kind[*Parts] {
	table := schema.Table[*StandardPart]{
		Name: name,
		Doc:  doc,
		Keys: append([]schema.Key[*StandardPart]{
			schema.Truth("show", func(f *StandardPart) *bool { return &f.Show }).Usually(true).
				Doc("whether the report has it").Example("false"),
			schema.Text("title", func(f *StandardPart) *source.Text { return &f.Title }).For(source.Heading).
				Check(key.NoNotes).
				Doc("a title in the place of the usual one").Example(`"The year at sea"`),
			schema.Text("text", func(f *StandardPart) *source.Text { return &f.Text }).For(source.Markdown).
				Doc("a text below the title, in Markdown").Example(`"Not a lamp went out."`),
		}, more...),
		At: func(f *StandardPart) *source.Where { return &f.Where },
	}
	return schema.KindOf("kind", table, put)
}
