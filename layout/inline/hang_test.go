package inline

import (
	"testing"

	"annualreport/layout/shape"
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
