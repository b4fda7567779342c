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

// TestFoot: what belongs to the foot of a section ends with the text area,
// however little stands above it.
func TestFoot(t *testing.T) {
	doc := layouttest.A4(t, 120, "en", layouttest.Paragraphs(role.Body, "Above.")...)
	section := doc.Parts[0].(*content.Section)
	section.Foot = layouttest.Paragraphs(role.Body, "At the foot.")
	out := layouttest.Typeset(t, doc)
	if len(out.Pages) != 1 {
		t.Fatalf("%d pages", len(out.Pages))
	}
	foot := doc.Sheet.Top + doc.Sheet.Height() - doc.Sheet.Drop()
	found := false
	for _, it := range out.Pages[0].Items {
		if text, ok := it.(display.Text); ok && text.Words[0].Shaped.Text == "At" {
			found = true
			if text.At.Y > foot || foot-text.At.Y >= doc.Sheet.Grid {
				t.Errorf("the foot stands at %s, the last baseline is %s", text.At.Y, foot)
			}
		}
	}
	if !found {
		t.Error("the foot is lost")
	}
}

// TestFootNeverAlone: what belongs to the foot comes nearer to the text above it before it leaves
// the page, and does not leave it alone.
func TestFootNeverAlone(t *testing.T) {
	line := layouttest.BodyStyle()
	line.Before = 0
	for n := 20; n < 80; n++ {
		var list []content.Block
		for range n {
			list = append(list, layouttest.Paragraphs(role.Body, "An entry.")...)
		}
		doc := layouttest.Styled(layouttest.A4(t, 120, "en", list...), role.Body, line)
		doc.Parts[0].(*content.Section).Foot = layouttest.Paragraphs(role.Body, "At the foot.")
		out := layouttest.Typeset(t, doc)
		lines := 0
		for _, one := range things(out) {
			if one.page == len(out.Pages)-1 {
				lines++
			}
		}
		if lines < 5 {
			t.Errorf("%d lines: the last page has %d", n, lines)
		}
		room := int(doc.Sheet.Height() / doc.Sheet.Grid)
		if fits := n+1 <= room+1; fits && len(out.Pages) > 1 {
			t.Errorf("%d lines and the foot have room on one page, and take %d", n, len(out.Pages))
		}
	}
}

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
