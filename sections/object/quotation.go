package object

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/check"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/picture"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Quotation is what somebody said, which a text can place.
type Quotation struct {
	id, text, by, role source.Text
	portrait           portrait
	// inMargin is set if it stands in the margin column.
	inMargin bool
	where    source.Where
}

// portrait is a picture of who said it.
type portrait struct {
	// image is the picture itself; nil if there is none.
	image        *display.Picture
	alt, consent source.Text
	focus        content.Crop
	treated      picture.Treatment
	// at is where the file is named.
	at diag.Span
}

// portraitSide is the side of the square that the portrait beside a quotation is cut to.
const portraitSide = 24 // mm

// quoteTable is [[section.quote]].
func quoteTable(in *key.Reading) schema.Table[*Quotation] {
	return schema.Table[*Quotation]{
		Name: "quote",
		Doc:  "what somebody said",
		Keys: append([]schema.Key[*Quotation]{
			key.ID(in, func(q *Quotation) *source.Text { return &q.id }),
			schema.Text("text", func(q *Quotation) *source.Text { return &q.text }).Needed().For(source.Markdown).
				Doc("the words, in Markdown").Example(`"It did not go out."`),
			schema.Text("by", func(q *Quotation) *source.Text { return &q.by }).Verbatim().Check(key.NoNotes).
				Check(source.ShortName).Doc("who said it").Example(`"Ada Nobody"`),
			schema.Text("role", func(q *Quotation) *source.Text { return &q.role }).For(source.Plain).Verbatim().
				Check(key.NoNotes).
				Doc("what that person is").Example(`"keeper"`),
			inMargin(func(q *Quotation) *bool { return &q.inMargin }),
		}, schema.Within(func(q *Quotation) *portrait { return &q.portrait }, portraitKeys(in))...),
		At:    func(q *Quotation) *source.Where { return &q.where },
		Check: func(q *Quotation) { checkPortrait(in, q) },
	}
}

// portraitKeys are the keys of a portrait in the table of what the person said.
func portraitKeys(in *key.Reading) []schema.Key[*portrait] {
	return []schema.Key[*portrait]{
		key.Picture(in, "portrait", func(p *portrait) **display.Picture { return &p.image }).
			ValueAt(func(p *portrait) *diag.Span { return &p.at }).Called("picture", "photo", "image").
			Doc("a portrait, which is cut to a square, beside the words or above them"),
		key.Focus(func(p *portrait) *content.Crop { return &p.focus }),
		alt(func(p *portrait) *source.Text { return &p.alt }).
			Without("who said it").
			Doc("what the portrait shows, for those who do not see it").Example(`"Ada Nobody trims a lamp"`),
		consent(func(p *portrait) *source.Text { return &p.consent }),
		key.Treatment(func(p *portrait) *picture.Treatment { return &p.treated }),
	}
}

// checkPortrait tells of a portrait that nobody is told of, and of words about a portrait that is not there.
func checkPortrait(in *key.Reading, q *Quotation) {
	p := &q.portrait
	if !q.where.Has("portrait") {
		for _, name := range []string{"alt", "consent", "focus", "treatment"} {
			if q.where.Has(name) {
				in.Problems.Errorf(q.where.Key(name), "add portrait = \"FILE\", or leave `"+name+"` out",
					"the quotation has `%s`, and no portrait", name)
			}
		}
		return
	}
	if p.alt.IsEmpty() && q.by.IsEmpty() {
		in.Problems.Errorf(p.at, "say who it is: by = \"…\"; or what is seen: alt = \"…\"",
			"the portrait has no `alt`")
	}
	checkConsent(in, p.alt, &q.where)
}

// Name implements compose.Object.
func (q *Quotation) Name() source.Text { return q.id }

// Compose implements compose.Object. The portrait belongs to the quotation: it stands in the margin beside the words,
// and above them where pages have no margin for it.
func (q *Quotation) Compose(c *compose.Composer) []content.Block {
	if q.inMargin && compose.HasMargin(c) {
		return q.composeInMargin(c)
	}
	words := append(c.TextIn(q.text, role.PullQuotation), q.attribution(c)...)
	if portrait := q.portrait.blocks(c, q.by); len(portrait) > 0 {
		if compose.HasMargin(c) {
			words = compose.BesideText(words, portrait)
		} else {
			words = append(portrait, words...)
		}
	}
	return []content.Block{content.Quotation{
		Blocks: words, Inset: c.Styles.Style(role.Body).Text.Size * 3 / 2, Rule: c.Styles.Mark, Line: c.Styles.Line,
		Anchor: q.id.Value,
	}}
}

// composeInMargin composes the quotation for the margin column, where the portrait stands above the words.
func (q *Quotation) composeInMargin(c *compose.Composer) []content.Block {
	words := append(c.TextIn(q.text, role.SideQuotation), q.attribution(c)...)
	if len(words) == 0 {
		return nil
	}
	return compose.Beside(c, []content.Block{content.Quotation{
		Blocks: append(q.portrait.blocks(c, q.by), words...), Anchor: q.id.Value,
	}}, q.where.Span())
}

// attribution is the line that says who said it.
func (q *Quotation) attribution(c *compose.Composer) []content.Block {
	var by []string
	for _, t := range []source.Text{q.by, q.role} {
		if !t.IsEmpty() {
			by = append(by, t.Value)
		}
	}
	if len(by) == 0 {
		return nil
	}
	return []content.Block{content.Paragraph{
		Role: role.Attribution, Tag: display.P, Names: true,
		Inlines: compose.RowOf(c.Language, "— ", by), Span: q.by.Span,
	}}
}

// blocks are the picture, if there is one. It is described by the name of the person where nothing else is said.
func (p *portrait) blocks(c *compose.Composer, by source.Text) []content.Block {
	if p.image == nil {
		return nil
	}
	alt := by
	if !p.alt.IsEmpty() {
		alt = p.alt
		c.Describe(check.Alternative{Alt: alt.Value, Caption: by.Value, File: p.image.Name, At: alt.Span})
	}
	square := p.focus
	square.W = 1
	square.H = 1
	return []content.Block{content.Picture{
		Image: compose.Photograph(c, p.image, p.treated),
		Alt:   alt.Value, AltLanguage: alt.Language(), Width: unit.Millimeters(portraitSide),
		Crop: square, Round: c.Brand.Style.Round, Bare: true, Span: p.at,
	}}
}
