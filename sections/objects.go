package sections

import (
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// quote is a quotation of somebody.
type quote struct{ text, by, role Text }

// quoteTable is [[section.quote]].
func quoteTable(in *reading) schema.Table[quoteObject] {
	return schema.Table[quoteObject]{
		Name: "quote",
		Doc:  "what somebody said",
		Keys: []schema.Key[quoteObject]{
			idKey(in, func(q *quoteObject) *Text { return &q.id }),
			schema.Text("text", func(q *quoteObject) *Text { return &q.text }).Needed().For(source.Markdown).
				Doc("the words, in Markdown").Example(`"It did not go out."`),
			schema.Text("by", func(q *quoteObject) *Text { return &q.by }).Check(noNotes).Doc("who said it").
				Example(`"Ada Nobody"`),
			schema.Text("role", func(q *quoteObject) *Text { return &q.role }).For(source.Plain).Check(noNotes).
				Doc("what that person is").Example(`"keeper"`),
			pictureKey(in, "portrait", func(q *quoteObject) **picture { return &q.portrait }).
				Doc("a portrait, which stands beside the words"),
		},
	}
}

type quoteObject struct {
	quote
	id       Text
	portrait *picture
}

func (q *quoteObject) name() Text { return q.id }

// compose implements object.
func (q *quoteObject) compose(c *composer) []content.Block {
	blocks := c.textIn(q.text, role.PullQuotation)
	var by []string
	for _, t := range []Text{q.by, q.role} {
		if !t.IsEmpty() {
			by = append(by, t.Value)
		}
	}
	if len(by) > 0 {
		blocks = append(blocks, content.Paragraph{Role: role.Attribution, Tag: display.P, Inlines: plainInlines("— " + strings.Join(by, c.report.Meta.Language.Lists.Comma)), Span: q.by.Span})
	}
	out := content.Quotation{Blocks: blocks, Inset: c.styles.Style(role.Body).Text.Size * 3 / 2, Rule: c.styles.Accent, Line: c.styles.Line, Anchor: q.id.Value}
	if q.portrait == nil {
		return []content.Block{out}
	}
	return []content.Block{content.Margin{Blocks: []content.Block{out},
		Beside: []content.Block{content.Picture{Image: q.portrait.image, Decorative: true, Width: unit.Millimeters(24), Bare: true}}}}
}

// figure is a picture with a caption.
type figure struct {
	id, alt, caption, credit Text
	decorative               bool
	picture                  *picture
	reach                    content.Reach
	crop                     content.Crop
	ratio                    ratio
	consent                  Text
	where                    source.Where
	// at is where the file is named: what is wrong with the picture is told there.
	at diag.Span
}

// figureTable is [[section.picture]].
func figureTable(in *reading) schema.Table[figure] {
	widths := []schema.Word[content.Reach]{
		{Name: "column", Means: content.ColumnWide}, {Name: "page", Means: content.PageWide}, {Name: "bleed", Means: content.BleedWide},
	}
	return schema.Table[figure]{
		Name: "picture",
		Doc:  "a picture with a caption",
		Keys: []schema.Key[figure]{
			idKey(in, func(f *figure) *Text { return &f.id }),
			schema.Text("alt", func(f *figure) *Text { return &f.alt }).For(source.Alternative).Check(noNotes).
				Doc("what the picture shows, for those who do not see it; needed unless it is decorative").
				Example(`"A keeper trims a lamp by hand"`),
			schema.Text("caption", func(f *figure) *Text { return &f.caption }).For(source.Caption).
				Doc("what stands below it").Example(`"The last lamp of the west coast"`),
			schema.Text("credit", func(f *figure) *Text { return &f.credit }).Check(noNotes).
				Doc("who took it").Example(`"Nobody"`),
			schema.Truth("decorative", func(f *figure) *bool { return &f.decorative }).
				Doc("whether it says nothing, so that readers pass over it").Example("false"),
			pictureKey(in, "file", func(f *figure) **picture { return &f.picture }).Needed().
				ValueAt(func(f *figure) *diag.Span { return &f.at }).Doc("the picture: JPEG, PNG or SVG").
				Example(`"keeper.svg"`),
			schema.WordsOr("width", widths, schema.Refusal{What: "unknown width %q", Cure: "widths are column, page, bleed"},
				func(f *figure) *content.Reach { return &f.reach }).
				Doc("how wide it is: as the column; `page`: over the margin, or over all columns at the head of the page that mentions it; `bleed`: also over the edges of the page").
				Example(`"page"`),
			focusKey(func(f *figure) *content.Crop { return &f.crop }),
			schema.As("crop", func(f *figure) *ratio { return &f.ratio }, readRatio).
				Doc("the width and the height of the part that is shown").Example(`"16:9"`),
			schema.Text("consent", func(f *figure) *Text { return &f.consent }).Check(checkConsentWord).
				Doc("of people who can be known: `given`, or `not needed:` and why").
				Example(`"not needed: a crowd seen from afar"`),
		},
		At:    func(f *figure) *source.Where { return &f.where },
		Check: func(f *figure) { checkFigure(in, f) },
	}
}

// checkFigure tells of a picture without a description, or with one that nobody hears.
func checkFigure(in *reading, f *figure) {
	f.crop.W, f.crop.H = f.ratio.w, f.ratio.h
	if f.alt.IsEmpty() && !f.decorative {
		in.problems.Errorf(f.where.Span(), "add alt = \"what the picture shows\", or decorative = true", "the picture has no `alt`")
	}
	if f.decorative && !f.alt.IsEmpty() {
		in.problems.Warnf(f.alt.Span, "leave out one of the two", "a decorative picture is passed over by readers, and its `alt` with it")
	}
	if in.translation == nil && !f.where.Has("consent") { // what is missing is told of the original
		checkConsent(in.report.Meta.Language, f, in.problems)
	}
}

func (f *figure) name() Text { return f.id }

// pictures implements pictureBearer.
func (f *figure) pictures() []*figure { return []*figure{f} }

// illustrates implements illustration.
func (f *figure) illustrates() {}

// compose implements object.
func (f *figure) compose(c *composer) []content.Block {
	if f.picture == nil {
		return nil
	}
	checkAlternative(c, alternative{alt: f.alt.Value, caption: f.caption.Value, file: f.picture.image.Name, at: f.alt.Span})
	return []content.Block{content.Picture{Image: f.picture.image, Alt: f.alt.Value, Decorative: f.decorative, Reach: f.reach, Crop: f.crop,
		Anchor: f.id.Value, Caption: append(c.caption(f.caption), c.remark(f.credit)...), Span: f.at}}
}
