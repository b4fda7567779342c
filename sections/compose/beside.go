package compose

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/unit"
)

// HasMargin reports whether what is composed may have something beside it in the margin column.
func HasMargin(c *Composer) bool {
	return c.Sheet.HasMargin() && !c.inPanel && c.level > 0
}

// Beside are blocks that stand in the margin column, on the first line of the text above them. Where pages have no such
// column they stand between two rules in the text.
func Beside(c *Composer, blocks []content.Block, at diag.Span) []content.Block {
	switch {
	case len(blocks) == 0 || c.inPanel || c.level == 0:
		return blocks
	case HasMargin(c):
		return []content.Block{content.Margin{Beside: blocks}}
	}
	return []content.Block{content.Panel{
		Blocks: blocks, Rule: c.Styles.Rules, Edges: unit.Pt / 2, Span: at,
	}}
}

// settleMargins gives what stands in the margin column the text that it stands beside: that above it or, where none can
// have it, that below it.
func settleMargins(blocks []content.Block) []content.Block {
	var out, waiting []content.Block
	text := 0 // where blocks begin that something can stand beside
	for i, b := range blocks {
		m, ok := b.(content.Margin)
		switch last := len(out) - 1; {
		case !ok || len(m.Blocks) > 0:
			if len(waiting) > 0 {
				b = besideOf(b, waiting)
				waiting = nil
			}
			out = append(out, b)
		case last >= text && mayHaveBeside(out[last]):
			out[last] = besideOf(out[last], m.Beside)
		case mayHaveBeside(textBehind(blocks[i:])):
			waiting = append(waiting, m.Beside...)
		default:
			out = append(out, m.Beside...)
			text = len(out)
		}
	}
	return out
}

// textBehind is the first of some blocks that does not wait for a text to stand beside; nil if all of them do.
func textBehind(blocks []content.Block) content.Block {
	for _, b := range blocks {
		if m, ok := b.(content.Margin); !ok || len(m.Blocks) > 0 {
			return b
		}
	}
	return nil
}

// besideOf is a block with other blocks beside it, behind those that it has already.
func besideOf(b content.Block, beside []content.Block) content.Block {
	if m, ok := b.(content.Margin); ok {
		m.Beside = append(m.Beside[:len(m.Beside):len(m.Beside)], beside...)
		return m
	}
	return content.Margin{Blocks: []content.Block{b}, Beside: beside}
}

// mayHaveBeside reports whether something can stand beside a block in the margin column: text can have it that is no
// heading.
func mayHaveBeside(b content.Block) bool {
	switch b := b.(type) {
	case content.Paragraph:
		return !b.Role.IsHeading() && !b.Role.BelongsAbove()
	case content.List, content.DropCap, content.Margin:
		return true
	default:
		return false
	}
}

// BesideText puts blocks beside a text, from its head on, above what stands beside its first paragraph already.
func BesideText(text, beside []content.Block) []content.Block {
	if m, ok := text[0].(content.Margin); ok {
		m.Beside = append(beside[:len(beside):len(beside)], m.Beside...)
		return append([]content.Block{m}, text[1:]...)
	}
	end := len(text)
	if i := slices.IndexFunc(text, isMargin); i > 0 {
		end = i // where something else stands beside the text
	}
	return append([]content.Block{content.Margin{Blocks: text[:end:end], Beside: beside}}, text[end:]...)
}

// isMargin reports whether a block has something beside it.
func isMargin(b content.Block) bool {
	_, ok := b.(content.Margin)
	return ok
}
