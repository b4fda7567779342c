package layout_test

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestNumbersFit: the texts of cards that should fit shrink alike, so that the
// longest has one line.
func TestNumbersFit(t *testing.T) {
	value := layouttest.BodyStyle()
	value.Text.Size, value.Leading, value.Fit = 48*unit.Pt, 58*unit.Pt, true
	value.Align = content.Start
	for _, c := range []struct {
		name string
		text string
		low  unit.Length // the sizes that are right
		high unit.Length
	}{
		{"short", "5", 48 * unit.Pt, 48 * unit.Pt},
		{"long", "1,234,567", 25 * unit.Pt, 47 * unit.Pt},
		{"too long", "1,234,567,890 kilometers of rope", 24 * unit.Pt, 24 * unit.Pt},
	} {
		numbers := content.BigNumbers{Columns: 2}
		for _, text := range []string{c.text, "15+"} {
			label := content.Label{Inlines: []content.Inline{content.Text{Value: text}}}
			numbers.Cards = append(numbers.Cards, content.BigNumber{Value: label})
		}
		doc := layouttest.Styled(testDocument(t, 120, "en", numbers), role.BigNumber, value)
		doc.Styles.Cards.Numbers.Gap = 10 * unit.Pt
		sizes := make(map[unit.Length]bool)
		for _, page := range layouttest.Typeset(t, doc).Pages {
			for _, it := range page.Items {
				if text, ok := it.(display.Text); ok && text.Place.Artifact == display.NotArtifact {
					sizes[text.Size] = true
					if text.Size < c.low || text.Size > c.high {
						t.Errorf("%s: set in %s, want %s to %s", c.name, text.Size, c.low, c.high)
					}
				}
			}
		}
		if len(sizes) != 1 {
			t.Errorf("%s: the cells have %d sizes", c.name, len(sizes))
		}
	}
}

// TestFoot: what belongs to the foot of a section ends with the text area,
// however little stands above it.
func TestFoot(t *testing.T) {
	doc := testDocument(t, 120, "en", layouttest.Paragraphs(role.Body, "Above.")...)
	section := doc.Parts[0].(*content.Section)
	section.Foot = layouttest.Paragraphs(role.Body, "At the foot.")
	out := layouttest.Typeset(t, doc)
	if len(out.Pages) != 1 {
		t.Fatalf("%d pages", len(out.Pages))
	}
	foot := doc.Sheet.Top + doc.Sheet.Height() - doc.Sheet.Drop()
	found := false
	for _, it := range out.Pages[0].Items {
		if text, ok := it.(display.Text); ok && text.Words[0].Shaped.Text == "At" {
			found = true
			if text.At.Y > foot || foot-text.At.Y >= doc.Sheet.Grid {
				t.Errorf("the foot stands at %s, the last baseline is %s", text.At.Y, foot)
			}
		}
	}
	if !found {
		t.Error("the foot is lost")
	}
}

// TestFootNeverAlone: what belongs to the foot comes nearer to the text above it before it leaves
// the page, and does not leave it alone.
func TestFootNeverAlone(t *testing.T) {
	line := layouttest.BodyStyle()
	line.Before = 0
	for n := 20; n < 80; n++ {
		var list []content.Block
		for range n {
			list = append(list, layouttest.Paragraphs(role.Body, "An entry.")...)
		}
		doc := layouttest.Styled(testDocument(t, 120, "en", list...), role.Body, line)
		doc.Parts[0].(*content.Section).Foot = layouttest.Paragraphs(role.Body, "At the foot.")
		out := layouttest.Typeset(t, doc)
		lines := 0
		for _, one := range things(out) {
			if one.page == len(out.Pages)-1 {
				lines++
			}
		}
		if lines < 5 {
			t.Errorf("%d lines: the last page has %d", n, lines)
		}
		room := int(doc.Sheet.Height() / doc.Sheet.Grid)
		if fits := n+1 <= room+1; fits && len(out.Pages) > 1 {
			t.Errorf("%d lines and the foot have room on one page, and take %d", n, len(out.Pages))
		}
	}
}

// TestTitlesFit: a title shrinks to its longest word, also where that is in two faces.
func TestTitlesFit(t *testing.T) {
	title := layouttest.BodyStyle()
	title.Text.Size, title.Leading, title.FitWords, title.Hyphenate = 48*unit.Pt, 58*unit.Pt, true, false
	title.Align = content.Start
	for _, word := range []string{"Incomprehensibilities", "Incomprehenנגישות", "Short"} {
		p := content.Paragraph{Role: role.Title, Tag: display.P, Inlines: []content.Inline{content.Text{Value: word}}}
		doc := layouttest.Typeset(t, layouttest.Styled(testDocument(t, 120, "en", p), role.Title, title))
		if doc.Overfull > 0 {
			t.Errorf("%s does not fit", word)
		}
		for _, it := range doc.Pages[0].Items {
			if text, ok := it.(display.Text); ok && text.Place.Artifact == display.NotArtifact && (text.Size < 48*unit.Pt) != (word != "Short") {
				t.Errorf("%s is set in %s", word, text.Size)
			}
		}
	}
}
