package page

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// turned reports whether a section's column for notes lies to the other side of its
// text than the galley has it: on versos, whose outer edge is where lines begin.
func turned(sheet *content.Sheet, s *content.Section, page int) bool {
	return sheet.Facing && page%2 == 0 && sheet.Margin > 0 && sheet.Columns <= 1 && !s.Wide
}

// outward is the way to the outer edge of a verso.
func outward(doc *content.Document) unit.Length {
	if doc.Info.RightToLeft {
		return 1
	}
	return -1
}

// turn moves what a column of a verso has outside of its measure: what is wide
// begins at the outer edge, what stands beside the text goes to its other side.
func turn(doc *content.Document, strips []galley.Strip) []galley.Strip {
	sheet := &doc.Sheet
	margin := sheet.Margin + sheet.MarginGap
	out := make([]galley.Strip, len(strips))
	for i, s := range strips {
		if s.Wide {
			s.Items = galley.Moved(s.Items, unit.Point{X: outward(doc) * margin})
		} else {
			s.Items = turnItems(doc, s.Items, outward(doc)*(sheet.Measure()+sheet.MarginGap+margin))
		}
		out[i] = s
	}
	return out
}

// turnItems moves the items that stand beside the text. Marks that hang out of the text, on
// the side where lines begin, stay.
func turnItems(doc *content.Document, items []display.Item, by unit.Length) []display.Item {
	out := make([]display.Item, len(items))
	for i, it := range items {
		if besideText(doc, display.ExtentOf(it).X) {
			it = it.Moved(unit.Point{X: by})
		}
		out[i] = it
	}
	return out
}

// besideText reports whether what begins at a distance from the left end of the text stands in
// the column for notes.
func besideText(doc *content.Document, x unit.Length) bool {
	sheet := &doc.Sheet
	if doc.Info.RightToLeft {
		return x < -sheet.MarginGap
	}
	return x >= sheet.Measure()
}
