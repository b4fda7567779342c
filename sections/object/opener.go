package object

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/sections/check"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// titlePlace is where the title stands of a section that a picture opens.
type titlePlace string

// The places: under the picture, or on it.
const (
	under titlePlace = "under"
	on    titlePlace = "on"
)

// opener is a picture that opens a section.
type opener struct {
	picture Picture
	title   titlePlace
}

// Opener is [section.opener].
func Opener(in *key.Reading) schema.Key[*compose.Head] {
	return schema.Sub("opener", openerTable(in), func(h *compose.Head, o *opener) { h.Opener = o })
}

// openerTable is the table of a picture that opens a section.
func openerTable(in *key.Reading) schema.Table[*opener] {
	picture := func(o *opener) *Picture { return &o.picture }
	return schema.Table[*opener]{
		Name: "opener",
		Doc:  "a picture at the head of a page, over its margins and edges, with which the section begins",
		Keys: append(schema.Within(picture, openerPictureKeys(in)),
			key.Choice("title", func(o *opener) *titlePlace { return &o.title }, under, on).
				Doc("where the title and the lead stand: under the picture, or on it, on a ground of the primary "+
					"color").
				Example(`"on"`)),
		At:    func(o *opener) *source.Where { return &o.picture.where },
		Check: func(o *opener) { checkFigure(in, &o.picture) },
	}
}

// openerPictureKeys are the keys of the picture itself.
func openerPictureKeys(in *key.Reading) []schema.Key[*Picture] {
	return []schema.Key[*Picture]{
		key.Picture(in, "file", func(f *Picture) **display.Picture { return &f.Image }).Needed().
			ValueAt(func(f *Picture) *diag.Span { return &f.at }).
			Doc("the picture").Example(`"keeper.svg"`),
		alt(func(f *Picture) *source.Text { return &f.Alt }).
			Doc("what the picture shows, for those who do not see it; needed unless it is decorative").
			Example(`"A keeper trims a lamp by hand"`),
		schema.Truth("decorative", func(f *Picture) *bool { return &f.decorative }).
			Doc("whether it says nothing, so that readers pass over it").Example("false"),
		key.Crop(func(f *Picture) *key.Ratio { return &f.ratio }).
			Without("its own, as far as there is room"),
		key.Focus(func(f *Picture) *content.Crop { return &f.crop }),
		schema.Text("credit", func(f *Picture) *source.Text { return &f.Credit }).Check(key.NoNotes).
			Check(source.ShortName).
			Doc("who took it").Example(`"Nobody"`),
		consent(func(f *Picture) *source.Text { return &f.consent }),
		treatment(),
	}
}

// Pictures implements kind.PictureBearer.
func (o *opener) Pictures() []*Picture { return []*Picture{&o.picture} }

// Headpiece implements compose.Opener.
func (o *opener) Headpiece(c *compose.Composer) *content.Headpiece {
	f := &o.picture
	if f.Image == nil {
		return nil
	}
	c.Describe(check.Alternative{Alt: f.Alt.Value, File: f.Image.Name, At: f.Alt.Span})
	out := &content.Headpiece{Picture: content.Picture{
		Image: compose.Photograph(c, f.Image, f.treated),
		Alt:   f.Alt.Value, AltLanguage: f.Alt.Language(), Decorative: f.decorative, Crop: f.crop,
		Caption: c.Remark(f.Credit), Span: f.at,
	}}
	if o.title == on {
		out.Plaque = &content.Plaque{Ground: c.Brand.Primary, Span: f.where.Value("title")}
	}
	return out
}
