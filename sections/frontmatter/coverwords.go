package frontmatter

import (
	"unicode/utf8"

	"annualreport/layout/content"
	"annualreport/layout/unit"
	"annualreport/sections/compose"
)

// The width of a letter in hundredths of its size, for guesses at how far words go, and the space around words that a
// pattern keeps off, in the same measure.
const (
	guessedLetter = 60
	aroundWords   = 60
)

// wordsOf are about the places of words on a plate: patterns are drawn before anything is set.
func wordsOf(c *compose.Composer, plate *content.Plate) []unit.Rect {
	var out []unit.Rect
	for i := range plate.Boxes {
		box := &plate.Boxes[i]
		styles := box.Styles
		if styles == nil {
			styles = plate.Styles
		}
		guess := wordsGuess{styles: styles, measure: box.Rect.W}
		guess.blocks(box.Blocks)
		if guess.height == 0 {
			continue
		}
		out = append(out, guess.on(box, c.Language.RightToLeft()))
	}
	return out
}

// wordsGuess is a guess at how much room blocks take.
type wordsGuess struct {
	styles                 *content.StyleSheet
	measure, width, height unit.Length
	// size is that of the largest letters, and align where lines stand.
	size  unit.Length
	align content.Alignment
}

// blocks adds blocks. Those that are no paragraphs take as much room as there is.
func (g *wordsGuess) blocks(blocks []content.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case content.Paragraph:
			style := g.styles.Style(b.Role)
			size := max(style.Text.Size, 1)
			letters := utf8.RuneCountInString(content.PlainText(b.Inlines))
			length := size.MulDiv(guessedLetter, 100) * unit.Length(letters)
			lines := (length + g.measure - 1) / max(g.measure, 1)
			g.height += style.Before + style.After + style.Leading*max(lines, 1)
			g.width = max(g.width, min(length, g.measure))
			g.size, g.align = max(g.size, size), style.Align
		case content.Picture:
			g.height += b.Room.H
			g.width = max(g.width, b.Room.W)
		default:
			g.height += g.measure
			g.width = g.measure
		}
	}
}

// on is the guess as a rectangle of a box, with some space around.
func (g *wordsGuess) on(box *content.Box, mirrored bool) unit.Rect {
	out := box.Rect
	out.H, out.W = min(g.height, out.H), min(g.width, out.W)
	if box.FromFoot {
		out.Y += box.Rect.H - out.H
	}
	spare := box.Rect.W - out.W
	switch {
	case g.align == content.Center:
		out.X += spare / 2
	case (g.align == content.End) != mirrored:
		out.X += spare
	}
	return out.Grown(min(g.size, 24*unit.Pt).MulDiv(aroundWords, 100))
}
