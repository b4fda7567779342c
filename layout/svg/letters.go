package svg

import "annualreport/layout/svg/outline"

// Letters sets the text of drawings in the families of a report. It may be used by several goroutines.
type Letters interface {
	// Set sets one line of text. An error is one of a font.
	Set(w Request) (Line, error)
}

// Request is a stretch of text and how it should look.
type Request struct {
	Text string
	// Families are names of families, the best one first, and words such as "serif".
	Families []string
	// Weight is from 1 to 1000.
	Weight int
	Italic bool
	// RightToLeft is the direction of the line.
	RightToLeft bool
	// Language is a tag (BCP 47), empty if it is not known.
	Language string
	// Kerned is set where letters that belong together may become one glyph: not where they are set apart.
	Kerned bool
}

// Line is a line of text as outlines. Its unit is the size of its letters; it begins at the origin, and Y runs
// downward.
type Line struct {
	Outline outline.Path
	// Advance is its width.
	Advance float64
	// Family is the name of the family that it is set in. Asked reports whether that is one of those wanted.
	Family string
	Asked  bool
	// Missing are characters that no face has.
	Missing []rune
	// Ascent and Descent are how far letters reach above the baseline and below it, XHeight is how high small ones
	// are.
	Ascent, Descent, XHeight float64
}
