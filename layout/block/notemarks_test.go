package block_test

import (
	"fmt"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/inline"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

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
