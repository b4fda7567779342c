package designs

import (
	"math"

	"annualreport/fonts"
	"annualreport/layout/content"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// Text is how the texts of a role look.
type Text struct {
	Family Family
	Weight fonts.Weight
	Slant  fonts.Slant
	// Size is that of the letters, Rise how far they stand above the line.
	Size, Rise unit.Length
	// Ink is the role of the color.
	Ink Ink
	// Features are the figures and the capitals that are wanted.
	Features shape.Features
	// Tracking is space added between letters, in thousandths of their size.
	Tracking int16
	Align    content.Alignment
	// Leading is the distance of baselines: in lines of running text or, on covers and pages of titles, in sizes of the
	// letters.
	Leading Share
	// Before and After are the spaces around the text, and Stretch is how far the one before may grow; all in lines of
	// running text.
	Before, After, Stretch Share
	// Indent is that of the first line, Hang that of all others; in sizes of the letters.
	Indent, Hang Share
	// Hyphenate divides words at the ends of lines.
	Hyphenate bool
	// Wide lets the text run into the margin column.
	Wide bool
}

// plain is what a text has of which nothing is said.
func plain() Text {
	return Text{Family: Labels, Weight: fonts.Regular, Align: content.Start, Leading: shareUnit}
}

// Share is a multiple of a length: of a line of running text, or of the size of letters. It counts in parts of which
// halves, thirds, eighths and hundredths are whole numbers.
type Share int64

// shareUnit is a whole length in the parts of a Share.
const shareUnit = 600

// shareOf is the share that is nearest to a number.
func shareOf(v float64) Share { return Share(math.Round(v * shareUnit)) }

// Of is the share of a length.
func (s Share) Of(whole unit.Length) unit.Length { return whole.MulDiv(int64(s), shareUnit) }

// Family is what a family of letters is for.
type Family uint8

// The families of a brand: of running text, of everything large, and of headings, captions and tables.
const (
	Running Family = iota
	Titles
	Labels
)

// Families is how many purposes families have: they are the numbers below it.
const Families = int(Labels) + 1

// Ink is what a color is for. Which one that is depends on the brand, and on the ground that the text stands on.
type Ink uint8

// The roles of inks.
const (
	// Plain is that of running text, Quiet that of what is read second.
	Plain Ink = iota
	Quiet
	// Primary is that of titles, Heading that of headings within text, and Accent that of what stands out.
	Primary
	Heading
	Accent
	// Reversed is white on dark grounds and black on light ones, and Second what accompanies the accent.
	Reversed
	Second
)

// Inks is how many roles of inks there are: they are the numbers below it.
const Inks = int(Second) + 1
