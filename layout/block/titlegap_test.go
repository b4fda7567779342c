package block_test

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestSpaceBelowLargeTitles: a text below a large title without a lead begins a line and a half below it, whatever the
// style of the title asks for; below a small one it begins where the style says.
func TestSpaceBelowLargeTitles(t *testing.T) {
	grid := 29 * unit.Pt / 2
	for _, c := range []struct {
		name    string
		leading unit.Length
		gap     unit.Length
	}{{"large", 2 * grid, grid * 3 / 2}, {"small", grid, grid / 2}} {
		doc := layouttest.A4(t, 120, "en", layouttest.Paragraph(role.Body, "Text."))
		title := layouttest.TitleStyle()
		title.Leading, title.After = c.leading, grid/2
		doc = layouttest.Styled(doc, role.Title, title)
		body := layouttest.BodyStyle()
		body.Before = 0
		doc = layouttest.Styled(doc, role.Body, body)
		heading := layouttest.Heading("Title")
		heading.Role = role.Title
		doc.Parts[0].(*content.Section).Opener = []content.Block{heading}
		var lines []unit.Length
		for _, it := range layouttest.Typeset(t, doc).Pages[0].Items {
			if text, ok := it.(display.Text); ok && text.Place.Artifact == display.NotArtifact {
				lines = append(lines, text.At.Y)
			}
		}
		if len(lines) != 2 || lines[1]-lines[0] != c.gap+grid {
			t.Errorf("%s: the baselines of title and text are at %v, want a distance of %s", c.name, lines, c.gap+grid)
		}
	}
}
