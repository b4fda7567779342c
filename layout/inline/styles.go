package inline

import (
	"github.com/go-text/typesetting/language"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/hyphen"
	"annualreport/layout/locale"
	"annualreport/layout/shape"
)

// StyleTable numbers the text styles of a document for the table of words, and knows the scripts
// that codes stand for.
type StyleTable struct {
	Words   *shape.Table
	hyphens *hyphen.Library
	styles  map[styleKey]style
	// scriptsOf are the scripts that codes of ISO 15924 stand for.
	scriptsOf map[string][]language.Script
	// Err is the first fault of the patterns for hyphenation.
	Err error
}

// styleKey is what decides about a style's words, but for the size.
type styleKey struct {
	text      content.TextStyle
	language  locale.Language
	hyphenate bool
}

// style is a text style that the table of words knows.
type style struct {
	id    uint32
	shape shape.Style
}

func newStyles(doc *content.Document, words *shape.Table) *StyleTable {
	return &StyleTable{Words: words, hyphens: doc.Hyphens,
		styles: make(map[styleKey]style), scriptsOf: make(map[string][]language.Script)}
}

// of numbers a text style.
func (t *StyleTable) of(text content.TextStyle, language locale.Language, hyphenate bool) style {
	key := styleKey{text, language, hyphenate}
	key.text.Size = 0
	key.text.Rise = 0
	key.text.Ink = color.Ink{}
	if s, ok := t.styles[key]; ok {
		return s
	}
	var patterns *hyphen.Patterns
	if hyphenate || language.Unspaced {
		var err error
		if patterns, err = t.hyphens.For(language.Patterns); err != nil && t.Err == nil {
			t.Err = err
		}
	}
	features := text.Features
	if text.Tracking != 0 {
		features |= shape.NoLigatures
	}
	sh := shape.Style{Family: text.Family, Weight: text.Weight, Slant: text.Slant, Features: features,
		Tracking: text.Tracking, Language: language, Hyphenation: patterns}
	s := style{t.Words.StyleID(sh), sh}
	t.styles[key] = s
	return s
}

// scripts lists the scripts that Unicode has for a code of ISO 15924, some of which stand for several; nil
// if it is not known.
func (t *StyleTable) scripts(code string) []language.Script {
	if known, ok := t.scriptsOf[code]; ok {
		return known
	}
	var out []language.Script
	switch code {
	case "":
	case "Jpan":
		out = []language.Script{language.Han, language.Hiragana, language.Katakana}
	case "Kore":
		out = []language.Script{language.Hangul, language.Han}
	case "Hans", "Hant":
		out = []language.Script{language.Han, language.Bopomofo}
	default:
		if s, err := language.ParseScript(code); err == nil {
			out = []language.Script{s}
		}
	}
	t.scriptsOf[code] = out
	return out
}

// firstScript is the script for signs and figures that stand before any letter.
func (t *StyleTable) firstScript(code string) language.Script {
	if s := t.scripts(code); len(s) > 0 {
		return s[0]
	}
	return language.Latin
}
