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
	title := layouttest.HeadingStyle()
	for lines := 12; lines < 30; lines++ {
		doc := layouttest.Styled(layouttest.Document(t, "en", lines), role.Title, title)
		doc.Parts = nil
		for range 12 {
			section := layouttest.Section("Title")
			section.Opener = layouttest.Paragraphs(role.Category, "Number")
			section.Opener = append(section.Opener, layouttest.Paragraphs(role.Title, "Title")...)
			doc.Parts = append(doc.Parts, content.Part(section))
		}
		out := layouttest.Typeset(t, doc)
		if len(out.Pages) < 2 {
			t.Fatalf("on pages of %d lines: all have room on one page", lines)
		}
		for i := range out.Pages {
			texts := layouttest.Texts(&out.Pages[i])
			if last := layouttest.Spelled(texts[len(texts)-1]); last != "Title" {
				t.Errorf("on pages of %d lines, page %d of %d ends with %q", lines, i+1, len(out.Pages), last)
			}
		}
	}
}
