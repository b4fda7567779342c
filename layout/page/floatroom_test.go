package page

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// givingFloat is a float of 40 points, half of which it can give.
func givingFloat() galley.Strip {
	return galley.Strip{Float: 1, Height: 40 * pt, Reserve: &galley.HeightReserve{Most: 20 * pt}}
}

// TestPlaceWaiting: a column begins with the float that waited, which can give of its height, and may end right below
// it; if the section ends there, the column has nothing but a float, at a cost.
func TestPlaceWaiting(t *testing.T) {
	for _, ends := range []bool{false, true} {
		strips := append(textStrips(1), givingFloat())
		strips = append(strips, textStrips(3)...)
		if ends {
			strips[3].Begins = new(content.Section)
		}
		p := &paginator{strips: strips, height: 100 * pt, half: 5 * pt, step: 5 * pt, columns: 1}
		p.reset()
		p.wait(state{next: 3, float: 1, noted: p.notes.End(3)})
		at := p.take(3)
		w := walk{p: p, at: at, height: p.height, onlyFloats: true, col: p.begin(3, p.notes.End(3))}
		w.col.late = 1
		w.placeWaiting()
		if w.col.content != 40*pt || w.col.give.All() != 20*pt || w.col.to != 3 || !w.fits {
			t.Errorf("the column is %s high, gives %s, and fits: %v", w.col.content, w.col.give.All(), w.fits)
		}
		want := galley.Page + p.columnCost(&w.col, 2, p.height)
		if ends {
			want += lonelyFloat
		}
		if got := p.states[3].cost; got != want || p.states[3].col.late != 1 {
			t.Errorf("the section ends below the float: %v; the column costs %d, want %d", ends, got, want)
		}
	}
}

// TestHasRoomFor: a float has room where what is left, and what it and the pictures above it can give, is enough.
func TestHasRoomFor(t *testing.T) {
	for _, c := range []struct {
		content, blanks, give unit.Length
		want                  bool
	}{
		{60, 0, 0, true}, {80, 0, 0, true}, {81, 0, 0, false}, {70, 10, 0, true}, {70, 11, 0, false}, {90, 0, 10, true}, {91, 0, 10, false},
	} {
		strips := append(textStrips(1), givingFloat(), textStrips(1)[0])
		p := &paginator{strips: strips, height: 100 * pt, half: 5 * pt, step: 5 * pt, columns: 1}
		p.reset()
		w := walk{p: p, height: p.height, col: p.begin(0, 0), blanks: c.blanks * pt}
		w.col.content, w.col.give = c.content*pt, galley.Room{Crop: c.give * pt}
		if got := w.hasRoomFor(1, 2); got != c.want {
			t.Errorf("below %d and %d of space with %d to give: %v", c.content, c.blanks, c.give, got)
		}
	}
}

// TestPostponeFloat: text goes up before a float where a single column has no room for it; not where the float has
// nothing above it, where no text follows, or where the section has to stay in one column.
func TestPostponeFloat(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(p *paginator, w *walk)
		want   bool
	}{
		{"a float without room", func(*paginator, *walk) {}, true},
		{"several columns", func(p *paginator, _ *walk) { p.columns = 2 }, false},
		{"room", func(_ *paginator, w *walk) { w.col.content = 60 * pt }, false},
		{"nothing above it", func(_ *paginator, w *walk) { w.col.from = 1 }, false},
		{"a section that may not end yet", func(_ *paginator, w *walk) { w.until = 2 }, false},
		{"no text behind it", func(p *paginator, _ *walk) { p.strips = p.strips[:2] }, false},
	} {
		strips := append(textStrips(1), givingFloat())
		strips = append(strips, textStrips(3)...)
		p := &paginator{strips: strips, height: 100 * pt, half: 5 * pt, step: 5 * pt, columns: 1}
		p.reset()
		w := walk{p: p, height: p.height, col: p.begin(0, 0)}
		w.col.content, w.col.to = 85*pt, 1
		c.change(p, &w)
		w.postponeFloat(1)
		waits := 0
		for _, list := range p.waiting {
			waits += len(list)
		}
		if waits > 0 != c.want {
			t.Errorf("%s: the float waits in %d ways", c.name, waits)
		}
	}
}

// TestFollowsFirstTitle: also the first strip of all may be a title that text stays with.
func TestFollowsFirstTitle(t *testing.T) {
	title, line := galley.Strip{Cost: galley.Never}, galley.Strip{}
	if !(sequence{title, line}).followsTitle(1) || (sequence{line, line}).followsTitle(1) {
		t.Error("text below the first strip stays with it, or does not")
	}
}

// TestTurned: text and margin change places on versos of facing pages that have a margin beside one column.
func TestTurned(t *testing.T) {
	facing := content.Sheet{Facing: true, Margin: 50 * pt, MarginGap: 10 * pt, Columns: 1}
	bare, single, columns, first := facing, facing, facing, facing
	bare.Margin, single.Facing, columns.Columns, first.MarginFirst = 0, false, 2, true
	firstAlone := single
	firstAlone.MarginFirst = true
	for _, c := range []struct {
		name  string
		sheet content.Sheet
		wide  bool
		page  int
		want  bool
	}{
		{"a verso", facing, false, 2, true}, {"a recto", facing, false, 3, false}, {"no margin", bare, false, 2, false},
		{"pages alone", single, false, 2, false}, {"columns", columns, false, 2, false}, {"a wide section", facing, true, 2, false},
		{"notes before the text", firstAlone, false, 3, true}, {"a recto of those", first, false, 3, false},
	} {
		if got := turned(&c.sheet, &content.Section{Wide: c.wide}, c.page); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// TestFloatsWaitTogether: floats with text between them wait together, in their order, while that text goes up, as long
// as all of them have room on one page; the space between them is the larger one of those around them.
func TestFloatsWaitTogether(t *testing.T) {
	float := func(id int32, height unit.Length) []galley.Strip {
		space := galley.Strip{Blank: true, Height: 5 * pt, Plain: 5 * pt}
		return []galley.Strip{space, {Float: id, Height: height * pt}, space}
	}
	for _, c := range []struct {
		name   string
		second unit.Length
		want   string
	}{
		{"both fit a page", 20, "tttt tt tt1 2 t"},
		{"they do not", 70, "tttt 1 tt 2 ttt"},
	} {
		strips := slices.Concat(textStrips(4), float(1, 65), textStrips(2), float(2, c.second), textStrips(3))
		p := &paginator{strips: strips, height: 105 * pt, half: 5 * pt, step: 5 * pt, columns: 1}
		columns := p.breakColumns()
		got := ""
		for i := range p.strips {
			switch s := &p.strips[i]; {
			case s.Blank && got != "" && !strings.HasSuffix(got, " "):
				got += " "
			case s.Float > 0:
				got += strconv.Itoa(int(s.Float))
			case s.Line:
				got += "t"
			}
		}
		if got != c.want {
			t.Errorf("%s: the order is %q in %d columns, want %q", c.name, got, len(columns), c.want)
		}
		for _, col := range columns {
			if col.content > p.height {
				t.Errorf("%s: a column is %s high", c.name, col.content)
			}
		}
	}
}

// TestTextAroundFloats: the text that goes up before a float is what lies between it and the next ones; titles and
// sections do not go up.
func TestTextAroundFloats(t *testing.T) {
	one, two := galley.Strip{Float: 1, Height: 40}, galley.Strip{Float: 2, Height: 20}
	blank := galley.Strip{Blank: true, Height: 7, Plain: 3}
	line := galley.Strip{Height: 10, Line: true}
	s := sequence{line, blank, one, blank, two, blank, line, line, blank}
	var got []textPiece
	for piece := range s.aroundFloats(2, len(s)) {
		got = append(got, piece)
	}
	want := []textPiece{{2, 4, 4, 3}, {4, 6, 8, 3}}
	if !slices.Equal(got, want) {
		t.Errorf("the pieces are %v, want %v", got, want)
	}
	if got := s.leastOf(2, 6); got != 67 {
		t.Errorf("both floats are %d high, want 67", got)
	}
	for _, c := range []struct {
		strip galley.Strip
		want  bool
	}{
		{line, true}, {galley.Strip{Cost: galley.Never}, true}, {galley.Strip{Title: true}, false},
		{galley.Strip{Begins: new(content.Section)}, false}, {galley.Strip{Foot: true}, false},
		{galley.Strip{Header: []galley.Strip{line}}, false},
	} {
		if movable(&c.strip) != c.want {
			t.Errorf("%+v goes up: %v", c.strip, !c.want)
		}
	}
}

// TestPageHasPrice: a picture that can gives of its height rather than that a section takes another page.
func TestPageHasPrice(t *testing.T) {
	picture := galley.Strip{Height: 60 * pt, Reserve: &galley.HeightReserve{Most: 30 * pt, Items: func(unit.Length) []display.Item {
		return nil
	}}}
	strips := append(textStrips(6), picture)
	p := &paginator{strips: strips, height: 100 * pt, half: 5 * pt, step: 5 * pt, columns: 1}
	if columns := p.breakColumns(); len(columns) != 1 {
		t.Errorf("there are %d columns", len(columns))
	}
	p.reset()
	p.relax(0, p.begin(0, 0), 3, 50)
	p.columns = 2
	p.relax(0, p.begin(0, 0), 2, 50)
	if a, b := p.states[3].cost, p.states[2].cost; a != galley.Page+50 || b != galley.Page/2+50 {
		t.Errorf("a page costs %d, a column of two %d", a, b)
	}
}
