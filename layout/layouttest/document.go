package layouttest

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/hyphen"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// The small page: its text begins 20 points from the edges.
const (
	// Edge is the margin on all sides.
	Edge = 20 * unit.Pt
	// Measure is the width of the text.
	Measure = 200 * unit.Pt
	// Leading is the distance of baselines.
	Leading = 14 * unit.Pt
)

// Document is a document of one section on small pages of so many lines, in a language of Language.
func Document(t testing.TB, tag string, lines int, blocks ...content.Block) *content.Document {
	t.Helper()
	hyphens := hyphen.NewLibrary()
	language := Language(t, tag)
	digits := func(n int) string { return fmt.Sprint(n) }
	return &content.Document{
		Info:     display.Info{Title: "Test", Language: tag, RightToLeft: language.RightToLeft()},
		Language: language,
		Sheet: content.Sheet{
			Size: unit.Size{W: Measure + 2*Edge, H: unit.Length(lines)*Leading + 2*Edge},
			Top:  Edge, Bottom: Edge, Inner: Edge, Outer: Edge, Grid: Leading, Columns: 1,
		},
		Parts:     []content.Part{Section("Test", blocks...)},
		Styles:    Styles(),
		Furniture: content.Furniture{Name: "Name", Digits: digits},
		Notes:     content.NoteStyle{Digits: digits, Back: "back"},
		Book:      fonts.Embedded(),
		Hyphens:   hyphens,
	}
}

// Section is a section with a title for its running head.
func Section(title string, blocks ...content.Block) *content.Section {
	return &content.Section{Title: title, Anchor: strings.ToLower(title), Blocks: blocks}
}

// Letters are those of the running text: 10 points, upright.
func Letters() content.TextStyle {
	serif, _ := fonts.Embedded().Family(fonts.SerifText)
	return content.TextStyle{Family: serif, Weight: fonts.Regular, Size: 10 * unit.Pt, Features: shape.OldStyleFigures}
}

// Ragged is the style of running text: lines begin below each other, and no word is divided.
func Ragged() content.ParagraphStyle {
	return content.ParagraphStyle{Text: Letters(), Leading: Leading, Align: content.Start}
}

// Justified is running text whose lines are all as wide as the measure.
func Justified() content.ParagraphStyle {
	s := Ragged()
	s.Align, s.Hyphenate = content.Justified, true
	return s
}

// Styles are those of the documents of tests. All roles look like running text but for those that say otherwise here.
func Styles() *content.StyleSheet {
	s := new(content.StyleSheet)
	set := func(style content.ParagraphStyle, roles ...role.Role) {
		for _, r := range roles {
			*s.Style(r) = style
		}
	}
	for i := range role.Count {
		set(Ragged(), role.Role(i))
	}
	small := Ragged()
	small.Text.Size, small.Leading = 8*unit.Pt, 10*unit.Pt
	set(small, role.Note, role.Caption, role.ChartTitle, role.ChartSubtitle, role.CaptionAgain, role.TableNote,
		role.TableCell, role.ChartLabel, role.ChartValue, role.Aside, role.SectionNumber, role.NumberLabel)
	small.Text.Weight = fonts.Bold
	set(small, role.TableHead, role.TableTotal)
	bold := Ragged()
	bold.Text.Weight = fonts.Bold
	set(bold, role.ContentsEntry)
	bold.Text.Size, bold.KeepNext, bold.Before = 13*unit.Pt, true, Leading
	set(bold, role.Heading)
	signature := Ragged()
	signature.KeepPrevious = true
	set(signature, role.Signature)
	hung := Ragged()
	hung.Hang = 20 * unit.Pt
	set(hung, role.Publication)
	indented := Ragged()
	indented.Indent = 20 * unit.Pt
	set(indented, role.Annotation)
	stretched := Ragged()
	stretched.Before, stretched.Stretch = Leading/2, Leading
	set(stretched, role.PersonText)
	large := Ragged()
	large.Text.Size, large.Leading, large.Fit = 40*unit.Pt, 3*Leading, true
	set(large, role.BigNumber)
	large.Fit, large.FitWords = false, true
	set(large, role.Title)
	s.Cards = cardStyles()
	return s
}

// cardStyles are those of cards: ten points apart, portraits and signs of some lines, big numbers below rules.
func cardStyles() content.CardStyles {
	apart := content.CardStyle{Gap: 10 * unit.Pt}
	red := color.Of(color.RGB{R: 200})
	blue := color.Of(color.RGB{B: 200})
	return content.CardStyles{
		Persons: content.PersonStyle{CardStyle: apart, Portrait: 3 * Leading, Round: 500, Blank: blue},
		Numbers: content.CardStyle{Gap: 10 * unit.Pt, RowGap: Leading, Line: unit.Pt, Rules: []color.Ink{red, blue}},
		NumbersBetween: content.CardStyle{
			Gap: 10 * unit.Pt, RowGap: Leading, Line: unit.Pt, Rules: []color.Ink{red, blue}},
		Addresses: apart,
		Partners: content.PartnerStyle{
			CardStyle: apart, Sign: unit.Size{W: 40 * unit.Pt, H: 2 * Leading}, Side: 20 * unit.Pt,
		},
		Names:   apart,
		Gallery: content.CardStyle{Gap: 10 * unit.Pt, RowGap: Leading},
	}
}

// Label is a text on a card.
func Label(text string) content.Label { return content.Label{Inlines: Inlines(text)} }

// Paragraph is a text of a role.
func Paragraph(of role.Role, text string) content.Paragraph {
	return content.Paragraph{Role: of, Tag: display.P, Inlines: Inlines(text)}
}

// Heading is a heading of the second level.
func Heading(text string) content.Paragraph {
	return content.Paragraph{Role: role.Heading, Tag: display.H2, Inlines: Inlines(text)}
}

// Inlines is a text as it stands in a paragraph.
func Inlines(text string) []content.Inline { return []content.Inline{content.Text{Value: text}} }

// Lines are paragraphs of one short line each: "Line 1.", "Line 2." …
func Lines(n int) []content.Block {
	var out []content.Block
	for i := range n {
		out = append(out, Paragraph(role.Body, fmt.Sprintf("Line %d.", i+1)))
	}
	return out
}

// Words are the first words of a text that begins anew at its end; each has its number, so that a golden shows
// where the lines of a text end.
func Words(n int) string {
	list := []string{"lamp", "keeper", "of", "the", "harbor", "light", "at", "night"}
	var out []string
	for i := range n {
		out = append(out, fmt.Sprint(list[i%len(list)], i+1))
	}
	return strings.Join(out, " ")
}

// Picture is a picture of a format with proportions in pixels; nothing reads its file.
func Picture(format string, width, height int) content.Picture {
	return content.Picture{Image: &display.Picture{Name: format, Format: format, Width: width, Height: height},
		Alt: "A picture."}
}

// Note is a footnote of some text.
func Note(name, text string) content.Note {
	return content.Note{Name: name, Blocks: []content.Block{Paragraph(role.Note, text)}}
}

// Calling is a paragraph that calls some notes behind its words.
func Calling(words string, notes ...content.Note) content.Paragraph {
	inlines := Inlines(words)
	for _, n := range notes {
		inlines = append(inlines, n, content.Text{Value: " "})
	}
	return content.Paragraph{Role: role.Body, Tag: display.P, Inlines: inlines}
}
