package shape

import (
	"testing"

	"github.com/go-text/typesetting/language"

	"annualreport/fonts"
	"annualreport/layout/locale"
)

// TestTrackable: letters may stand apart where a script does not join them and no glyph belongs to another. A ligature
// stays whole, and narrow spaces are tracked as the words around them are.
func TestTrackable(t *testing.T) {
	book := fonts.Embedded()
	serif, _ := book.Family(fonts.SerifText)
	table := NewTable(book)
	for _, c := range []struct {
		tag, word   string
		script      scriptTag
		rightToLeft bool
		want        bool
	}{
		{"en", "letters", language.Latin, false, true},
		{"en", "office", language.Latin, false, true},
		{"en", "12,5", language.Latin, false, true},
		{"de", "Größe", language.Latin, false, true},
		{"ru", "слово", language.Cyrillic, false, true},
		{"el", "λόγος", language.Greek, false, true},
		{"fr", "\u202f", language.Latin, false, true},
		{"en", "x\u0331y", language.Latin, false, false},
		{"ar", "كتاب", language.Arabic, true, false},
		{"he", "ספר", language.Hebrew, true, false},
		{"hi", "किताब", language.Devanagari, false, false},
		{"ja", "東京", language.Han, false, false},
	} {
		id := table.StyleID(Style{Family: serif, Weight: fonts.Regular, Language: locale.Language{Tag: c.tag}})
		words := table.Intern(id, c.script, c.rightToLeft, c.word)
		if err := table.Shape(); err != nil {
			t.Fatal(err)
		}
		for _, w := range words {
			if w.Trackable != c.want {
				t.Errorf("letters of %q (%s) may stand apart: %v", c.word, c.tag, w.Trackable)
			}
			if w.Trackable && c.script == language.Latin && c.word == "office" && len(w.Glyphs) == len(c.word) {
				t.Errorf("%q has no ligature", c.word)
			}
		}
	}
}
