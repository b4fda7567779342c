package page_test

import (
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
	"slices"
)

// thing is a line of text or a picture on a page, with the section that it belongs to.
type thing struct {
	page    int
	y, end  unit.Length // of the baseline and the foot
	role    display.Role
	block   display.ElementID
	section int
	note    bool
}

// things lists what stands on the pages, from the head of the first to the foot of the last.
func things(out *display.Document) []thing {
	sections := make(map[display.ElementID]int)
	for i, id := range slices.Collect(out.Structure.Children(0)) {
		sections[id] = i
	}
	var list []thing
	for page := range out.Pages {
		for _, it := range out.Pages[page].Items {
			var one thing
			switch it := it.(type) {
			case display.Text:
				if it.Place.Artifact != display.NotArtifact {
					continue
				}
				one = thing{page: page, y: it.At.Y, end: it.At.Y, block: layouttest.ParagraphOf(out.Structure, it.Place.Element)}
			case display.Image:
				shown := it.Rect
				if it.Clip != (unit.Rect{}) {
					shown = it.Clip
				}
				one = thing{page: page, y: shown.Y, end: shown.Y + shown.H}
				one.block = layouttest.ParagraphOf(out.Structure, it.Place.Element)
			default:
				continue
			}
			one.role = out.Structure.At(one.block).Role
			for id := one.block; id > 0; id = out.Structure.At(id).Parent {
				if n, ok := sections[id]; ok {
					one.section = n
				}
				one.note = one.note || out.Structure.At(id).Role == display.Note
			}
			if n := len(list); n == 0 || list[n-1].page != one.page || list[n-1].y != one.y {
				list = append(list, one)
			}
		}
	}
	return list
}
