package galley

import (
	"slices"

	"annualreport/layout/content"
)

// Landscape is strips that stand on landscape pages of their own, behind the page of the text that they follow.
type Landscape struct {
	Strips []Strip
	// Headed is set if they begin with a heading. No text that follows them stands on a page before them then: it would
	// seem to belong to the heading before.
	Headed bool
}

// CutBehind is where a flow is cut since landscape pages with a heading follow: a place among its strips in the order
// of reading, or 0 where nothing of it stands behind them.
func CutBehind(strips []Strip) int {
	isHeaded := func(l Landscape) bool { return l.Headed }
	for i := range strips {
		if rest := strips[i+1:]; slices.ContainsFunc(strips[i].Landscapes, isHeaded) {
			if slices.ContainsFunc(rest, func(s Strip) bool { return !s.Blank }) {
				return i + 1
			}
			return 0
		}
	}
	return 0
}

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
