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

// TestPageReferences: the page of an anchor is printed in the text, and pages settle though the number changes its
// length.
func TestPageReferences(t *testing.T) {
	texts := layouttest.Prose(t, "en")
	blocks := []content.Block{content.Paragraph{Role: role.Body, Tag: display.P, Inlines: []content.Inline{
		content.Text{Value: "See page "}, content.PageOf{Anchor: "end"}, content.Text{Value: "."},
	}}}
	for range 20 {
		blocks = append(blocks, layouttest.Paragraphs(role.Body, texts...)...)
	}
	heading := layouttest.Heading("The end")
	heading.Anchor = "end"
	blocks = append(blocks, heading, layouttest.Paragraph(role.Body, "Last words."))
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
