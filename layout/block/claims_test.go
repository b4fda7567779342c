package block

import (
	"reflect"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// TestSpreadOfSpans: columns that a cell spans become wide enough for it together, by the same each, and none
// becomes narrower.
func TestSpreadOfSpans(t *testing.T) {
	width := func(lengths ...unit.Length) []unit.Length { return lengths }
	c := claims{hard: width(10, 30, 5), least: width(20, 30, 5), natural: width(25, 90, 5)}
	c.spread(0, 2, claim{hard: 60, least: 45, natural: 200})
	want := claims{hard: width(21, 41, 5), least: width(20, 30, 5), natural: width(25, 90, 5)}
	if !reflect.DeepEqual(c, want) {
		t.Errorf("%v, want %v", c, want)
	}
	c.spread(1, 2, claim{hard: 10, least: 235, natural: 400})
	want = claims{hard: width(21, 41, 5), least: width(20, 131, 106), natural: width(25, 131, 106)}
	if !reflect.DeepEqual(c, want) {
		t.Errorf("%v, want %v", c, want)
	}
}

// TestOverbooked: widths are too much together over the whole, and at the whole if a column has none.
func TestOverbooked(t *testing.T) {
	for _, c := range []struct {
		shares []int
		want   bool
	}{
		{[]int{500, 500}, false}, {[]int{500, 501}, true}, {[]int{1000, 0}, true}, {[]int{999, 0}, false}, {[]int{0, 0}, false}, {[]int{600, 600, 0}, true},
	} {
		var n tableNode
		for _, share := range c.shares {
			n.block.Columns = append(n.block.Columns, content.TableColumn{Width: share})
		}
		if n.overbooked() != c.want {
			t.Errorf("%v are too much: %v", c.shares, !c.want)
		}
	}
}
