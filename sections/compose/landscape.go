package compose

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/diag"
)

// onLandscape reports whether the section is set on landscape pages, and takes their sheet then.
func onLandscape(c *Composer) bool {
	if !c.head.Landscape {
		return false
	}
	if !c.Sheet.IsUpright() {
		TellLandscapeSheet(c, c.head.Where.Key("landscape"))
		return false
	}
	c.Sheet = c.Sheet.Landscape()
	return true
}

// TellLandscapeSheet tells that nothing changes where all pages are landscape.
func TellLandscapeSheet(c *Composer, at diag.Span) {
	c.Problems.Warnf(at, "leave it out",
		"the pages of this report are not upright, so that `landscape` changes nothing")
}

// joinLandscapes sets a section on landscape pages that has nothing but what stands on such pages: its title would be
// alone on a page otherwise. The title then stands above the first of them.
func joinLandscapes(s *content.Section) {
	isText := func(b content.Block) bool {
		_, ok := b.(content.Landscape)
		return !ok
	}
	if len(s.Blocks) == 0 || s.Landscape || s.Headpiece != nil || slices.ContainsFunc(s.Blocks, isText) {
		return
	}
	s.Landscape = true
	s.Wide = true
	s.Blocks = append(slices.Clone(s.Blocks[0].(content.Landscape).Blocks), s.Blocks[1:]...)
}
