package sections

import (
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// The bounds of how many levels of headings the contents list, and how many they list usually.
const (
	leastDepth    = 1
	mostDepth     = 4
	contentsDepth = 2
)

func defaultParts() StandardParts {
	return StandardParts{
		Cover:     standardPart{show: true},
		Contents:  standardPart{show: true, depth: contentsDepth},
		BackCover: standardPart{show: true},
	}
}

// coverKind changes the cover.
func coverKind(in *reading) schema.Kind[Report] {
	return standardPartKind("cover", "The cover, which is made without being named", func(f *standardPart) { in.report.StandardParts.Cover = *f })
}

// contentsKind changes the contents.
func contentsKind(in *reading) schema.Kind[Report] {
	depth := schema.Whole("depth", leastDepth, mostDepth, func(f *standardPart) *int { return &f.depth }).
		Usually(contentsDepth).
		Doc("how many levels of headings are listed").Example("3")
	return standardPartKind("contents", "The contents, which are made without being named", func(f *standardPart) { in.report.StandardParts.Contents = *f }, depth)
}

// backCoverKind changes the back cover.
func backCoverKind(in *reading) schema.Kind[Report] {
	return standardPartKind("back-cover", "The back cover, which is made without being named", func(f *standardPart) { in.report.StandardParts.BackCover = *f })
}

// standardPartKind is a part that every report has, and that a section of its name changes.
func standardPartKind(name, doc string, put func(*standardPart), more ...schema.Key[standardPart]) schema.Kind[Report] {
	table := schema.Table[standardPart]{
		Name: name,
		Doc:  doc,
		Keys: append([]schema.Key[standardPart]{
			schema.Truth("show", func(f *standardPart) *bool { return &f.show }).Usually(true).
				Doc("whether the report has it").Example("false"),
			schema.Text("title", func(f *standardPart) *Text { return &f.title }).For(source.Heading).Check(noNotes).
				Doc("a title in the place of the usual one").Example(`"The year at sea"`),
			schema.Text("text", func(f *standardPart) *Text { return &f.text }).For(source.Markdown).
				Doc("a text below the title, in Markdown").Example(`"Not a lamp went out."`),
		}, more...),
		At: func(f *standardPart) *source.Where { return &f.where },
	}
	return schema.KindOf("kind", table, func(_ *Report, f *standardPart) { put(f) })
}
