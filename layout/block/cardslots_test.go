package block

import (
	"fmt"
	"testing"

	"annualreport/layout/unit"
)

// TestSpannedSlots: cards take their parts of a row with gaps between them; what has no room begins another row, and
// the last of a row fills it where rows are full. No card is wider than its row, and none overlaps another.
func TestSpannedSlots(t *testing.T) {
	const width, gap = 118 * unit.Pt, 2 * unit.Pt
	for _, c := range []struct {
		spans []int
		full  bool
		want  string
	}{
		{[]int{12, 6, 6, 4, 4, 4}, false, "0:0+118 1:0+58 1:60+58 2:0+38 2:40+38 2:80+38"},
		{[]int{4, 12, 4}, false, "0:0+38 1:0+118 2:0+38"},
		{[]int{8, 4, 4, 8}, true, "0:0+78 0:80+38 1:0+38 1:40+78"},
		{[]int{8, 6}, true, "0:0+118 1:0+118"},
		{[]int{4, 4}, true, "0:0+38 0:40+78"},
		{[]int{0, 99}, false, "0:0+8 1:0+118"},
	} {
		got := ""
		for _, s := range spannedSlots(c.spans, 12, c.full, width, gap) {
			got += fmt.Sprintf(" %d:%d+%d", s.row, s.x/unit.Pt, s.width/unit.Pt)
		}
		if got[1:] != c.want {
			t.Errorf("%v: %s, want %s", c.spans, got[1:], c.want)
		}
	}
}
