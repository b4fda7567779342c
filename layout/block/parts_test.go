package block

import (
	"slices"
	"testing"

	"annualreport/layout/chart"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/inline"
)

// TestDivideFigures: what stands on a later page of a chart, words and lines alike, goes to a figure behind the
// one before, which says that it goes on; the first page and other items stay as they are.
func TestDivideFigures(t *testing.T) {
	for _, c := range []struct{ continued, want string }{{"Goes on.", "Goes on."}, {"", "Members by year."}} {
		tree := inline.NewTree()
		figure := tree.Add(0, display.Figure)
		run := tree.AddRun(figure)
		behind := tree.AddRun(tree.Add(0, display.P))
		span := diag.At("report.toml", 3, 1)
		n := &chartNode{divided: true, chart: &chart.Chart{
			Block: content.Chart{Alt: "Members by year.", Continued: c.continued, Span: span}, Place: display.Content(run),
		}}
		whole := &chartNode{chart: &chart.Chart{Place: display.Content(behind)}}
		page := func() display.Page {
			return display.Page{Items: []display.Item{
				display.Text{Place: display.Content(run)}, display.Path{Place: display.Content(run)}, display.Path{Place: display.Content(behind)},
			}}
		}
		out := &display.Document{Structure: tree.Structure, Pages: []display.Page{page(), {}, page(), page()}}
		DivideFigures(tree, []*chartNode{whole, n}, out)

		figures := []display.ElementID{figure}
		children := slices.Collect(tree.Structure.Children(0))
		for _, id := range children {
			if id != figure && tree.Role(id) == display.Figure {
				figures = append(figures, id)
			}
		}
		if len(figures) != 3 || tree.Role(children[3]) != display.P {
			t.Fatalf("the figures are %v, of the children %v", figures, children)
		}
		for i, at := range []int{0, 2, 3} {
			items := out.Pages[at].Items
			for _, it := range items[:2] {
				if got := tree.Structure.At(display.ElementOf(it)).Parent; got != figures[i] {
					t.Errorf("a %T of page %d stands in the element %d, not in %d", it, at, got, figures[i])
				}
			}
			if display.ElementOf(items[2]) != behind {
				t.Errorf("what is no part of the chart has moved on page %d", at)
			}
			if at == 0 {
				continue
			}
			if alt := tree.Attributes(figures[i]).Alt; alt != c.want || tree.Sources[figures[i]] != span {
				t.Errorf("page %d is %q of %v, want %q", at, alt, tree.Sources[figures[i]], c.want)
			}
		}
	}
}
