package page_test

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
)

// TestPageReferences prints the page of an anchor in the text, and the text
// settles though the number changes its length.
func TestPageReferences(t *testing.T) {
	texts := layouttest.Prose(t, "en")
	blocks := []content.Block{content.Paragraph{Role: role.Body, Tag: display.P, Inlines: []content.Inline{content.Text{Value: "See page "}, content.PageOf{Anchor: "end"}, content.Text{Value: "."}}}}
	for range 20 {
		blocks = append(blocks, layouttest.Paragraphs(role.Body, texts...)...)
	}
	blocks = append(blocks, content.Paragraph{Role: role.Heading, Tag: display.H2, Anchor: "end", Inlines: layouttest.Inlines("The end")},
		layouttest.Paragraphs(role.Body, "Last words.")[0])
	out := layouttest.Typeset(t, layouttest.A4(t, 120, "en", blocks...))
	want := fmt.Sprint(out.Anchors["end"].Page + 1)
	var first []string
	for _, it := range out.Pages[0].Items {
		if text, ok := it.(display.Text); ok {
			for _, w := range text.Words {
				first = append(first, w.Shaped.Text)
			}
			break
		}
	}
	if got := strings.Join(first, ""); got != "See page "+want+"." {
		t.Errorf("%q, want page %s", got, want)
	}
	if out.Anchors["end"].Page < 10 {
		t.Errorf("the anchor is on page %d only", out.Anchors["end"].Page+1)
	}
}
