package page_test

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestNotesAnywhere: notes of openers over all columns, of plates, of lists in quotations, of captions, cells and notes
// are set once, as notes, beside each other in the structure, and on the pages of their calls.
func TestNotesAnywhere(t *testing.T) {
	at := func(name string) []content.Inline {
		return []content.Inline{content.Text{Value: "Lamp"}, layouttest.Note(name, "note-of-"+name)}
	}
	p := func(name string) content.Block {
		return content.Paragraph{Role: role.Body, Tag: display.P, Inlines: at(name)}
	}
	outer := layouttest.Note("outer", "note-of-outer")
	outer.Blocks = append(outer.Blocks, layouttest.Calling("more", layouttest.Note("inner", "note-of-inner")))
	heading := content.Paragraph{Role: role.Heading, Tag: display.H1, Inlines: at("title")}
	heading.Strong = true
	blocks := []content.Block{
		content.Quotation{Blocks: []content.Block{content.List{
			Text: role.Body, Marks: role.Bullet, Hang: 12 * unit.Pt, Mark: func(int) string { return "•" },
			Items: []content.ListItem{{Blocks: []content.Block{p("quoted")}}},
		}}},
		content.Table{
			Caption: []content.Block{p("caption")},
			Columns: []content.TableColumn{{Title: at("head")}, {Title: layouttest.Inlines("B")}},
			Rows:    []content.TableRow{{Cells: [][]content.Inline{at("cell"), at("cell-2")}}},
		},
		content.Names{Columns: 2, Names: []content.Label{{Inlines: at("left")}, {Inlines: at("right")}}},
		content.Margin{Blocks: []content.Block{p("main")}, Beside: []content.Block{p("beside")}},
		content.Terms{Label: role.Acronym, Items: []content.Term{{Label: at("label"), Blocks: []content.Block{p("term")}}}},
		content.DropCap{Paragraph: layouttest.Calling("Large", layouttest.Note("drop", "note-of-drop")), Lines: 2},
		layouttest.Calling("Outer", outer),
	}
	names := []string{"front", "title", "quoted", "caption", "head", "cell", "cell-2", "left", "right", "main", "beside",
		"label", "term", "drop", "outer", "inner", "foot", "back"}
	for _, columns := range []int{1, 3} {
		doc := layouttest.A4(t, 200, "en", blocks...)
		doc.Sheet.Columns, doc.Sheet.Gutter = columns, unit.Millimeters(7)
		section := doc.Parts[0].(*content.Section)
		section.Opener, section.Foot = []content.Block{heading}, []content.Block{p("foot")}
		plate := func(name string) content.Part {
			edge, side := unit.Millimeters(20), unit.Millimeters(80)
			box := content.Box{Rect: unit.Rect{X: edge, Y: edge, W: side, H: side}, Blocks: []content.Block{p(name)}}
			return &content.Plate{Boxes: []content.Box{box}}
		}
		doc.Parts = []content.Part{plate("front"), section, plate("back")}
		out := layouttest.Typeset(t, doc)
		set := make(map[string]int)
		for i := range out.Pages {
			for _, text := range layouttest.Texts(&out.Pages[i]) {
				if name, ok := strings.CutPrefix(layouttest.Spelled(text), "note-of-"); ok {
					set[name]++
					if text.Size != 8*unit.Pt || text.Face.Weight != fonts.Regular {
						t.Errorf("%d columns: the note of %s looks like no note", columns, name)
					}
				}
			}
		}
		for _, name := range names {
			if set[name] != 1 {
				t.Errorf("%d columns: the note of %s is set %d times", columns, name, set[name])
			}
		}
		checkSiblings(t, fmt.Sprintf("%d columns", columns), out)
		checkNotes(t, fmt.Sprintf("%d columns", columns), out, nil)
	}
}

// checkNotes sees that each note begins on the page of its call.
func checkNotes(t *testing.T, name string, out *display.Document, lines map[display.ElementID][]layouttest.Baseline) {
	t.Helper()
	for id := range out.Structure.All() {
		e := out.Structure.At(id)
		if e.Role != display.Note {
			continue
		}
		anchor := out.Anchors[e.Attributes().ID]
		call := out.Anchors[strings.Replace(e.Attributes().ID, "note-", "note-call-", 1)]
		if anchor.Page != call.Page {
			t.Errorf("%s: %s is on page %d, its call on page %d", name, e.Attributes().ID, anchor.Page+1, call.Page+1)
		}
	}
}

// checkSiblings sees that no note lies within another.
func checkSiblings(t *testing.T, name string, out *display.Document) {
	t.Helper()
	s := out.Structure
	for id := range s.All() {
		if s.At(id).Role != display.Note {
			continue
		}
		for p := s.At(id).Parent; p > 0; p = s.At(p).Parent {
			if s.At(p).Role == display.Note {
				t.Errorf("%s: %s lies within %s", name, s.At(id).Attributes().ID, s.At(p).Attributes().ID)
			}
		}
	}
}
