package page_test

import (
	"strings"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestLongRunningHead: of a title of thousands of words the foot of a page has those that fit, and an ellipsis.
func TestLongRunningHead(t *testing.T) {
	doc := layouttest.A4(t, 120, "en", layouttest.Paragraphs(role.Body, "A.")...)
	doc.Parts[0].(*content.Section).Title = strings.Repeat("word ", 5_000)
	out := layouttest.Typeset(t, doc)
	foot := ""
	for _, it := range out.Pages[0].Items {
		if text, ok := it.(display.Text); ok && text.Place.Artifact == display.Footer {
			for _, w := range text.Words {
				foot += w.Shaped.Text
			}
		}
	}
	if !strings.Contains(foot, "word …") || strings.Count(foot, "word") < 5 || strings.Count(foot, "word") > 400 {
		t.Errorf("the foot is %q", foot)
	}
}

// TestGroundOfPages: the ground of a section lies below all of its pages, over their edges, and under no other page.
func TestGroundOfPages(t *testing.T) {
	ink := color.Of(color.RGB{R: 240, G: 230, B: 200})
	doc := layouttest.A4(t, 100, "en", layouttest.Paragraphs(role.Body, "On a ground.")...)
	doc.Parts[0].(*content.Section).Ground = &ink
	doc.Parts = append(doc.Parts, &content.Section{Title: "Second", Anchor: "second", OwnPages: true, Blocks: layouttest.Paragraphs(role.Body, "On paper.")})
	out := layouttest.Typeset(t, doc)
	if len(out.Pages) != 2 {
		t.Fatalf("%d pages", len(out.Pages))
	}
	over := doc.Sheet.Overlap()
	want := unit.Rect{X: -over, Y: -over, W: doc.Sheet.Size.W + 2*over, H: doc.Sheet.Size.H + 2*over}
	for i, page := range out.Pages {
		grounds := 0
		for _, it := range page.Items {
			if path, ok := it.(display.Path); ok && path.IsGround() {
				grounds++
				if path.Extent() != want || path.Fill.Screen != ink.Screen {
					t.Errorf("the ground lies in %v", path.Extent())
				}
			}
		}
		if grounds != 1-i {
			t.Errorf("page %d has %d grounds", i+1, grounds)
		}
	}
}
