package sections

import (
	"annualreport/layout/diag"
	"annualreport/sections/markup"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// kinds lists the kinds of sections, in the order in which messages and documents name them.
func kinds(in *reading) []schema.Kind[Report] {
	return []schema.Kind[Report]{
		letterKind(in),
		narrativeKind(in),
		storyKind(in),
		highlightsKind(in),
		figuresKind(in),
		programmesKind(in),
		timelineKind(in),
		peopleKind(in),
		partnersKind(in),
		financesKind(in),
		publicationsKind(in),
		acronymsKind(in),
		referencesKind(in),
		acknowledgementsKind(in),
		contactKind(in),
		faqKind(in),
		colophonKind(in),
		coverKind(in),
		contentsKind(in),
		backCoverKind(in),
	}
}

// kindOf is a kind of sections that are read into a K, with the keys that it has beside those of all. What
// no single key can tell is reported by check, which may be nil.
func kindOf[K any, S interface {
	*K
	Section
}](in *reading, name, doc string, check func(S), keys ...schema.Key[K]) schema.Kind[Report] {
	common := func(k *K) *head { return S(k).common() }
	table := schema.Table[K]{
		Name: name,
		Doc:  doc,
		Keys: append(schema.Within(common, headKeys(in)), keys...),
		At:   func(k *K) *source.Where { return &common(k).where },
		Check: func(k *K) {
			if check != nil {
				check(S(k))
			}
		},
	}
	return schema.KindOf("kind", table, func(r *Report, k *K) { r.Sections = append(r.Sections, S(k)) })
}

// sectionShape is what sections of most kinds have.
func sectionShape(in *reading) schema.Shape {
	table := schema.Table[head]{Name: "section", Doc: "A section of one of these kinds", Keys: headKeys(in)}
	return table.Shape()
}

// headKeys are the keys that every section has.
func headKeys(in *reading) []schema.Key[head] {
	return append([]schema.Key[head]{
		schema.Text("title", func(h *head) *Text { return &h.Title }).Needed().For(source.Heading).
			Doc("what the section is called").Example(`"The year at sea"`),
		schema.Text("lead", func(h *head) *Text { return &h.Lead }).For(source.Paragraph).
			Doc("a sentence in large letters that opens the section").Example(`"Every lamp was lit."`),
		schema.Text("text", func(h *head) *Text { return &h.Text }).For(source.Markdown).
			Doc("the running text, in Markdown").Example(`"It did not *go out*."`),
		schema.Truth("numbered", func(h *head) *bool { return &h.Numbered }).Usually(true).
			Doc("whether the section has a number").Example("false"),
		schema.As("id", func(h *head) *string { return &h.ID }, func(id Text, problems *diag.List) (string, bool) {
			in.names.take(id, problems)
			return id.Value, true
		}).Absent(func(h *head) {
			h.ID = in.names.unique(markup.Slug(markup.Words(Text{Value: h.Title.Original()})), h.where.Span())
		}).Says("name").Without("made from the title").
			Doc("the name that links lead to").Example(`"year-at-sea"`),
	}, objectKeys(in)...)
}

// objectKeys are the lists of objects that a section may have, each kind a list of its own in TOML.
func objectKeys(in *reading) []schema.Key[head] {
	return []schema.Key[head]{
		schema.Each("table", dataTableTable(in), func(h *head, d *dataTable) { h.Objects = append(h.Objects, d) }),
		schema.Each("chart", chartTable(in), func(h *head, ch *chartObject) { h.Objects = append(h.Objects, ch) }),
		schema.Each("quote", quoteTable(in), func(h *head, q *quoteObject) { h.Objects = append(h.Objects, q) }),
		schema.Each("picture", figureTable(in), func(h *head, f *figure) { h.Objects = append(h.Objects, f) }),
	}
}
