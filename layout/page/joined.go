package page

import (
	"cmp"
	"slices"

	"annualreport/layout/display"
	"annualreport/layout/galley"
)

// joined is strips in which the pieces of one row that stand below each other are one strip again. Programs that read
// a page in the order of its content then read one cell after the other.
func joined(strips []galley.Strip) []galley.Strip {
	if !divided(strips) {
		return strips
	}
	out := make([]galley.Strip, 0, len(strips))
	for i := 0; i < len(strips); {
		k := i + 1
		for k < len(strips) && strips[i].Row != nil && strips[k].Row == strips[i].Row {
			k++
		}
		if k == i+1 {
			out = append(out, strips[i])
		} else {
			row := galley.Flatten(strips[i:k])
			row.Items = inOrder(row.Items)
			out = append(out, row)
		}
		i = k
	}
	return out
}

// divided reports whether some pieces of one row stand below each other.
func divided(strips []galley.Strip) bool {
	for i := 1; i < len(strips); i++ {
		if strips[i].Row != nil && strips[i].Row == strips[i-1].Row {
			return true
		}
	}
	return false
}

// inOrder sorts items by their elements, which are numbered in the order of reading. An item without an element stays
// behind the item that it follows now.
func inOrder(items []display.Item) []display.Item {
	type rankedItem struct {
		item display.Item
		rank display.ElementID
	}
	list := make([]rankedItem, len(items))
	rank := display.ElementID(0)
	for i, it := range items {
		if id := display.ElementOf(it); id >= 0 {
			rank = id
		}
		list[i] = rankedItem{it, rank}
	}
	slices.SortStableFunc(list, func(a, b rankedItem) int { return cmp.Compare(a.rank, b.rank) })
	out := make([]display.Item, len(items))
	for i := range list {
		out[i] = list[i].item
	}
	return out
}
