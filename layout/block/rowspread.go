package block

import (
	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// rowSpread is rows that are shared out evenly among pages: of eleven numbers, six and five
// stand on a page, and not ten and a last one.
type rowSpread struct {
	heights []unit.Length
	// first is the room on the first page, page that on the others. On the first page there
	// is a gap above the first row.
	first, page unit.Length
	// least and roomy are the gaps between rows: the smallest, and that of rows with room. They grow up to most, if it
	// is not 0, to fill a page.
	least, roomy, most unit.Length
	// alone is set if the last row has a single thing, which should have another row on its page.
	alone bool
}

// plan is the numbers of rows of the pages, and the gap between them. It returns nil where a row has
// no room on a page of its own.
func (s *rowSpread) plan(step unit.Length) (pages []int, gap unit.Length) {
	fewest := s.fill(len(s.heights), s.least)
	if fewest == nil {
		return nil, s.roomy
	}
	for most := (len(s.heights) + len(fewest) - 1) / len(fewest); most <= len(s.heights); most++ {
		if pages = s.fill(most, s.least); len(pages) == len(fewest) {
			break
		}
	}
	s.accompany(pages)
	for gap = s.most / step * step; gap > s.roomy; gap -= step {
		if s.hold(pages, gap, galley.FullEnough) {
			return pages, gap
		}
	}
	for gap = s.roomy; gap > s.least; gap -= step {
		if s.hold(pages, gap, whole) {
			return pages, gap
		}
	}
	return pages, s.least
}

// accompany puts another row on the last page, if a single thing would stand there alone and there is room for both.
func (s *rowSpread) accompany(pages []int) {
	last := len(pages) - 1
	if !s.alone || last < 1 || pages[last] != 1 || pages[last-1] < 2 {
		return
	}
	if s.height(len(s.heights)-2, 2, s.least, last) <= s.page {
		pages[last]++
		pages[last-1]--
	}
}

// fill puts as many rows on each page as fit, up to a number.
func (s *rowSpread) fill(most int, gap unit.Length) []int {
	var pages []int
	for at := 0; at < len(s.heights); {
		n := 0
		for n < most && at+n < len(s.heights) && s.height(at, n+1, gap, len(pages)) <= s.room(len(pages)) {
			n++
		}
		if n == 0 && len(pages) > 0 {
			return nil
		}
		pages = append(pages, n)
		at += n
	}
	return pages
}

// whole is all of a height.
func whole(height unit.Length) unit.Length { return height }

// hold reports whether rows fit a part of their pages with a gap.
func (s *rowSpread) hold(pages []int, gap unit.Length, part func(unit.Length) unit.Length) bool {
	at := 0
	for i, n := range pages {
		if s.height(at, n, gap, i) > part(s.room(i)) {
			return false
		}
		at += n
	}
	return true
}

// height is that of some rows on a page.
func (s *rowSpread) height(at, n int, gap unit.Length, page int) unit.Length {
	h := gap * unit.Length(max(n-1, 0))
	if page == 0 {
		h = gap * unit.Length(n)
	}
	for _, row := range s.heights[at : at+n] {
		h += row
	}
	return h
}

func (s *rowSpread) room(page int) unit.Length {
	if page == 0 {
		return s.first
	}
	return s.page
}
