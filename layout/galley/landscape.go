package galley

import (
	"slices"

	"annualreport/layout/content"
)

// Landscape is strips that stand on landscape pages of their own, behind the page of the text that they follow.
type Landscape struct{ Strips []Strip }

// OnPagesOf is an empty galley of the same document for pages of its own on another sheet, with one column.
func (g *Galley) OnPagesOf(sheet *content.Sheet) *Galley {
	out := g.OfWidth(sheet.Width())
	out.Sheet = sheet
	out.Columns = 1
	out.OwnPages = true
	return out
}

// AddLandscape puts what stands on landscape pages behind the last strip of the galley, or the first one that is still
// to come. It takes no room on the galley itself.
func (g *Galley) AddLandscape(l Landscape) {
	for i := len(g.Strips) - 1; i >= 0; i-- {
		if s := &g.Strips[i]; !s.Blank {
			s.Landscapes = append(slices.Clip(s.Landscapes), l)
			return
		}
	}
	g.Landscapes = append(g.Landscapes, l)
}

// giveLandscapes hands what waits for the first strip of a galley to that strip.
func (g *Galley) giveLandscapes(s *Strip) {
	s.Landscapes = append(g.Landscapes, s.Landscapes...)
	g.Landscapes = nil
}
