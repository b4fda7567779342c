package layout_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"annualreport/layout"
	"annualreport/layout/chart"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/locale"
	"annualreport/layout/unit"
)

// everyBlock is a text wherever a block of each kind can have one.
func everyBlock(text string) []content.Block {
	in := func() []content.Inline { return layouttest.Inlines(text) }
	label := func() content.Label { return content.Label{Inlines: in()} }
	p := content.Paragraph{Role: role.Body, Tag: display.P, Inlines: in()}
	narrow := p
	narrow.Role = role.BigNumber
	heading := content.Paragraph{Role: role.Heading, Tag: display.H2, Inlines: in(), Bookmark: 2, Anchor: "h"}
	number := func(v float64) string { return fmt.Sprint(v) }
	out := []content.Block{
		content.Heading{Label: p, Title: heading},
		content.DropCap{Paragraph: p, Lines: 3},
		content.Paragraph{Role: role.Body, Tag: display.P, Inlines: []content.Inline{
			content.InEmphasis{Emphasis: content.Italic | content.Strong, Inlines: in()},
			content.InEmphasis{Emphasis: content.Code, Inlines: in()},
			content.InLanguage{Language: locale.Language{Tag: "ar", Direction: locale.RightToLeft}, Inlines: in()},
			content.LineEnd{},
			content.Link{Target: display.Target{Anchor: "h"}, Inlines: in(), Contents: text},
			content.Note{Name: text, Blocks: []content.Block{p}},
		}},
		content.List{Text: role.Body, Marks: role.Bullet, Hang: 12 * unit.Pt, Mark: func(int) string { return text },
			Items: []content.ListItem{{Blocks: []content.Block{p}}}},
		content.Table{Padding: 4 * unit.Pt, Caption: []content.Block{p}, Notes: []content.Block{p}, Continued: &narrow,
			Columns: []content.TableColumn{{Title: in()}, {Title: in(), Align: content.CellDecimal}},
			Rows: []content.TableRow{
				{Cells: [][]content.Inline{in(), in()}},
				{Cells: [][]content.Inline{in()}, Spans: []int{2}, Total: true},
			}},
		content.BigNumbers{Cards: []content.BigNumber{{Value: label(), Counted: label(), Note: label(), Span: 6}}},
		content.Persons{Columns: 2, Cards: []content.Person{
			{Name: label(), Role: label(), Text: []content.Block{p}}, {Name: label()},
		}},
		content.Addresses{Columns: 2, Cards: []content.Address{
			{Name: label(), House: []content.Label{label()}, Mail: label()},
		}},
		content.Partners{Columns: 3, Cards: []content.Partner{{Name: label(), Website: label()}}},
		content.Names{Columns: 4, Names: []content.Label{label(), label()}},
		content.Terms{Label: role.Acronym, Gap: 5 * unit.Pt, Items: []content.Term{
			{Label: in(), Blocks: []content.Block{p}},
		}},
		content.Quotation{Inset: 9 * unit.Pt, Blocks: []content.Block{p}},
		content.Contents{NumberWidth: 20 * unit.Pt, FolioWidth: 20 * unit.Pt, Entries: []content.ContentsEntry{
			{Number: "1", Title: in(), Anchor: "test", Level: 1}}},
	}
	for _, kind := range []content.ChartKind{chart.Bars{}, chart.Columns{}, chart.Stack{}, chart.Lines{}, chart.Donut{}} {
		out = append(out, content.Chart{Kind: kind, Unit: in(),
			Labels: [][]content.Inline{in(), in()}, Short: [][]content.Inline{in(), in()},
			Format: number, Tick: func(v float64, _ int) string { return text }, Alt: text,
			Series: []content.Series{{Name: in(), Values: []float64{1, 2}}, {Name: in(), Values: []float64{3, 4}}}})
	}
	return append(out, content.Gallery{
		Cells: [][]content.Block{{out[len(out)-1]}, {layouttest.Picture("PNG", 30, 20), p}}, Caption: []content.Block{p},
	})
}

// setAny sets a text in every place, from left to right and from right to left.
func setAny(t testing.TB, text string) {
	t.Helper()
	for _, language := range []string{"en", "ar"} {
		narrow := layouttest.BodyStyle()
		narrow.Align, narrow.FitWords, narrow.Fit = content.Start, true, true
		doc := layouttest.Styled(layouttest.A4(t, 120, language, everyBlock(text)...), role.BigNumber, narrow)
		doc.Parts[0].(*content.Section).Title = text
		doc.Info.Title, doc.Furniture.Name = text, text
		out, _, err := layout.Typeset(doc)
		if err != nil {
			t.Fatal(err)
		}
		var dump bytes.Buffer
		if err := layouttest.Dump(&dump, out); err != nil && err != io.EOF {
			t.Fatal(err)
		}
	}
}

// oddTexts are what no text should be, and some is.
func oddTexts() map[string]string {
	return map[string]string{
		"empty":             "",
		"one space":         " ",
		"a byte":            "\xff",
		"Windows-1252":      "Z\xfcrich, \xc9t\xe9 \x80 5 \x93a\x94",
		"half a letter":     "a\xed\xa0\x80b \xf0\x9f\x98",
		"overlong":          "\xc0\x80\xe0\x80\x80",
		"zero":              "a\x00b \x00 \x00\x00",
		"controls":          "\x01\x02\x03\x1b\x7f\u0080\u009f",
		"line ends":         "a\u2028b\u2029c\u0085d\x0be\x0cf\r\ng\rh",
		"spaces":            "\u00a0\u2003\u2009\u202f\u3000\u200b\u2060\ufeff",
		"soft hyphens":      strings.Repeat("\u00ad", 50) + "a" + strings.Repeat("\u00ad", 50),
		"marks alone":       strings.Repeat("\u0301", 300),
		"marks on a letter": "a" + strings.Repeat("\u0301", 300) + " b",
		"joiners":           strings.Repeat("\u200d", 100) + "👩‍👩‍👧‍👧‍",
		"selectors":         strings.Repeat("\ufe0f", 100),
		"no characters":     "\ufffe\uffff\U0010ffff\U000e0001",
		"bidi":              "a\u202e\u2067ב\u2066c\u2069\u202c" + strings.Repeat("\u202b", 200) + "x",
		"unclosed bidi":     strings.Repeat("\u2067", 130) + "אב c",
		"private use":       "\ue000\uf8ff\U000f0000",
		"mixed":             "日本語ภาษาไทยالعربية हिन्दी한국어 a\u0300\u0323",
		"a sign":            "\ufffd",
	}
}

// TestAnyText: there is no text that brings the setter down.
func TestAnyText(t *testing.T) {
	for name, text := range oddTexts() {
		t.Run(name, func(t *testing.T) { setAny(t, text) })
	}
}

// FuzzTypeset: the same for any text.
func FuzzTypeset(f *testing.F) {
	for _, text := range oddTexts() {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		const most = 2000
		setAny(t, text[:min(len(text), most)])
	})
}
