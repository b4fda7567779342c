package inline_test

import (
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// largeTitle is a style whose words are not divided where they fit.
func largeTitle() content.ParagraphStyle {
	s := layouttest.BodyStyle()
	s.Text.Size, s.Leading, s.Align, s.Hyphenate = 24*unit.Pt, 29*unit.Pt, content.Start, false
	return s
}

// TestLastResort: words of titles are hyphenated where they are wider than their measure, and only there.
func TestLastResort(t *testing.T) {
	const long = "Gesundheitsförderungsmaßnahmen"
	for _, c := range []struct {
		name    string
		inlines []content.Inline
		measure float64
		divided bool
	}{
		{"too long", []content.Inline{content.Text{Value: long + " und mehr"}}, 90, true},
		{"not too long", []content.Inline{content.Text{Value: "Alle " + long}}, 150, false},
		{"in other letters", []content.Inline{content.InEmphasis{Emphasis: content.Italic, Inlines: []content.Inline{content.Text{Value: long}}}}, 90, true},
		{"of a computer", []content.Inline{content.InEmphasis{Emphasis: content.Code, Inlines: []content.Inline{content.Text{Value: long}}}}, 90, false},
	} {
		doc := layouttest.Typeset(t, layouttest.Styled(layouttest.A4(t, c.measure, "de", content.Paragraph{Role: role.Title, Tag: display.H1, Inlines: c.inlines}), role.Title, largeTitle()))
		var text strings.Builder
		for _, w := range shownWords(doc) {
			text.WriteString(w)
		}
		if got := strings.Contains(text.String(), "\u00AD"); got != c.divided {
			t.Errorf("%s: divided %v, want %v: %q", c.name, got, c.divided, text.String())
		}
		if overfull := doc.Overfull > 0; c.divided && overfull {
			t.Errorf("%s: a line is too long", c.name)
		}
	}
}
