package shape

import (
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"

	"annualreport/fonts"
	"annualreport/layout/locale"
	"annualreport/layout/unit"
)

// Glyph is one glyph of a word, in font units of its face, in visual order
// from left to right.
type Glyph struct {
	ID uint16
	// Cluster is the first rune of the word's text that the glyph belongs to.
	Cluster uint16
	Advance int32
	// X and Y move the glyph from the pen, without moving the pen; Y is upwards.
	X, Y int16
}

// Word is a stretch of text without spaces in one face and one direction, as
// glyphs. It is shaped once and then only read.
type Word struct {
	// Text is what the word says, in logical order.
	Text string
	Face *fonts.Face
	// UnitsPerEm is the face's; all measures of the word are in its units.
	UnitsPerEm int64
	// Ascent and Descent are what a line in the face needs above and below its baseline, as
	// its designers say (OpenType 1.9, "hhea" and "OS/2"); both are positive.
	Ascent, Descent int32
	RightToLeft     bool
	Glyphs          []Glyph
	// Advance is the width without kerning to the spaces around.
	Advance int64
	// Lead is what a space before the word changes of the width, Tail what a
	// space behind it does: the kerning of letters with the space.
	Lead, Tail int64
	// Breaks are the places inside of the word where a line may end.
	Breaks []Break
	// Missing lists characters that no face has a glyph for.
	Missing []rune
	// Hyphen is the advance of the face's hyphen in the word's style.
	Hyphen int64

	style  Style
	script scriptTag
	// space is the glyph of a word space in this script, which some faces have another for
	// (Hangul); 0 is the face's own.
	space harfbuzz.GID
}

// Kind is why a line may end inside of a word.
type Kind uint8

// The kinds of breaks.
const (
	// AfterCharacter is an opportunity of UAX #14, such as behind a hyphen, a
	// slash or an ideograph; nothing is added.
	AfterCharacter Kind = iota
	// Ideographic is one between characters of a script without spaces.
	Ideographic
	// Discretionary is a place to hyphenate: a hyphen is printed there.
	Discretionary
	// Invisible is a place to divide a word of a script that prints no hyphen.
	Invisible
	// InAddress is a good place to divide an address of the net, Anywhere one of last resort.
	InAddress
	Anywhere
)

// Break is a place inside of a word where a line may end.
type Break struct {
	// Offset is in runes of the text; At in bytes.
	Offset, At int
	Kind       Kind
	// Before is the advance of what stands before the break, without a hyphen.
	Before int64
	// LettersBefore and LettersAfter count the letters up to the next break
	// opportunity of UAX #14, for telling short pieces.
	LettersBefore, LettersAfter int
}

// Language is the language that the word is in.
func (w *Word) Language() locale.Language { return w.style.Language }

// Scale turns font units into a length at a size.
func (w *Word) Scale(units int64, size unit.Length) unit.Length {
	return size.MulDiv(units, w.UnitsPerEm)
}

// Spaceless reports whether the word's script puts no spaces between words.
func (w *Word) Spaceless() bool {
	switch w.script {
	case language.Thai, language.Lao, language.Khmer, language.Myanmar, language.Tibetan, language.Han,
		language.Hiragana, language.Katakana:
		return true
	}
	return false
}
