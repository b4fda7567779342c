package page_test

import (
	"strings"
	"testing"

	"annualreport/layout"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// onLandscape are blocks on landscape pages of their own.
func onLandscape(blocks ...content.Block) content.Landscape { return content.Landscape{Blocks: blocks} }

// upright is a document on pages that are higher than they are wide, with a margin for the folio.
func upright(tag string, blocks ...content.Block) func(*testing.T) *content.Document {
	return func(t *testing.T) *content.Document {
		doc := layouttest.Document(t, tag, 30, blocks...)
		doc.Sheet.Inner = 30 * unit.Pt
		doc.Sheet.Size.W += 20 * unit.Pt
		return doc
	}
}

// leaves are the same pages, as they are printed and bound.
func leaves(tag string, blocks ...content.Block) func(*testing.T) *content.Document {
	return changed(upright(tag, blocks...), func(doc *content.Document) {
		doc.Sheet.Leaves = true
		doc.Sheet.Facing = true
	})
}

// noted is a line that calls a note.
func noted(text, name string) content.Paragraph {
	p := ragged(text)
	p.Inlines = append(p.Inlines, layouttest.Note(name, "Note "+name+"."))
	return p
}

func landscapeRules() []layouttest.Rule {
	wide := onLandscape(ragged("Wide."))
	around := after(3, wide, ragged("Behind."))
	heading := layouttest.Paragraph(role.Heading, "Head")
	heading.Tag = display.H2
	two := &content.Section{Title: "Two", Blocks: layouttest.Lines(2)}
	return []layouttest.Rule{
		{Name: "landscape_page_follows_the_page_of_its_text", Show: layouttest.PageSizes | layouttest.Furniture,
			Document: upright("en", around...)},
		{Name: "landscape_page_is_turned_on_a_leaf", Show: layouttest.PageSizes | layouttest.Furniture,
			Document: leaves("en", around...)},
		{Name: "landscape_page_is_turned_on_a_verso", Document: leaves("en", append([]content.Block{wide}, around...)...)},
		{Name: "landscape_page_is_turned_the_other_way_in_arabic", Document: leaves("ar", around...)},
		{Name: "notes_of_a_landscape_page_stand_on_it",
			Document: upright("en", after(1, onLandscape(noted("Wide", "a")), ragged("Behind."))...)},
		{Name: "page_ends_before_notes_behind_a_landscape_page", Document: upright("en",
			noted("One", "a"), onLandscape(noted("Wide", "b")), ragged("Two."), noted("Three", "c"))},
		{Name: "page_ends_before_a_landscape_page_with_a_heading", Document: upright("en",
			after(1, onLandscape(heading, ragged("Wide.")), ragged("Behind."))...)},
		{Name: "no_section_begins_above_a_landscape_page", Document: changed(upright("en", around...),
			func(doc *content.Document) { doc.Parts = append(doc.Parts, two) })},
		{Name: "section_on_landscape_pages", Show: layouttest.PageSizes, Document: changed(
			upright("en", ragged(layouttest.Words(120))),
			func(doc *content.Document) {
				doc.Parts[0].(*content.Section).Landscape = true
				doc.Parts = append(doc.Parts, two)
			})},
	}
}

// TestTurnedLinks: what can be pressed on a leaf whose content is turned lies on the words that it belongs to.
func TestTurnedLinks(t *testing.T) {
	for _, tag := range []string{"en", "ar"} {
		link := content.Link{Target: display.Target{URL: "https://example.org/"}, Inlines: layouttest.Inlines("word")}
		p := layouttest.Paragraph(role.Body, "A ")
		p.Inlines = append(p.Inlines, link)
		out, _, err := layout.Typeset(leaves(tag, after(1, onLandscape(p))...)(t))
		if err != nil {
			t.Fatal(err)
		}
		var words, pressed unit.Rect
		for _, it := range out.Pages[1].Items {
			switch it := it.(type) {
			case display.Text:
				if it.Turn != display.Upright && strings.Contains(it.Words[0].Shaped.Text, "word") {
					words = it.Extent()
				}
			case display.Link:
				pressed = it.Rect
			}
		}
		x, y := words.X+words.W/2, words.Y+words.H/2
		if words == (unit.Rect{}) || x < pressed.X || x > pressed.X+pressed.W || y < pressed.Y || y > pressed.Y+pressed.H {
			t.Errorf("%s: the words are at %v, and pressed at %v", tag, words, pressed)
		}
	}
}
