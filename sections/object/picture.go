package object

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/sections/check"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/picture"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Picture is a picture with a caption.
type Picture struct {
	// Alt is what the picture shows, and Credit who made it.
	id, Alt, caption, Credit source.Text
	decorative, landscape    bool
	numbering                compose.Numbering
	// Image is the picture itself; nil if it could not be read.
	Image   *display.Picture
	reach   content.Reach
	crop    content.Crop
	treated picture.Treatment
	ratio   key.Ratio
	consent source.Text
	where   source.Where
	// at is where the file is named: what is wrong with the picture is reported there.
	at diag.Span
}

// PictureTable is [[section.picture]].
func PictureTable(in *key.Reading) schema.Table[*Picture] {
	widths := []schema.Word[content.Reach]{
		{Name: "column", Means: content.ColumnWide},
		{Name: "page", Means: content.PageWide},
		{Name: "bleed", Means: content.BleedWide},
	}
	noWidth := schema.Refusal{What: "unknown width %q", Cure: "widths are column, page, bleed"}
	return schema.Table[*Picture]{
		Name: "picture",
		Doc:  "a picture with a caption",
		Keys: []schema.Key[*Picture]{
			key.ID(in, func(f *Picture) *source.Text { return &f.id }),
			alt(func(f *Picture) *source.Text { return &f.Alt }).
				Doc("what the picture shows, for those who do not see it; needed unless it is decorative").
				Example(`"A keeper trims a lamp by hand"`),
			schema.Text("caption", func(f *Picture) *source.Text { return &f.caption }).For(source.Caption).
				Called("title", "text").
				Doc("what stands below it").Example(`"The last lamp of the west coast"`),
			numbered(in, func(f *Picture) *compose.Numbering { return &f.numbering }),
			pictureCredit(),
			pictureDecorative(),
			pictureFile(in),
			schema.WordsOr("width", widths, noWidth, func(f *Picture) *content.Reach { return &f.reach }).
				Doc("how wide it is: as the column; `page`: over the margin, or over all columns at the head of the " +
					"page that mentions it; `bleed`: also over the edges of the page").
				Example(`"page"`),
			landscape(func(f *Picture) *bool { return &f.landscape }),
			key.Focus(func(f *Picture) *content.Crop { return &f.crop }),
			key.Crop(func(f *Picture) *key.Ratio { return &f.ratio }),
			consent(func(f *Picture) *source.Text { return &f.consent }),
			treatment(),
		},
		At:    func(f *Picture) *source.Where { return &f.where },
		Check: func(f *Picture) { checkFigure(in, f) },
	}
}

// treatment is what becomes of the colors of a picture.
func treatment() schema.Key[*Picture] {
	return key.Treatment(func(f *Picture) *picture.Treatment { return &f.treated })
}

// checkFigure tells of a picture without a description, or with one that nobody hears.
func checkFigure(in *key.Reading, f *Picture) {
	f.crop.W, f.crop.H = f.ratio.W, f.ratio.H
	if f.Alt.IsEmpty() && !f.decorative {
		in.Problems.Errorf(f.where.Span(), "add alt = \"what the picture shows\", or decorative = true",
			"the picture has no `alt`")
	}
	if f.landscape && f.reach == content.BleedWide {
		in.Problems.Errorf(f.where.Key("width"), "leave out `width`, or `landscape`",
			"a picture on a landscape page does not run over the edges: the folio stands there")
	}
	if f.decorative && !f.Alt.IsEmpty() {
		in.Problems.Warnf(f.Alt.Span, "leave out one of the two",
			"a decorative picture is passed over by readers, and its `alt` with it")
	}
	checkConsent(in, f.Alt, &f.where)
}

// Name implements compose.Object.
func (f *Picture) Name() source.Text { return f.id }

// Pictures implements kind.PictureBearer.
func (f *Picture) Pictures() []*Picture { return []*Picture{f} }

// Illustrates implements compose.Illustration.
func (f *Picture) Illustrates() {}

// Accompanies implements compose.Companion.
func (f *Picture) Accompanies() {}

// Compose implements compose.Object.
func (f *Picture) Compose(c *compose.Composer) []content.Block {
	if f.Image == nil {
		return nil
	}
	c.Describe(check.Alternative{Alt: f.Alt.Value, Caption: f.caption.Value, File: f.Image.Name, At: f.Alt.Span})
	captioned := &compose.CaptionBearer{
		ID: f.id.Value, Caption: f.caption, Series: compose.Figures, Numbering: f.numbering, Span: f.at,
	}
	return turned(c, f.landscape, &f.where, []content.Block{content.Picture{
		Image: compose.Photograph(c, f.Image, f.treated),
		Alt:   f.Alt.Value, AltLanguage: f.Alt.Language(), Decorative: f.decorative, Reach: f.reach,
		Crop: f.crop, Anchor: captioned.Anchor(c),
		Caption: append(captioned.Paragraphs(c), c.Remark(f.Credit)...), Span: f.at,
	}})
}
