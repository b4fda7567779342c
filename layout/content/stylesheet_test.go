package content

import (
	"testing"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/content/role"
	"annualreport/layout/unit"
)

// TestVariation: a paragraph looks as its role does, but for what it has of its own; the sheet stays as it is.
func TestVariation(t *testing.T) {
	red := color.Of(color.RGB{R: 200})
	sheet := &StyleSheet{Accent: red}
	usual := ParagraphStyle{Leading: 12 * unit.Pt, Before: 6 * unit.Pt, After: 3 * unit.Pt}
	*sheet.Style(role.Caption) = usual
	changed := func(change func(*ParagraphStyle)) ParagraphStyle { s := usual; change(&s); return s }
	for name, c := range map[string]struct {
		own  Variation
		want ParagraphStyle
	}{
		"nothing":  {Variation{}, usual},
		"before":   {Variation{Before: Exactly(unit.Pt)}, changed(func(s *ParagraphStyle) { s.Before = unit.Pt })},
		"none":     {Variation{Before: Exactly(0)}, changed(func(s *ParagraphStyle) { s.Before = 0 })},
		"after":    {Variation{After: Exactly(0)}, changed(func(s *ParagraphStyle) { s.After = 0 })},
		"centered": {Variation{Centered: true}, changed(func(s *ParagraphStyle) { s.Align = Center })},
		"accented": {Variation{Accented: true}, changed(func(s *ParagraphStyle) { s.Text.Ink = red })},
		"strong":   {Variation{Strong: true}, changed(func(s *ParagraphStyle) { s.Text.Weight = fonts.Bold })},
		"flush":    {Variation{Flush: true}, changed(func(s *ParagraphStyle) { s.Indent, s.Hang = 0, 0 })},
		"anywhere": {Variation{Anywhere: true}, changed(func(s *ParagraphStyle) { s.Anywhere = true })},
	} {
		if got := sheet.Of(&Paragraph{Role: role.Caption, Variation: c.own}); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
		if *sheet.Style(role.Caption) != usual {
			t.Fatalf("%s: the sheet has changed", name)
		}
	}
}

// TestMarks: bullets have letters of their own, numbers those of their text in the ink that stands out; both stand
// on the lines of the text.
func TestMarks(t *testing.T) {
	red := color.Of(color.RGB{R: 200})
	sheet := &StyleSheet{Accent: red}
	*sheet.Style(role.Note) = ParagraphStyle{Leading: 9 * unit.Pt, Text: TextStyle{Size: 8 * unit.Pt}}
	*sheet.Style(role.Bullet) = ParagraphStyle{Leading: 14 * unit.Pt, Text: TextStyle{Size: 16 * unit.Pt}}
	*sheet.Style(role.Number) = *sheet.Style(role.Bullet)
	for marks, want := range map[role.Role]TextStyle{
		role.Bullet: {Size: 16 * unit.Pt}, role.Number: {Size: 8 * unit.Pt, Ink: red},
	} {
		if got := sheet.Marks(&List{Text: role.Note, Marks: marks}); got.Text != want || got.Leading != 9*unit.Pt {
			t.Errorf("a %s is %+v", marks, got)
		}
	}
}
