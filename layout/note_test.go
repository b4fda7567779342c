package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/inline"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// footnote is a note of some words in the style of notes.
func footnote(name, words string) content.Note {
	return content.Note{Name: name, Blocks: layouttest.Paragraphs(role.Note, words)}
}

// calling is a paragraph with some notes at its end.
func calling(words string, notes ...content.Note) content.Paragraph {
	inlines := []content.Inline{content.Text{Value: words}}
	for _, n := range notes {
		inlines = append(inlines, n, content.Text{Value: " "})
	}
	return content.Paragraph{Role: role.Body, Tag: display.P, Inlines: inlines}
}

// texts are the words of a page with the places of their lines.
func texts(page *display.Page) (out []display.Text) {
	for _, it := range page.Items {
		if text, ok := it.(display.Text); ok && text.Place.Artifact == display.NotArtifact && strings.TrimSpace(words(text)) != "" {
			out = append(out, text)
		}
	}
	return out
}

func words(t display.Text) string {
	var b strings.Builder
	for _, w := range t.Words {
		b.WriteString(w.Shaped.Text)
	}
	return b.String()
}

// TestMarksOfNotes sees that marks of any number of digits do not touch their notes.
func TestMarksOfNotes(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	for _, n := range []int{9, 99, 101, 1001} {
		var blocks []content.Block
		for i := range n {
			blocks = append(blocks, calling("A lamp.", footnote(fmt.Sprint(i), "Note")))
		}
		out := layouttest.Typeset(t, testDocument(t, 120, "en", blocks...))
		last := texts(&out.Pages[len(out.Pages)-1])
		mark, note := last[len(last)-2], last[len(last)-1]
		if words(mark) != fmt.Sprint(n) || words(note) != "Note" {
			t.Fatalf("%d notes: the last are %q and %q", n, words(mark), words(note))
		}
		width := unit.Length(0)
		for _, w := range mark.Words {
			width += inline.WordWidth(w.Shaped, mark.Size)
		}
		if gap := note.At.X - mark.At.X - width; gap < mark.Size/5 {
			t.Errorf("%d notes: %s between the mark and the note", n, gap)
		}
	}
}

// TestColumnsWithNotes evens the lines of text on a last page, whatever notes stand below
// them.
func TestColumnsWithNotes(t *testing.T) {
	for _, length := range []int{1, 40, 150} {
		note := footnote("a", strings.Repeat("lamp and keeper ", length))
		doc := testDocument(t, 160, "en", append([]content.Block{calling("A lamp.", note)}, layouttest.Paragraphs(role.Body, prose(t, "en")[:3]...)...)...)
		doc.Sheet.Columns, doc.Sheet.Gutter = 3, unit.Millimeters(7)
		out := layouttest.Typeset(t, doc)
		if len(out.Pages) != 1 {
			t.Fatalf("%d pages", len(out.Pages))
		}
		ends := make([]unit.Length, 3)
		for _, text := range texts(&out.Pages[0]) {
			if text.Size == layouttest.BodyText().Size {
				k := columnOf(doc, text.At.X)
				ends[k] = max(ends[k], text.At.Y)
			}
		}
		for _, y := range ends[:2] {
			if d := (y - ends[0]).Abs(); d > 2*doc.Sheet.Grid {
				t.Errorf("a note of %d words: the columns end at %v", length*3, ends)
			}
		}
	}
}

// TestNotesAnywhere sets notes of openers over all columns, of plates, of lists in quotations,
// of captions, cells and notes.
func TestNotesAnywhere(t *testing.T) {
	at := func(name string) []content.Inline {
		return []content.Inline{content.Text{Value: "Lamp"}, footnote(name, "note-of-"+name)}
	}
	p := func(name string) content.Block {
		return content.Paragraph{Role: role.Body, Tag: display.P, Inlines: at(name)}
	}
	outer := footnote("outer", "note-of-outer")
	outer.Blocks = append(outer.Blocks, calling("more", footnote("inner", "note-of-inner")))
	heading := content.Paragraph{Role: role.Heading, Tag: display.H1, Inlines: at("title")}
	heading.Strong = true
	blocks := []content.Block{
		content.Quotation{Blocks: []content.Block{content.List{Text: role.Body, Marks: role.Bullet, Hang: 12 * unit.Pt, Mark: func(int) string { return "•" },
			Items: []content.ListItem{{Blocks: []content.Block{p("quoted")}}}}}},
		content.Table{Caption: []content.Block{p("caption")}, Columns: []content.TableColumn{{Title: at("head")}, {Title: []content.Inline{content.Text{Value: "B"}}}}, Rows: []content.TableRow{{Cells: [][]content.Inline{at("cell"), at("cell-2")}}}},
		content.Names{Columns: 2, Names: []content.Label{{Inlines: at("left")}, {Inlines: at("right")}}},
		content.Margin{Blocks: []content.Block{p("main")}, Beside: []content.Block{p("beside")}},
		content.Terms{Label: role.Acronym, Items: []content.Term{{Label: at("label"), Blocks: []content.Block{p("term")}}}},
		content.DropCap{Paragraph: calling("Large", footnote("drop", "note-of-drop")), Lines: 2},
		calling("Outer", outer),
	}
	names := []string{"front", "title", "quoted", "caption", "head", "cell", "cell-2", "left", "right", "main", "beside", "label", "term", "drop", "outer", "inner", "foot", "back"}
	for _, columns := range []int{1, 3} {
		doc := testDocument(t, 200, "en", blocks...)
		doc.Sheet.Columns, doc.Sheet.Gutter = columns, unit.Millimeters(7)
		section := doc.Parts[0].(*content.Section)
		section.Opener, section.Foot = []content.Block{heading}, []content.Block{p("foot")}
		plate := func(name string) content.Part {
			return &content.Plate{Boxes: []content.Box{{Rect: unit.Rect{X: unit.Millimeters(20), Y: unit.Millimeters(20), W: unit.Millimeters(80), H: unit.Millimeters(80)}, Blocks: []content.Block{p(name)}}}}
		}
		doc.Parts = []content.Part{plate("front"), section, plate("back")}
		out := layouttest.Typeset(t, doc)
		set := make(map[string]int)
		for i := range out.Pages {
			for _, text := range texts(&out.Pages[i]) {
				if name, ok := strings.CutPrefix(words(text), "note-of-"); ok {
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
