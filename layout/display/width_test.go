package display

import (
	"testing"

	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// TestWidth: tracking stands between the glyphs of a word that may be tracked and not behind the last, and is widened
// as the letters are.
func TestWidth(t *testing.T) {
	letters := &shape.Word{Advance: 1000, UnitsPerEm: 1000, Glyphs: make([]shape.Glyph, 3), Trackable: true}
	joined := &shape.Word{Advance: 1000, UnitsPerEm: 1000, Glyphs: make([]shape.Glyph, 3)}
	for _, c := range []struct {
		name      string
		word      *shape.Word
		expansion int64
		tracking  int64
		want      unit.Length
	}{
		{"natural", letters, Natural, 0, 10 * pt},
		{"widened", letters, Natural * 11 / 10, 0, 11 * pt},
		{"apart", letters, Natural, 50, 11 * pt},
		{"together", letters, Natural, -50, 9 * pt},
		{"apart and widened", letters, Natural * 11 / 10, 50, 121 * pt / 10},
		{"joined", joined, Natural, 50, 10 * pt},
	} {
		text := Text{Size: 10 * pt, Expansion: c.expansion, Tracking: c.tracking}
		if got := text.Width(c.word); (got - c.want).Abs() > 1 {
			t.Errorf("%s: the word is %s wide, want %s", c.name, got, c.want)
		}
	}
}
