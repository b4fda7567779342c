package compose

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/sections/language"
	"annualreport/sections/source"
)

// CaptionStyle is how the captions of a report are numbered.
type CaptionStyle struct {
	// Numbered means that each caption has a number, unless its object says otherwise.
	Numbered bool
	// BySection means that each section counts anew, with its own number before that of the caption.
	BySection bool
	// Asked means that some object asks for a number.
	Asked bool
}

// Series is what is counted through.
type Series uint8

// The series: pictures and charts are figures.
const (
	Figures Series = iota
	Tables
)

// Numbering is whether an object has a number.
type Numbering uint8

// The answers: as the report says of all captions, or as the object says itself.
const (
	NumberedAsReport Numbering = iota
	Numbered
	Unnumbered
)

// NumberingOf is the numbering of an object that says whether it has a number.
func NumberingOf(numbered bool) Numbering {
	if numbered {
		return Numbered
	}
	return Unnumbered
}

// CaptionBearer is an object that may have a number in its caption.
type CaptionBearer struct {
	// ID is the name by which texts refer to the object; it may be empty.
	ID string
	// Caption is what its author says of it; it may be empty.
	Caption   source.Text
	Series    Series
	Numbering Numbering
	// Span is where the object stands, which no other has.
	Span diag.Span
	// Parts are the objects side by side that the caption is that of; nil for a single object.
	Parts []CaptionPart
}

// counts reports whether the object has a number. A caption that is not there is numbered only on request.
func (o *CaptionBearer) counts(s CaptionStyle) bool {
	switch o.Numbering {
	case Numbered:
		return true
	case Unnumbered:
		return false
	case NumberedAsReport:
	}
	return s.Numbered && !o.Caption.IsEmpty()
}

// Paragraphs are the caption of the object, with its label before it if it has a number.
func (o *CaptionBearer) Paragraphs(c *Composer) []content.Block {
	label := o.label(c)
	if label == nil {
		return c.Caption(o.Caption)
	}
	out := content.Paragraph{Role: role.Caption, Tag: display.P, Span: o.Caption.Span}
	if o.Caption.IsEmpty() {
		out.Inlines = label[:1]
		out.Span = o.Span
	} else {
		out.Inlines = append(label, c.Inlines(o.Caption)...)
	}
	return []content.Block{out}
}

// Continued is what stands above a table on the pages that it goes on over.
func (o *CaptionBearer) Continued(c *Composer) *content.Paragraph {
	label := o.label(c)
	out := c.Continued(o.Caption)
	if label == nil {
		return out
	}
	if out == nil {
		continued := AddedInlines(c.Language, language.Aside(c.Language.Words.Continued))
		words := append(label[:1:1], continued...)
		return &content.Paragraph{Role: role.CaptionAgain, Inlines: words, Span: o.Span}
	}
	out.Inlines = append(label, out.Inlines...)
	return out
}

// Label is the label in plain words; empty if the object has no number.
func (o *CaptionBearer) Label(c *Composer) string {
	label := o.label(c)
	if label == nil {
		return ""
	}
	return content.PlainText(label[:1])
}

// label is the label of the object and the space behind it; nil if it has no number.
func (o *CaptionBearer) label(c *Composer) []content.Inline {
	if c.part != nil {
		return c.part.label()
	}
	if !o.counts(c.Captions) {
		return nil
	}
	if c.census != nil {
		c.census.enter(*o)
		return nil
	}
	number, ok := c.Numbers.at(o.Span)
	if !ok {
		return nil
	}
	if c.Captions.BySection && c.ordinal.Count == 0 {
		c.Problems.Errorf(o.Span, "give the section a number, or leave out `by_section`",
			"captions are counted by section, and the section of this one has no number")
	}
	return labelled(labelOf(c.Language, number))
}

// labelled is a label and the space behind it.
func labelled(label []content.Inline) []content.Inline {
	return []content.Inline{content.InEmphasis{Emphasis: content.Strong, Inlines: label}, content.Text{Value: enSpace}}
}

// enSpace parts the label of a caption from its words.
const enSpace = "\u2002"

// captionWords are the words of a caption behind its label.
func captionWords(caption []content.Inline) []content.Inline {
	const label = 2 // with the space behind it
	return caption[min(label, len(caption)):]
}

// Anchor is the name by which links lead to the object: its id, or one that no author can write where only the lists of
// captions lead to it.
func (o *CaptionBearer) Anchor(c *Composer) string {
	if o.ID != "" || !o.counts(c.Captions) {
		return o.ID
	}
	number, ok := c.Numbers.at(o.Span)
	if !ok {
		return ""
	}
	return "##" + content.PlainText(labelOf(c.Language, number))
}
