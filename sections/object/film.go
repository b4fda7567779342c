package object

import (
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/sections/check"
	"annualreport/sections/compose"
	"annualreport/sections/icon"
	"annualreport/sections/key"
	"annualreport/sections/picture"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Film is a film on the web, with a still of it.
type Film struct {
	medium
	// still is a picture of it; nil if there is none.
	still        *display.Picture
	alt, consent source.Text
	focus        content.Crop
	treated      picture.Treatment
	ratio        key.Ratio
	// at is where the file of the still is named.
	at diag.Span
}

// filmTable is [[section.film]].
func filmTable(in *key.Reading) schema.Table[*Film] {
	common := schema.Within(func(f *Film) *medium { return &f.medium }, mediumKeys(in))
	return schema.Table[*Film]{
		Name: "film",
		Doc:  "a film on the web, with a still of it",
		Keys: append(common,
			key.Picture(in, "still", func(f *Film) **display.Picture { return &f.still }).
				ValueAt(func(f *Film) *diag.Span { return &f.at }).Called("picture", "image", "poster").
				Doc("a picture of it, on which a sign says that it is a film").
				Example(`"keeper.svg"`),
			alt(func(f *Film) *source.Text { return &f.alt }).
				Doc("what the still shows, for those who do not see it; needed with a still").
				Example(`"A keeper holds a match to a lamp"`),
			key.Focus(func(f *Film) *content.Crop { return &f.focus }),
			key.Crop(func(f *Film) *key.Ratio { return &f.ratio }),
			consent(func(f *Film) *source.Text { return &f.consent }),
			key.Treatment(func(f *Film) *picture.Treatment { return &f.treated })),
		At:    func(f *Film) *source.Where { return &f.where },
		Check: func(f *Film) { checkFilm(in, f) },
	}
}

// checkFilm tells of a still that is not described, and of words about a still that is not there.
func checkFilm(in *key.Reading, f *Film) {
	f.focus.W, f.focus.H = f.ratio.W, f.ratio.H
	if !f.where.Has("still") {
		for _, name := range []string{"alt", "focus", "crop", "consent", "treatment"} {
			if f.where.Has(name) {
				in.Problems.Errorf(f.where.Key(name), "add still = \"FILE\", or leave `"+name+"` out",
					"the film has `%s`, and no still", name)
			}
		}
		return
	}
	if f.alt.IsEmpty() {
		in.Problems.Errorf(f.at, "add alt = \"what the still shows\"", "the still of the film has no `alt`")
	}
	checkConsent(in, f.alt, &f.where)
}

// Pictures implements kind.PictureBearer.
func (f *Film) Pictures() []*Picture {
	if f.still == nil {
		return nil
	}
	return []*Picture{{Image: f.still, Alt: f.alt, Credit: f.credit}}
}

// Compose implements compose.Object. A film without a still looks as a sound does.
func (f *Film) Compose(c *compose.Composer) []content.Block {
	words := c.Language.Recordings.Film
	if f.still == nil {
		return f.strip(c, words, icon.Named("film"))
	}
	c.Describe(check.Alternative{Alt: f.alt.Value, Caption: f.title.Value, File: f.still.Name, At: f.alt.Span})
	dark := color.Legible(c.Brand.Primary, color.White(), color.MinimumContrast)
	return []content.Block{content.Picture{
		Image: compose.Photograph(c, f.still, f.treated),
		Alt:   f.alt.Value, AltLanguage: f.alt.Language(), Crop: f.focus, Anchor: f.id.Value, Span: f.at,
		Film: &content.FilmSign{Disc: color.White(), Mark: dark}, Caption: f.below(c, words),
	}}
}

// below is what stands below the still, in print beside a code.
func (f *Film) below(c *compose.Composer, kind string) []content.Block {
	said := f.said(c, kind)
	if code := f.code(c); code != nil {
		return []content.Block{content.Panel{Blocks: said, Beside: code, Padding: boxPadding(c), Span: f.where.Span()}}
	}
	return said
}
