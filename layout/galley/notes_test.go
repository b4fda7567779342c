package galley

import (
	"slices"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// noteOf is a note of some lines of 10 points, of which one calls other notes.
func noteOf(lines int, calls ...int32) *Note {
	n := new(Note)
	for i := range lines {
		s := Strip{Height: 10 * unit.Pt, Line: true}
		if i == lines-1 {
			s.Notes = calls
		}
		n.Strips = append(n.Strips, s)
	}
	return n
}

// testFlow is a text of four lines: the second calls the notes 1 and 0 in this order, of 6 and of 3 lines,
// and the last note 2, of 5, which calls note 3, of 2.
func testFlow() *NoteFlow {
	strips := []Strip{{}, {Notes: []int32{1, 0}}, {}, {Notes: []int32{2}}}
	return NewNoteFlow(strips, []*Note{noteOf(6), noteOf(3), noteOf(5, 3), noteOf(2)}, 4*unit.Pt)
}

// TestNoteFlow: notes follow each other by their numbers, a note that another calls behind that; and a note
// is divided where two lines stay together at both of its ends.
func TestNoteFlow(t *testing.T) {
	f := testFlow()
	var notes []int32
	for _, l := range f.Lines {
		notes = append(notes, l.Note)
	}
	if want := []int32{0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3}; !slices.Equal(notes, want) {
		t.Errorf("the lines are of the notes %v", notes)
	}
	if want := []int32{0, 0, 9, 9, 16}; !slices.Equal(f.ends, want) {
		t.Errorf("the notes end at %v", f.ends)
	}
	if want := []int32{0, 0, 6, 6, 9}; !slices.Equal(f.starts, want) {
		t.Errorf("the last notes begin at %v", f.starts)
	}
	if want := []int32{0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4}; !slices.Equal(f.begun, want) {
		t.Errorf("so many notes have begun: %v", f.begun)
	}
	// The third note calls another from its last line: it may be divided before that.
	if want := []int32{0, 0, 2, 3, 4, 4, 4, 4, 4, 4, 4, 11, 12, 12, 12, 12, 12}; !slices.Equal(f.cuts, want) {
		t.Errorf("the notes may be divided at %v", f.cuts)
	}
	for _, c := range []struct {
		from, to int32
		want     unit.Length
	}{{0, 0, 0}, {9, 9, 0}, {0, 9, 94}, {3, 6, 34}} {
		if got := f.Height(c.from, c.to); got != c.want*unit.Pt {
			t.Errorf("from %d to %d the notes are %s high", c.from, c.to, got)
		}
	}
}

// TestNotesFit: a column takes as much of its notes as it has room for, divides only the last, and that by the rules.
func TestNotesFit(t *testing.T) {
	f := testFlow()
	for _, c := range []struct {
		name          string
		from          int32
		first, behind int
		room          unit.Length
		to            int32
		ok            bool
	}{
		{"no notes", 0, 0, 1, 0, 0, true},
		{"all of both", 0, 0, 2, 94, 9, true},
		{"a point too little", 0, 0, 2, 93, 4, false},
		{"the rest of a note", 3, 2, 3, 64, 9, true},
		{"a part of the rest", 2, 2, 3, 24, 4, true},
		{"no line of the rest", 2, 2, 3, 3, 2, false},
		{"a part of the last", 9, 2, 4, 24, 11, true},
		{"one line more than fits the rule", 9, 2, 4, 14, 4, false},
		{"three lines", 9, 2, 4, 34, 12, true},
		{"four lines, of which the last cannot stay", 9, 2, 4, 44, 12, true},
		{"all that is left", 9, 2, 4, 74, 16, true},
	} {
		if to, ok := f.Fit(c.from, c.first, c.behind, c.room*unit.Pt); to != c.to || ok != c.ok {
			t.Errorf("%s: to %d, %v; want %d, %v", c.name, to, ok, c.to, c.ok)
		}
	}
	for _, c := range []struct {
		name   string
		from   int32
		behind int
		room   unit.Length
		least  int32
		want   int32
	}{
		{"by the rules", 0, 2, 64, 1, 4}, {"all", 0, 2, 94, 1, 9}, {"no room, but one line", 0, 2, 0, 1, 1},
		{"against the rules", 4, 2, 24, 1, 6}, {"no more than there is", 8, 2, 0, 3, 9},
	} {
		if got := f.Force(c.from, c.behind, c.room*unit.Pt, c.least); got != c.want {
			t.Errorf("forced, %s: to %d, want %d", c.name, got, c.want)
		}
	}
	for at, want := range map[int32]int32{0: 4, 1: 3, 6: 3, 7: 2, 16: 0} {
		if got := f.Late(at, 4); got != want {
			t.Errorf("behind %d begin %d notes, want %d", at, got, want)
		}
	}
}

// TestNotesBetween: the lines of a column stand in the order of the notes' numbers, but for the rest of a note at
// its head and a note that goes on at its foot.
func TestNotesBetween(t *testing.T) {
	strips := []Strip{{Notes: []int32{0}}, {Notes: []int32{1}}}
	f := NewNoteFlow(strips, []*Note{noteOf(2, 2), noteOf(2), noteOf(3)}, 0)
	for i := range f.Lines { // each line is as high as its place, to tell them apart
		s := *f.Lines[i].strip
		s.Height = unit.Length(i)
		f.Lines[i].strip = &s
	}
	for _, c := range []struct {
		from, to int32
		want     []unit.Length
	}{
		{0, 7, []unit.Length{0, 1, 5, 6, 2, 3, 4}}, // 0 0 2 2 2 1 1
		{3, 7, []unit.Length{3, 4, 5, 6}},
		{0, 6, []unit.Length{0, 1, 2, 3, 4, 5}},
		{0, 3, []unit.Length{0, 1, 2}},
		{2, 7, []unit.Length{5, 6, 2, 3, 4}},
		{4, 4, nil},
	} {
		var got []unit.Length
		for _, s := range f.Between(c.from, c.to) {
			got = append(got, s.Height)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("from %d to %d: %v, want %v", c.from, c.to, got, c.want)
		}
	}
}

// TestNoteBehindBlank: space at the head of what is left of a note vanishes.
func TestNoteBehindBlank(t *testing.T) {
	n := noteOf(4)
	n.Strips[1].Blank, n.Strips[2].Blank = true, true
	f := NewNoteFlow([]Strip{{Notes: []int32{0}}}, []*Note{n}, 0)
	for at, want := range map[int32]int32{0: 0, 1: 3, 2: 3, 3: 3, 4: 4} {
		if got := f.Next(at); got != want {
			t.Errorf("behind %d the column begins at %d, want %d", at, got, want)
		}
	}
	blank := noteOf(2)
	blank.Strips[1].Blank = true
	f = NewNoteFlow([]Strip{{Notes: []int32{0}}}, []*Note{blank}, 0)
	if got := f.Next(1); got != 2 {
		t.Errorf("a note that ends with space goes on at %d", got)
	}
	if f.cuts[2] != 0 {
		t.Error("a note of two lines is divided")
	}
	four := noteOf(4)
	if f = NewNoteFlow([]Strip{{Notes: []int32{0}}}, []*Note{four}, 0); f.cuts[4] != 2 {
		t.Errorf("a note of four lines is divided at %d", f.cuts[4])
	}
	four.Strips[1].Cost = Orphan
	if f = NewNoteFlow([]Strip{{Notes: []int32{0}}}, []*Note{four}, 0); f.cuts[4] != 0 {
		t.Errorf("a note whose lines should stay together is divided at %d", f.cuts[4])
	}
}

// TestReserveBesideLabel: lines stay together until they are as high as what stands beside them, and the last one gets
// what they lack.
func TestReserveBesideLabel(t *testing.T) {
	for _, c := range []struct {
		height, last, offset unit.Length
		costs                []int64
	}{
		{10, 14, 42, []int64{0, 0, 0}}, {14, 14, 42, []int64{0, 0, 0}}, {15, 14, 42, []int64{Never, 0, 0}},
		{29, 14, 42, []int64{Never, Never, 0}}, {42, 14, 42, []int64{Never, Never, 0}}, {44, 21, 49, []int64{Never, Never, 0}},
	} {
		g := testGalley()
		for range 3 {
			g.Add(Strip{Height: 14 * unit.Pt})
		}
		g.Reserve(0, c.height*unit.Pt)
		for i, s := range g.Strips {
			if s.Cost != c.costs[i] {
				t.Errorf("%d high: behind line %d a break costs %d", c.height, i, s.Cost)
			}
		}
		if g.Strips[2].Height != c.last*unit.Pt || g.Offset != c.offset*unit.Pt {
			t.Errorf("%d high: the last line is %s, all are %s", c.height, g.Strips[2].Height, g.Offset)
		}
	}
}

// TestFloat: what stands together floats together, each under a number of its own, but not what calls notes.
func TestFloat(t *testing.T) {
	g := testGalley()
	for range 4 {
		g.Add(Strip{Height: 14 * unit.Pt})
	}
	g.Float(2)
	g.Add(Strip{Notes: []int32{0}})
	g.Float(4)
	g.Add(Strip{})
	g.Float(5)
	for i, want := range []int32{0, 0, 1, 1, 0, 3} {
		if g.Strips[i].Float != want {
			t.Errorf("strip %d floats as %d, want %d", i, g.Strips[i].Float, want)
		}
	}
}

// TestMirror: in documents from right to left frames stand as far from the right end as others from the left.
func TestMirror(t *testing.T) {
	doc := new(content.Document)
	doc.Info.RightToLeft = true
	doc.Sheet = content.Sheet{Grid: 14 * unit.Pt, Size: unit.Size{W: 400 * unit.Pt, H: 600 * unit.Pt}}
	f := inline.Frame{X: 30 * unit.Pt, Width: 100 * unit.Pt}
	if x := NewGalley(doc, 400*unit.Pt).Sub().Left(f); x != 270*unit.Pt {
		t.Errorf("from right to left: %s", x)
	}
	if x := testGalley().OfWidth(200 * unit.Pt).Left(f); x != 30*unit.Pt {
		t.Errorf("from left to right: %s", x)
	}
}

// TestHeaderAgain: what is set again above a table is heard once: its words and the samples of a legend are a header,
// its rules stay what they are, and links are not set again.
func TestHeaderAgain(t *testing.T) {
	run := display.Content(7)
	s := AsHeader(Strip{Height: 14 * unit.Pt, Wide: true, Cost: Never, Notes: []int32{1}, Items: []display.Item{
		display.Text{Place: run}, display.Path{Place: run}, display.Path{Place: display.Place{Artifact: display.Decoration}}, display.Link{},
	}})
	if len(s.Items) != 3 || s.Height != 14*unit.Pt || !s.Wide || s.Notes != nil || s.Cost != 0 {
		t.Fatalf("the header is %+v", s)
	}
	header := display.Place{Artifact: display.Header}
	if s.Items[0].(display.Text).Place != header || s.Items[1].(display.Path).Place != header {
		t.Error("words and samples of the header are read again")
	}
	if s.Items[2].(display.Path).Place.Artifact != display.Decoration {
		t.Error("the rule of the header is no decoration")
	}
}

// TestWithoutBlanks: space at the end is dropped, and no other.
func TestWithoutBlanks(t *testing.T) {
	blank, line := Blank(5), Strip{Height: 14}
	for _, c := range []struct {
		strips []Strip
		left   int
	}{{nil, 0}, {[]Strip{blank}, 0}, {[]Strip{blank, line}, 2}, {[]Strip{line, blank, line, blank, blank}, 3}} {
		if got := len(WithoutBlanks(c.strips)); got != c.left {
			t.Errorf("of %d strips %d are left, want %d", len(c.strips), got, c.left)
		}
	}
}

// TestKeepAll: where fewer lines are there than should stay, all of them stay.
func TestKeepAll(t *testing.T) {
	g := testGalley()
	g.Add(Strip{Height: 14 * unit.Pt})
	g.Add(Strip{Height: 14 * unit.Pt})
	g.KeepLast(3)
	if g.Strips[0].Cost != Never || g.Strips[1].Cost != Never {
		t.Errorf("breaks cost %d and %d", g.Strips[0].Cost, g.Strips[1].Cost)
	}
}
