package shape

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"

	"annualreport/fonts"
	"annualreport/layout/locale"
)

// library is the families of the program, and those of the samples of scripts.
func library(t testing.TB) *fonts.Book {
	t.Helper()
	families, faults := fonts.FromFolder(os.DirFS(filepath.Join("..", "testdata", "scripts", "fonts")))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	return fonts.Embedded().With(families)
}

// TestHarfBuzz compares paragraphs that were put together of cached words with
// what HarfBuzz makes of them as a whole, glyph by glyph.
func TestHarfBuzz(t *testing.T) {
	file, err := os.Open(filepath.Join("testdata", "harfbuzz.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	scanner := bufio.NewScanner(file)
	scanner.Buffer(nil, 1<<20)
	book := library(t)
	scripts := make(map[string]int)
	for scanner.Scan() {
		cols := strings.Split(scanner.Text(), "\t")
		family, ok := book.Family(cols[2])
		if !ok {
			t.Fatalf("there is no family %s", cols[2])
		}
		script, err := language.ParseScript(cols[1])
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Join(shapeByWords(t, book, family, cols[0], script, cols[3]), " ")
		if got != cols[4] {
			t.Errorf("%s %q:\n got %s\nwant %s", cols[0], cols[3], got, cols[4])
		}
		scripts[cols[1]]++
	}
	if len(scripts) < 20 {
		t.Errorf("only the scripts %v were compared", scripts)
	}
}

// shapeByWords sets a paragraph on one endless line as layout does.
func shapeByWords(t *testing.T, book *fonts.Book, family *fonts.Family, lang string, script scriptTag, text string) []string {
	t.Helper()
	table := NewTable(book)
	style := Style{Family: family, Weight: fonts.Regular, Features: OldStyleFigures, Language: locale.Language{Tag: lang}}
	id := table.StyleID(style)
	rtl := script == language.Arabic || script == language.Hebrew
	var words []*Word
	for i, form := range strings.Fields(text) {
		if i > 0 {
			words = append(words, nil)
		}
		words = append(words, table.Intern(id, script, rtl, form)...)
	}
	if err := table.Shape(); err != nil {
		t.Fatal(err)
	}
	if rtl {
		for i, j := 0, len(words)-1; i < j; i, j = i+1, j-1 {
			words[i], words[j] = words[j], words[i]
		}
	}
	var out []string
	pen := int64(0)
	for i, w := range words {
		if w == nil {
			before, after := words[i-1], words[i+1]
			if rtl {
				before, after = after, before
			}
			space, err := table.Shaper().Space(before, ' ', false)
			if err != nil {
				t.Fatal(err)
			}
			// Kerning with the space belongs to the space's width; where in it the
			// space itself stands is nothing that anybody sees.
			out = append(out, fmt.Sprintf("%d:space", space.Glyphs[0].ID))
			pen += space.Advance + before.Tail + after.Lead
			continue
		}
		for _, g := range w.Glyphs {
			out = append(out, fmt.Sprintf("%d:%d:%d", g.ID, pen+int64(g.X), g.Y))
			pen += int64(g.Advance)
		}
	}
	return out
}

// TestRepairIsNeeded fails when the shaping library no longer needs the repair,
// which should then go.
func TestRepairIsNeeded(t *testing.T) {
	family, _ := fonts.Embedded().Family("Noto Naskh Arabic")
	parsed, err := family.Face(fonts.Regular, fonts.Upright).Open()
	if err != nil {
		t.Fatal(err)
	}
	wrong, err := repair(harfbuzz.NewFont(font.NewFace(parsed)), parsed)
	if err != nil {
		t.Fatal(err)
	}
	if wrong == 0 {
		t.Error("the library's lookup filters are right: remove repair.go")
	}
}
