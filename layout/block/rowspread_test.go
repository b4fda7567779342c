package block

import (
	"slices"
	"testing"

	"annualreport/layout/unit"
)

// TestSpread: rows are shared out evenly among as few pages as can be, with the largest gap
// that they have room for.
func TestSpread(t *testing.T) {
	for _, c := range []struct {
		name        string
		rows        int
		height      unit.Length
		first, page unit.Length
		pages       []int
		gap         unit.Length
		alone       bool
	}{
		{"one page with room", 3, 10, 100, 100, []int{3}, 20, false},
		{"one page, closed up", 4, 10, 90, 100, []int{4}, 12, false},
		{"six rows on two pages", 6, 20, 100, 110, []int{3, 3}, 13, false},
		{"a full first page", 6, 20, 60, 120, []int{2, 4}, 10, false},
		{"nothing fits below the title", 3, 50, 40, 120, []int{0, 2, 1}, 20, false},
		{"a single one on the last page", 3, 20, 65, 100, []int{1, 2}, 20, true},
		{"a single one without room for another row", 3, 40, 95, 80, []int{2, 1}, 7, true},
		{"a row higher than a page", 2, 300, 100, 120, nil, 20, false},
	} {
		s := rowSpread{first: c.first, page: c.page, least: 5, roomy: 20, alone: c.alone}
		for range c.rows {
			s.heights = append(s.heights, c.height)
		}
		pages, gap := s.plan(1)
		if !slices.Equal(pages, c.pages) || gap != c.gap {
			t.Errorf("%s: rows %v with a gap of %d, want %v and %d", c.name, pages, gap, c.pages, c.gap)
		}
	}
}

// TestSpreadFillsPage: rows that leave the foot of their page empty move apart, up to the largest gap, until nine tenths
// are filled.
func TestSpreadFillsPage(t *testing.T) {
	for _, c := range []struct{ first, most, gap unit.Length }{
		{200, 0, 20}, {200, 30, 30}, {200, 100, 75}, {90, 100, 25}, {75, 100, 20}, {100, 100, 30},
	} {
		s := rowSpread{heights: []unit.Length{15, 15}, first: c.first, page: c.first, least: 5, roomy: 20, most: c.most}
		if _, gap := s.plan(1); gap != c.gap {
			t.Errorf("on %d with a gap of at most %d: %d, want %d", c.first, c.most, gap, c.gap)
		}
	}
}
