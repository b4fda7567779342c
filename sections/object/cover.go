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

// IsEmpty reports whether there is no cover.
func (c *Cover) IsEmpty() bool { return c.image == nil }

// CoverKeys are the keys of the cover of a publication within the table of the publication.
func CoverKeys(in *key.Reading) []schema.Key[*Cover] { return coverKeys(in, "cover", "cover_alt") }

// coverKeys are the key of a picture and that of its words.
func coverKeys(in *key.Reading, picture, alt string) []schema.Key[*Cover] {
	file := key.Picture(in, picture, func(c *Cover) **display.Picture { return &c.image }).
		ValueAt(func(c *Cover) *diag.Span { return &c.at }).
		Doc("a picture of its cover, which stands small beside the entry, or in the row of covers")
	if picture == "cover" {
		file = file.Called("picture", "image")
	} else {
		file = file.Needed().Called("cover", "image", "file").Example(`"keeper.svg"`)
	}
	return []schema.Key[*Cover]{
		file,
		schema.Text(alt, func(c *Cover) *source.Text { return &c.alt }).For(source.Alternative).
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
	width := unit.Millimeters(coverWidth)
	sign := c.picture(by, title)
	sign.Width = width
	return []content.Block{content.Panel{Sign: sign, SignSide: width, Blocks: entry, Span: title.Span}}
}

// picture is the cover of a publication of a title, with a fine edge.
func (c *Cover) picture(by *compose.Composer, title source.Text) content.Picture {
	if !c.alt.IsEmpty() {
		by.Describe(check.Alternative{
			Alt: c.alt.Value, Caption: title.Value, File: c.image.Name, At: c.alt.Span,
		})
	}
	edge := by.Styles.Rules
	return content.Picture{
		Image: c.image, Alt: c.alt.Value, AltLanguage: c.alt.Language(), Decorative: c.alt.IsEmpty(), Bare: true,
		Edge: &edge, Span: c.at,
	}
}

// CoverRow is covers side by side.
type CoverRow struct{ cells [][]content.Block }

// Add puts the cover of a publication of a title into the row, if there is one.
func (r *CoverRow) Add(c *compose.Composer, cover *Cover, title source.Text) {
	if !cover.IsEmpty() {
		r.cells = append(r.cells, []content.Block{cover.picture(c, title)})
	}
}

// rowCoverHeight is how high the covers of a row are, in millimeters.
const rowCoverHeight = 38

// Blocks are the covers, in as many lines as they need, all of one height. A row of none is none.
func (r *CoverRow) Blocks(at diag.Span) []content.Block {
	if len(r.cells) == 0 {
		return nil
	}
	return []content.Block{content.Gallery{
		Cells: r.cells, Wide: true, Highest: unit.Millimeters(rowCoverHeight), Span: at,
	}}
}
