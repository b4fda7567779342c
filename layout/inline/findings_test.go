package inline_test

import (
	"strings"
	"testing"

	"annualreport/layout"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/finding"
	"annualreport/layout/layouttest"
	"annualreport/layout/visible"
)

// TestLongWord: a line that cannot fit is found, and the word that leaves the page.
func TestLongWord(t *testing.T) {
	long := layouttest.Paragraph(role.Body, "A word of "+strings.Repeat("W", 80)+" letters.")
	doc := layouttest.A4(t, 60, "en", long)
	_, found, err := layout.Typeset(doc)
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 2 {
		t.Fatalf("found %+v", found)
	}
	if _, long := found[0].(finding.LongLine); !long {
		t.Errorf("no line is too long: %+v", found)
	}
	if f, unseen := found[1].(visible.Finding); !unseen || f.Fault != visible.Outside || f.Page != "1" {
		t.Errorf("no word leaves the page: %+v", found)
	}
}

// TestMissingCharacter: characters that no face has are found, with their script.
func TestMissingCharacter(t *testing.T) {
	doc := layouttest.A4(t, 120, "en", layouttest.Paragraphs(role.Body, "A word of Ethiopia: ኢትዮጵያ.")...)
	_, found, err := layout.Typeset(doc)
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 1 {
		t.Fatalf("found %+v", found)
	}
	if f, ok := found[0].(finding.NoGlyphs); !ok || string(f.Characters) != "ኢትዮጵያ" || f.Scripts[0] != "Ethi" {
		t.Errorf("found %+v", found)
	}
}

// TestAddedWords: a word that the program adds to the text of an author, as the label of a caption, is named as such where
// it does not fit or has no glyphs, and is not taken for words of the author in another script.
func TestAddedWords(t *testing.T) {
	at := diag.At("report.toml", 4, 2)
	caption := func(added, own string) content.Paragraph {
		return content.Paragraph{Role: role.Body, Span: at, Inlines: []content.Inline{
			content.Text{Value: added, Added: true}, content.Text{Value: " " + own, Span: at},
		}}
	}
	for _, c := range []struct {
		name  string
		text  content.Paragraph
		added string
	}{
		{"too wide", caption(strings.Repeat("W", 80), "a lamp"), strings.Repeat("W", 80)},
		{"without glyphs", caption("ኢትዮጵያ", "a lamp"), "ኢትዮጵያ"},
	} {
		_, found, err := layout.Typeset(layouttest.A4(t, 60, "en", c.text))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range found {
			switch f := f.(type) {
			case finding.LongLine:
				got = f.Added
			case finding.NoGlyphs:
				got = f.Added
			}
		}
		if got != c.added {
			t.Errorf("%s: %q is added, want %q", c.name, got, c.added)
		}
	}
	doc := layouttest.A4(t, 120, "ru", caption("Table one, continued", "свет"))
	if _, found, err := layout.Typeset(doc); err != nil || len(found) > 0 {
		t.Errorf("of a word of the program: %+v, %v", found, err)
	}
	doc = layouttest.A4(t, 120, "ru", caption("Таблица", "a table that goes on"))
	if _, found, err := layout.Typeset(doc); err != nil || len(found) != 1 {
		t.Errorf("of the words of the author: %+v, %v", found, err)
	}
}
