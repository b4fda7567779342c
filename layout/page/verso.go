package page

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// turned reports whether a section's column for notes in the margin lies on the other side of its text than in the
// galley. That is so on versos, whose outer edge is where lines begin, and on single pages that want it there.
func turned(sheet *content.Sheet, s *content.Section, page int) bool {
	if !sheet.HasMargin() || s.Wide {
		return false
	}
	return sheet.Facing && page%2 == 0 || !sheet.Facing && sheet.MarginFirst
}

// outward is the direction of the outer edge of a verso: 1 to the right, -1 to the left.
func outward(doc *content.Document) unit.Length {
	if doc.Info.RightToLeft {
		return 1
	}
	return -1
}

// turn is the strips of a column for a verso. What is wide begins at the outer edge, and what stands beside the text
// moves to its other side.
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

// turnItems moves the items that stand beside the text. Marks that hang out of the text on the side where lines begin
// stay, such as the bullets of lists.
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
