package shape

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/go-text/typesetting/language"

	"annualreport/fonts"
	"annualreport/layout/locale"
)

// TestMarksStayWithTheirLetters: a letter is set in a face that has its marks too, though an earlier one has the letter; and
// letters whose marks are part of another character need no other face.
func TestMarksStayWithTheirLetters(t *testing.T) {
	found, faults := fonts.FromFolder(os.DirFS(filepath.Join("..", "testdata", "scripts", "fonts")))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	book := fonts.Embedded().With(found)
	serif, _ := book.Family(fonts.SerifText)
	nastaliq, _ := book.Family("Noto Nastaliq Urdu")
	if f := nastaliq.Face(fonts.Regular, fonts.Upright); !f.Covers('ا') || f.Covers('ً') {
		t.Fatal("the sample is not what the test needs: a letter without its mark")
	}
	for _, c := range []struct {
		tag, text string
		forms     fonts.Forms
		script    scriptTag
		families  []string
	}{
		{"ur", "سب", fonts.Nastaliq, language.Arabic, []string{"Noto Nastaliq Urdu"}},
		{"ur", "اً", fonts.Nastaliq, language.Arabic, []string{"Noto Naskh Arabic"}},
		{"fr", "e\u0301te\u0301", fonts.Simplified, language.Latin, []string{fonts.SerifText}},
	} {
		table := NewTable(book)
		style := Style{Family: serif, Weight: fonts.Regular, Language: locale.Language{Tag: c.tag, Forms: c.forms}}
		words := table.Intern(table.StyleID(style), c.script, c.script == language.Arabic, c.text)
		if err := table.Shape(); err != nil {
			t.Fatal(err)
		}
		if len(words) != len(c.families) {
			t.Errorf("%s is set in %d pieces", c.text, len(words))
			continue
		}
		for i, w := range words {
			if w.Face.Family != c.families[i] || len(w.Missing) > 0 {
				t.Errorf("%s is set in %s, and lacks %q", c.text, w.Face.Family, w.Missing)
			}
		}
	}
}
