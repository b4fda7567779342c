package block

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// TestLevel: the columns of values of tables that are alike have one width, beside the room that the bars of one of
// them have; columns of words keep theirs.
func TestLevel(t *testing.T) {
	const padding, bar = 4 * unit.Pt, 50 * unit.Pt
	table := func(bars *content.DataBars) *tableNode {
		value := content.TableColumn{Align: content.CellDecimal}
		barred := value
		barred.Bars = bars
		return &tableNode{block: content.Table{Padding: padding, Columns: []content.TableColumn{{}, barred, value}}}
	}
	for _, c := range []struct {
		name string
		bars *content.DataBars
		want [3]unit.Length
	}{
		{"without bars", nil, [3]unit.Length{90, 88, 88}},
		{"with bars", &content.DataBars{Width: bar}, [3]unit.Length{90, 88, 30}},
	} {
		of := func() []unit.Length { return []unit.Length{90 * unit.Pt, 88 * unit.Pt, 20 * unit.Pt} }
		claims := claims{of(), of(), of()}
		claims.level([]*tableNode{table(nil), table(c.bars)})
		for _, widths := range [][]unit.Length{claims.hard, claims.least, claims.natural} {
			for i, want := range c.want {
				if widths[i] != want*unit.Pt {
					t.Errorf("%s: column %d is %s wide, want %s", c.name, i, widths[i], want*unit.Pt)
				}
			}
		}
	}
}
