package visible

import (
	"cmp"
	"slices"

	"annualreport/layout/unit"
)

// bandHeight is about the distance of two lines, so that a band holds the words of one or two.
const bandHeight = 12 * unit.Pt

// bands are the words of a page by the horizontal stripes of the page that they reach into,
// in each from left to right. With them a word is compared with its neighbors alone. What
// stands above or below the page is in the first stripe or the last.
type bands [][]int32

// newBands enters the words of a page of a height.
func newBands(words []word, height unit.Length) bands {
	b := make(bands, height/bandHeight+1)
	for i := range words {
		from, to := b.reach(words[i].core)
		for k := from; k <= to; k++ {
			b[k] = append(b[k], int32(i))
		}
	}
	for _, members := range b {
		slices.SortStableFunc(members, func(x, y int32) int { return cmp.Compare(words[x].core.X, words[y].core.X) })
	}
	return b
}

// reach is the first and the last stripe that a rectangle reaches into.
func (b bands) reach(r unit.Rect) (from, to int) {
	last := unit.Length(len(b) - 1)
	return int(min(max(r.Y/bandHeight, 0), last)), int(min(max((r.Y+r.H)/bandHeight, 0), last))
}

// meets tells whether two rectangles have a part in common.
func meets(a, b unit.Rect) bool {
	return a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H
}
