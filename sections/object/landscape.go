package object

import (
	"annualreport/layout/content"
	"annualreport/sections/compose"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Landscape is the key of what may stand on landscape pages.
func Landscape[T any](at func(*T) *bool) *schema.Field[*T, bool] {
	return schema.Truth(landscapeName, at).Called("wide", "turned", "rotate", "rotated", "sideways", "broadside")
}

// landscape is that key of an object.
func landscape[T any](at func(*T) *bool) schema.Key[*T] {
	return Landscape(at).
		Doc("whether it stands on landscape pages of its own, with its caption and notes; the text goes on around it").
		Example("true")
}

// landscapeName is the name of that key.
const landscapeName = "landscape"

// mayTurn reports whether an object that stands among the text could stand on landscape pages.
func mayTurn(c *compose.Composer, asked bool) bool {
	return !asked && !compose.IsInPanel(c) && hasLandscapes(c)
}

// hasLandscapes reports whether landscape pages are wider than the others.
func hasLandscapes(c *compose.Composer) bool { return c.Sheet.IsUpright() || c.Sheet.Landscapes }

// turned is the blocks of an object, on landscape pages if that is asked for.
func turned(c *compose.Composer, asked bool, where *source.Where, blocks []content.Block) []content.Block {
	if !asked || len(blocks) == 0 {
		return blocks
	}
	at := where.Key(landscapeName)
	switch {
	case compose.IsInPanel(c):
		c.Problems.Errorf(at, "place it in the text of the section, or leave `landscape` out",
			"what stands in a box cannot stand on a landscape page")
		return blocks
	case compose.IsInNote(c):
		c.Problems.Errorf(at, "place it in the text of the section, or leave `landscape` out",
			"what stands in a note cannot stand on a landscape page")
		return blocks
	case !hasLandscapes(c):
		compose.TellLandscapeSheet(c, at)
		return blocks
	}
	return []content.Block{content.Landscape{Blocks: blocks}}
}
