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

func defaultFurnished() Furnished {
	return Furnished{
		Cover:     furnishing{show: true},
		Contents:  furnishing{show: true, depth: contentsDepth},
		BackCover: furnishing{show: true},
	}
}

// coverKind changes the cover.
func coverKind(in *reading) schema.Kind[Report] {
	return furnishedKind("cover", "The cover, which is made without being named", func(f *furnishing) { in.report.Furnished.Cover = *f })
}

// contentsKind changes the contents.
func contentsKind(in *reading) schema.Kind[Report] {
	depth := schema.Whole("depth", leastDepth, mostDepth, func(f *furnishing) *int { return &f.depth }).
		Usually(contentsDepth).
		Doc("how many levels of headings are listed").Example("3")
	return furnishedKind("contents", "The contents, which are made without being named", func(f *furnishing) { in.report.Furnished.Contents = *f }, depth)
}

// backCoverKind changes the back cover.
func backCoverKind(in *reading) schema.Kind[Report] {
	return furnishedKind("back-cover", "The back cover, which is made without being named", func(f *furnishing) { in.report.Furnished.BackCover = *f })
}

// furnishedKind is a part that every report has, and that a section of its name changes.
func furnishedKind(name, doc string, put func(*furnishing), more ...schema.Key[furnishing]) schema.Kind[Report] {
	table := schema.Table[furnishing]{
		Name: name,
		Doc:  doc,
		Keys: append([]schema.Key[furnishing]{
			schema.Truth("show", func(f *furnishing) *bool { return &f.show }).Usually(true).
				Doc("whether the report has it").Example("false"),
			schema.Text("title", func(f *furnishing) *Text { return &f.title }).For(source.Heading).Check(noNotes).
				Doc("a title in the place of the usual one").Example(`"The year at sea"`),
			schema.Text("text", func(f *furnishing) *Text { return &f.text }).For(source.Markdown).
				Doc("a text below the title, in Markdown").Example(`"Not a lamp went out."`),
		}, more...),
		At: func(f *furnishing) *source.Where { return &f.where },
	}
	return schema.KindOf("kind", table, func(_ *Report, f *furnishing) { put(f) })
}
