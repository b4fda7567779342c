package block

import (
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// TestKeepOpener: the title of a section stays with the first lines of its text, over headings between them, or with the first thing
// that is no text; what comes behind may stand on another page.
func TestKeepOpener(t *testing.T) {
	line := galley.Strip{Height: 14 * unit.Pt, Line: true}
	heading := galley.Strip{Height: 14 * unit.Pt, Line: true, Cost: galley.Never}
	blank := galley.Strip{Height: 7 * unit.Pt, Blank: true}
	picture := galley.Strip{Height: 90 * unit.Pt}
	for _, c := range []struct {
		name string
		body []galley.Strip
		kept int // of the strips of the body
	}{
		{"lines", []galley.Strip{line, line, line, line, line, line}, 3},
		{"a heading", []galley.Strip{heading, blank, line, line, line, line, line}, 5},
		{"space", []galley.Strip{blank, line, blank, line, line, line, line}, 5},
		{"a picture", []galley.Strip{picture, line}, 0},
		{"a picture behind a line", []galley.Strip{line, picture, line}, 1},
		{"few lines", []galley.Strip{line, line}, 1},
	} {
		g := testGalley()
		g.Strips = append([]galley.Strip{{Height: 30 * unit.Pt}, {Height: 14 * unit.Pt, Blank: true}}, c.body...)
		keepOpener(g, 0, 2)
		for i, s := range g.Strips {
			if want := i < 2+c.kept; (s.Cost == galley.Never) != want && !(i >= 2 && c.body[i-2].Cost == galley.Never) {
				t.Errorf("%s: strip %d is kept: %v", c.name, i, !want)
			}
		}
	}
	g := testGalley()
	g.Strips = []galley.Strip{line, line, line}
	keepOpener(g, 1, 1)
	if g.Strips[1].Cost != 0 {
		t.Error("a section without an opener keeps its lines")
	}
}

// TestTableBehindOpener: a table that is kept whole may begin the page behind an opener, or behind some lines of text, at
// a price that is less than that of a divided table.
func TestTableBehindOpener(t *testing.T) {
	line := galley.Strip{Height: 14 * unit.Pt, Line: true}
	caption := galley.Strip{Height: 14 * unit.Pt, Line: true, Cost: galley.Never}
	row := galley.Strip{Height: 14 * unit.Pt, Cost: galley.RowBreak + galley.DividedThing}
	table := []galley.Strip{caption, row, row, {Height: 14 * unit.Pt}}
	for _, c := range []struct {
		name    string
		picture bool
		body    []galley.Strip
		behind  int // the strip behind which a page may end before the table
		cost    int64
	}{
		{"a title", false, table, 0, galley.TitleAlone},
		{"a picture", true, table, 0, galley.PictureAlone},
		{"a title and two lines", false, append([]galley.Strip{line, line}, table...), 2, galley.FewLines},
		{"a picture and a heading", true, append([]galley.Strip{caption}, table...), 0, galley.PictureAlone},
		{"a title and a low picture", false, []galley.Strip{caption, {Height: 60 * unit.Pt}, line}, 0, galley.Never},
		{"a table that may be divided", true, []galley.Strip{caption, line, line, line, line, line}, 0, galley.Never},
	} {
		g := testGalley()
		g.Strips = append([]galley.Strip{{Height: 30 * unit.Pt, Bleeds: c.picture}}, c.body...)
		keepOpener(g, 0, 1)
		if got := g.Strips[c.behind].Cost; got != c.cost {
			t.Errorf("%s: a break before the table costs %d, want %d", c.name, got, c.cost)
		}
	}
	if galley.FewLines >= galley.PictureAlone || galley.PictureAlone >= galley.TitleAlone ||
		galley.TitleAlone >= galley.DividedThing {
		t.Error("a table is divided rather than that it begins the next page")
	}
}

// TestNesting: entries of a deeper level are a list in the entry before them, and those of a higher one go on where it was left.
func TestNesting(t *testing.T) {
	tree := inline.NewTree()
	n := nesting{tree: tree, parent: 0}
	var items []display.ElementID
	for _, level := range []int{2, 2, 3, 4, 3, 2, 1, 2} {
		items = append(items, n.item(level))
	}
	list := func(i int) display.ElementID { return tree.Structure.At(items[i]).Parent }
	in := func(i int) display.ElementID { return tree.Structure.At(list(i)).Parent }
	for i := range items {
		if tree.Role(items[i]) != display.TOCI || tree.Role(list(i)) != display.TOC {
			t.Errorf("entry %d is a %v in a %v", i, tree.Role(items[i]), tree.Role(list(i)))
		}
	}
	if list(0) != list(1) || list(0) != list(5) || in(0) != 0 {
		t.Error("entries of the first level are not in one list")
	}
	if in(2) != items[1] || list(2) != list(4) || in(3) != items[2] {
		t.Error("deeper entries are not in the one before them")
	}
	if list(6) != list(0) || in(7) != 0 && in(7) != items[6] {
		t.Error("an entry that is higher than all before is no part of their list")
	}
}
