package pdf

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/display"
	"annualreport/layout/shape"
)

// written is a document of one line of words in a face.
func written(face *fonts.Face, words ...*shape.Word) *display.Document {
	text := line(50, decoration)
	text.Face = face
	for _, w := range words {
		text.Words = append(text.Words, display.Word{Shaped: w})
	}
	return document([]display.Item{text})
}

// TestFont: a face is in the file with the glyphs that are shown, their widths and what they
// say (ISO 32000-1, 9.7).
func TestFont(t *testing.T) {
	file := screen(t, written(serif, word(t, serif, "aba")))
	font := file.at(file.pages[0], "Resources", "Font", "F1")
	file.is("/Type0", font, "Subtype")
	file.is("/Identity-H", font, "Encoding")
	below := file.at(font, "DescendantFonts", 0)
	file.is("/CIDFontType2", below, "Subtype")
	file.is("/Identity", below, "CIDToGIDMap")
	file.is("(Adobe)", below, "CIDSystemInfo", "Registry")
	file.is("(Identity)", below, "CIDSystemInfo", "Ordering")
	file.is("0", below, "CIDSystemInfo", "Supplement")
	file.is("0", below, "DW")
	file.is("0", below, "W", 0)
	advances, err := serif.Advances()
	if err != nil {
		t.Fatal(err)
	}
	a, _ := serif.Nominal('a')
	b, _ := serif.Nominal('b')
	file.is(fmt.Sprintf("[%d %d %d]", advances[0], advances[a], advances[b]), below, "W", 1)
	base := file.text(font, "BaseFont")
	if !regexp.MustCompile(`^/[A-Z]{6}\+SourceSerif4SmText-Regular$`).MatchString(base) {
		t.Errorf("the font is called %s", base)
	}
	file.is(base, below, "BaseFont")
	file.is(base, below, "FontDescriptor", "FontName")
	if got := len(file.stream(below, "FontDescriptor", "FontFile2")); got == 0 || got > 10_000 {
		t.Errorf("the subset has %d bytes", got)
	}
	file.is(fmt.Sprint(len(file.stream(below, "FontDescriptor", "FontFile2"))), below, "FontDescriptor", "FontFile2", "Length1")
	if got := string(file.stream(font, "ToUnicode")); !strings.Contains(got, "2 beginbfchar\n<0001> <0061>\n<0002> <0062>\nendbfchar\n") {
		t.Errorf("the codes say %s", got)
	}
}

// TestFontDescriptor: what a reader needs to replace a font: its measures, its slant and its
// weight (ISO 32000-1, table 122).
func TestFontDescriptor(t *testing.T) {
	f, _ := fonts.Embedded().Family(fonts.SerifText)
	for _, c := range []struct {
		weight fonts.Weight
		slant  fonts.Slant
		flags  string
		stem   string
	}{
		{fonts.Regular, fonts.Upright, "4", "50"}, {fonts.Regular, fonts.Italic, "68", "50"}, {fonts.Bold, fonts.Upright, "4", "125"},
	} {
		face := f.Face(c.weight, c.slant)
		m, err := face.Metrics()
		if err != nil {
			t.Fatal(err)
		}
		file := screen(t, written(face, word(t, face, "a")))
		d := file.at(file.pages[0], "Resources", "Font", "F1", "DescendantFonts", 0, "FontDescriptor")
		file.is("/FontDescriptor", d, "Type")
		file.is(c.flags, d, "Flags")
		file.is(c.stem, d, "StemV")
		file.is(fmt.Sprintf("[%d %d %d %d]", m.XMin, m.YMin, m.XMax, m.YMax), d, "FontBBox")
		for key, want := range map[string]int{"Ascent": m.Ascender, "Descent": m.Descender, "CapHeight": m.CapHeight} {
			file.is(fmt.Sprint(want), d, key)
		}
		if angle := file.text(d, "ItalicAngle"); (angle == "0") != (c.slant == fonts.Upright) {
			t.Errorf("the angle is %s", angle)
		}
	}
}

// TestManyCodes: a table of what codes say has at most a hundred rows a block, and all codes.
func TestManyCodes(t *testing.T) {
	var letters []rune
	for r := rune(0x20); len(letters) < 230; r++ {
		if _, ok := serif.Nominal(r); ok {
			letters = append(letters, r)
		}
	}
	file := screen(t, written(serif, word(t, serif, string(letters))))
	got := string(file.stream(file.pages[0], "Resources", "Font", "F1", "ToUnicode"))
	for i, r := range letters {
		if row := fmt.Sprintf("<%04X> <%04X>\n", i+1, r); strings.Count(got, row) != 1 {
			t.Errorf("%q has no row %s", r, row)
		}
	}
	for _, count := range []string{"100 beginbfchar", "30 beginbfchar"} {
		if !strings.Contains(got, count) {
			t.Errorf("there is no block %s", count)
		}
	}
	if strings.Contains(got, "<0000> <00") || strings.Count(got, "beginbfchar") != 3 {
		t.Error("a code without text has a row, or there is a block too many")
	}
}

// TestTwoFaces: each face has a name of its own among the resources, and its own codes.
func TestTwoFaces(t *testing.T) {
	italic := faceOf(fonts.SerifText, fonts.Italic)
	doc := written(serif, word(t, serif, "a"))
	doc.Pages[0].Items = append(doc.Pages[0].Items, written(italic, word(t, italic, "b")).Pages[0].Items...)
	file := screen(t, doc)
	if got := file.keys(file.pages[0], "Resources", "Font"); got != "F1 F2" {
		t.Errorf("the fonts are %s", got)
	}
	if got := painting(file); !strings.Contains(got, "/F1 10 Tf") || !strings.Contains(got, "/F2 10 Tf") || strings.Count(got, "<0001>") != 2 {
		t.Errorf("painted are %s", got)
	}
}
