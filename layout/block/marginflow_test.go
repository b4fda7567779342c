package block_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// marginOf is a paragraph with a text beside it; both begin with a word that tells them from all others.
func marginOf(dice *rand.Rand, n int) content.Block {
	body := ragged(fmt.Sprintf("body%d. %s", n, layouttest.Words(3+dice.IntN(30))))
	name := "side"
	var beside []content.Block
	if dice.IntN(4) == 0 {
		picture := layouttest.Picture("PNG", 100, 50+dice.IntN(100))
		picture.Bare = true
		beside = append(beside, picture)
		name = "below" // the picture, which may end its page
	}
	words := fmt.Sprintf("%s%d. %s", name, n, layouttest.Words(1+dice.IntN(12)))
	beside = append(beside, layouttest.Paragraph(role.Aside, words))
	return content.Margin{Blocks: []content.Block{body}, Beside: beside}
}

// calling is a paragraph that calls a note or two at the end of some words; the first word before a call and that of
// its note tell them from all others.
func calling(dice *rand.Rand, n int) content.Block {
	var inlines []content.Inline
	for range 1 + dice.IntN(2) {
		note := layouttest.Note(fmt.Sprint(n, len(inlines)), fmt.Sprintf("note%d-%d. %s", n, len(inlines), layouttest.Words(1+dice.IntN(14))))
		words := fmt.Sprintf("%s call%d-%d.", layouttest.Words(1+dice.IntN(40)), n, len(inlines))
		inlines = append(inlines, content.Text{Value: words}, note, content.Text{Value: " "})
	}
	return content.Paragraph{Role: role.Body, Tag: display.P, Inlines: inlines}
}

// remarked is a table with a remark below it, or beside it.
func remarked(dice *rand.Rand) content.Block {
	out := table([]content.CellAlign{content.CellStart, content.CellEnd}, "a|1", "b|2", "c|3")
	out.Notes = []content.Block{layouttest.Paragraph(role.TableNote, layouttest.Words(1+dice.IntN(20)))}
	return out
}

// besideDocument is a document of blocks of chance, many of them with something beside them.
func besideDocument(t *testing.T, seed uint64, tag string) (*content.Document, int) {
	dice := rand.New(rand.NewPCG(seed, 9))
	var blocks []content.Block
	margins := 0
	for range 12 + dice.IntN(12) {
		if dice.IntN(2) == 0 {
			blocks = append(blocks, marginOf(dice, margins))
			margins++
			continue
		}
		block := anyBlock(dice)
		switch chance := dice.IntN(4); {
		case chance == 0 && tag == "en": // pieces of English lines lie on each other where lines run the other way
			block = calling(dice, len(blocks))
		case chance == 1:
			block = remarked(dice)
		}
		if _, ok := block.(content.Picture); ok {
			picture := layouttest.Picture("JPEG", 300, 40+dice.IntN(300))
			picture.Reach = content.Reach(dice.IntN(3))
			picture.Caption = []content.Block{layouttest.Paragraph(role.Caption, layouttest.Words(1+dice.IntN(50)))}
			block = picture
		}
		blocks = append(blocks, block)
	}
	doc := layouttest.Document(t, tag, 16+dice.IntN(24), blocks...)
	addMargin(doc)
	doc.Sheet.Facing = dice.IntN(2) == 0
	doc.Styles.CaptionsBeside, doc.Styles.NotesBeside = dice.IntN(2) == 0, dice.IntN(3) > 0
	return doc, margins
}

// addMargin makes the pages of a document wider by a margin column.
func addMargin(doc *content.Document) {
	doc.Sheet.Size.W += 100 * unit.Pt
	doc.Sheet.Margin, doc.Sheet.MarginGap = 90*unit.Pt, 10*unit.Pt
}

// letters is about where the letters of a text are.
func letters(t display.Text) unit.Rect {
	r := t.Extent()
	r.Y, r.H = t.At.Y-t.Size.MulDiv(65, 100), t.Size.MulDiv(75, 100)
	return r
}

// shown is what a reader sees of an item; false for what is only a ground or a rule.
func shown(it display.Item) (unit.Rect, bool) {
	switch it := it.(type) {
	case display.Text:
		return letters(it), it.Place.Artifact == display.NotArtifact
	case display.Image:
		return display.ExtentOf(it), true
	}
	return unit.Rect{}, false
}

// overlap reports whether two rectangles share more than a hair.
func overlap(a, b unit.Rect) bool {
	const hair = unit.Pt / 2
	return a.X+hair < b.X+b.W && b.X+hair < a.X+a.W && a.Y+hair < b.Y+b.H && b.Y+hair < a.Y+a.H
}

// TestMarginsOfAnyText: whatever texts have something beside them, and whatever stands between them, nothing on a page
// lies on something else, nothing leaves the text area at the foot, and what stands beside a text is on its page, not
// above it.
func TestMarginsOfAnyText(t *testing.T) {
	near := 0 // notes beside their calls
	for seed := range uint64(150) {
		tag := [...]string{"en", "ar"}[seed%2]
		doc, margins := besideDocument(t, seed, tag)
		out := layouttest.Typeset(t, doc)
		first := make(map[string]layouttest.Baseline)
		for page := range out.Pages {
			var seen []unit.Rect
			for _, it := range out.Pages[page].Items {
				r, ok := shown(it)
				if !ok {
					continue
				}
				for _, other := range seen {
					if overlap(r, other) {
						t.Fatalf("seed %d, page %d: %v lies on %v", seed, page+1, r, other)
					}
				}
				seen = append(seen, r)
				text, ok := it.(display.Text)
				if foot := doc.Sheet.Top + doc.Sheet.Height(); ok && text.At.Y > foot {
					t.Fatalf("seed %d, page %d: a line stands at %v, below the text area", seed, page+1, text.At.Y)
				}
				for word := range strings.FieldsSeq(layouttest.Spelled(text)) {
					if name, _, ok := strings.Cut(word, "."); ok {
						first[name] = layouttest.Baseline{Page: page, Y: text.At.Y}
					}
				}
			}
		}
		for name, call := range first {
			rest, ok := strings.CutPrefix(name, "call")
			if !ok {
				continue
			}
			note, ok := first["note"+rest]
			if !ok || note.Page < call.Page || note.Y < call.Y-1 && note.Page == call.Page {
				t.Fatalf("seed %d: note %s is at %v, its call at %v", seed, rest, note, call)
			}
			if doc.Styles.NotesBeside && note.Page == call.Page && note.Y < call.Y+2*layouttest.Leading {
				near++
			}
		}
		for n := range margins {
			body, isBody := first[fmt.Sprint("body", n)]
			side, isSide := first[fmt.Sprint("side", n)]
			_, isBelow := first[fmt.Sprint("below", n)]
			if !isBody || isSide == isBelow {
				t.Fatalf("seed %d: text %d or what stands beside it is lost", seed, n)
			}
			if isSide && (body.Page != side.Page || side.Y < body.Y-2*layouttest.Leading) {
				t.Fatalf("seed %d: text %d is at %v, what stands beside it at %v", seed, n, body, side)
			}
		}
	}
	if near < 100 {
		t.Errorf("%d notes stand beside their calls", near)
	}
}

// TestCaptionBesideGivesWay: a picture becomes less high where its page lacks a little, but not less than the caption
// beside it.
func TestCaptionBesideGivesWay(t *testing.T) {
	heights := make(map[unit.Length]bool)
	for n := range 12 * 12 {
		lines, height := n/12, 66+n%12*2
		picture := layouttest.Picture("JPEG", 200, height)
		picture.Caption = []content.Block{layouttest.Paragraph(role.Caption, layouttest.Words(20))}
		doc := layouttest.Document(t, "en", 12, append(layouttest.Lines(lines), picture)...)
		addMargin(doc)
		doc.Styles.CaptionsBeside = true
		for _, page := range layouttest.Typeset(t, doc).Pages {
			var image, caption unit.Rect
			for _, it := range page.Items {
				switch it := it.(type) {
				case display.Image:
					image = it.Extent()
				case display.Text:
					if it.At.X >= layouttest.Edge+layouttest.Measure && it.Place.Artifact == display.NotArtifact {
						caption = letters(it)
					}
				}
			}
			if caption.Y+caption.H > image.Y+image.H+unit.Pt {
				t.Errorf("%d lines above: the picture ends at %v, its caption at %v", lines, image.Y+image.H, caption.Y+caption.H)
			}
			heights[image.H-unit.Length(height)*unit.Pt] = true
		}
	}
	delete(heights, 0)
	if len(heights) == 0 {
		t.Errorf("no picture gave way: %v", heights)
	}
}
