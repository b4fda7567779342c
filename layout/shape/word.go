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
	// Cluster is the index of the first rune of the word that the glyph belongs to.
	Cluster uint16
	// Advance is how far the pen moves.
	Advance int32
	// X and Y are the distance of the glyph from the pen; Y is upwards.
	X, Y int16
}

// Word is a stretch of text without spaces in one face and one direction, as
// glyphs. It is shaped once and then only read.
type Word struct {
	// Text is the text of the word, in logical order.
	Text string
	Face *fonts.Face
	// FaceUnits is how many units an em of the face has; all lengths of the word are in these units.
	FaceUnits int64
	// UnitsPerEm is how many of these units an em of the text has. It is FaceUnits, but for letters of another family
	// than that of the style, which are made as large as its letters look (unitsBeside).
	UnitsPerEm int64
	// Ascent and Descent are how much room a line in the face needs above and below its baseline, by the font file
	// (OpenType 1.9, "hhea" and "OS/2"); both are positive.
	Ascent, Descent int32
	RightToLeft     bool
	Glyphs          []Glyph
	// Advance is the width without kerning to the spaces around.
	Advance int64
	// Lead is the kerning with a space before the word, and Tail that with a space behind it: by how much the space
	// changes the width.
	Lead, Tail int64
	// Breaks are the places inside of the word where a line may end.
	Breaks []Break
	// Plain is set for letters of ASCII, one at least, that commas, stops and signs of exclamation and question may
	// follow. No line ends inside of such a word but at a hyphen, and between spaces it keeps what stands before it
	// apart from what follows: no rule of UAX #14 looks across it.
	Plain bool
	// Trackable is set if letters of the word may be set apart: its script does not join letters, and each of its
	// glyphs has a width and stands for a text of its own.
	Trackable bool
	// Missing lists characters that no face has a glyph for.
	Missing []rune
	// Hyphen is the advance of the face's hyphen in the word's style.
	Hyphen int64

	style  *Style
	script scriptTag
	// space is the glyph of the word space in this script, if the face has a special one (as for Hangul); otherwise 0.
	space harfbuzz.GID
}

// Kind is why a line may end inside of a word.
type Kind uint8

// The kinds of breaks.
const (
	// AfterCharacter is an opportunity of UAX #14, such as behind a hyphen or a slash; nothing is printed.
	AfterCharacter Kind = iota
	// Ideographic is an opportunity between characters of a script without spaces.
	Ideographic
	// Discretionary is a place to hyphenate: a hyphen is printed there.
	Discretionary
	// Invisible is a place to divide a word of a script in which no hyphen is printed.
	Invisible
	// InAddress is a good place to divide a web or mail address.
	InAddress
	// Anywhere is a place to divide an address as a last resort.
	Anywhere
)

// Break is a place inside of a word where a line may end.
type Break struct {
	// Offset is the place in runes of the text, At the same in bytes.
	Offset, At int
	Kind       Kind
	// Before is the advance of the letters before the break, without a hyphen.
	Before int64
	// LettersBefore and LettersAfter are how many letters stand on both sides, up to the next character that is not a
	// letter. By them short pieces are recognized.
	LettersBefore, LettersAfter int
}

// Language is the language that the word is in; zero for a space between words.
func (w *Word) Language() locale.Language {
	if w.style == nil {
		return locale.Language{}
	}
	return w.style.Language
}

// Scale is a length in font units as a length at a size of type.
func (w *Word) Scale(units int64, size unit.Length) unit.Length {
	return size.MulDiv(units, w.UnitsPerEm)
}

// FontSize is the size of the face for a text of a size: that of the text, but for letters of another family.
func (w *Word) FontSize(size unit.Length) unit.Length {
	if w.FaceUnits == w.UnitsPerEm {
		return size
	}
	return size.MulDiv(w.FaceUnits, w.UnitsPerEm)
}

// Spaceless reports whether the script of the word has no spaces between words.
func (w *Word) Spaceless() bool {
	switch w.script {
	case language.Thai, language.Lao, language.Khmer, language.Myanmar, language.Tibetan, language.Han,
		language.Hiragana, language.Katakana:
		return true
	}
	return false
}
