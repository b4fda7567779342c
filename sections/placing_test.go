package sections

import (
	"strings"
	"testing"

	"annualreport/layout"
)

// TestSpreadPictures: pictures that no text places stand behind paragraphs: not below headings,
// not before a list that was announced, not below a signature.
func TestSpreadPictures(t *testing.T) {
	text := func(words string, style layout.ParagraphStyle) layout.Block {
		return layout.Paragraph{Style: style, Inlines: plainInlines(words)}
	}
	blocks := map[rune]layout.Block{
		'p': text("Words.", layout.ParagraphStyle{}),
		'c': text("These:", layout.ParagraphStyle{}),
		'h': text("Title", layout.ParagraphStyle{KeepNext: true}),
		's': text("Ada Drip", layout.ParagraphStyle{KeepPrevious: true}),
		'd': layout.DropCap{Paragraph: layout.Paragraph{Inlines: plainInlines("Words.")}},
		'l': layout.List{},
		'm': layout.Margin{Blocks: []layout.Block{layout.Paragraph{Inlines: plainInlines("Words.")}}},
	}
	for _, c := range []struct {
		text     string
		pictures int
		want     string
	}{
		{"ppp", 1, "p*pp"},
		{"pppp", 2, "p*pp*p"},
		{"p", 3, "p***"},
		{"hpp", 1, "hp*p"},
		{"pl", 1, "pl*"},
		{"cpl", 1, "cpl*"},
		{"dps", 1, "d*ps"},
		{"ps", 1, "ps*"},
		{"lhl", 1, "lhl*"},
		{"", 2, "**"},
	} {
		var in, pictures []layout.Block
		for _, r := range c.text {
			in = append(in, blocks[r])
		}
		for range c.pictures {
			pictures = append(pictures, layout.Picture{})
		}
		if got := letters(spread(in, pictures)); got != c.want {
			t.Errorf("%d pictures in %q: %q, want %q", c.pictures, c.text, got, c.want)
		}
	}
	within, ok := intoMargin([]layout.Block{blocks['m'], blocks['s']}, []layout.Block{layout.Picture{}})
	if !ok || letters(within) != "ms" || letters(within[0].(layout.Margin).Blocks) != "p*" {
		t.Errorf("beside a margin: %q", letters(within))
	}
}

// letters writes blocks as the table of the test does.
func letters(blocks []layout.Block) string {
	var b strings.Builder
	for _, block := range blocks {
		switch x := block.(type) {
		case layout.Picture:
			b.WriteByte('*')
		case layout.List:
			b.WriteByte('l')
		case layout.DropCap:
			b.WriteByte('d')
		case layout.Margin:
			b.WriteByte('m')
		case layout.Paragraph:
			switch {
			case x.Style.KeepNext:
				b.WriteByte('h')
			case x.Style.KeepPrevious:
				b.WriteByte('s')
			case strings.HasSuffix(layout.PlainText(x.Inlines), ":"):
				b.WriteByte('c')
			default:
				b.WriteByte('p')
			}
		}
	}
	return b.String()
}
