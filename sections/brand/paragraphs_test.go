package brand

import (
	"testing"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/content/role"
	"annualreport/layout/unit"
	"annualreport/sections/brand/designs"
)

// TestTellingApart: paragraphs are told apart as the author says, or else as the design does: by an indent of one and a
// half times the size of their letters, or by a line of space, and by nothing else. Running text stands on the grid.
func TestTellingApart(t *testing.T) {
	family, _ := fonts.Embedded().Family(fonts.SerifText)
	for _, c := range []struct {
		design, author, want designs.Paragraphs
	}{
		{designs.Indented, designs.AsInDesign, designs.Indented}, {designs.Spaced, designs.AsInDesign, designs.Spaced},
		{designs.Indented, designs.Spaced, designs.Spaced}, {designs.Spaced, designs.Indented, designs.Indented},
	} {
		design := *designs.Default()
		design.Page.Paragraphs = c.design
		b := Brand{Text: family, Titles: family, Labels: family, Style: Style{Density: normalDensity},
			Design: &design, Apart: c.author}
		s := b.On(color.White())
		body := s.Style(role.Body)
		indent, space := body.Text.Size*3/2, unit.Length(0)
		if c.want == designs.Spaced {
			indent, space = 0, b.Grid()
		}
		if s.FirstLine != indent || s.Between != space || body.Before != 0 || !s.OnGrid() {
			t.Errorf("%+v: an indent of %s and a space of %s", c, s.FirstLine, s.Between)
		}
	}
}
