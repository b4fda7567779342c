// Package locale holds what the setting of a text needs to know of its language. The values are made
// where languages are known (sections/language) and handed down with the text, so that no room of layout
// has a list of languages of its own.
package locale

import "annualreport/fonts"

// Language is how texts of a language are set. The zero value is a language of which nothing is known:
// its lines run from left to right, and its words are not divided. Values can be compared.
type Language struct {
	// Tag is the language's tag (BCP 47), as the report has it; the file says it to its readers, and the
	// shaper asks for forms of letters by it.
	Tag string
	// Script is the code of the script that it is written in (ISO 15924), without what is special
	// of a hand such as Fraktur; empty if that is not known.
	Script string
	// Direction is the side that lines run to.
	Direction Direction
	// Punctuation is what stands before high punctuation and inside of quotation marks.
	Punctuation Punctuation
	// Stops is where the stops and commas of ideographic scripts stand in their em.
	Stops Stops
	// Forms are the shapes of letters that readers of the language expect, where families differ in them.
	Forms fonts.Forms
	// Patterns is the key of what divides its words (layout/hyphen), empty for none: the patterns of TeX, or a
	// list of words.
	Patterns string
	// ShortWords are words of one letter, in small letters, at which no line ends: they stay with the next word.
	ShortWords string
	// Unspaced languages write no spaces between words: their lines end where the patterns say, in titles
	// too.
	Unspaced bool
}

// RightToLeft reports whether the lines of the language begin at the right.
func (l Language) RightToLeft() bool { return l.Direction == RightToLeft }

// Direction is the side that the lines of a script run to (UAX #9).
type Direction uint8

// The directions of lines.
const (
	LeftToRight Direction = iota
	RightToLeft
)

// Punctuation is the custom of a language about spaces beside signs.
type Punctuation uint8

const (
	// Close punctuation stands beside its word without a space.
	Close Punctuation = iota
	// French punctuation has spaces that no line ends at before ; : ! ? and inside of « ».
	French
)

// Stops is where 、 。 ， and ． stand in their em.
type Stops uint8

const (
	// CornerStops stand beside the character before them, and the other half of their em is blank.
	CornerStops Stops = iota
	// CenteredStops stand in the middle, as in traditional Chinese.
	CenteredStops
)
