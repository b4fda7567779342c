package content

import (
	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// TextStyle is how letters look.
type TextStyle struct {
	Family *fonts.Family
	Weight fonts.Weight
	Slant  fonts.Slant
	Size   unit.Length
	Ink    color.Ink
	// Features are the figures, capitals and ligatures that are wanted.
	Features shape.Features
	// Tracking is space added between letters, in thousandths of an em.
	Tracking int16
	// Rise lifts the baseline, for superiors that the face does not have.
	Rise unit.Length
}

// Alignment is what happens to the space that a line does not fill.
type Alignment uint8

// The alignments. Start is the left in text from left to right.
const (
	// Justified stretches and shrinks the spaces; the last line is as Start.
	Justified Alignment = iota
	// Start leaves the end of lines ragged.
	Start
	// Center and End are for titles and figures in tables.
	Center
	End
)

// ParagraphStyle is how a paragraph is set. Vertical lengths should be
// multiples of half the document's grid; the galley rounds them up if not.
type ParagraphStyle struct {
	Text    TextStyle
	Leading unit.Length
	Align   Alignment
	// Indent is the indent of the first line; Hang that of all the others.
	Indent, Hang unit.Length
	// Before and After are space around the paragraph; between two
	// paragraphs the larger one holds.
	Before, After unit.Length
	// Stretch is how far the space before may grow to fill a page.
	Stretch unit.Length
	// KeepNext keeps the paragraph on the page of what follows, as headings need.
	KeepNext bool
	// KeepPrevious keeps the paragraph on the page of what stands above it: of a paragraph's last two
	// lines, as signatures need.
	KeepPrevious bool
	// Hyphenate divides words at line ends.
	Hyphenate bool
	// BySense lets ragged lines end with sentences and clauses rather than with short words, and makes few lines alike:
	// for titles and leads, which are read at a glance.
	BySense bool
	// Fit makes the text smaller, down to half its size, where it would take
	// more than one line; in a grid all that fit shrink alike.
	Fit bool
	// FitWords makes the text smaller, down to a third of its size, where its longest word would
	// be wider than the measure.
	FitWords bool
	// Fill sets a text on a plate in the largest letters, up to those of the style, in which its words and all of its
	// box have room; the other texts of the box keep their sizes.
	Fill bool
	// Anywhere divides words between any two letters where one is wider than the measure, for
	// texts that nobody has written as they stand.
	Anywhere bool
	// Wide lets the paragraph run into the margin column.
	Wide bool
	// OnGrid lets the paragraph begin on a line of the baseline grid, where others may begin on half a line, so that
	// lines beside each other, and on both sides of a leaf, meet.
	OnGrid bool
}

// With returns the style with another text style, for short changes.
func (s ParagraphStyle) With(text TextStyle) ParagraphStyle { s.Text = text; return s }

// Emphasis is a change of letters inside of a paragraph.
type Emphasis uint16

// The changes; they may be added up.
const (
	// Italic slants upright letters, and sets italic ones upright again.
	Italic Emphasis = 1 << iota
	// Strong is bold.
	Strong
	// SmallCaps sets small capitals.
	SmallCaps
	// Struck draws a line through the text.
	Struck
	// Fraction sets figures around a slash as a fraction, Superior sets raised ones.
	Fraction
	Superior
	// Tabular, Lining and OldStyle choose figures: of one width, of the height of capitals,
	// or with ascenders and descenders.
	Tabular
	Lining
	OldStyle
	// Code is text that a computer reads: it is never hyphenated.
	Code
	// Kept is words that stay on one line if that can be, such as a name.
	Kept
	// Raised and Lowered set smaller letters above and below the line, as in 4th and H2O.
	Raised
	Lowered
)

// The size of raised and lowered letters, and how far they leave the line, in hundredths of the size of the text
// around them.
const (
	scriptSize  = 65
	raisedRise  = 35
	loweredRise = -14
)

// Emphasized returns the style with a change.
func (t TextStyle) Emphasized(e Emphasis) TextStyle {
	if e&Italic != 0 {
		if t.Slant == fonts.Upright {
			t.Slant = fonts.Italic
		} else {
			t.Slant = fonts.Upright
		}
	}
	if e&Strong != 0 {
		t.Weight = fonts.Bold
	}
	if e&SmallCaps != 0 {
		t.Features |= shape.SmallCapitals
	}
	if e&Fraction != 0 {
		t.Features |= shape.Fractions
	}
	if e&Superior != 0 {
		t.Features |= shape.SuperiorFigures
	}
	switch {
	case e&Raised != 0:
		t = t.script(raisedRise)
	case e&Lowered != 0:
		t = t.script(loweredRise)
	}
	const figures = shape.OldStyleFigures | shape.LiningFigures | shape.TabularFigures
	for _, c := range []struct {
		emphasis Emphasis
		feature  shape.Features
	}{{Tabular, shape.TabularFigures}, {Lining, shape.LiningFigures}, {OldStyle, shape.OldStyleFigures}} {
		if e&c.emphasis != 0 {
			t.Features = t.Features&^figures | c.feature
		}
	}
	return t
}

// script returns the style of letters above or below the line.
func (t TextStyle) script(rise unit.Length) TextStyle {
	t.Rise += t.Size * rise / 100
	t.Size = t.Size * scriptSize / 100
	return t
}
