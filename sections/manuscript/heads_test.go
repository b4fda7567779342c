package manuscript

import "testing"

// TestHeads: a title over several columns of a table is told, as the others have none.
func TestHeads(t *testing.T) {
	cell := func(text string, span int) Cell { return Cell{span, [][]Run{{{Text: text}}}} }
	d := &Document{Blocks: []Block{Table{Rows: [][]Cell{{cell("Coast", 1), cell("Lamps", 2)}, {cell("a", 1), cell("b", 1), cell("c", 1)}}}}}
	s := d.Sections(Names{Untitled: "x"})
	if got := s[0].Tables[0].Columns; len(got) != 3 || got[1] != "Lamps" || got[2] != "" {
		t.Errorf("%q", got)
	}
	if all := d.Losses.All(); len(all) != 1 || all[0].Loss != lossOfHeads || all[0].First != "Lamps" {
		t.Errorf("%+v", all)
	}
}
