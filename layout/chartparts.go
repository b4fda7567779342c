package layout

import "annualreport/layout/display"

// divideFigures gives each page of a chart that goes on over several a figure of its own: an
// illustration stands in one place (ISO 32000-1, 14.8.5.4.3, BBox).
func (c *collector) divideFigures(out *display.Document) {
	for _, n := range c.charts {
		if n.divided {
			n.divideFigure(c, out)
		}
	}
}

// divideFigure moves what stands on the later pages of a chart to figures behind its own.
func (n *chartNode) divideFigure(c *collector, out *display.Document) {
	figure := c.structure.At(n.place.Element).Parent
	run := display.ElementID(0) // that of the page; none before the first
	for i := range out.Pages {
		found := false
		for k, it := range out.Pages[i].Items {
			if display.ElementOf(it) != n.place.Element {
				continue
			}
			switch {
			case run == 0:
				run = n.place.Element
			case !found:
				figure = c.structure.AddBehind(figure, display.Figure)
				c.structure.Set(figure).Alt = n.continued()
				c.sources[figure] = n.block.Span
				run = c.structure.AddRun(figure)
			}
			found = true
			out.Pages[i].Items[k] = placedAt(it, display.Content(run))
		}
	}
}

// continued is what the later pages of a chart are to those who do not see them.
func (n *chartNode) continued() string {
	if n.block.Continued != "" {
		return n.block.Continued
	}
	return n.block.Alt
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
