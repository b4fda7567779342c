package layouttest

import (
	"fmt"
	"testing"

	"annualreport/fonts"
	"annualreport/layout"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/hyphen"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// A4 is a document of one section in the default faces, on pages as high as A4, with a measure in millimeters, in a
// language of Language. It is for what needs large pages.
func A4(t testing.TB, measure float64, tag string, blocks ...content.Block) *content.Document {
	t.Helper()
	language := Language(t, tag)
	hyphens := hyphen.NewLibrary()
	width := unit.Millimeters(measure)
	margin := unit.Millimeters(20)
	return &content.Document{
		Info:     display.Info{Title: "Test", Language: language.Tag, RightToLeft: language.RightToLeft()},
		Language: language,
		Sheet: content.Sheet{
			Size: unit.Size{W: width + 2*margin, H: unit.Millimeters(297)},
			Top:  margin, Bottom: margin, Inner: margin, Outer: margin, Grid: 29 * unit.Pt / 2, Columns: 1,
		},
		Parts:     []content.Part{&content.Section{Title: "Test", Anchor: "test", Blocks: blocks}},
		Styles:    A4Styles(),
		Furniture: content.Furniture{Digits: func(n int) string { return fmt.Sprint(n) }},
		Notes:     content.NoteStyle{Digits: func(n int) string { return fmt.Sprint(n) }, Back: "back"},
		Book:      fonts.Embedded(),
		Hyphens:   hyphens,
	}
}

// BodyText is the letters of running text.
func BodyText() content.TextStyle {
	serif, _ := fonts.Embedded().Family(fonts.SerifText)
	return content.TextStyle{Family: serif, Weight: fonts.Regular, Size: 10 * unit.Pt, Features: shape.OldStyleFigures}
}

// BodyStyle is running text in full lines.
func BodyStyle() content.ParagraphStyle {
	return content.ParagraphStyle{
		Text: BodyText(), Leading: 29 * unit.Pt / 2, Before: 29 * unit.Pt / 4,
		Align: content.Justified, Hyphenate: true,
	}
}

// A4Styles are the styles of documents that A4 makes.
func A4Styles() *content.StyleSheet {
	s := new(content.StyleSheet)
	for i := range role.Count {
		*s.Style(role.Role(i)) = BodyStyle()
	}
	*s.Style(role.Heading) = HeadingStyle()
	*s.Style(role.Title) = TitleStyle()
	*s.Style(role.Lead) = LeadStyle()
	note := BodyStyle()
	note.Text.Size, note.Leading, note.Before = 8*unit.Pt, 11*unit.Pt, 0
	*s.Style(role.Note) = note
	cell := BodyStyle()
	cell.Align, cell.Before, cell.Leading = content.Start, 0, cell.Leading*3/4
	cell.Text.Size = 8 * unit.Pt
	for _, r := range []role.Role{role.TableHead, role.TableCell, role.TableTotal, role.CaptionAgain} {
		*s.Style(r) = cell
	}
	word := cell
	word.Text.Size = 17 * unit.Pt / 2
	word.Leading = 12 * unit.Pt
	word.Text.Ink = color.Of(color.RGB{R: 10, G: 10, B: 10})
	word.Hyphenate = false
	*s.Style(role.ChartLabel) = word
	*s.Style(role.ChartValue) = word
	return s
}

// Styled gives the texts of a role of a document a style.
func Styled(doc *content.Document, r role.Role, style content.ParagraphStyle) *content.Document {
	*doc.Styles.Style(r) = style
	return doc
}

// HeadingStyle is a heading within a section.
func HeadingStyle() content.ParagraphStyle {
	s := BodyStyle()
	s.Text.Size, s.Align, s.KeepNext, s.Hyphenate = 13*unit.Pt, content.Start, true, false
	s.Before, s.Leading = 29*unit.Pt/2, 29*unit.Pt/2
	return s
}

// TitleStyle is the title of a section.
func TitleStyle() content.ParagraphStyle {
	s := HeadingStyle()
	s.Text.Size, s.Leading, s.Before, s.After = 34*unit.Pt, 29*unit.Pt, 0, 29*unit.Pt/2
	return s
}

// LeadStyle is the paragraph below a title.
func LeadStyle() content.ParagraphStyle {
	s := BodyStyle()
	s.Text.Size, s.Leading, s.Align, s.Before, s.After = 13*unit.Pt, 29*unit.Pt*5/8, content.Start, 0, 29*unit.Pt/2
	return s
}

// Paragraphs makes blocks of texts of a role.
func Paragraphs(of role.Role, texts ...string) []content.Block {
	var out []content.Block
	for _, s := range texts {
		inlines := []content.Inline{content.Text{Value: s}}
		out = append(out, content.Paragraph{Role: of, Tag: display.P, Inlines: inlines})
	}
	return out
}

// Typeset sets a document and fails the test if it cannot be.
func Typeset(t testing.TB, doc *content.Document) *display.Document {
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
