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

// TestCaptionBefore: what is said of a table before it is said once.
func TestCaptionBefore(t *testing.T) {
	cell := func(text string) []Cell { return []Cell{{1, [][]Run{{{Text: text}}}}} }
	d := &Document{Blocks: []Block{
		Paragraph{Kind: Caption, Runs: []Run{{Text: "Lamps"}}}, Table{Rows: [][]Cell{cell("Coast"), cell("a")}}, Paragraph{Runs: []Run{{Text: "b"}}},
	}}
	s := d.Sections(Names{Untitled: "x"})
	if len(s[0].Tables) != 1 || s[0].Tables[0].Caption != "Lamps" || s[0].Text != "{table-1}\n\nb" {
		t.Errorf("%+v", s)
	}
}

// TestTypedBullets: a paragraph without words, or one that begins with a note, has no typed bullet.
func TestTypedBullets(t *testing.T) {
	for _, runs := range [][]Run{nil, {{Note: 1}, {Text: "•\ta"}}, {{Break: true}, {Text: "•\ta"}}, {{Text: "a"}}} {
		if rest, ok := TypedBullet(runs); ok {
			t.Errorf("%+v: %+v", runs, rest)
		}
	}
}
