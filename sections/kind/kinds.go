package kind

import (
	"annualreport/layout/diag"
	"annualreport/sections/compose"
	"annualreport/sections/fence"
	"annualreport/sections/imprint"
	"annualreport/sections/key"
	"annualreport/sections/markup"
	"annualreport/sections/object"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Sections is [[section]]: sections of all kinds.
func Sections(in *key.Reading, who *imprint.Organisation) schema.Key[*Parts] {
	shape := func() schema.Shape { return sectionShape(in) }
	return schema.Kinds("section", "kind", shape, kinds(in, who)).Expected()
}

// kinds lists the kinds of sections, in the order in which messages and documents name them.
func kinds(in *key.Reading, who *imprint.Organisation) []schema.Maker[*Parts] {
	reading := func(name string, make func(*key.Reading) schema.Kind[*Parts]) schema.Maker[*Parts] {
		return schema.Maker[*Parts]{Name: name, Make: func() schema.Kind[*Parts] { return make(in) }}
	}
	return []schema.Maker[*Parts]{
		reading("letter", letterKind),
		reading("narrative", narrativeKind),
		reading("story", storyKind),
		reading("highlights", highlightsKind),
		reading("figures", figuresKind),
		reading("programmes", programmesKind),
		reading("timeline", timelineKind),
		reading("people", peopleKind),
		reading("partners", partnersKind),
		reading("finances", financesKind),
		reading("publications", publicationsKind),
		reading("acronyms", acronymsKind),
		reading("glossary", glossaryKind),
		reading("references", referencesKind),
		reading("acknowledgements", acknowledgementsKind),
		{Name: "contact", Make: func() schema.Kind[*Parts] { return contactKind(in, who) }},
		reading("faq", faqKind),
		reading("colophon", colophonKind),
		{Name: "cover", Make: coverKind},
		{Name: "contents", Make: contentsKind},
		{Name: "back-cover", Make: backCoverKind},
	}
}

// kindOf is a kind of sections that are read into a K, with the keys that it has beside those of all. What
// no single key can tell is reported by check, which may be nil.
func kindOf[K any, S interface {
	*K
	compose.Section
}](in *key.Reading, name, doc string, check func(S), keys ...schema.Key[*K]) schema.Kind[*Parts] {
	common := func(k *K) *compose.Head { return S(k).Common() }
	table := schema.Table[*K]{
		Name: name,
		Doc:  doc,
		Keys: append(schema.Within(common, headKeys(in)), keys...),
		At:   func(k *K) *source.Where { return &common(k).Where },
		Check: func(k *K) {
			tellLandscape(in, name, common(k))
			if check != nil {
				check(S(k))
			}
		},
	}
	table.Ready = func(d *source.Draft) { fence.Read(d, table.Shape().Keys) }
	return schema.KindOf("kind", table, func(p *Parts, k *K) { p.Sections = append(p.Sections, S(k)) })
}

// sectionShape is what sections of most kinds have.
func sectionShape(in *key.Reading) schema.Shape {
	table := schema.Table[*compose.Head]{Name: "section", Doc: "A section of one of these kinds", Keys: headKeys(in)}
	return table.Shape()
}

// headKeys are the keys that every section has.
func headKeys(in *key.Reading) []schema.Key[*compose.Head] {
	take := func(id source.Text, problems *diag.List) (string, bool) {
		in.Names.Take(id, problems)
		return id.Value, true
	}
	return append([]schema.Key[*compose.Head]{
		schema.Text("title", func(h *compose.Head) *source.Text { return &h.Title }).Needed().For(source.Heading).
			Doc("what the section is called").Example(`"The year at sea"`),
		object.Category(),
		object.Opener(in),
		schema.Text("lead", func(h *compose.Head) *source.Text { return &h.Lead }).For(source.Paragraph).
			Doc("a sentence in large letters that opens the section").Example(`"Every lamp was lit."`),
		schema.Text("text", func(h *compose.Head) *source.Text { return &h.Text }).For(source.Markdown).
			Doc("the running text, in Markdown").Example(`"It did not *go out*."`),
		schema.Truth("numbered", func(h *compose.Head) *bool { return &h.Numbered }).Usually(true).
			Doc("whether the section has a number").Example("false"),
		schema.Truth("appendix", func(h *compose.Head) *bool { return &h.Appendix }).
			Doc("whether the section is an appendix: it has a letter in the place of a number, and smaller type").
			Example("true"),
		schema.Not("part", func(h *compose.Head) *bool { return &h.OutsideParts }).
			Then(func(h *compose.Head) { checkInPart(in, h) }).Without("as the section above").
			Doc("`false` takes the section, and those below it, out of the part above").Example("false"),
		object.Landscape(func(h *compose.Head) *bool { return &h.Landscape }).
			Doc("whether all its pages are landscape; " + notLandscape + " are not set so").Example("false"),
		schema.As("id", func(h *compose.Head) *string { return &h.ID }, take).Absent(func(h *compose.Head) {
			h.ID = in.Names.Unique(markup.Slug(markup.OriginalWords(h.Title)), h.Where.Span())
		}).Says("name").Without("made from the title").
			Doc("the name that links lead to").Example(`"year-at-sea"`),
		schema.Languages[*compose.Head](),
	}, object.Keys(in)...)
}

// checkInPart reports `part = true`, which says nothing.
func checkInPart(in *key.Reading, h *compose.Head) {
	if !h.OutsideParts {
		in.Problems.Errorf(h.Where.Key("part"),
			"leave it out: a section is in the part above it; part = false takes it, and those below, out of it",
			"`part` can only be false")
	}
}

// Parts are the parts of a report.
type Parts struct {
	// Sections are those of the file, in its order, with the titles of parts among them.
	Sections []compose.Section
	// StandardParts are those that every report has: the cover, the contents and the back cover, as the author
	// changed them.
	StandardParts StandardParts
}

// notLandscape names the kinds of sections that have no landscape pages.
const notLandscape = "letters, contacts and colophons"

// tellLandscape tells of landscape pages for a section of a kind that is never wide, and for one that a picture opens.
func tellLandscape(in *key.Reading, kind string, h *compose.Head) {
	if h.Landscape && h.Opener != nil {
		in.Problems.Errorf(h.Where.Key("landscape"), "leave one of the two out",
			"an opener runs over the edges of its page, where the folio of a landscape page stands in print")
		h.Landscape = false
	}
	if h.Landscape && (kind == "letter" || kind == "contact" || kind == "colophon") {
		in.Problems.Errorf(h.Where.Key("landscape"), "leave it out",
			"a section of the kind %q is not set on landscape pages", kind)
		h.Landscape = false
	}
}
