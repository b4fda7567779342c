package sections

import (
	"slices"
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/source"
)

// objects reads the tables, charts, quotations and pictures of a section, in
// this order: each kind is a list of its own in TOML.
func (r *reader) objects(t *source.Table) []object {
	var out []object
	for _, o := range t.Tables("table") {
		out = append(out, r.table(o))
	}
	for _, o := range t.Tables("chart") {
		out = append(out, r.chart(o))
	}
	for _, o := range t.Tables("quote") {
		out = append(out, r.quote(o))
	}
	for _, o := range t.Tables("picture") {
		out = append(out, r.figure(o))
	}
	return out
}

// objectID reads the name of an object, which it need not have.
func (r *reader) objectID(t *source.Table) Text {
	if t.Has("id") {
		r.id(t, "")
	}
	return t.Text("id")
}

// quote is a quotation of somebody.
type quote struct{ text, by, role Text }

// quote reads [[section.quote]].
func (r *reader) quote(t *source.Table) object {
	q := &quoteObject{id: r.objectID(t), quote: quote{t.Need("text"), t.Text("by"), t.Text("role")}}
	r.noNotes(q.by, q.role)
	if portrait := t.Text("portrait"); !portrait.IsEmpty() {
		q.portrait = r.picture(portrait)
	}
	t.Finish()
	return q
}

type quoteObject struct {
	quote
	id       Text
	portrait *picture
}

func (q *quoteObject) name() Text { return q.id }

// compose implements object.
func (q *quoteObject) compose(c *composer) []content.Block {
	blocks := c.textIn(q.text, c.styles.Pull)
	var by []string
	for _, t := range []Text{q.by, q.role} {
		if !t.IsEmpty() {
			by = append(by, t.Value)
		}
	}
	if len(by) > 0 {
		style := c.styles.Remark
		style.KeepPrevious = true // a name alone on the next page belongs to nothing
		blocks = append(blocks, content.Paragraph{Style: style, Role: display.P, Inlines: plainInlines("— " + strings.Join(by, c.report.Meta.Language.Lists.Comma)), Span: q.by.Span})
	}
	out := content.Quotation{Blocks: blocks, Inset: c.styles.Body.Text.Size * 3 / 2, Rule: c.styles.Accent, Line: c.styles.Line, Anchor: q.id.Value}
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
	// at is where the file is named: what is wrong with the picture is told there.
	at diag.Span
}

// widths are the words for how wide a picture is set, in the order of layout.Reach.
var widths = []string{"column", "page", "bleed"}

// figure reads [[section.picture]].
func (r *reader) figure(t *source.Table) object {
	f := &figure{id: r.objectID(t), alt: t.Text("alt"), caption: t.Text("caption"), credit: t.Text("credit"), decorative: t.Bool("decorative", false)}
	r.noNotes(f.alt, f.credit)
	if file := t.Need("file"); !file.IsEmpty() {
		f.picture, f.at = r.picture(file), file.Span
	}
	if f.alt.IsEmpty() && !f.decorative {
		r.problems.Errorf(t.Span(), "add alt = \"what the picture shows\", or decorative = true", "the picture has no `alt`")
	}
	if f.decorative && !f.alt.IsEmpty() {
		r.problems.Warnf(f.alt.Span, "leave out one of the two", "a decorative picture is passed over by readers, and its `alt` with it")
	}
	if width := t.Text("width"); !width.IsEmpty() {
		if i := slices.Index(widths, width.Value); i >= 0 {
			f.reach = content.Reach(i)
		} else {
			r.problems.Errorf(width.Span, "widths are "+strings.Join(widths, ", "), "unknown width %q", width.Value)
		}
	}
	f.crop = r.crop(t)
	r.consent(t)
	r.checkConsent(t, f.alt)
	t.Finish()
	return f
}

func (f *figure) name() Text { return f.id }

// compose implements object.
func (f *figure) compose(c *composer) []content.Block {
	if f.picture == nil {
		return nil
	}
	c.alternative(alternative{alt: f.alt.Value, caption: f.caption.Value, file: f.picture.image.Name, at: f.alt.Span})
	return []content.Block{content.Picture{Image: f.picture.image, Alt: f.alt.Value, Decorative: f.decorative, Reach: f.reach, Crop: f.crop,
		Anchor: f.id.Value, Caption: append(c.caption(f.caption), c.remark(f.credit)...), Span: f.at}}
}
