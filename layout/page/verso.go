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
		switch {
		case s.Bleeds: // it has its place on the page
		case s.Wide:
			s.Items = galley.Moved(s.Items, unit.Point{X: outward(doc) * margin})
		default:
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

// outside is the items of a ground on a verso: what an edge of the page cuts off stands at the outer edge there, not in
// the fold. The items are placed from a distance from the left edge of the page.
func outside(sheet *content.Sheet, items []display.Item, from unit.Length) []display.Item {
	out := make([]display.Item, len(items))
	for i, it := range items {
		out[i] = it
		path, ok := it.(display.Path)
		if !ok || path.Clip == (unit.Rect{}) || path.Place.Artifact != display.Background {
			continue
		}
		clip := path.Clip
		path.Clip = unit.Rect{}
		all := path.Extent()
		moved := path.Moved(unit.Point{X: sheet.Size.W - 2*(all.X+from) - all.W}).(display.Path)
		moved.Clip = clip
		out[i] = moved
	}
	return out
}

// outsideGrounds does the same for the grounds that sections begin on, among the strips of a column on a page.
func outsideGrounds(on *pageColumns, strips []galley.Strip) []galley.Strip {
	if !on.sheet.Facing || on.number%2 == 1 {
		return strips
	}
	for i := range strips {
		if s := &strips[i]; s.Covers > galley.CoversNothing {
			s.Items = outside(on.sheet, s.Items, -on.sheet.Overlap())
		}
	}
	return strips
}
