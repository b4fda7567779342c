package page

import (
	"maps"
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/galley"
)

// TestAliases: further names lead to the place of an anchor; names that are taken stay, and names of nothing lead
// nowhere.
func TestAliases(t *testing.T) {
	first, second := display.Anchor{Page: 1}, display.Anchor{Page: 2}
	anchors := map[string]display.Anchor{"first": first, "second": second}
	enterAliases(anchors, map[string]string{"start": "first", "second": "first", "nowhere": "nothing"})
	want := map[string]display.Anchor{"first": first, "second": second, "start": first}
	if !maps.Equal(anchors, want) {
		t.Errorf("the anchors are %v", anchors)
	}
}

// TestColumnsInOrder: the strips of columns stand in the order in which they are set: a float that waited comes first,
// text that went up before it comes before it, and both are entered once.
func TestColumnsInOrder(t *testing.T) {
	strips := append(textStrips(2), givingFloat())
	strips = append(strips, textStrips(3)...)
	for i := range strips {
		strips[i].Anchors = []string{string(rune('a' + i))}
	}
	p := &paginator{strips: strips, half: 5 * pt, step: 5 * pt, columns: 1}
	columns := inOrderOfColumns(p, []column{{from: 0, to: 2, late: -1, moved: 4}, {from: 4, to: 6, late: 2}})
	order := ""
	for _, s := range p.strips {
		for _, name := range s.Anchors {
			order += name
		}
	}
	if order != "abdcef" {
		t.Errorf("the strips stand in the order %s", order)
	}
	for i, c := range columns {
		if c.late != -1 || c.moved != 0 || c.to <= c.from || i > 0 && c.from != columns[i-1].to {
			t.Errorf("column %d is %+v", i, c)
		}
	}
	if last := columns[1].to; last != len(p.strips) || galley.Total(p.strips[:columns[0].to]) != 30*pt {
		t.Errorf("the columns end at %d of %d", last, len(p.strips))
	}
}
