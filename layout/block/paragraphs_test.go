package block_test

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestTellingParagraphsApart: the first line of running text is set in where it follows running text or a list, also
// where one of the two has something beside it in the margin, and nowhere else; space stands between texts and lists that follow
// each other, and nowhere else. From right to left all is the same.
func TestTellingParagraphsApart(t *testing.T) {
	text := func(words string) content.Block { return layouttest.Paragraph(role.Body, words) }
	beside := func(b content.Block) content.Block {
		return content.Margin{Blocks: []content.Block{b}, Beside: layouttest.Paragraphs(role.Caption, "Beside")}
	}
	list := content.List{
		Text: role.Body, Marks: role.Bullet, Hang: 10 * unit.Pt, Mark: func(int) string { return "•" },
		Items: []content.ListItem{
			{Blocks: []content.Block{text("Item"), text("In item")}}, {Blocks: []content.Block{text("Second")}},
		},
	}
	blocks := []content.Block{
		text("One"), text("Two"), beside(text("Three")), text("Four"), layouttest.Heading("Head"), text("Five"), list,
		text("Six"), content.Quotation{Blocks: []content.Block{text("Said"), text("Again")}}, text("Seven"),
	}
	indented := map[string]bool{"Two": true, "Three": true, "Four": true, "In item": true, "Again": true, "Six": true}
	spaced := map[string]bool{
		"Two": true, "Three": true, "Four": true, "Item": true, "Six": true, "In item": true, "Again": true,
	}
	for _, tag := range []string{"en", "ar"} {
		x := map[bool]map[string]unit.Length{}
		y := map[bool]map[string]unit.Length{}
		for _, apart := range []bool{false, true} {
			doc := layouttest.Document(t, tag, 60, blocks...)
			doc.Styles.Style(role.Body).Before = 0
			if apart {
				doc.Styles.FirstLine, doc.Styles.Between = 7*unit.Pt, 30*unit.Pt
			}
			x[apart], y[apart] = map[string]unit.Length{}, map[string]unit.Length{}
			for _, text := range layouttest.Texts(&layouttest.Typeset(t, doc).Pages[0]) {
				x[apart][layouttest.Spelled(text)], y[apart][layouttest.Spelled(text)] = text.At.X, text.At.Y
			}
		}
		lower := unit.Length(0)
		for _, words := range []string{"One", "Two", "Three", "Four", "Head", "Five", "Item", "In item", "Second", "Six", "Said",
			"Again", "Seven"} {
			by := (x[true][words] - x[false][words]).Abs()
			if indented[words] != (by == 7*unit.Pt) || !indented[words] && by != 0 {
				t.Errorf("%s: %q is set in by %s", tag, words, by)
			}
			// All begins on half lines, of 5 points, and the lines are 8 points high.
			got := y[true][words] - y[false][words]
			if step := (got - lower).Abs(); spaced[words] != (step > 25*unit.Pt) || !spaced[words] && step > 5*unit.Pt {
				t.Errorf("%s: %q stands %s lower than without space, and the line above %s", tag, words, got, lower)
			}
			lower = got
		}
	}
}
