package block_test

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/layouttest"
)

// TestFootNeverAlone: what belongs to the foot of a section comes nearer to the text above it before it leaves the page,
// and does not leave it alone.
func TestFootNeverAlone(t *testing.T) {
	line := layouttest.BodyStyle()
	line.Before = 0
	for n := 20; n < 80; n++ {
		var list []content.Block
		for range n {
			list = append(list, layouttest.Paragraphs(role.Body, "An entry.")...)
		}
		doc := layouttest.Styled(layouttest.A4(t, 120, "en", list...), role.Body, line)
		doc.Parts[0].(*content.Section).Foot = layouttest.Paragraphs(role.Body, "At the foot.")
		out := layouttest.Typeset(t, doc)
		if lines := len(layouttest.Texts(&out.Pages[len(out.Pages)-1])); lines < 5 {
			t.Errorf("%d lines: the last page has %d", n, lines)
		}
		room := int(doc.Sheet.Height() / doc.Sheet.Grid)
		if fits := n+1 <= room+1; fits && len(out.Pages) > 1 {
			t.Errorf("%d lines and the foot have room on one page, and take %d", n, len(out.Pages))
		}
	}
}
