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
