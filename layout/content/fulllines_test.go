package content

import (
	"testing"

	"annualreport/layout/unit"
)

// TestFullLines: which lines of justified texts are full: those of broad columns with all that stands in them, not those
// of narrow columns or of narrow places in broad ones, and always those of languages without spaces; or all, or none.
func TestFullLines(t *testing.T) {
	mm := unit.Millimeters
	sheet := func(lines FullLines, column float64) *Sheet {
		return &Sheet{Size: unit.Size{W: mm(column + 40), H: mm(200)}, Inner: mm(20), Outer: mm(20), FullLines: lines}
	}
	for _, c := range []struct {
		name     string
		sheet    *Sheet
		width    float64
		unspaced bool
		want     bool
	}{
		{"a broad column", sheet(InBroadColumns, 80), 80, false, true},
		{"the least column", sheet(InBroadColumns, LeastFull), LeastFull, false, true},
		{"a narrow column", sheet(InBroadColumns, 74.5), 74.5, false, false},
		{"a list in a broad column", sheet(InBroadColumns, 80), 72, false, true},
		{"a list in a narrow column", sheet(InBroadColumns, 74), 68, false, false},
		{"half of a broad column", sheet(InBroadColumns, 100), 48, false, false},
		{"over all columns", sheet(InBroadColumns, 60), 127, false, true},
		{"ideographs in a narrow column", sheet(InBroadColumns, 60), 60, true, true},
		{"all", sheet(Everywhere, 40), 40, false, true},
		{"none", sheet(Nowhere, 120), 120, false, false},
		{"not even ideographs", sheet(Nowhere, 120), 120, true, false},
	} {
		if got := c.sheet.Full(mm(c.width), c.unspaced); got != c.want {
			t.Errorf("%s: lines are full: %v", c.name, got)
		}
	}
}
