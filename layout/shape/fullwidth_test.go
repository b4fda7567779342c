package shape

import (
	"testing"

	"github.com/go-text/typesetting/language"

	"annualreport/fonts"
	"annualreport/layout/locale"
)

// TestSqueezedSigns: where two signs on a whole em meet, one of them takes half of it.
func TestSqueezedSigns(t *testing.T) {
	book := library(t)
	family, ok := book.Family("Noto Sans JP")
	if !ok {
		t.Fatal("there is no Noto Sans JP")
	}
	for _, c := range []struct {
		text   string
		halves int64
	}{
		{"前、文", 6}, {"前〉文", 6}, {"前〉、文", 7}, {"前〉。〈文", 8}, {"前、『文", 7}, {"〈『前文』〉", 10}, {"前〈", 4}, {"〉前", 4},
	} {
		table := NewTable(book)
		style := Style{Family: family, Weight: fonts.Regular, Language: locale.Language{Tag: "ja", Forms: fonts.Japanese}}
		words := table.Intern(table.StyleID(style), language.Katakana, false, c.text)
		if err := table.Shape(); err != nil {
			t.Fatal(err)
		}
		var advance int64
		for _, w := range words {
			advance += w.Advance
		}
		if got := advance * 2 / words[0].UnitsPerEm; got != c.halves {
			t.Errorf("%s is %d halves of an em wide, want %d", c.text, got, c.halves)
		}
	}
}
