package kind

import (
	"strings"
	"unicode/utf8"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
)

// narrative is a section of running text.
type narrative struct {
	compose.Head
	initial bool
}

// narrativeKind is running text.
func narrativeKind(in *key.Reading) schema.Kind[*Parts] {
	return kindOf[narrative](in, "narrative", "Running text", nil,
		dropCap(func(n *narrative) *bool { return &n.initial }))
}

// dropCap is whether a text begins with a large letter.
func dropCap[T any](at func(*T) *bool) *schema.Field[*T, bool] {
	return schema.Truth("drop_cap", at).Doc("whether the text begins with a large letter").Example("true")
}

// Blocks implements compose.Section.
func (n *narrative) Blocks(c *compose.Composer) []content.Block {
	return withInitial(c, c.Text(n.Text), n.initial)
}

// initialLines is the height of a large letter in lines.
const initialLines = 3

// withInitial gives a first paragraph its large letter, if that is wished for.
func withInitial(c *compose.Composer, blocks []content.Block, wished bool) []content.Block {
	if !wished || len(blocks) == 0 {
		return blocks
	}
	at := 0
	if len(blocks) > 1 && isGreeting(blocks[0]) {
		at = 1
	}
	first := blocks[at:]
	if m, ok := blocks[at].(content.Margin); ok {
		first = m.Blocks
	}
	if p, ok := running(first[0]); ok {
		first[0] = content.DropCap{Paragraph: p, Lines: initialLines}
	}
	return blocks
}

// running is a block that is a paragraph of running text: no heading, and nothing that was placed.
func running(b content.Block) (content.Paragraph, bool) {
	p, ok := b.(content.Paragraph)
	return p, ok && p.Tag == display.P && !p.Role.IsHeading()
}

// longestGreeting is how many letters a line has that greets the readers.
const longestGreeting = 80

// isGreeting reports whether a block is a short paragraph such as “Dear friends,”, before which no large letter stands.
func isGreeting(b content.Block) bool {
	p, ok := running(b)
	words := strings.TrimSpace(content.PlainText(p.Inlines))
	last, _ := utf8.DecodeLastRuneInString(words)
	return ok && utf8.RuneCountInString(words) <= longestGreeting && strings.ContainsRune(",:!،，：！", last)
}
