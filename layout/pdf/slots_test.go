package pdf

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/shape"
)

// said is what the codes of the one font of a file say, in the order in which they are shown.
func said(file *opened) string {
	table := make(map[string]string)
	for row := range strings.Lines(string(file.stream(file.pages[0], "Resources", "Font", "F1", "ToUnicode"))) {
		var code, text string
		if n, _ := fmt.Sscanf(row, "<%4s> <%s", &code, &text); n == 2 {
			table[strings.ToLower(code)] = strings.TrimSuffix(text, ">")
		}
	}
	var out []string
	for _, part := range strings.Split(painting(file), "<")[1:] {
		codes, _, _ := strings.Cut(part, ">")
		for ; len(codes) >= 4; codes = codes[4:] {
			out = append(out, table[codes[:4]])
		}
	}
	return strings.Join(out, " ")
}

// TestCodesSayTheText: each glyph that is shown says its own text, and all of them the word's in
// the order of reading.
func TestCodesSayTheText(t *testing.T) {
	hebrew := faceOf("Noto Sans Hebrew", fonts.Upright)
	reversed := word(t, hebrew, "אב")
	reversed.RightToLeft = true
	reversed.Glyphs[0], reversed.Glyphs[1] = reversed.Glyphs[1], reversed.Glyphs[0]

	hyphen := word(t, serif, "-")
	soft := word(t, serif, "-")
	soft.Text = "\u00ad"

	hidden := word(t, serif, "a-b")
	hidden.Text = "a\u00adb"
	hidden.Glyphs[1].Advance = 0

	ligature := word(t, serif, "x")
	ligature.Text = "fi"

	dotted := word(t, serif, "a.") // a letter and its dot: one text for two glyphs
	dotted.Text = "ä"
	dotted.Glyphs[1].Cluster = 0

	late := word(t, serif, "ab") // the first glyph stands for all before the second
	late.Text = "xaab"
	late.Glyphs[0].Cluster, late.Glyphs[1].Cluster = 1, 3

	for _, c := range []struct {
		name  string
		face  *fonts.Face
		words []*shape.Word
		want  string
	}{
		{"letters", serif, []*shape.Word{word(t, serif, "aba")}, "0061 0062 0061"},
		{"from right to left", hebrew, []*shape.Word{reversed}, "05D0 05D1"},
		{"one glyph for two texts", serif, []*shape.Word{hyphen, soft}, "002D 00AD"},
		{"a soft hyphen that is not shown", serif, []*shape.Word{hidden}, "0061 0062"},
		{"a ligature", serif, []*shape.Word{ligature}, "00660069"},
		{"two glyphs for one text", serif, []*shape.Word{dotted}, "00E4"},
		{"text without a glyph of its own", serif, []*shape.Word{late}, "007800610061 0062"},
		{"beyond the first plane", serif, []*shape.Word{func() *shape.Word { w := word(t, serif, "a"); w.Text = "𝐚"; return w }()}, "D835DC1A"},
	} {
		if got := said(screen(t, written(c.face, c.words...))); got != c.want {
			t.Errorf("%s: said is %s, want %s", c.name, got, c.want)
		}
	}
}

// TestPen: whatever a glyph is moved by, the next one stands where it should, and roundings to
// thousandths of an em do not add up.
func TestPen(t *testing.T) {
	moved := word(t, serif, "ab")
	moved.Glyphs[0].X = 30
	kerned := word(t, serif, "ab")
	kerned.Glyphs[0].Advance -= 25
	wide := word(t, serif, "aaaaaaaaaa")
	wide.UnitsPerEm = 2048
	wide.FaceUnits = 2048
	width := func(units int64) int64 { return (units*1000 + 1024) / 2048 }
	a := int64(wide.Glyphs[0].Advance)
	pen, want := int64(0), ""
	for i := range int64(10) {
		if at := width(i * a); at != pen {
			want += "> " + number(pen-at) + " <"
			pen = at
		}
		want += "0001"
		pen += width(a)
	}
	for _, c := range []struct {
		name string
		word *shape.Word
		want string
	}{
		{"moved and back", moved, "[-30 <0001> 30 <0002>] TJ"},
		{"kerned", kerned, "[<0001> 25 <0002>] TJ"},
		{"units that are no thousandths", wide, "[<" + want + ">] TJ"},
	} {
		if got := painting(screen(t, written(serif, c.word))); !strings.Contains(got, c.want) {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestPartsOfGlyphs: what is put together of several glyphs keeps their places.
func TestPartsOfGlyphs(t *testing.T) {
	parts := []fonts.Part{{Glyph: 0x1234, X: -5, Y: 300}, {Glyph: 7, X: 700, Y: -1}}
	got := unpackParts(packParts(parts))
	if len(got) != 2 || got[0] != parts[0] || got[1] != parts[1] {
		t.Errorf("%v became %v", parts, got)
	}
}

// TestTogether: glyphs that say one text together are one glyph of the font, as wide as they
// are with the room that the face gives them.
func TestTogether(t *testing.T) {
	w := word(t, serif, "ab")
	w.Text = "ä"
	w.Glyphs[1].Cluster = 0
	w.Glyphs[1].Advance += 40
	total := w.Glyphs[0].Advance + w.Glyphs[1].Advance
	file := screen(t, written(serif, w))
	widths := file.text(file.pages[0], "Resources", "Font", "F1", "DescendantFonts", 0, "W", 1)
	if !strings.HasSuffix(widths, fmt.Sprintf(" %d]", total)) {
		t.Errorf("the widths are %s, and the last should be %d", widths, total)
	}
	mark := word(t, serif, "ab") // a mark that does not move the pen
	mark.Text = "ä"
	mark.Glyphs[1].Cluster, mark.Glyphs[1].Advance = 0, 0
	file = screen(t, written(serif, mark))
	widths = file.text(file.pages[0], "Resources", "Font", "F1", "DescendantFonts", 0, "W", 1)
	if !strings.HasSuffix(widths, fmt.Sprintf(" %d]", mark.Glyphs[0].Advance)) {
		t.Errorf("the widths are %s, and the last should be %d", widths, mark.Glyphs[0].Advance)
	}
}

// TestConjuncts: parts of one conjunct are one glyph if any of them leaves the line, and else
// stay as they are.
func TestConjuncts(t *testing.T) {
	devanagari := faceOf("Noto Sans Devanagari", fonts.Upright)
	conjunct := func(text string, rise int16) string {
		w := word(t, devanagari, text)
		w.Glyphs[len(w.Glyphs)-1].Y = rise
		return said(screen(t, written(devanagari, w)))
	}
	for _, c := range []struct {
		text string
		rise int16
		want string
	}{
		{"क्त", 0, "0915 094D 0924"},
		{"क्त", -200, "0915 094D0924"},
		{"कत", -200, "0915 0924"},
	} {
		if got := conjunct(c.text, c.rise); got != c.want {
			t.Errorf("%s, raised by %d: %s, want %s", c.text, c.rise, got, c.want)
		}
	}
}

// TestPartsInPlace: what is put together has each of its glyphs, where the word has it.
func TestPartsInPlace(t *testing.T) {
	w := word(t, serif, "ab")
	w.Text = "ä"
	w.Glyphs[1].Cluster = 0
	w.Glyphs[1].X = -30
	w.Glyphs[1].Y = 120
	u, err := newFontUse(serif, "F1", 1000)
	if err != nil {
		t.Fatal(err)
	}
	u.encode(w)
	want := []fonts.Part{{Glyph: w.Glyphs[0].ID}, {Glyph: w.Glyphs[1].ID, X: int16(w.Glyphs[0].Advance) - 30, Y: 120}}
	if got := unpackParts(u.slots[1].parts); len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("the parts are %v, want %v", got, want)
	}
}

// TestThousandths: lengths of a face are rounded to the nearest thousandth of an em, halves away
// from nothing, above and below it.
func TestThousandths(t *testing.T) {
	u := fontUse{upem: 2000}
	for units, want := range map[int64]int64{0: 0, 1: 1, 2: 1, 3: 2, 2000: 1000, -1: -1, -2: -1, -3: -2, -2000: -1000} {
		if got := u.thousandths(units); got != want {
			t.Errorf("%d of 2000 units are %d, want %d", units, got, want)
		}
	}
}

// TestSeparate: two numbers of an array have a space between them, and a number behind a string
// has none.
func TestSeparate(t *testing.T) {
	for before, want := range map[string]string{"10": "10 ", "9": "9 ", "5": "5 ", "(a)": "(a)", "[": "[", "": ""} {
		w := tjWriter{buf: []byte(before)}
		w.separate()
		if string(w.buf) != want {
			t.Errorf("behind %q there is %q", before, w.buf)
		}
	}
}
