package inline

import (
	"strings"

	"github.com/go-text/typesetting/language"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/hyphen"
	"annualreport/layout/shape"
)

// StyleTable numbers the text styles of a document for the table of words, and knows the scripts
// of its languages.
type StyleTable struct {
	Words   *shape.Table
	hyphens *hyphen.Library
	// script names the script that a language is written in; nil where that is not known.
	script    func(language string) string
	styles    map[styleKey]style
	scriptsOf map[string][]language.Script
	// Err is the first fault of the patterns for hyphenation.
	Err error
}

// styleKey is what decides about a style's words, but for the size.
type styleKey struct {
	text      content.TextStyle
	language  string
	hyphenate bool
}

// style is a text style that the table of words knows.
type style struct {
	id    uint32
	shape shape.Style
}

func newStyles(doc *content.Document, words *shape.Table) *StyleTable {
	return &StyleTable{Words: words, hyphens: doc.Hyphens, script: doc.Script,
		styles: make(map[styleKey]style), scriptsOf: make(map[string][]language.Script)}
}

// of numbers a text style.
func (t *StyleTable) of(text content.TextStyle, language string, hyphenate bool) style {
	key := styleKey{text, language, hyphenate}
	key.text.Size, key.text.Rise, key.text.Ink = 0, 0, color.Ink{}
	if s, ok := t.styles[key]; ok {
		return s
	}
	var patterns *hyphen.Patterns
	// Thai has no spaces: its lines end where its patterns say, in titles too.
	if hyphenate || strings.HasPrefix(strings.ToLower(language), "th") {
		var err error
		if patterns, err = t.hyphens.For(language); err != nil && t.Err == nil {
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

// scripts lists the scripts that a language is written in; nil if that is not
// known. Some codes of ISO 15924 stand for several.
func (t *StyleTable) scripts(tag string) []language.Script {
	if known, ok := t.scriptsOf[tag]; ok {
		return known
	}
	var out []language.Script
	code := ""
	if t.script != nil {
		code = t.script(tag)
	}
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
	t.scriptsOf[tag] = out
	return out
}

// firstScript is the script for signs and figures that stand before any letter.
func (t *StyleTable) firstScript(tag string) language.Script {
	if s := t.scripts(tag); len(s) > 0 {
		return s[0]
	}
	return language.Latin
}
