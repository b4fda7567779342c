package brand

import (
	"crypto/sha256"

	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/brand/designs"
)

// Canvas is a page of a report that a cover is painted on.
type Canvas struct {
	Size  unit.Size
	Bleed unit.Length
	// Mirrored is set where lines begin at the right.
	Mirrored bool
	// Words are the places of words, which patterns keep off.
	Words []unit.Rect
}

// Area is the rectangle of an area on the page; one that touches an edge of it goes on over the bleed.
func (c *Canvas) Area(a designs.Area) unit.Rect {
	return designs.Bleeding(a.On(c.Size, c.Mirrored), c.Size, c.Bleed)
}

// Shapes are the shapes of a plate below its picture or its pattern, one over the other, or those over it.
func Shapes(b *Brand, plate *designs.Plate, overPicture bool, on Canvas) []display.Item {
	var out []display.Item
	for _, s := range plate.Shapes {
		if s.OverPicture != overPicture {
			continue
		}
		ink := b.Ground(s.Ink)
		out = append(out, display.Path{
			Segments: display.RectPath(on.Area(s.Area)), Fill: &ink, Place: display.Place{Artifact: display.Background},
		})
	}
	return out
}

// Pattern is the pattern of the front cover, whose shapes and places are computed from a text such as the name of the
// organisation and the year: the same text always gives the same pattern. It is mirrored as areas are.
func Pattern(b *Brand, plate *designs.Plate, seed string, on Canvas) []display.Item {
	return drawn(b, plate, seed, &on, (*pattern).circles)
}

// BackPattern is the pattern of the back cover: that of the front but for rings, which are three around one center.
func BackPattern(b *Brand, plate *designs.Plate, seed string, on Canvas) []display.Item {
	return drawn(b, plate, seed, &on, (*pattern).band)
}

// drawn is the pattern of a plate; rings are drawn by a function.
func drawn(b *Brand, plate *designs.Plate, seed string, on *Canvas, rings func(*pattern, *dice)) []display.Item {
	if plate.Pattern == designs.NoPattern || plate.PatternArea.IsEmpty() {
		return nil
	}
	p := patternOn(b, plate, on)
	d := &dice{digest: sha256.Sum256([]byte(seed))}
	if plate.PatternGround != plate.Ground {
		p.fill(display.RectPath(p.sheet), p.ground)
	}
	switch plate.Pattern {
	case designs.Weave:
		p.weave(d)
	case designs.Strata:
		p.strata(d)
	default:
		rings(p, d)
	}
	if on.Mirrored {
		mirror(p.items, on.Size.W)
	}
	return p.items
}
