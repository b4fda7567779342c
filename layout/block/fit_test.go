package block_test

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
		numbers := content.BigNumbers{}
		for _, text := range []string{c.text, "15+"} {
			label := content.Label{Inlines: layouttest.Inlines(text)}
			numbers.Cards = append(numbers.Cards, content.BigNumber{Value: label, Span: content.RowParts / 2})
		}
		doc := layouttest.Styled(layouttest.A4(t, 120, "en", numbers), role.BigNumber, value)
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

// TestTitlesFit: a title shrinks to its longest word, also where that is in two faces.
func TestTitlesFit(t *testing.T) {
	title := layouttest.BodyStyle()
	title.Text.Size, title.Leading, title.FitWords, title.Hyphenate = 48*unit.Pt, 58*unit.Pt, true, false
	title.Align = content.Start
	for _, word := range []string{"Incomprehensibilities", "Incomprehenנגישות", "Short"} {
		p := content.Paragraph{Role: role.Title, Tag: display.P, Inlines: layouttest.Inlines(word)}
		doc := layouttest.Typeset(t, layouttest.Styled(layouttest.A4(t, 120, "en", p), role.Title, title))
		if doc.Overfull > 0 {
			t.Errorf("%s does not fit", word)
		}
		for _, it := range doc.Pages[0].Items {
			text, ok := it.(display.Text)
			if !ok || text.Place.Artifact != display.NotArtifact {
				continue
			}
			if smaller := text.Size < 48*unit.Pt; smaller != (word != "Short") {
				t.Errorf("%s is set in %s", word, text.Size)
			}
		}
	}
}

// TestLongLabel: a label whose longest word has no room is set smaller, and others keep their size.
func TestLongLabel(t *testing.T) {
	style := layouttest.BodyStyle()
	style.Hyphenate, style.Align = false, content.Start
	terms := content.Terms{Label: role.PersonRole, Gap: 6 * unit.Pt}
	for _, label := range []string{"Incomprehensibilities", "One"} {
		terms.Items = append(terms.Items, content.Term{
			Label:  layouttest.Inlines(label),
			Blocks: layouttest.Paragraphs(role.Body, "What it says."),
		})
	}
	found := placed(layouttest.Typeset(t, layouttest.Styled(layouttest.A4(t, 100, "en", terms), role.PersonRole, style)))
	long, short := found["Incomprehensibilities"], found["One"]
	if len(long.Words) == 0 || long.Size >= short.Size || long.Size < short.Size*7/10 {
		t.Errorf("the long label is set in %s, the short one in %s", long.Size, short.Size)
	}
	if short.Size != style.Text.Size {
		t.Errorf("the short label is set in %s", short.Size)
	}
}

// placed are the texts of a document by what they say, without the furniture.
func placed(out *display.Document) map[string]display.Text {
	found := make(map[string]display.Text)
	for i := range out.Pages {
		for _, text := range layouttest.Texts(&out.Pages[i]) {
			found[layouttest.Spelled(text)] = text
		}
	}
	return found
}
