package sections

import (
	"annualreport/layout"
	"annualreport/sections/source"
)

// narrative is a section of running text; a story is one too.
type narrative struct{ head }

// readNarrative reads a narrative: it has nothing but what every section has.
func readNarrative(_ *reader, _ *source.Table, h head) Section { return &narrative{h} }

// blocks implements Section.
func (n *narrative) blocks(c *composer) []layout.Block { return c.text(n.Text) }
