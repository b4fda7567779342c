package block_test

import (
	"fmt"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/inline"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

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

// TestNumbersInContents: the number of an entry stands on the first baseline of its title, at the beginning of the line, and the title
// behind the column of numbers.
func TestNumbersInContents(t *testing.T) {
	entry := func(number, title string) content.ContentsEntry {
		return content.ContentsEntry{Number: number, Title: layouttest.Inlines(title), Anchor: "test", Level: 1}
	}
	list := content.Contents{NumberWidth: 30 * unit.Pt, FolioWidth: 40 * unit.Pt, Entries: []content.ContentsEntry{entry("7", "Numbered"), entry("", "Bare")}}
	doc := layouttest.A4(t, 100, "en", list)
	found := placed(layouttest.Typeset(t, doc))
	number, title, bare := found["7"], found["Numbered"], found["Bare"]
	if len(number.Words) == 0 || number.At.Y != title.At.Y {
		t.Fatalf("the number stands at %v, its title at %v", number.At, title.At)
	}
	if gap := title.At.X - number.At.X; gap != list.NumberWidth || bare.At.X != title.At.X {
		t.Errorf("titles stand at %s and %s behind the numbers", gap, bare.At.X-number.At.X)
	}
}

// TestAnchorOfTable: a link to a table leads to the table.
func TestAnchorOfTable(t *testing.T) {
	table := content.Table{
		Anchor: "sums", Columns: make([]content.TableColumn, 1),
		Rows: []content.TableRow{{Cells: [][]content.Inline{layouttest.Inlines("Cell")}}},
	}
	link := content.Paragraph{Role: role.Body, Tag: display.P, Inlines: []content.Inline{
		content.Link{Target: display.Target{Anchor: "sums"}, Inlines: layouttest.Inlines("there")},
	}}
	out := layouttest.Typeset(t, layouttest.A4(t, 100, "en", link, table))
	anchor, ok := out.Anchors["sums"]
	if !ok || out.Structure.At(anchor.Element).Role != display.Table {
		t.Errorf("the link leads to %+v", anchor)
	}
}

// TestMarksOfNotes sees that marks of any number of digits do not touch their notes.
func TestMarksOfNotes(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	for _, n := range []int{9, 99, 101, 1001} {
		var blocks []content.Block
		for i := range n {
			blocks = append(blocks, layouttest.Calling("A lamp.", layouttest.Note(fmt.Sprint(i), "Note")))
		}
		out := layouttest.Typeset(t, layouttest.A4(t, 120, "en", blocks...))
		last := layouttest.Texts(&out.Pages[len(out.Pages)-1])
		mark, note := last[len(last)-2], last[len(last)-1]
		if layouttest.Spelled(mark) != fmt.Sprint(n) || layouttest.Spelled(note) != "Note" {
			t.Fatalf("%d notes: the last are %q and %q", n, layouttest.Spelled(mark), layouttest.Spelled(note))
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
