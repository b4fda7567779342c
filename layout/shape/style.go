package shape

import (
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"

	"annualreport/fonts"
	"annualreport/layout/hyphen"
	"annualreport/layout/locale"
)

// Features are the typographic choices of a style, beside the features that every text has (kerning, marks, ligatures,
// localized forms).
type Features uint8

// The features, by what they are for.
const (
	// OldStyleFigures are proportional figures with ascenders and descenders, for running text (onum, pnum).
	OldStyleFigures Features = 1 << iota
	// LiningFigures are proportional figures of capital height, for titles (lnum, pnum).
	LiningFigures
	// TabularFigures are lining figures of one width, for columns (lnum, tnum).
	TabularFigures
	// SmallCapitals sets small letters as small capitals (smcp). Letters for which the face has none stay as they are.
	SmallCapitals
	// SuperiorFigures are the small raised figures of note marks (sups).
	SuperiorFigures
	// Fractions sets figures around a slash as a fraction (frac).
	Fractions
	// NoLigatures sets no ligatures, for text with tracking.
	NoLigatures
	// SmallFromCapitals sets capitals too as small capitals (c2sc).
	SmallFromCapitals
)

// featureTags are the OpenType features behind each choice.
var featureTags = []struct {
	choice Features
	tags   []string
	value  uint32
}{
	{OldStyleFigures, []string{"onum", "pnum"}, 1},
	{LiningFigures, []string{"lnum", "pnum"}, 1},
	{TabularFigures, []string{"lnum", "tnum"}, 1},
	{SmallCapitals, []string{"smcp"}, 1},
	{SuperiorFigures, []string{"sups"}, 1},
	{Fractions, []string{"frac"}, 1},
	{NoLigatures, []string{"liga", "clig"}, 0},
	{SmallFromCapitals, []string{"c2sc"}, 1},
}

// Lacking reports whether a face has no substitutions for one of some features.
func (f Features) Lacking(face *fonts.Face) bool {
	for _, row := range featureTags {
		if f&row.choice == 0 || row.value == 0 {
			continue
		}
		for _, tag := range row.tags {
			if !face.Substitutes(tag) {
				return true
			}
		}
	}
	return false
}

// harfbuzz gives the features in the library's form.
func (f Features) harfbuzz() []harfbuzz.Feature {
	var out []harfbuzz.Feature
	for _, row := range featureTags {
		if f&row.choice == 0 {
			continue
		}
		for _, tag := range row.tags {
			out = append(out, harfbuzz.Feature{
				Tag: opentype.MustNewTag(tag), Value: row.value, End: harfbuzz.FeatureGlobalEnd,
			})
		}
	}
	return out
}

// Style is all on which the glyphs of a text depend. Size is no part of it, since glyphs are measured in font units.
type Style struct {
	Family *fonts.Family
	Weight fonts.Weight
	Slant  fonts.Slant
	// Features are the choices of figures, capitals and ligatures.
	Features Features
	// Tracking is added after each cluster, in thousandths of an em.
	Tracking int16
	// Language is that of the text: some faces have other forms of letters in some languages.
	Language locale.Language
	// Hyphenation divides words; nil leaves them whole.
	Hyphenation *hyphen.Patterns
}
