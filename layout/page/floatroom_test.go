package page

import (
	"testing"

	"annualreport/layout/content"
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
		want := p.columnCost(&w.col, 2, p.height)
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
