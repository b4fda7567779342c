package page

import (
	"slices"
	"testing"

	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// TestHeadsOfPages: a page takes whatever stands over all columns first, and more as long as a quarter of the page is
// left to the columns.
func TestHeadsOfPages(t *testing.T) {
	high := func(h unit.Length) []galley.Strip { return []galley.Strip{{Height: h * pt}} }
	for _, c := range []struct {
		head, more unit.Length
		want       bool
	}{{30, 45, true}, {30, 46, false}, {75, 0, true}, {76, 0, false}} {
		if got := hasRoom(100*pt, high(c.head), high(c.more)); got != c.want {
			t.Errorf("%d above the columns have room for %d: %v", c.head, c.more, got)
		}
	}
	if !hasRoom(100*pt, nil, high(120)) {
		t.Error("a page without anything above its columns has no room")
	}
	heads := [][]galley.Strip{high(1), nil}
	if len(headOf(heads, 0)) != 1 || headOf(heads, 1) != nil || headOf(heads, 2) != nil {
		t.Error("pages have heads of other pages")
	}
}

// TestPageOfText: text before a strip ends on the page of the column that the strip ends or stands in.
func TestPageOfText(t *testing.T) {
	columns := []column{{from: 0, to: 3}, {from: 3, to: 5}, {from: 5, to: 9}}
	for at, want := range map[int]int{0: 0, 3: 0, 4: 0, 5: 0, 6: 1, 9: 1, 10: 1} {
		if got := pageOf(2, columns, at); got != want {
			t.Errorf("the text before strip %d ends on page %d", at, got)
		}
	}
	if pageOf(2, nil, 4) != 0 || pageOf(1, columns, 10) != 2 {
		t.Error("text behind all columns is not on the last page")
	}
}

// TestCallAt: the text before a picture calls the notes of its caption, or the next text where space stands before it.
func TestCallAt(t *testing.T) {
	picture := func(at int) galley.WidePicture {
		return galley.WidePicture{At: at, Strips: []galley.Strip{{Notes: []int32{7}}}}
	}
	for at, want := range map[int]int{0: 0, 1: 0, 2: 2, 3: 2} {
		strips := textStrips(4)
		strips[1].Blank = true
		callAt(strips, picture(at))
		got := slices.IndexFunc(strips, func(s galley.Strip) bool { return slices.Equal(s.Notes, []int32{7}) })
		if got != want {
			t.Errorf("a picture at strip %d has its notes called by strip %d", at, got)
		}
	}
	blank := sequence{{Blank: true}}
	if callAt(blank, picture(0)); len(blank[0].Notes) != 0 {
		t.Error("space calls a note")
	}
}

// TestRunningHeads: versos of pages that face each other name the part, rectos the section; pages that face none name
// both; what there is not leaves no dash.
func TestRunningHeads(t *testing.T) {
	in, out := runningHeads{part: "Part", section: "Section"}, runningHeads{section: "Section"}
	for _, c := range []struct {
		heads         runningHeads
		name          string
		facing, verso bool
		want          string
	}{
		{in, "LKN", true, true, "LKN — Part"}, {in, "LKN", true, false, "LKN — Section"},
		{in, "LKN", false, false, "Part — Section"}, {in, "LKN", false, true, "Part — Section"},
		{out, "LKN", true, true, "LKN — Section"}, {out, "LKN", false, true, "LKN — Section"},
		{in, "", true, true, "Part"}, {runningHeads{}, "", false, false, ""}, {runningHeads{}, "LKN", true, true, "LKN"},
	} {
		if got := c.heads.words(c.name, c.facing, c.verso); got != c.want {
			t.Errorf("%v, facing %v, verso %v: %q, want %q", c.heads, c.facing, c.verso, got, c.want)
		}
	}
}
