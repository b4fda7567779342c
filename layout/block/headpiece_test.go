package block_test

import (
	"slices"
	"testing"

	"annualreport/layout"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/layouttest"
)

// headpieceRules are the rules of pictures at the head of the page that a section begins on.
func headpieceRules() []layouttest.Rule {
	return []layouttest.Rule{
		{Name: "headpiece_lies_over_the_edges_above_the_title", Show: layouttest.Structure,
			Document: underPicture("en", "Title", 2, nil)},
		{Name: "plaque_lies_over_the_foot_of_the_headpiece", Document: underPicture("en", "Title", 2, plaque())},
		{Name: "plaque_lies_at_the_right_in_arabic", Document: underPicture("ar", "مصباح", 2, plaque())},
		{Name: "low_headpiece_keeps_its_least_height", Document: underPicture("en", "Title", 9, nil)},
	}
}

// plaque is what titles stand on in these rules.
func plaque() *content.Plaque {
	ground := color.Of(color.RGB{B: 90})
	return &content.Plaque{Ground: ground, Span: diag.At("report.toml", 7, 1)}
}

// underPicture is a document whose second section begins with a picture, which has the given proportion of its width to its
// height, on pages of twenty lines.
func underPicture(tag, title string, wide int64, p *content.Plaque) func(*testing.T) *content.Document {
	return func(t *testing.T) *content.Document {
		doc := layouttest.Document(t, tag, 20, ragged("Before."))
		s := layouttest.Section("Headed", ragged("Text."))
		heading := layouttest.Heading(title)
		heading.Anchor = "headed"
		s.Opener = []content.Block{heading, layouttest.Paragraph(role.Lead, "A lead.")}
		s.Headpiece = &content.Headpiece{Plaque: p, Picture: content.Picture{
			Image: &display.Picture{Name: "a.png", Width: 60, Height: 40}, Alt: "A lamp",
			Crop:    content.Crop{W: wide, H: 1},
			Caption: []content.Block{layouttest.Paragraph(role.TableNote, "Nobody")},
		}}
		if p != nil {
			p.Styles = doc.Styles
		}
		doc.Parts = append(doc.Parts, s, layouttest.Section("After", ragged("After.")))
		return doc
	}
}

// TestPlaqueWithoutRoom: a title that does not fit on the picture is reported where the report asks for it, once, and one
// that fits is not.
func TestPlaqueWithoutRoom(t *testing.T) {
	for title, want := range map[string]bool{"Title": false, layouttest.Words(16): true} {
		p := plaque()
		_, found, err := layout.Typeset(underPicture("en", title, 2, p)(t))
		if err != nil {
			t.Fatal(err)
		}
		got := slices.DeleteFunc(found, func(f finding.Finding) bool { _, long := f.(finding.LongOpener); return !long })
		if (len(got) == 1) != want || len(got) > 1 || want && got[0].Place() != p.Span {
			t.Errorf("%q: %v", title, got)
		}
	}
}
