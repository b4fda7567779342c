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
// stands above or below the page is in the first stripe or the last. The room of one page is
// used again for the next.
type bands struct {
	// members are the numbers of words, stripe after stripe; ends is where each stripe ends.
	members, ends []int32
}

// enter takes the words of a page of a height, instead of those of the page before.
func (b *bands) enter(words []word, height unit.Length) {
	b.ends = slices.Grow(b.ends[:0], int(height/bandHeight)+1)[:height/bandHeight+1]
	clear(b.ends)
	for i := range words {
		for from, to := b.reach(words[i].core); from <= to; from++ {
			b.ends[from]++
		}
	}
	total := int32(0)
	for k, n := range b.ends { // where each begins, until its words are in it
		b.ends[k] = total
		total += n
	}
	b.members = slices.Grow(b.members[:0], int(total))[:total]
	for i := range words {
		for from, to := b.reach(words[i].core); from <= to; from++ {
			b.members[b.ends[from]] = int32(i)
			b.ends[from]++
		}
	}
	for k := range b.ends {
		byX := func(x, y int32) int { return cmp.Compare(words[x].core.X, words[y].core.X) }
		slices.SortStableFunc(b.stripe(k), byX)
	}
}

// stripe is the words of a stripe, from left to right.
func (b *bands) stripe(k int) []int32 {
	from := int32(0)
	if k > 0 {
		from = b.ends[k-1]
	}
	return b.members[from:b.ends[k]]
}

// reach is the first and the last stripe that a rectangle reaches into.
func (b *bands) reach(r unit.Rect) (from, to int) {
	last := unit.Length(len(b.ends) - 1)
	return int(min(max(r.Y/bandHeight, 0), last)), int(min(max((r.Y+r.H)/bandHeight, 0), last))
}

// meets reports whether two rectangles have a part in common.
func meets(a, b unit.Rect) bool {
	return a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H
}
