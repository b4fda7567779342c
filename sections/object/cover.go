package object

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/check"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Cover is a picture of the cover of a publication.
type Cover struct {
	// image is nil if there is none.
	image *display.Picture
	alt   source.Text
	// at is where the file is named.
	at diag.Span
}

// coverWidth is how wide all covers are, in millimeters, and highestCover how many times as high as wide one may be.
const (
	coverWidth   = 17
	highestCover = 2
)

// CoverKeys are the keys of the cover of a publication.
func CoverKeys(in *key.Reading) []schema.Key[*Cover] {
	return []schema.Key[*Cover]{
		key.Picture(in, "cover", func(c *Cover) **display.Picture { return &c.image }).
			ValueAt(func(c *Cover) *diag.Span { return &c.at }).Called("picture", "image").
			Doc("a picture of its cover, which stands small beside the entry"),
		schema.Text("cover_alt", func(c *Cover) *source.Text { return &c.alt }).For(source.Alternative).
			Check(key.NoNotes).Without("nothing: the title stands beside it").
			Doc("what the cover shows, where it says more than the title").Example(`"A lamp on a rock"`),
	}
}

// Check tells of words about a cover that is not there, and of a picture that is no cover, in the table of an entry.
func (c *Cover) Check(problems *diag.List, where *source.Where) {
	if where.Has("cover_alt") && !where.Has("cover") {
		problems.Errorf(where.Key("cover_alt"), "add cover = \"FILE\", or leave `cover_alt` out",
			"the publication has `cover_alt`, and no cover")
	}
	if c.image != nil && c.image.Height > highestCover*max(c.image.Width, 1) {
		problems.Warnf(c.at, "cut it to the cover",
			"the cover %q is more than twice as high as wide, and takes much of the page", c.image.Name)
	}
}

// Beside puts the cover beside the entry of a publication of a title, if there is one. A fine edge shows where a white
// cover ends. Readers pass over a cover without words, since the title stands beside it.
func (c *Cover) Beside(entry []content.Block, by *compose.Composer, title source.Text) []content.Block {
	if c.image == nil {
		return entry
	}
	if !c.alt.IsEmpty() {
		by.Describe(check.Alternative{
			Alt: c.alt.Value, Caption: title.Value, File: c.image.Name, At: c.alt.Span,
		})
	}
	width := unit.Millimeters(coverWidth)
	edge := by.Styles.Rules
	return []content.Block{content.Panel{
		Sign: content.Picture{
			Image: c.image, Alt: c.alt.Value, Decorative: c.alt.IsEmpty(), Width: width, Bare: true, Edge: &edge,
			Span: c.at,
		},
		SignSide: width, Blocks: entry, Span: title.Span,
	}}
}
