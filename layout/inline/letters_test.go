package inline

import (
	"testing"

	"annualreport/layout/bidi"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// TestHasRightToLeft: letters of scripts from right to left, to the first and the last of their blocks, and characters that
// direct text make a paragraph need the bidi algorithm, and no others do.
func TestHasRightToLeft(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "abc": false, "é ß 日本 …": false, "a–b": false,
		"a\u0590": true, "\u08ff": true, "\u058f": false, "\u0900": false, "\ufb1c": false, "\ufb1d": true, "\ufdff": true, "\ufe00": false,
		"\ufe6f": false, "\ufe70": true, "\ufeff": true, "\uff00": false, "\U000107ff": false, "\U00010800": true, "\U00010fff": true, "\U00011000": false,
		"\U0001e7ff": false, "\U0001e800": true, "\U0001efff": true, "\U0001f000": false,
		"é\u200f": true, "\u202b": true, "\u2066a": true, "日 שלום": true,
	} {
		if got := hasRightToLeft(text); got != want {
			t.Errorf("%+q: %v", text, got)
		}
	}
}

// TestExplicit: characters that direct text are not set, and marks stay.
func TestExplicit(t *testing.T) {
	for word, want := range map[string]string{"ab": "ab", "\u202bab\u202c": "ab", "\u2067a\u2069": "a", "a\u200fb": "a\u200fb", "\u202a": ""} {
		if got := withoutExplicit(word); got != want {
			t.Errorf("%+q becomes %+q", word, got)
		}
	}
	for text, want := range map[string]int{"a": 0, "\u202ba": 3, "\u2066": 3, "\u2014": 0, "\u200f": 0, "é": 0} {
		if got := explicitAt(text); got != want {
			t.Errorf("%+q begins with %d bytes", text, got)
		}
	}
}

// TestSameLevel: the letters of one level end where another begins; a directing character goes with what is before it.
func TestSameLevel(t *testing.T) {
	text := "abאב\u202c1"
	levels := []bidi.Level{9, 0, 0, 1, 1, 1, 1, 0, 0, 0, 2} // the word begins at byte 1
	for _, c := range []struct{ from, to, want int }{{0, len(text), 2}, {0, 1, 1}, {2, len(text), 9}, {9, len(text), 10}} {
		if got := sameLevel(text, c.from, c.to, levels, 1); got != c.want {
			t.Errorf("from %d: to %d, want %d", c.from, got, c.want)
		}
	}
	if got := sameLevel(text, 0, 5, nil, 1); got != 5 {
		t.Errorf("without levels: to %d", got)
	}
	if levelAt(nil, 3) != bidi.LeftToRight || levelAt(levels, 3) != 1 {
		t.Error("the level of a byte is another")
	}
}

// TestTree: a tree takes elements, runs, names, bookmarks and places; no tree takes nothing.
func TestTree(t *testing.T) {
	span := diag.At("report.toml", 2, 1)
	tree := NewTree()
	if tree.Next() != 1 {
		t.Errorf("the first element is %d", tree.Next())
	}
	section := tree.Add(0, display.Sect)
	table := tree.Add(section, display.Table)
	cell := tree.Add(tree.Add(table, display.TR), display.TD)
	run := tree.AddRun(cell)
	if tree.Role(table) != display.Table || tree.Structure.At(run).Parent != cell || tree.Next() != run+1 {
		t.Error("elements are not where they were put")
	}
	tree.Anchor("here", table)
	tree.Anchor("", cell)
	if len(tree.Anchors) != 1 || tree.Anchors["here"] != table {
		t.Errorf("names are %v", tree.Anchors)
	}
	tree.Bookmark(display.Bookmark{Title: "One"})
	if len(tree.Outline) != 1 || tree.Outline[0].Title != "One" {
		t.Errorf("the outline is %v", tree.Outline)
	}
	tree.Source(cell, diag.Span{})
	if tree.sourced(cell) || tree.sourced(section) {
		t.Error("the place of a cell is known from nowhere")
	}
	tree.Source(section, span)
	if tree.sourced(cell) != true {
		t.Error("the place of a cell's section is not known")
	}
	other := NewTree()
	part := other.Add(0, display.Part)
	inner := other.Add(other.Add(part, display.Sect), display.P)
	other.Source(part, span)
	if other.sourced(inner) {
		t.Error("a section takes its place from what it stands in")
	}
	tree.Attributes(cell).Alt = "A cell."
	if tree.Structure.Set(cell).Alt != "A cell." {
		t.Error("what an element says of itself is lost")
	}

	var none *Tree
	none.Anchor("here", 1)
	none.Bookmark(display.Bookmark{})
	none.Source(1, span)
	none.Attributes(1).Alt = "Nothing."
	if none.Add(0, display.P) != 0 || none.AddRun(0) != 0 || none.Role(3) != display.Root || !none.sourced(1) {
		t.Error("no tree has elements")
	}
}

// TestMakeRoom: lines stand further apart, and their paragraph from others, only where a face is tall, by steps of the half grid.
func TestMakeRoom(t *testing.T) {
	const pt = unit.Pt
	face := func(ascent, descent int32) *shape.Word {
		w := &shape.Word{UnitsPerEm: 1000}
		w.Ascent, w.Descent = ascent, descent
		return w
	}
	for _, c := range []struct {
		name                   string
		ascent, descent        int32
		lines                  int
		leading, before, after unit.Length
	}{
		{"a Latin face", 1000, 300, 2, 14, 2, 1}, {"as tall as can be without more", 1300, 500, 2, 14, 2, 1},
		{"tall", 1300, 501, 2, 14, 2, 1}, {"taller, in one line", 2600, 1300, 1, 14, 14, 7},
		{"taller", 2600, 1300, 2, 35, 2, 7},
	} {
		p := &Paragraph{atoms: []atom{{}, {word: face(c.ascent, c.descent)}, {word: face(900, 200)}}, Styles: make([]SetStyle, 1), Lines: make([]Line, c.lines)}
		p.Styles[0].Text = content.TextStyle{Size: 10 * pt}
		p.Style = &content.ParagraphStyle{Leading: 14 * pt, Before: 2 * pt, After: 1 * pt}
		makeRoom(p, 14*pt, 4*pt)
		if p.Style.Leading != c.leading*pt || p.Style.Before != c.before*pt || p.Style.After != c.after*pt {
			t.Errorf("%s: leading %s, before %s, after %s", c.name, p.Style.Leading, p.Style.Before, p.Style.After)
		}
	}

}

// TestNoncharacters: the numbers that never will be characters, and that of a pasted object, are none (Unicode, 23.7).
func TestNoncharacters(t *testing.T) {
	for r, want := range map[rune]bool{
		'a': false, 0xFDCF: false, 0xFDD0: true, 0xFDEF: true, 0xFDF0: false, 0xFFFB: false, 0xFFFC: true, 0xFFFD: false,
		0xFFFE: true, 0xFFFF: true, 0x1FFFE: true, 0x1FFFF: true, 0x1FFFD: false, 0x10FFFF: true,
	} {
		if noncharacter(r) != want {
			t.Errorf("%U is none: %v", r, !want)
		}
	}
}

// TestSourcedOutside: of what stands in no section no place is asked for.
func TestSourcedOutside(t *testing.T) {
	tree := NewTree()
	if !tree.sourced(tree.Add(0, display.P)) {
		t.Error("a paragraph outside of sections should have a place")
	}
}
