package compose

import (
	"fmt"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
)

// besideBlock is a block of a letter: a paragraph, a heading, a signature, a table, a list, a note for the margin.
func besideBlock(letter rune, n int) content.Block {
	text := func(as role.Role) content.Block {
		return content.Paragraph{Role: as, Inlines: PlainInlines(fmt.Sprintf("%c%d", letter, n))}
	}
	switch letter {
	case 'h':
		return text(role.Heading)
	case 's':
		return text(role.Signature)
	case 't':
		return content.Table{}
	case 'l':
		return content.List{}
	case 'n':
		return content.Margin{Beside: []content.Block{text(role.SideNote)}}
	}
	return text(role.Body)
}

// TestSettleMargins: a note stands beside the text above it, and beside that below it where nothing above can have one;
// where neither can, it stands between them. No note is lost, and none changes its order.
func TestSettleMargins(t *testing.T) {
	for _, c := range []struct{ blocks, want string }{
		{"pn", "[p|n]"},
		{"pnn", "[p|nn]"},
		{"npp", "[p|n]p"},
		{"nnp", "[p|nn]"},
		{"hnp", "h[p|n]"},
		{"tnl", "t[l|n]"},
		{"pntn", "[p|n]tn"},
		{"tnt", "tnt"},
		{"hn", "hn"},
		{"lnnhnp", "[l|nn]h[p|n]"},
		{"psn", "psn"},
		{"n", "n"},
		{"nnt", "nnt"},
	} {
		var blocks []content.Block
		for i, letter := range c.blocks {
			blocks = append(blocks, besideBlock(letter, i))
		}
		if got := besideLetters(settleMargins(blocks)); got != c.want {
			t.Errorf("%s is settled as %s, want %s", c.blocks, got, c.want)
		}
	}
}

// besideLetters writes blocks as the table of the test does.
func besideLetters(blocks []content.Block) string {
	out := ""
	for _, b := range blocks {
		switch b := b.(type) {
		case content.Margin:
			out += "[" + besideLetters(b.Blocks) + "|" + besideLetters(b.Beside) + "]"
		case content.Paragraph:
			out += content.PlainText(b.Inlines)[:1]
		case content.Table:
			out += "t"
		case content.List:
			out += "l"
		}
	}
	return out
}
