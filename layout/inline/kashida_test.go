package inline_test

import (
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
)

// TestKashida: where the spaces of Arabic lines would gape, joints of letters are lengthened; where they do not,
// none is, and in no case the text changes.
func TestKashida(t *testing.T) {
	text := "لا يعرض أي إنسان للتعذيب ولا للعقوبات أو المعاملات القاسية أو الوحشية أو الحاطة بالكرامة."
	glyphs := func(measure float64, align content.Alignment) int {
		style := layouttest.BodyStyle()
		style.Align = align
		doc := layouttest.Typeset(t, layouttest.Styled(layouttest.A4(t, measure, "ar", layouttest.Paragraphs(role.Body, text)...), role.Body, style))
		if got := strings.Join(shownWords(doc), " "); got != text {
			t.Errorf("at %g mm the text is %q", measure, got)
		}
		n := 0
		for _, it := range doc.Pages[0].Items {
			if line, ok := it.(display.Text); ok {
				for _, w := range line.Words {
					if w.Shaped.Text != " " && w.Shaped.RightToLeft {
						n += len(w.Shaped.Glyphs)
					}
				}
			}
		}
		return n
	}
	plain := glyphs(300, content.Start)
	if n := glyphs(41, content.Justified); n <= plain {
		t.Error("no joint of a narrow column is lengthened")
	}
	if n := glyphs(41, content.Start); n != plain {
		t.Errorf("%d joints of a ragged column are lengthened", n-plain)
	}
	if n := glyphs(300, content.Justified); n != plain {
		t.Errorf("%d joints of one short line are lengthened", n-plain)
	}
}
