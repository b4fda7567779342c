package compose

import (
	"slices"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/unit"
	"annualreport/sections/icon"
)

// IconSide is the side of the square that an icon stands in.
const IconSide = 26 * unit.Pt

// Icon is an icon in a square of IconSide; nil if there is none. Pictograms have the accent of the brand, as it is
// legible on the ground. Readers pass over icons: the words beside them say what they mean.
func Icon(c *Composer, i icon.Icon, at diag.Span) content.Block {
	square := unit.Size{W: IconSide, H: IconSide}
	switch {
	case i.Drawing != nil:
		return content.Picture{Image: i.Drawing, Decorative: true, Room: square, Bare: true, Span: at}
	case i.Pictogram != nil:
		paths := i.Pictogram.Paths(IconSide, c.Styles.Mark, c.Language.RightToLeft())
		return content.Drawing{Paths: paths, Size: square, Decorative: true, Span: at}
	}
	return nil
}

// iconIn is an icon in an ink: a pictogram takes it, a drawing of the author has its own colors.
func iconIn(i content.Block, ink color.Ink) content.Block {
	pictogram, ok := i.(content.Drawing)
	if !ok {
		return i
	}
	pictogram.Paths = slices.Clone(pictogram.Paths)
	for k := range pictogram.Paths {
		p := &pictogram.Paths[k]
		if p.Fill != nil {
			p.Fill = &ink
		}
		if p.Stroke != nil {
			p.Stroke = &ink
		}
	}
	return pictogram
}
