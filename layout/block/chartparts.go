package block

import (
	"annualreport/layout/display"
	"annualreport/layout/inline"
)

// DivideFigures gives each page of a chart that goes on over several a figure of its own: an
// illustration stands in one place (ISO 32000-1, 14.8.5.4.3, BBox).
func DivideFigures(t *inline.Tree, charts []*chartNode, out *display.Document) {
	for _, n := range charts {
		if n.divided {
			n.divideFigure(t, out)
		}
	}
}

// divideFigure moves what stands on the later pages of a chart to figures behind its own.
func (n *chartNode) divideFigure(t *inline.Tree, out *display.Document) {
	figure := t.Structure.At(n.chart.Place.Element).Parent
	run := display.ElementID(0) // that of the page; none before the first
	for i := range out.Pages {
		found := false
		for k, it := range out.Pages[i].Items {
			if display.ElementOf(it) != n.chart.Place.Element {
				continue
			}
			switch {
			case run == 0:
				run = n.chart.Place.Element
			case !found:
				figure = t.Structure.AddBehind(figure, display.Figure)
				t.Attributes(figure).Alt = n.continued()
				t.Attributes(figure).Language = n.chart.Block.AltLanguage
				t.Sources[figure] = n.chart.Block.Span
				run = t.AddRun(figure)
			}
			found = true
			out.Pages[i].Items[k] = placedAt(it, display.Content(run))
		}
	}
}

// continued is what the later pages of a chart are to those who do not see them.
func (n *chartNode) continued() string {
	if n.chart.Block.Continued != "" {
		return n.chart.Block.Continued
	}
	return n.chart.Block.Alt
}

// placedAt is an item at another place of the structure.
func placedAt(it display.Item, place display.Place) display.Item {
	switch it := it.(type) {
	case display.Text:
		it.Place = place
		return it
	case display.Path:
		it.Place = place
		return it
	}
	return it
}
