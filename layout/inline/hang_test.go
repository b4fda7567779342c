package inline

import (
	"testing"

	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// The glyph before a break is the last one of its character, in both directions.
func TestGlyphBefore(t *testing.T) {
	glyphs := func(clusters ...uint16) []shape.Glyph {
		out := make([]shape.Glyph, len(clusters))
		for i, c := range clusters {
			out[i].Cluster = c
		}
		return out
	}
	for _, c := range []struct {
		glyphs       []shape.Glyph
		offset, want int
	}{
		{glyphs(0, 1, 1, 3), 3, 2},
		{glyphs(0, 1, 1, 3), 4, 3},
		{glyphs(0, 1, 1, 3), 1, 0},
		{glyphs(3, 1, 1, 0), 3, 2},
		{glyphs(3, 1, 1, 0), 1, 3},
		{glyphs(3, 1, 1), 1, -1},
		{glyphs(2), 2, -1},
		{nil, 1, -1},
	} {
		if got := glyphBefore(c.glyphs, c.offset); got != c.want {
			t.Errorf("glyphBefore(%v, %d) = %d, want %d", c.glyphs, c.offset, got, c.want)
		}
	}
}

// TestHangAtBreak: behind a sign that hangs, a line that ends inside of a word hangs by its share of the sign's width;
// behind a letter without a protrusion it does not hang.
func TestHangAtBreak(t *testing.T) {
	w := &shape.Word{Text: "ab-cd", UnitsPerEm: 1000}
	for i := range w.Text {
		w.Glyphs = append(w.Glyphs, shape.Glyph{ID: 1, Cluster: uint16(i), Advance: 400})
	}
	for offset, want := range map[int]unit.Length{3: 10 * unit.Pt * 400 / 1000 * 550 / 1000, 2: 0} {
		if got := hangAtBreak(w, shape.Break{Offset: offset, At: offset}, 10*unit.Pt); got != want {
			t.Errorf("behind %q: got %s, want %s", w.Text[:offset], got, want)
		}
	}
}
