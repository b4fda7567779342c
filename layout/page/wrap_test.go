package page_test

import (
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestWrap: covers on a sheet of their own lie side by side, the front at the side
// where the report begins, with the spine between them.
func TestWrap(t *testing.T) {
	spine := unit.Millimeters(8)
	for _, c := range []struct {
		name, language string
		spine          unit.Length
		inside         bool
		front, back    bool // whether they lie in the right half
		turn           display.Turn
	}{
		{"left to right", "en", spine, false, true, false, display.Clockwise},
		{"right to left", "ar", spine, false, false, true, display.CounterClockwise},
		{"printed inside", "en", spine, true, true, false, display.Clockwise},
		{"a single fold", "en", 0, false, true, false, display.Upright},
	} {
		between := -1
		spineOf := func(pages int) unit.Length {
			between = pages
			return c.spine
		}
		out := layouttest.Typeset(t, wrappedDocument(t, c.language, content.Wrap{Inside: c.inside, Spine: spineOf}))
		if out.Wrap == nil {
			t.Fatalf("%s: there is no sheet of covers", c.name)
		}
		if len(out.Pages)%4 != 0 || between != len(out.Pages) {
			t.Errorf("%s: %d pages between the covers, the spine was asked for %d", c.name, len(out.Pages), between)
		}
		if want := map[bool]int{false: 1, true: 2}[c.inside]; len(out.Wrap.Pages) != want {
			t.Errorf("%s: the sheet has %d sides, want %d", c.name, len(out.Wrap.Pages), want)
		}
		outer := &out.Wrap.Pages[0]
		middle := outer.Size.W / 2
		for word, right := range map[string]bool{"Front": c.front, "Back": c.back} {
			if text, ok := wordAt(outer, word); !ok || (text.At.X > middle) != right {
				t.Errorf("%s: %s stands at %s of %s", c.name, word, text.At.X, outer.Size.W)
			}
		}
		title, ok := wordAt(outer, "Report")
		switch {
		case ok != (c.spine > 0) || title.Turn != c.turn:
			t.Errorf("%s: the spine has a title: %t, turned %d", c.name, ok, title.Turn)
		case ok:
			if box := title.Extent(); box.X < middle-c.spine/2 || box.X+box.W > middle+c.spine/2 || box.Y > outer.Size.H/2 {
				t.Errorf("%s: the title of the spine stands at %v", c.name, box)
			}
		}
		checkFolds(t, c.name, outer, c.spine)
	}
}

// checkFolds sees that nothing but grounds below it reaches over a fold, and that
// folds are marked outside of the bleed.
func checkFolds(t *testing.T, name string, page *display.Page, spine unit.Length) {
	t.Helper()
	fold, marks := (page.Size.W-spine)/2, 0
	for _, it := range page.Marks {
		box := display.ExtentOf(it)
		if box.Y+box.H < -page.Bleed && (box.X+box.W/2-fold).Abs() < unit.Pt {
			marks++
		}
	}
	for _, it := range page.Items {
		box := display.ExtentOf(it)
		if path, ok := it.(display.Path); ok && path.IsGround() && box.X < fold-unit.Millimeters(2) && box.X+box.W > fold {
			t.Errorf("%s: a ground reaches over the fold: %v", name, box)
		}
	}
	if marks == 0 {
		t.Errorf("%s: the fold is not marked", name)
	}
}

// TestBlankInside: covers that stay blank inside take no text, and the text begins
// on a recto.
func TestBlankInside(t *testing.T) {
	out := layouttest.Typeset(t, wrappedDocument(t, "en", content.Wrap{Spine: func(int) unit.Length { return 0 }}))
	if first := out.Pages[0].Label; first != "3" {
		t.Errorf("the text begins on page %s", first)
	}
}

// wrappedDocument is a document with two covers around enough text for some pages,
// whose covers are printed on a sheet of their own.
func wrappedDocument(t *testing.T, language string, wrap content.Wrap) *content.Document {
	ground := color.Of(color.RGB{R: 120, G: 30, B: 40})
	doc := layouttest.A4(t, 120, language, layouttest.Paragraphs(role.Body, layouttest.Prose(t, "en")...)...)
	cover := func(words string) *content.Plate {
		edge := unit.Millimeters(20)
		return &content.Plate{Ground: &ground, Boxes: []content.Box{{
			Rect:   unit.Rect{X: edge, Y: edge, W: unit.Millimeters(80), H: unit.Millimeters(40)},
			Blocks: layouttest.Paragraphs(role.Body, words),
		}}}
	}
	doc.Parts = append([]content.Part{cover("Front")}, append(doc.Parts, cover("Back"))...)
	doc.Sheet.Facing = true
	doc.Sheet.Marks = true
	doc.Sheet.Bleed = unit.Millimeters(3)
	doc.Sheet.Multiple = 4
	wrap.Back = content.Spine{
		Ground: ground, Name: "Keepers", Title: "Report", Least: unit.Millimeters(5),
		NameStyle: layouttest.BodyText(), TitleStyle: layouttest.BodyText(),
	}
	doc.Sheet.Wrap = &wrap
	return doc
}

// wordAt finds where a text begins on a page.
func wordAt(page *display.Page, word string) (display.Text, bool) {
	for _, it := range page.Items {
		if t, ok := it.(display.Text); ok && len(t.Words) > 0 && t.Words[0].Shaped.Text == word {
			return t, true
		}
	}
	return display.Text{}, false
}
