package shape

import (
	"testing"

	"github.com/go-text/typesetting/language"

	"annualreport/fonts"
	"annualreport/layout/locale"
)

// TestElongated: strokes stand in the best joint of a word, and never tear a ligature apart; the
// text stays as it is.
func TestElongated(t *testing.T) {
	book := fonts.Embedded()
	family, ok := book.Family(fonts.SerifText)
	if !ok {
		t.Fatal("the family is gone")
	}
	for _, c := range []struct {
		text   string
		before string // the letters before the stroke, in the word's own order; empty for none
		rank   int
	}{
		{"الوحشية", "الوحش", 1}, {"كرامة", "كرام", 2}, {"حياته", "حيات", 2}, {"كتاب", "", 0}, {"محمَّد", "محمَّ", 2},
		{"من", "", 0}, {"سلا", "س", 1}, {"كلا", "", 0}, {"١٩٤٨", "", 0}, {"سلام،", "س", 1},
	} {
		table := NewTable(book)
		id := table.StyleID(Style{Family: family, Weight: fonts.Regular, Language: locale.Language{Tag: "ar"}})
		words := table.Intern(id, language.Arabic, true, c.text)
		if err := table.Shape(); err != nil {
			t.Fatal(err)
		}
		w := words[0]
		var long *Word
		var at Elongation
		for _, e := range w.Elongations() {
			var err error
			if long, err = table.Shaper().Elongated(w, e); err != nil {
				t.Fatal(err)
			}
			if long != nil {
				at = e
				break
			}
		}
		if long == nil {
			if c.before != "" {
				t.Errorf("%s is not lengthened", c.text)
			}
			continue
		}
		if w.Text[:at.At] != c.before || at.Rank != c.rank {
			t.Errorf("%s is lengthened behind %q with rank %d, want %q and %d", c.text, w.Text[:at.At], at.Rank, c.before, c.rank)
		}
		if long.Text != w.Text || long.Advance <= w.Advance || len(long.Glyphs) != len(w.Glyphs)+1 {
			t.Errorf("%s: text %q, advance %d from %d, %d glyphs from %d", c.text, long.Text, long.Advance, w.Advance, len(long.Glyphs), len(w.Glyphs))
		}
		clusters := map[uint16]bool{}
		for _, g := range w.Glyphs {
			clusters[g.Cluster] = true
		}
		for _, g := range long.Glyphs {
			if !clusters[g.Cluster] {
				t.Errorf("%s: the stroke has text of its own, cluster %d", c.text, g.Cluster)
			}
		}
	}
}
