package sections

import (
	"annualreport/fonts"
	"annualreport/layout"
	"annualreport/sections/source"
)

// narrative is a section of running text.
type narrative struct {
	head
	initial bool
}

// readNarrative reads whether the text begins with a large letter.
func readNarrative(_ *reader, t *source.Table, h head) Section {
	return &narrative{head: h, initial: t.Bool("drop_cap", false)}
}

// blocks implements Section.
func (n *narrative) blocks(c *composer) []layout.Block { return c.opening(c.text(n.Text), n.initial) }

// initialLines is the height of a large letter in lines.
const initialLines = 3

// opening gives a first paragraph its large letter, if that is wished for.
func (c *composer) opening(blocks []layout.Block, wished bool) []layout.Block {
	if !wished || len(blocks) == 0 {
		return blocks
	}
	if p, ok := blocks[0].(layout.Paragraph); ok {
		letter := c.styles.Value.Text
		letter.Weight, letter.Ink = fonts.Regular, c.styles.Accent
		blocks[0] = layout.DropCap{Paragraph: p, Letter: letter, Lines: initialLines}
	}
	return blocks
}
