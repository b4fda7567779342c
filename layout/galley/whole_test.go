package galley

import (
	"testing"

	"annualreport/layout/unit"
)

// TestOrderOfCosts: what is worse costs more, and no white on a page makes up for it.
func TestOrderOfCosts(t *testing.T) {
	order := []int64{100_000, ThinShare, Widow, EmptyColumn, OpenerAlone, DividedThing, Never, BrokenRule, OverfullColumn}
	for i := range order[1:] {
		if order[i]*4 > order[i+1] {
			t.Errorf("cost %d should be far less than %d", order[i], order[i+1])
		}
	}
}

// TestLetGo: a break above a thing is allowed only where it fits a page and does not fit one with the titles that must
// stand above it, also when the picture of these is as low as it can be.
func TestLetGo(t *testing.T) {
	page := testGalley().Sheet.Height()
	for _, c := range []struct {
		name                         string
		title, picture, gives, thing unit.Length
		alone                        bool
	}{
		{"both fit", page / 3, 0, 0, page * 2 / 3, false},
		{"both do not fit", page/3 + 3, 0, 0, page * 2 / 3, true},
		{"the picture gives enough", page / 6, page/6 + 9, 9, page * 2 / 3, false},
		{"the picture gives too little", page / 6, page/6 + 9, 3, page * 2 / 3, true},
		{"the thing is divided anyway", page / 3, 0, 0, page + 9, false},
	} {
		g := testGalley()
		g.Add(Strip{Height: page / 2})
		if c.picture > 0 {
			g.Add(Strip{Height: c.picture, Cost: Never, Reserve: &HeightReserve{Most: c.gives}})
		}
		g.Add(Strip{Height: c.title, Cost: Never})
		title := len(g.Strips) - 1
		g.Add(Strip{Height: c.thing / 3})
		g.Add(Strip{Height: c.thing - c.thing/3})
		KeepWhole(g, title+1)
		LetGo(g, 0)
		if alone := g.Strips[title].Cost == OpenerAlone; alone != c.alone {
			t.Errorf("%s: the titles may stand alone: %v", c.name, alone)
		}
		if cost := g.Strips[0].Cost; cost != 0 {
			t.Errorf("%s: a break elsewhere costs %d", c.name, cost)
		}
	}
}

// TestKeepTable: a table that fits a page is divided at a high price, and one that is higher at none.
func TestKeepTable(t *testing.T) {
	for _, c := range []struct {
		columns int
		height  unit.Length
		more    int64
	}{{1, 300, DividedThing}, {2, 300, DividedThing}, {1, 301, 0}} {
		g := testGalley()
		g.Sheet.Columns = c.columns
		g.Sheet.Size.H = 602 * unit.Pt
		g.Add(Strip{Height: 14 * unit.Pt})
		for i, cost := range []int64{7, Never, 0} {
			g.Add(Strip{Height: []unit.Length{c.height, 300, 2}[i] * unit.Pt, Cost: cost})
		}
		KeepTable(g, 1)
		want := []int64{0, 7 + c.more, Never, 0}
		for i, s := range g.Strips {
			if s.Cost != want[i] {
				t.Errorf("%d columns, %d high: behind strip %d a break costs %d, want %d", c.columns, c.height, i, s.Cost, want[i])
			}
			if s.Within != (i == 1 || i == 2) {
				t.Errorf("%d columns, %d high: strip %d is within a thing: %v", c.columns, c.height, i, s.Within)
			}
			if floats := s.Float != 0; floats != (c.more > 0 && i > 0) {
				t.Errorf("%d columns, %d high: strip %d floats: %v", c.columns, c.height, i, floats)
			}
		}
	}
	g := testGalley()
	KeepTable(g, 0) // nothing to keep
	if g.floats != 0 {
		t.Error("nothing floats")
	}
}
