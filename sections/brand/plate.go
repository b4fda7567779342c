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
}

// Area is the rectangle of an area on the page; one that touches an edge of it goes on over the bleed.
func (c *Canvas) Area(a designs.Area) unit.Rect {
	return designs.Bleeding(a.On(c.Size, c.Mirrored), c.Size, c.Bleed)
}

// Shapes are the shapes of a plate, one over the other.
func Shapes(b *Brand, plate *designs.Plate, on Canvas) []display.Item {
	var out []display.Item
	for _, s := range plate.Shapes {
		ink := b.Ground(s.Ink)
		out = append(out, display.Path{
			Segments: display.RectPath(on.Area(s.Area)), Fill: &ink, Place: display.Place{Artifact: display.Background},
		})
	}
	return out
}

// Pattern is the pattern of a plate, whose shapes and places are computed from a text such as the name of the
// organisation and the year: the same text always gives the same pattern.
func Pattern(b *Brand, plate *designs.Plate, seed string, on Canvas) []display.Item {
	area := on.Area(plate.PatternArea)
	if plate.Pattern == designs.NoPattern || plate.PatternArea.IsEmpty() {
		return nil
	}
	d := &dice{digest: sha256.Sum256([]byte(seed))}
	ground := b.Ground(plate.PatternGround)
	p := &pattern{sheet: area, width: on.Size.W}
	if plate.PatternGround != plate.Ground {
		p.fill(display.RectPath(area), ground)
	}
	switch plate.Pattern {
	case designs.Weave:
		p.weave(d, b, ground)
	case designs.Strata:
		p.strata(d, b, ground)
	default:
		p.circles(d, b, ground, plate.PatternArea.On(on.Size, on.Mirrored))
	}
	return p.items
}
