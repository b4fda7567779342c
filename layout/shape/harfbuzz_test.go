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
)

// faceOf finds the embedded face of a font file by its name.
func faceOf(t testing.TB, file string) (*fonts.Family, *fonts.Face) {
	t.Helper()
	name := map[string]string{
		"SourceSerif4SmText-Regular.ttf":    fonts.SerifText,
		"SourceSans3-Regular.ttf":           fonts.Sans,
		"NotoNaskhArabic_400Regular.ttf":    "Noto Naskh Arabic",
		"NotoSansDevanagari_400Regular.ttf": "Noto Sans Devanagari",
	}[filepath.Base(file)]
	family, ok := fonts.Embedded().Family(name)
	if !ok {
		t.Fatalf("no family for %s", file)
	}
	return family, family.Face(fonts.Regular, fonts.Upright)
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
	rows := 0
	for scanner.Scan() {
		cols := strings.Split(scanner.Text(), "\t")
		family, _ := faceOf(t, cols[1])
		got := strings.Join(shapeByWords(t, family, cols[0], cols[2]), " ")
		if got != cols[3] {
			t.Errorf("%s %q:\n got %s\nwant %s", cols[0], cols[2], got, cols[3])
		}
		rows++
	}
	if rows < 30 {
		t.Errorf("only %d paragraphs were compared", rows)
	}
}

// shapeByWords sets a paragraph on one endless line as layout does.
func shapeByWords(t *testing.T, family *fonts.Family, lang, text string) []string {
	t.Helper()
	table := NewTable(fonts.Embedded())
	style := Style{Family: family, Weight: fonts.Regular, Features: OldStyleFigures, Language: lang}
	id := table.StyleID(style)
	rtl := lang == "ar"
	script := map[string]scriptTag{"ru": language.Cyrillic, "ar": language.Arabic, "hi": language.Devanagari}[lang]
	if script == 0 {
		script = language.Latin
	}
	var words []*Word
	for i, form := range strings.Fields(text) {
		if i > 0 {
			words = append(words, nil)
		}
		words = append(words, table.Intern(id, style, script, rtl, form)...)
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
			// Kerning with the space belongs to the space's width.
			out = append(out, fmt.Sprintf("%d:%d:0", space.Glyphs[0].ID, pen))
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
	_, face := faceOf(t, "NotoNaskhArabic_400Regular.ttf")
	parsed, err := face.Open()
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
