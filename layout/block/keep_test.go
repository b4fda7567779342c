package block

import (
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// testGalley is an empty galley of 400 by 280 points on a grid of 14 points.
func testGalley() *galley.Galley {
	return galley.NewGalley(testDocument(), 400*unit.Pt)
}

func testDocument() *content.Document {
	doc := new(content.Document)
	doc.Sheet = content.Sheet{Grid: 14 * unit.Pt, Columns: 1, Size: unit.Size{W: 400 * unit.Pt, H: 280 * unit.Pt}}
	return doc
}

// TestContentsKept: no entry of the contents is divided; an entry stays with the first of those below it,
// and the last of several, of which there are more below the same entry, should not stand alone.
func TestContentsKept(t *testing.T) {
	for _, c := range []struct {
		name   string
		levels []int
		costs  []int64 // behind the last line of each
	}{
		{"one level", []int{1, 1, 1}, []int64{0, 0, 0}},
		{"one below", []int{1, 2, 1}, []int64{galley.Never, 0, 0}},
		{"two below", []int{1, 2, 2, 1}, []int64{galley.Never, galley.Widow, 0, 0}},
		{"three below", []int{1, 2, 2, 2, 1}, []int64{galley.Never, 0, galley.Widow, 0, 0}},
		{"at the end", []int{1, 2, 2, 2}, []int64{galley.Never, 0, galley.Widow, 0}},
		{"of two depths", []int{1, 2, 3, 3, 2}, []int64{galley.Never, galley.Never, galley.Widow, 0, 0}},
		{"deeper ones behind", []int{1, 2, 2, 3}, []int64{galley.Never, 0, galley.Never, 0}},
	} {
		n := new(contentsNode)
		for _, level := range c.levels {
			n.rows = append(n.rows, contentsRow{entry: content.ContentsEntry{Level: level}})
		}
		g := testGalley()
		for i := range n.rows {
			from := len(g.Strips)
			for range 3 {
				g.Strips = append(g.Strips, galley.Strip{Height: 14 * unit.Pt})
			}
			n.keep(g, i, from, from+2)
		}
		for i, s := range g.Strips {
			want := galley.Never
			if i%3 == 2 {
				want = c.costs[i/3]
			}
			if s.Cost != want {
				t.Errorf("%s: behind line %d of entry %d a break costs %d, want %d", c.name, i%3+1, i/3+1, s.Cost, want)
			}
		}
	}
}

// TestCloseUp: strips give up the space at their end first, down to a line and a half, and then up to
// eight hundredths of their height, each its part; where that is not enough nothing changes.
func TestCloseUp(t *testing.T) {
	for _, c := range []struct {
		name    string
		heights []unit.Length
		blank   bool
		over    unit.Length
		want    []unit.Length
	}{
		{"nothing", nil, true, 10, nil},
		{"no space at the end", []unit.Length{100, 40}, false, 10, nil},
		{"of the space alone", []unit.Length{100, 40}, true, 10, []unit.Length{100, 30}},
		{"all of the space", []unit.Length{100, 40}, true, 25, []unit.Length{100, 15}},
		{"of the strips too", []unit.Length{100, 300, 40}, true, 49, []unit.Length{94, 282, 15}},
		{"the most", []unit.Length{100, 300, 40}, true, 57, []unit.Length{92, 276, 15}},
		{"more than the most", []unit.Length{100, 300, 40}, true, 58, nil},
		{"a space of a line", []unit.Length{100, 300, 10}, true, 4, []unit.Length{99, 297, 10}},
		{"without anything above", []unit.Length{40}, true, 10, []unit.Length{30}},
	} {
		var strips []galley.Strip
		for i, h := range c.heights {
			strips = append(strips, galley.Strip{Height: h, Blank: c.blank && i == len(c.heights)-1})
		}
		want := c.want
		if want == nil {
			want = c.heights
		}
		if ok := closeUp(strips, c.over, 10); ok != (c.want != nil) {
			t.Errorf("%s: it is enough: %v", c.name, ok)
		}
		for i, s := range strips {
			if s.Height != want[i] {
				t.Errorf("%s: strip %d is %d high, want %d", c.name, i, s.Height, want[i])
			}
		}
	}
}

// TestWideCards: cards have the width of the sheet from where they begin, but not where the sheet has columns, and what
// is wider already stays so.
func TestWideCards(t *testing.T) {
	for _, c := range []struct {
		columns        int
		x, width, want unit.Length
	}{
		{1, 30, 200, 370}, {0, 30, 200, 370}, {2, 30, 200, 200}, {1, 30, 390, 390},
	} {
		doc := testDocument()
		doc.Sheet.Columns = c.columns
		collector := &Collector{Session: &inline.Session{Doc: doc}}
		frame := inline.Frame{X: c.x * unit.Pt, Width: c.width * unit.Pt, Region: &inline.Region{Sheet: &doc.Sheet}}
		n := collectCards(collector, nil, cardRows{columns: 3}, frame)
		if n.frame.Width != c.want*unit.Pt || n.frame.X != frame.X {
			t.Errorf("%+v: the cards are %s wide", c, n.frame.Width)
		}
	}
}

// TestCardColumns: cards stand side by side with a gap between each two, and their rules above them, in inks that
// take turns over all rows.
func TestCardColumns(t *testing.T) {
	inks := []color.Ink{color.Of(color.RGB{R: 200}), color.Of(color.RGB{B: 200})}
	rows := cardRows{CardStyle: content.CardStyle{Gap: 20 * unit.Pt, Line: unit.Pt, Rules: inks}, columns: 3}
	slots := rows.slots(4, 340*unit.Pt)
	if w := slots[0].width; w != 100*unit.Pt {
		t.Errorf("a column is %s wide", w)
	}
	frame := inline.Frame{X: 30 * unit.Pt, Width: 340 * unit.Pt}
	n := &cardsNode{rows: rows, frame: frame, slots: slots, cards: make([][]galley.Node, 4)}
	for at, want := range map[int][]unit.Length{0: {30, 150, 270}, 3: {30}} {
		row := n.row(testGalley(), at)
		if len(row.cells) != len(want) || len(row.rules) != len(want) {
			t.Fatalf("the row has %d cells and %d rules", len(row.cells), len(row.rules))
		}
		for i, x := range want {
			if r := display.ExtentOf(row.rules[i]); r.X != x*unit.Pt || r.W != 100*unit.Pt {
				t.Errorf("rule %d stands at %s, %s wide", i, r.X, r.W)
			}
			if ink := *row.rules[i].(display.Path).Fill; ink.Screen != inks[(at+i)%2].Screen {
				t.Errorf("the rule of card %d is %s", at+i, ink.Screen)
			}
		}
	}
	n.rows.Line = 0
	if row := n.row(testGalley(), 0); len(row.rules) != 0 {
		t.Error("cards without lines have rules")
	}
}

// TestPortraitKept: a picture at the head of a quotation stays with the words below it, also over the space between
// them; where there are no words, or something else is at the head, nothing is kept.
func TestPortraitKept(t *testing.T) {
	portrait, words := new(pictureNode), new(paragraphNode)
	for _, c := range []struct {
		name  string
		nodes []galley.Node
		want  int // strips that are kept with the next
	}{
		{"above words", []galley.Node{portrait, words}, 2},
		{"alone", []galley.Node{portrait}, 0},
		{"below words", []galley.Node{words, portrait}, 0},
	} {
		strips := []galley.Strip{{Height: unit.Pt}, {Height: unit.Pt, Blank: true}, {Height: unit.Pt}, {Height: unit.Pt}}
		(&quotation{nodes: c.nodes}).keepPortrait(strips)
		for i, s := range strips {
			if kept := s.Cost == galley.Never; kept != (i < c.want) {
				t.Errorf("%s: strip %d is kept: %v", c.name, i, kept)
			}
		}
	}
}
