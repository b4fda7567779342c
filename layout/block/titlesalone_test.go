package block_test

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/layouttest"
)

// TestTitlesAlone: sections that are titles alone, more than a page has room for, are divided between sections: the
// number of a section does not stand at the foot of a page and its title on the next one.
func TestTitlesAlone(t *testing.T) {
	doc := layouttest.A4(t, 120, "en")
	doc.Parts = nil
	for range 40 {
		section := layouttest.Section("Title")
		section.Opener = append(layouttest.Paragraphs(role.Category, "Number"), layouttest.Paragraphs(role.Title, "Title")...)
		doc.Parts = append(doc.Parts, content.Part(section))
	}
	out := layouttest.Typeset(t, doc)
	if len(out.Pages) < 2 {
		t.Fatalf("all have room on %d pages", len(out.Pages))
	}
	for i := range out.Pages {
		texts := layouttest.Texts(&out.Pages[i])
		if last := layouttest.Spelled(texts[len(texts)-1]); last != "Title" {
			t.Errorf("page %d of %d ends with %q", i+1, len(out.Pages), last)
		}
	}
}
