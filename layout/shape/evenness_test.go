package shape

import (
	"testing"

	"github.com/go-text/typesetting/language"

	"annualreport/fonts"
	"annualreport/layout/locale"
	"annualreport/layout/unit"
)

// TestLettersLookEqual: letters of a script that the family of a text lacks are as high beside its x as the table of
// samples says, in text and in titles, in light and in bold.
func TestLettersLookEqual(t *testing.T) {
	book := library(t)
	tested := 0
	for _, family := range []string{fonts.SerifText, fonts.SerifDisplay, fonts.Sans, "Inter", "EB Garamond"} {
		base, ok := book.Family(family)
		if !ok {
			t.Fatalf("there is no %s", family)
		}
		for script, of := range samples {
			for _, weight := range []fonts.Weight{fonts.Regular, fonts.Bold} {
				table := NewTable(book)
				id := table.StyleID(Style{Family: base, Weight: weight, Language: locale.Language{Tag: "en"}})
				w := table.Intern(id, script, false, string(of.letter)+"1")[0]
				if err := table.Shape(); err != nil {
					t.Fatal(err)
				}
				if w.Face.Family == family || len(w.Missing) > 0 {
					continue
				}
				x, _ := fonts.LetterHeight(base.Face(weight, fonts.Upright), 'x')
				height, ok := fonts.LetterHeight(w.Face, of.letter)
				if !ok {
					t.Errorf("%s: %c has no height in %s", family, of.letter, w.Face)
				}
				size := w.FontSize(1000 * unit.Pt)
				got := int64(size.MulDiv(int64(height), 1000)) * natural / int64(1000*unit.Pt) // in thousandths of an em
				want := int64(x) * of.height / natural
				want = min(max(want, int64(height)*smallest/natural), int64(height)*largest/natural)
				if got < want-5 || got > want+5 {
					t.Errorf("%s %d: %c is %d high beside an x of %d, want %d", family, weight, of.letter, got, x, want)
				}
				tested++
			}
		}
	}
	if tested < 150 {
		t.Errorf("only %d letters were measured", tested)
	}
}

// TestLettersOfTheirOwnSize: letters of the family of a text, signs that it lacks and Nastaliq stay as large as they are.
func TestLettersOfTheirOwnSize(t *testing.T) {
	book := library(t)
	serif, _ := book.Family(fonts.SerifText)
	naskh, _ := book.Family("Noto Naskh Arabic")
	for _, c := range []struct {
		family *fonts.Family
		script language.Script
		forms  fonts.Forms
		text   string
	}{
		{serif, language.Latin, fonts.NoForms, "lamp"}, {naskh, language.Arabic, fonts.NoForms, "مصباح"},
		{serif, language.Arabic, fonts.Nastaliq, "مصباح"}, {serif, language.Han, fonts.NoForms, "、"},
	} {
		table := NewTable(book)
		id := table.StyleID(Style{Family: c.family, Weight: fonts.Regular, Language: locale.Language{Tag: "en", Forms: c.forms}})
		for _, w := range table.Intern(id, c.script, false, c.text) {
			if err := table.Shape(); err != nil {
				t.Fatal(err)
			}
			if got := w.FontSize(10 * unit.Pt); got != 10*unit.Pt {
				t.Errorf("%s is set in %s of %v, want its own size", c.text, w.Face, got)
			}
		}
	}
}
