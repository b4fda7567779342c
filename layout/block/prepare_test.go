package block_test

import (
	"strings"
	"testing"

	"annualreport/layout"
	"annualreport/layout/chart"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestFittedAnywhere: a title that becomes smaller for its longest word does so in whatever block it stands.
func TestFittedAnywhere(t *testing.T) {
	title := []content.Block{layouttest.Paragraph(role.Title, "Incomprehensibilities")}
	captioned := layouttest.Picture("JPEG", 300, 150)
	captioned.Caption = title
	above := table([]content.CellAlign{content.CellStart}, "a")
	above.Caption = title
	below := table([]content.CellAlign{content.CellStart}, "a")
	below.Notes = title
	bars := content.Chart{Kind: chart.Bars{}, Alt: "A chart.", Labels: [][]content.Inline{layouttest.Inlines("a")},
		Series: []content.Series{{Values: []float64{1}}}, Caption: title,
		Format: func(float64) string { return "1" }, Tick: func(float64, int) string { return "1" }}
	called := ragged("Text.")
	called.Inlines = append(called.Inlines, content.Note{Name: "a", Blocks: title})
	timeline := content.Terms{Label: role.Acronym, Items: []content.Term{{Label: layouttest.Inlines("a"), Blocks: title}}}
	card := content.Persons{Columns: 1, Cards: []content.Person{{Name: layouttest.Label("Ada"), Text: title}}}
	plate := &content.Plate{Boxes: []content.Box{{Rect: unit.Rect{X: 20 * unit.Pt, Y: 20 * unit.Pt, W: 200 * unit.Pt,
		H: 180 * unit.Pt}, Blocks: title}}}
	opened, footed := layouttest.Section("Test", ragged("Text.")), layouttest.Section("Test", ragged("Text."))
	opened.Opener, footed.Foot = title, title
	for name, part := range map[string]content.Part{
		"a section": layouttest.Section("Test", title...), "an opener": opened, "a foot": footed, "a plate": plate,
		"a list":         layouttest.Section("Test", list(content.Bullets, 1, title)),
		"a quotation":    layouttest.Section("Test", content.Quotation{Blocks: title, Line: unit.Pt}),
		"a margin":       layouttest.Section("Test", content.Margin{Blocks: title}),
		"a text beside":  layouttest.Section("Test", content.Margin{Blocks: []content.Block{ragged("a")}, Beside: title}),
		"a card":         layouttest.Section("Test", card),
		"terms":          layouttest.Section("Test", timeline),
		"a caption":      layouttest.Section("Test", captioned),
		"above a table":  layouttest.Section("Test", above),
		"below a table":  layouttest.Section("Test", below),
		"above a chart":  layouttest.Section("Test", bars),
		"a note":         layouttest.Section("Test", called),
		"of two columns": layouttest.Section("Test", content.Heading{Title: title[0].(content.Paragraph)}),
	} {
		doc := layouttest.Document(t, "en", 20)
		doc.Sheet.Margin, doc.Sheet.MarginGap = 70*unit.Pt, 10*unit.Pt
		doc.Sheet.Size.W += 80 * unit.Pt
		doc.Parts = []content.Part{part}
		out, found, err := layout.Typeset(doc)
		if err != nil || len(found) > 0 {
			t.Fatalf("%s: %v, %v", name, found, err)
		}
		if size := sizeOf(out, "In"); size == 0 || size >= 40*unit.Pt {
			t.Errorf("in %s the title is set in %s", name, size)
		}
	}
}

// sizeOf is the size of the letters of the first line that begins with some words; 0 if there is none.
func sizeOf(doc *display.Document, words string) unit.Length {
	for _, page := range doc.Pages {
		for _, it := range page.Items {
			if text, ok := it.(display.Text); ok && len(text.Words) > 0 && strings.HasPrefix(text.Words[0].Shaped.Text, words) {
				return text.Size
			}
		}
	}
	return 0
}
