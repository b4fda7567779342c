package object

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// FillingPictureKeys are `picture` and the `alt` beside it, of a picture that fills a place which the page gives it.
func FillingPictureKeys(in *key.Reading) []schema.Key[*EntryPicture] {
	return pictureKeys(in, fillingTable(in), "a picture that fills the upper half of the page: its file with `alt` "+
		"beside it, or a table")
}

// fillingTable is a picture that fills a place: it has neither a width nor a caption of its own.
func fillingTable(in *key.Reading) schema.Table[*Picture] {
	return schema.Table[*Picture]{
		Name: "picture of a part",
		Doc:  "a picture that fills the upper half of the page",
		Keys: []schema.Key[*Picture]{
			alt(func(f *Picture) *source.Text { return &f.Alt }).
				Doc("what the picture shows, for those who do not see it; needed unless it is decorative").
				Example(`"A keeper trims a lamp by hand"`),
			pictureCredit(),
			pictureDecorative(),
			pictureFile(in),
			key.Focus(func(f *Picture) *content.Crop { return &f.crop }),
			consent(func(f *Picture) *source.Text { return &f.consent }),
			treatment(),
		},
		At:    func(f *Picture) *source.Where { return &f.where },
		Check: func(f *Picture) { checkFigure(in, f) },
	}
}

// pictureCredit is who took a picture.
func pictureCredit() schema.Key[*Picture] {
	return schema.Text("credit", func(f *Picture) *source.Text { return &f.Credit }).Check(key.NoNotes).
		Check(source.ShortName).
		Doc("who took it").Example(`"Nobody"`)
}

// pictureDecorative is whether a picture says nothing.
func pictureDecorative() schema.Key[*Picture] {
	return schema.Truth("decorative", func(f *Picture) *bool { return &f.decorative }).
		Doc("whether it says nothing, so that readers pass over it").Example("false")
}

// pictureFile is the file of a picture.
func pictureFile(in *key.Reading) schema.Key[*Picture] {
	return key.Picture(in, "file", func(f *Picture) **display.Picture { return &f.Image }).Needed().
		ValueAt(func(f *Picture) *diag.Span { return &f.at }).
		Doc("the picture: JPEG, PNG, SVG, WebP, GIF, TIFF or BMP").
		Example(`"keeper.svg"`)
}

// Filling is the picture as it fills an opening, with its focus in sight, and without a caption; f.Image is not nil.
func (f *Picture) Filling(c *compose.Composer, opening unit.Size) content.Picture {
	crop := f.crop
	crop.W = int64(opening.W)
	crop.H = int64(opening.H)
	return content.Picture{
		Image: compose.Photograph(c, f.Image, f.treated),
		Alt:   f.Alt.Value, AltLanguage: f.Alt.Language(), Decorative: f.decorative, Crop: crop,
		Room: opening, Bare: true, Span: f.at,
	}
}
