package inline

import (
	"github.com/go-text/typesetting/language"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/hyphen"
	"annualreport/layout/locale"
	"annualreport/layout/shape"
)

// StyleTable numbers the text styles of a document for the table of words. It belongs to one goroutine.
type StyleTable struct {
	// Words are the words to be shaped.
	Words   *shape.Table
	hyphens *hyphen.Library
	styles  map[styleKey]style
	// shared are the lists of one style that paragraphs share, since most have no other.
	shared map[usedStyle][]SetStyle
	// paragraphs are the styles of paragraphs, one of each.
	paragraphs map[content.ParagraphStyle]*content.ParagraphStyle
	// scriptsOf are the scripts that codes of ISO 15924 stand for.
	scriptsOf map[string][]language.Script
	// Err is the first fault of the patterns for hyphenation.
	Err error
}

// styleKey is all of a style on which the shaping of words depends: size, rise and ink are left empty.
type styleKey struct {
	text      content.TextStyle
	language  locale.Language
	hyphenate bool
}

// usedStyle is all that tells a style in use from others.
type usedStyle struct {
	text      content.TextStyle
	emphasis  content.Emphasis
	language  locale.Language
	hyphenate bool
}

// style is a text style that the table of words knows.
type style struct {
	id    uint32
	shape shape.Style
}

// NewStyles is a table without any style.
func NewStyles(doc *content.Document, words *shape.Table) *StyleTable {
	return newStyles(words, doc.Hyphens)
}

func newStyles(words *shape.Table, hyphens *hyphen.Library) *StyleTable {
	return &StyleTable{
		Words: words, hyphens: hyphens,
		styles: make(map[styleKey]style), shared: make(map[usedStyle][]SetStyle),
		paragraphs: make(map[content.ParagraphStyle]*content.ParagraphStyle),
		scriptsOf:  make(map[string][]language.Script),
	}
}

// ForWorkers are tables for so many goroutines that read texts of the document side by side; this one is the first.
func (t *StyleTable) ForWorkers(n int) []*StyleTable {
	out := []*StyleTable{t}
	for len(out) < n {
		out = append(out, newStyles(t.Words, t.hyphens))
	}
	return out
}

// Join takes the fault that other tables met, of several the first by the alphabet: which table met which depends on
// the goroutines.
func (t *StyleTable) Join(others []*StyleTable) {
	for _, other := range others {
		if other.Err != nil && (t.Err == nil || other.Err.Error() < t.Err.Error()) {
			t.Err = other.Err
		}
	}
}

// alone is the list of one style alone. Paragraphs share it, so it must not be changed.
func (t *StyleTable) alone(used usedStyle) []SetStyle {
	list, ok := t.shared[used]
	if !ok {
		ink := used.text.Ink
		list = []SetStyle{{
			Text: used.text, emphasis: used.emphasis, language: used.language, ink: &ink,
			style: t.of(used.text, used.language, used.hyphenate),
		}}
		t.shared[used] = list
	}
	return list
}

// paragraph is the one style of paragraphs that is equal to a style.
func (t *StyleTable) paragraph(style content.ParagraphStyle) *content.ParagraphStyle {
	known, ok := t.paragraphs[style]
	if !ok {
		own := style
		known = &own
		t.paragraphs[style] = known
	}
	return known
}

// of is the number of a text style in a language; a new style gets the next one.
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
		if patterns, err = t.hyphens.Of(language.Tag, language.Patterns); err != nil && t.Err == nil {
			t.Err = err
		}
	}
	features := text.Features
	if text.Tracking != 0 {
		features |= shape.NoLigatures
	}
	shaped := shape.Style{
		Family: text.Family, Weight: text.Weight, Slant: text.Slant, Features: features,
		Tracking: text.Tracking, Language: language, Hyphenation: patterns,
	}
	s := style{t.Words.StyleID(shaped), shaped}
	t.styles[key] = s
	return s
}

// scripts lists the scripts that a code of ISO 15924 stands for: some codes stand for several, such as Jpan. It is nil
// if the code is not known.
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

// firstScript is the script for signs and digits that stand before any letter.
func (t *StyleTable) firstScript(code string) language.Script {
	if s := t.scripts(code); len(s) > 0 {
		return s[0]
	}
	return language.Latin
}
