package pdf

import (
	"bytes"
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// TestPaintedOnce: a document that is painted once makes the same file, links among it, and has no items then; any
// other document keeps its items.
func TestPaintedOnce(t *testing.T) {
	made := func(once bool) ([]byte, *display.Document) {
		link := display.Link{Rect: unit.Rect{X: 10 * pt, Y: 40 * pt, W: 20 * pt, H: 12 * pt}, Target: display.Target{URL: "https://example.org"}}
		doc := document(
			[]display.Item{line(50, decoration, display.Word{Shaped: word(t, serif, "ab")}), link},
			[]display.Item{line(60, decoration, display.Word{Shaped: word(t, serif, "ba")})},
			[]display.Item{link, link},
		)
		link.Element = doc.Structure.Add(0, display.LinkRole)
		doc.Once = once
		var b bytes.Buffer
		if err := Write(&b, doc, nil); err != nil {
			t.Fatal(err)
		}
		return b.Bytes(), doc
	}
	kept, all := made(false)
	dropped, none := made(true)
	if !bytes.Equal(kept, dropped) {
		t.Errorf("the files differ: %d bytes and %d", len(kept), len(dropped))
	}
	for i := range all.Pages {
		if len(all.Pages[i].Items) == 0 || none.Pages[i].Items != nil {
			t.Errorf("page %d has %d items, and painted once %d", i+1, len(all.Pages[i].Items), len(none.Pages[i].Items))
		}
	}
}
