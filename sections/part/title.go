package part

import (
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/sections/check"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/object"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Title is the title of a part of the report. The sections behind it are in that part, up to the next title.
type Title struct {
	compose.Head
	ground  ground
	picture object.EntryPicture
	// OwnPage means that the title has a page to itself.
	OwnPage bool
	// counted means that the part has a number, which is number.
	counted bool
	number  int
}

// ground is what the page of a part stands on.
type ground string

// The grounds: the colors of the brand, a light tint of them, or the paper.
const (
	groundPrimary ground = "primary"
	groundAccent  ground = "accent"
	groundTint    ground = "tint"
	groundNone    ground = "none"
)

// Table is [[part]].
func Table(in *key.Reading) schema.Table[*Title] {
	head := []schema.Key[*compose.Head]{
		schema.Text("title", func(h *compose.Head) *source.Text { return &h.Title }).Needed().For(source.Heading).
			Called("name", "heading").
			Doc("what the part is called").Example(`"At sea"`),
		schema.Text("lead", func(h *compose.Head) *source.Text { return &h.Lead }).For(source.Paragraph).
			Doc("a sentence in large letters below the title").Example(`"What happened out there."`),
		schema.Text("text", func(h *compose.Head) *source.Text { return &h.Text }).For(source.Markdown).
			Doc("a short text below, in Markdown").Example(`"All of it *in the dark*."`),
		schema.As("id", func(h *compose.Head) *string { return &h.ID }, nameTaker(in)).
			Says("name").Without("made from the title").
			Doc("the name that links lead to").Example(`"at-sea"`),
	}
	keys := append(schema.Within(func(t *Title) *compose.Head { return &t.Head }, head),
		schema.Truth("numbered", func(t *Title) *bool { return &t.counted }).Usually(true).
			Doc("whether the part has a number, as the language counts parts").Example("false"),
		schema.Truth("page", func(t *Title) *bool { return &t.OwnPage }).Usually(true).
			Doc("whether the title has a page to itself; else it stands at the head of the page of the first section").
			Example("false"),
		key.Choice("ground", func(t *Title) *ground { return &t.ground },
			groundPrimary, groundAccent, groundTint, groundNone).
			Doc("what its page stands on: a color of the brand, a light tint, or the paper").Example(`"accent"`))
	return schema.Table[*Title]{
		Name: "part",
		Doc: "The title of a part of the report. The sections that stand below it in the file are in that part, up " +
			"to the next title",
		Keys: append(keys, schema.Within(
			func(t *Title) *object.EntryPicture { return &t.picture }, object.FillingPictureKeys(in))...),
		At:    func(t *Title) *source.Where { return &t.Where },
		Check: func(t *Title) { checkTitle(in, t) },
	}
}

// checkTitle tells of keys of a part that mean nothing beside others.
func checkTitle(in *key.Reading, t *Title) {
	t.picture.Complete(t.Where, in.Problems)
	if t.OwnPage {
		return
	}
	for _, name := range []string{"ground", "picture"} {
		if t.Where.Has(name) {
			in.Problems.Errorf(t.Where.Key(name), "leave it out, or write page = true",
				"the title of the part has no page to itself, which `%s` would be for", name)
		}
	}
}

// PartNumber implements compose.Part.
func (t *Title) PartNumber() int { return t.number }

// PageGround implements compose.Part.
func (t *Title) PageGround(c *compose.Composer) (color.Ink, bool) {
	switch t.ground {
	case groundNone:
		return color.White(), t.OwnPage
	case groundTint:
		return c.Brand.Paper(), t.OwnPage
	case groundAccent:
		return c.Brand.Accent, t.OwnPage
	case groundPrimary:
	}
	return c.Brand.Primary, t.OwnPage
}

// Blocks implements compose.Section.
func (t *Title) Blocks(c *compose.Composer) []content.Block {
	if f := t.Picture(); f != nil && f.Image != nil {
		c.Describe(check.Alternative{Alt: f.Alt.Value, File: f.Image.Name, At: f.Alt.Span})
	}
	return c.Text(t.Text)
}

// Picture is the picture on the page of the part; nil if there is none.
func (t *Title) Picture() *object.Picture {
	if !t.OwnPage {
		return nil
	}
	return t.picture.Picture
}

// Pictures implements PictureBearer.
func (t *Title) Pictures() []*object.Picture {
	if f := t.Picture(); f != nil {
		return []*object.Picture{f}
	}
	return nil
}
