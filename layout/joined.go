package layout

import (
	"cmp"
	"slices"

	"annualreport/layout/display"
)

// joined puts the pieces of rows that came to stand below each other together again, so
// that those who read the page by its content read one cell after the other.
func joined(strips []strip) []strip {
	if !slices.ContainsFunc(strips, func(s strip) bool { return s.row != nil }) {
		return strips
	}
	out := make([]strip, 0, len(strips))
	for i := 0; i < len(strips); {
		k := i + 1
		for k < len(strips) && strips[i].row != nil && strips[k].row == strips[i].row {
			k++
		}
		if k == i+1 {
			out = append(out, strips[i])
		} else {
			row := flatten(strips[i:k])
			row.items = inOrder(row.items)
			out = append(out, row)
		}
		i = k
	}
	return out
}

// inOrder sorts items by their elements, which are numbered in the order of reading. What
// belongs to none follows the item that it follows now.
func inOrder(items []display.Item) []display.Item {
	type ranked struct {
		item display.Item
		rank display.ElementID
	}
	list := make([]ranked, len(items))
	rank := display.ElementID(0)
	for i, it := range items {
		if id := display.ElementOf(it); id >= 0 {
			rank = id
		}
		list[i] = ranked{it, rank}
	}
	slices.SortStableFunc(list, func(a, b ranked) int { return cmp.Compare(a.rank, b.rank) })
	out := make([]display.Item, len(items))
	for i := range list {
		out[i] = list[i].item
	}
	return out
}
