package layout

import (
	"strings"
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// largeTitle is a style whose words are not divided where they fit.
func largeTitle() ParagraphStyle {
	s := bodyStyle()
	s.Text.Size, s.Leading, s.Align, s.Hyphenate = 24*unit.Pt, 29*unit.Pt, Start, false
	return s
}

// TestLastResort: words of titles are hyphenated where they are wider than their measure, and only there.
func TestLastResort(t *testing.T) {
	const long = "Gesundheitsförderungsmaßnahmen"
	for _, c := range []struct {
		name    string
		inlines []Inline
		measure float64
		divided bool
	}{
		{"too long", []Inline{Text{Value: long + " und mehr"}}, 90, true},
		{"not too long", []Inline{Text{Value: "Alle " + long}}, 150, false},
		{"in other letters", []Inline{Styled{Emphasis: Italic, Inlines: []Inline{Text{Value: long}}}}, 90, true},
		{"of a computer", []Inline{Styled{Emphasis: Code, Inlines: []Inline{Text{Value: long}}}}, 90, false},
	} {
		doc := typeset(t, testDocument(t, c.measure, "de", Paragraph{Style: largeTitle(), Role: display.H1, Inlines: c.inlines}))
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
