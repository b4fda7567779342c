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
	isText := func(b content.Block) bool { return !isLandscape(b) }
	if len(s.Blocks) == 0 || s.Landscape || s.Headpiece != nil || slices.ContainsFunc(s.Blocks, isText) {
		return
	}
	s.Landscape = true
	s.Wide = true
	s.Blocks = append(slices.Clone(s.Blocks[0].(content.Landscape).Blocks), s.Blocks[1:]...)
}

// headLandscapes puts headings on the landscape pages that follow them directly, where no text of theirs stands on
// other pages: they would be alone at the foot of a page, far from what they are for.
func headLandscapes(s *content.Section) {
	if !slices.ContainsFunc(s.Blocks, isLandscape) {
		return
	}
	var out []content.Block
	for i, b := range s.Blocks {
		if l, ok := b.(content.Landscape); ok {
			from := len(out)
			for from > 0 && levelOf(out[from-1]) > 0 {
				from--
			}
			if from < len(out) && endsWithin(s.Blocks[i+1:], levelOf(out[len(out)-1])) {
				l.Blocks = slices.Concat(out[from:], l.Blocks)
				out = append(out[:from], l)
				continue
			}
		}
		out = append(out, b)
	}
	s.Blocks = out
}

// isLandscape reports whether a block stands on landscape pages of its own.
func isLandscape(b content.Block) bool {
	_, ok := b.(content.Landscape)
	return ok
}

// levelOf is the level of a heading; 0 for all other blocks.
func levelOf(b content.Block) int {
	switch b := b.(type) {
	case content.Paragraph:
		return b.Tag.Level()
	case content.Heading:
		return b.Title.Tag.Level()
	}
	return 0
}

// endsWithin reports whether nothing but landscape pages belongs to a heading of a level, by what follows the first.
func endsWithin(rest []content.Block, level int) bool {
	next := slices.IndexFunc(rest, func(b content.Block) bool { return !isLandscape(b) })
	return next < 0 || levelOf(rest[next]) > 0 && levelOf(rest[next]) <= level
}
