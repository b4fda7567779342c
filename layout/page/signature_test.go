package page_test

import (
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestSignature: who signs a letter never stands without some lines of it.
func TestSignature(t *testing.T) {
	words := layouttest.ProseWords(t, "en")
	signed := layouttest.BodyStyle()
	signed.KeepPrevious, signed.Before = true, signed.Leading
	strokes := layouttest.Picture("PNG", 300, 100)
	strokes.Decorative, strokes.KeepPrevious = true, true
	strokes.Width = unit.Millimeters(30)
	for n := 300; n < 700; n += 9 {
		blocks := layouttest.Paragraphs(role.Body, strings.Join(words[:n/2], " "), strings.Join(words[n/2:n], " "))
		if n%2 == 0 {
			blocks = append(blocks, strokes)
		}
		sign := content.Paragraph{Role: role.Signature, Tag: display.Caption, Inlines: []content.Inline{
			content.Text{Value: "Ada Drip"}, content.LineEnd{}, content.Text{Value: "Director"},
		}}
		doc := layouttest.Styled(layouttest.A4(t, 100, "en", append(blocks, sign)...), role.Signature, signed)
		doc.Sheet.Size.H = unit.Millimeters(150)
		list := things(layouttest.Typeset(t, doc))
		last := list[len(list)-1]
		lines := 0
		for _, one := range list {
			if one.page == last.page && one.role == display.P {
				lines++
			}
		}
		if list[len(list)-2].page != last.page || lines < 2 {
			t.Errorf("%d words: %d lines stand above the signature on page %d", n, lines, last.page+1)
		}
	}
}
