package layout_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annualreport/fonts"
	"annualreport/layout"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/hyphen"
	"annualreport/layout/locale"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
	"annualreport/sections/language"
)

// testDocument is a document of one section in the default faces, with a
// measure of the given width in millimeters.
func testDocument(t testing.TB, measure float64, tag string, blocks ...content.Block) *content.Document {
	t.Helper()
	hyphens, err := hyphen.NewLibrary()
	if err != nil {
		t.Fatal(err)
	}
	width := unit.Millimeters(measure)
	margin := unit.Millimeters(20)
	return &content.Document{
		Info:     display.Info{Title: "Test", Language: tag, RightToLeft: in(t, tag).RightToLeft()},
		Language: in(t, tag),
		Sheet: content.Sheet{Size: unit.Size{W: width + 2*margin, H: unit.Millimeters(297)}, Top: margin, Bottom: margin,
			Inner: margin, Outer: margin, Grid: 29 * unit.Pt / 2, Columns: 1},
		Parts:     []content.Part{&content.Section{Title: "Test", Anchor: "test", Blocks: blocks}},
		Styles:    testStyles(),
		Furniture: content.Furniture{Digits: func(n int) string { return fmt.Sprint(n) }},
		Notes:     content.NoteStyle{Digits: func(n int) string { return fmt.Sprint(n) }, Back: "back"},
		Book:      fonts.Embedded(),
		Hyphens:   hyphens,
	}
}

// in is how text of a language is set.
func in(t testing.TB, tag string) locale.Language {
	t.Helper()
	l, ok := language.Setting(tag)
	if !ok {
		t.Fatalf("%s is no language", tag)
	}
	return l
}

func bodyText() content.TextStyle {
	serif, _ := fonts.Embedded().Family(fonts.SerifText)
	return content.TextStyle{Family: serif, Weight: fonts.Regular, Size: 10 * unit.Pt, Features: shape.OldStyleFigures}
}

func bodyStyle() content.ParagraphStyle {
	return content.ParagraphStyle{Text: bodyText(), Leading: 29 * unit.Pt / 2, Align: content.Justified, Before: 29 * unit.Pt / 4, Hyphenate: true}
}

// testStyles are the styles of test documents.
func testStyles() *content.StyleSheet {
	s := new(content.StyleSheet)
	for i := range role.Count {
		*s.Style(role.Role(i)) = bodyStyle()
	}
	*s.Style(role.Heading) = headingStyle()
	*s.Style(role.Title) = titleStyle()
	*s.Style(role.Lead) = leadStyle()
	note := bodyStyle()
	note.Text.Size, note.Leading, note.Before = 8*unit.Pt, 11*unit.Pt, 0
	*s.Style(role.Note) = note
	cell := bodyStyle()
	cell.Align, cell.Before, cell.Leading = content.Start, 0, cell.Leading*3/4
	cell.Text.Size = 8 * unit.Pt
	for _, r := range []role.Role{role.TableHead, role.TableCell, role.TableTotal, role.CaptionAgain} {
		*s.Style(r) = cell
	}
	word := cell
	word.Text.Size, word.Leading, word.Text.Ink, word.Hyphenate = 17*unit.Pt/2, 12*unit.Pt, testLetter, false
	*s.Style(role.ChartLabel), *s.Style(role.ChartValue) = word, word
	return s
}

// styled gives the texts of a role of a document a style.
func styled(doc *content.Document, r role.Role, style content.ParagraphStyle) *content.Document {
	*doc.Styles.Style(r) = style
	return doc
}

// prose reads the paragraphs of a sample text.
func prose(t testing.TB, language string) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "udhr", language+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, p := range strings.Split(string(data), "\n\n") {
		p = strings.TrimSpace(p)
		if p != "" && !strings.HasPrefix(p, "#") {
			out = append(out, strings.TrimPrefix(p, "- "))
		}
	}
	return out
}

// paragraphs makes blocks of texts of a role.
func paragraphs(of role.Role, texts ...string) []content.Block {
	var out []content.Block
	for _, s := range texts {
		out = append(out, content.Paragraph{Role: of, Tag: display.P, Inlines: []content.Inline{content.Text{Value: s}}})
	}
	return out
}

// typeset sets a document and fails the test if it cannot be.
func typeset(t testing.TB, doc *content.Document) *display.Document {
	t.Helper()
	out, found, err := layout.Typeset(doc)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		t.Logf("found %T %+v", f, f)
	}
	return out
}
