package page_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestOnGrid: in made-up sections with headings, pictures, tables and lists, in one column or two, each line of running
// text stands on a line of the grid of its page, nothing is lost, and nothing leaves the foot of a page.
func TestOnGrid(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	for seed := range uint64(24) {
		r := rand.New(rand.NewPCG(seed, 5))
		doc := layouttest.A4(t, 120, "en")
		doc.Sheet.Size.H = unit.Millimeters([]float64{297, 210, 150}[seed%3])
		if seed%4 == 3 {
			doc.Sheet.Columns, doc.Sheet.Gutter = 2, unit.Millimeters(5)
		}
		doc.Parts = randomSections(t, r, 6)
		for _, of := range []role.Role{role.Body, role.Heading} {
			doc.Styles.Style(of).OnGrid = true
		}
		for _, p := range doc.Parts {
			s := p.(*content.Section)
			heading := layouttest.Paragraph(role.Heading, "A heading")
			heading.Tag = display.H2
			s.Blocks = append(s.Blocks, heading, layouttest.Paragraph(role.Body, "Below a heading."),
				layouttest.Paragraph(role.Lead, "Higher lines."), layouttest.Paragraph(role.Body, "Below them."))
		}
		var want []string
		doc.Styles.FirstLine = 15 * unit.Pt
		out := layouttest.Typeset(t, doc)
		for _, p := range doc.Parts {
			for _, b := range p.(*content.Section).Blocks {
				if p, ok := b.(content.Paragraph); ok {
					want = append(want, strings.Fields(content.PlainText(p.Inlines))...)
				}
			}
		}
		name := fmt.Sprintf("flow %d", seed)
		layouttest.CheckInside(t, name, doc, out)
		said := layouttest.Bare(layouttest.Spoken(out))
		for _, word := range want {
			if !strings.Contains(said, layouttest.Bare(word)) {
				t.Errorf("%s: %q is lost", name, word)
			}
		}
		checkOnGrid(t, name, doc, out)
	}
}

// checkOnGrid sees that running text stands on lines of the grid.
func checkOnGrid(t *testing.T, name string, doc *content.Document, out *display.Document) {
	t.Helper()
	body := layouttest.BodyText()
	foot := doc.Sheet.Top + doc.Sheet.Height()
	for i := range out.Pages {
		for _, text := range layouttest.Texts(&out.Pages[i]) {
			if text.Size != body.Size || text.At.Y > foot || isNoteText(out, text) {
				continue
			}
			if off := (text.At.Y - doc.Sheet.Top + doc.Sheet.Drop()) % doc.Sheet.Grid; off != 0 {
				t.Errorf("%s, page %d: %q stands %s below a line of the grid", name, i+1, layouttest.Spelled(text), off)
			}
		}
	}
}

// isNoteText reports whether a text is one of a note, which stand at the foot.
func isNoteText(out *display.Document, text display.Text) bool {
	for id := text.Place.Element; id > 0; id = out.Structure.At(id).Parent {
		if out.Structure.At(id).Role == display.Note {
			return true
		}
	}
	return false
}
