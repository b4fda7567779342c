package page_test

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestAcross: in columns, a picture as wide as the page runs over all of them at the head of a
// page, below the title on the first one, with its caption; text and notes stand below it.
func TestAcross(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	texts := layouttest.Prose(t, "en")
	for seed := range 12 {
		var blocks []content.Block
		pictures := 0
		for i, text := range texts {
			blocks = append(blocks, layouttest.Paragraphs(role.Body, text)...)
			if (i+seed)%(5+seed) == 0 {
				pictures++
				picture := layouttest.Picture("JPEG", 300, 100+20*seed)
				picture.Reach = content.Reach(1 + seed%2)
				picture.Caption = layouttest.Paragraphs(role.Body, "A caption.")
				blocks = append(blocks, picture)
			}
		}
		doc := layouttest.A4(t, 160, "en", blocks...)
		doc.Sheet.Columns, doc.Sheet.Gutter = 2+seed%2, unit.Millimeters(7)
		title := layouttest.Paragraph(role.Title, "A title")
		title.Tag = display.H1
		doc.Parts[0].(*content.Section).Opener = []content.Block{title}
		out := layouttest.Typeset(t, doc)
		for page := range out.Pages {
			var boxes []unit.Rect // of the pictures
			for _, it := range out.Pages[page].Items {
				if image, ok := it.(display.Image); ok {
					pictures--
					box := display.ExtentOf(image)
					boxes = append(boxes, box)
					if box.W < doc.Sheet.Width()*9/10 && box.H < doc.Sheet.Height()/2 {
						t.Errorf("%d: a picture on page %d is %s wide", seed, page+1, box.W)
					}
				}
			}
			captions := 0
			for _, it := range out.Pages[page].Items {
				text, ok := it.(display.Text)
				if !ok || text.Place.Artifact != display.NotArtifact {
					continue
				}
				role := out.Structure.At(out.Structure.At(layouttest.ParagraphOf(out.Structure, text.Place.Element)).Parent).Role
				if role == display.Caption {
					captions++
				}
				for _, box := range boxes {
					if text.At.Y > box.Y && text.At.Y < box.Y+box.H {
						t.Errorf("%d: text on page %d stands at %s, in a picture of %v", seed, page+1, text.At.Y, box)
					}
				}
			}
			if captions != len(boxes) {
				t.Errorf("%d: page %d has %d captions", seed, page+1, captions)
			}
		}
		if pictures != 0 {
			t.Errorf("%d: %d pictures are lost", seed, pictures)
		}
	}
}
