package block_test

import (
	"fmt"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestContentsKeep: in contents of any length an entry of the first level has one of its own below it on
// the same page, and no entry is torn.
func TestContentsKeep(t *testing.T) {
	style := layouttest.BodyStyle()
	style.Align, style.Hyphenate, style.Before = content.Start, false, 0
	for shift := range 12 {
		list := content.Contents{NumberWidth: 30 * unit.Pt, FolioWidth: 30 * unit.Pt, Step: 14 * unit.Pt}
		add := func(level int, title string) {
			list.Entries = append(list.Entries, content.ContentsEntry{Title: []content.Inline{content.Text{Value: title}}, Anchor: "test", Level: level})
		}
		for i := range shift {
			add(1, fmt.Sprintf("Before%d", i))
		}
		for i := range 25 {
			add(1, fmt.Sprintf("Section%d", i))
			for k := range 3 {
				add(2, fmt.Sprintf("Below%d.%d and more words that go on in a second line of it", i, k))
			}
		}
		doc := layouttest.Styled(layouttest.A4(t, 70, "en", list), role.ContentsHeading, style)
		style.Hang = 14 * unit.Pt
		for number, page := range layouttest.Typeset(t, layouttest.Styled(doc, role.ContentsEntry, style)).Pages {
			var words []string
			for _, it := range page.Items {
				if w, ok := it.(display.Text); ok && w.Place.Artifact == display.NotArtifact {
					for _, word := range w.Words {
						words = append(words, word.Shaped.Text)
					}
				}
			}
			for i, w := range words {
				var n int
				if _, err := fmt.Sscanf(w, "Section%d", &n); err == nil && firstBelow(words[i:]) == "" {
					t.Errorf("%d before: %s stands alone at the foot of page %d", shift, w, number+1)
				}
			}
		}
	}
}

// firstBelow is the first entry of the second level in a list of words, empty if there is none.
func firstBelow(words []string) string {
	for _, w := range words {
		var i, k int
		if _, err := fmt.Sscanf(w, "Below%d.%d", &i, &k); err == nil {
			return w
		}
	}
	return ""
}
