package compose

import (
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
)

// TestSpreadPictures: pictures that no text places stand behind paragraphs: not below headings,
// not before a list that was announced, not below a signature.
func TestSpreadPictures(t *testing.T) {
	text := func(words string, as role.Role) content.Block {
		return content.Paragraph{Role: as, Inlines: PlainInlines(words)}
	}
	blocks := map[rune]content.Block{
		'p': text("Words.", role.Body),
		'c': text("These:", role.Body),
		'h': text("Title", role.Heading),
		's': text("Ada Drip", role.Signature),
		'd': content.DropCap{Paragraph: content.Paragraph{Inlines: PlainInlines("Words.")}},
		'l': content.List{},
		'm': content.Margin{Blocks: []content.Block{
			content.Paragraph{Inlines: PlainInlines("Words.")}, content.Paragraph{Inlines: PlainInlines("Words.")},
		}},
		'b': content.Margin{Blocks: []content.Block{content.Paragraph{Inlines: PlainInlines("Words.")}}},
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
		{"hbp", 1, "hm*p"},
		{"bl", 1, "ml*"},
	} {
		var in, pictures []content.Block
		for _, r := range c.text {
			in = append(in, blocks[r])
		}
		for range c.pictures {
			pictures = append(pictures, content.Picture{})
		}
		if got := letters(spread(in, pictures)); got != c.want {
			t.Errorf("%d pictures in %q: %q, want %q", c.pictures, c.text, got, c.want)
		}
	}
	within, ok := intoMargin([]content.Block{blocks['m'], blocks['s']}, []content.Block{content.Picture{}})
	if !ok || letters(within) != "ms" || letters(within[0].(content.Margin).Blocks) != "p*p" {
		t.Errorf("beside a margin: %q", letters(within))
	}
}

// letters writes blocks as the table of the test does.
func letters(blocks []content.Block) string {
	var b strings.Builder
	for _, block := range blocks {
		switch x := block.(type) {
		case content.Picture:
			b.WriteByte('*')
		case content.List:
			b.WriteByte('l')
		case content.DropCap:
			b.WriteByte('d')
		case content.Margin:
			b.WriteByte('m')
		case content.Paragraph:
			switch {
			case x.Role.IsHeading():
				b.WriteByte('h')
			case x.Role.BelongsAbove():
				b.WriteByte('s')
			case strings.HasSuffix(content.PlainText(x.Inlines), ":"):
				b.WriteByte('c')
			default:
				b.WriteByte('p')
			}
		}
	}
	return b.String()
}
