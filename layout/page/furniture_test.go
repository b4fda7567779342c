package page_test

import (
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
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
