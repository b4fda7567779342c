package block_test

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
)

// TestAnchorOfTable: a link to a table leads to the table.
func TestAnchorOfTable(t *testing.T) {
	table := content.Table{
		Anchor: "sums", Columns: make([]content.TableColumn, 1),
		Rows: []content.TableRow{{Cells: [][]content.Inline{layouttest.Inlines("Cell")}}},
	}
	link := content.Paragraph{Role: role.Body, Tag: display.P, Inlines: []content.Inline{
		content.Link{Target: display.Target{Anchor: "sums"}, Inlines: layouttest.Inlines("there")},
	}}
	out := layouttest.Typeset(t, layouttest.A4(t, 100, "en", link, table))
	anchor, ok := out.Anchors["sums"]
	if !ok || out.Structure.At(anchor.Element).Role != display.Table {
		t.Errorf("the link leads to %+v", anchor)
	}
}

// TestAnchorAtHeadOfPage: a link to a table or a quotation leads there also where it begins a page, and the space above
// it is left out.
func TestAnchorAtHeadOfPage(t *testing.T) {
	row := content.TableRow{Cells: [][]content.Inline{layouttest.Inlines("Cell")}}
	for before := range 6 {
		var blocks []content.Block
		for range before {
			blocks = append(blocks, ragged("Above."))
		}
		blocks = append(blocks, content.Table{
			Anchor: "sums", Columns: make([]content.TableColumn, 1), Rows: []content.TableRow{row, row, row},
		})
		for range before {
			blocks = append(blocks, ragged("Between."))
		}
		blocks = append(blocks, content.Quotation{Anchor: "said", Blocks: []content.Block{ragged("Said.")}})
		out := layouttest.Typeset(t, document(6, blocks...)(t))
		for _, name := range []string{"sums", "said"} {
			if _, ok := out.Anchors[name]; !ok {
				t.Errorf("%d lines above: no place has the name %q", before, name)
			}
		}
	}
}
