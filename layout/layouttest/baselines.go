package layouttest

import (
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Baseline is where a line of text stands: on which page, from 0, and how far below its upper edge.
type Baseline struct {
	Page int
	Y    unit.Length
}

// Baselines are the lines of each paragraph in the order of the pages, by the element that ParagraphOf finds.
// Furniture has none.
func Baselines(doc *display.Document) map[display.ElementID][]Baseline {
	out := make(map[display.ElementID][]Baseline)
	for page := range doc.Pages {
		for _, it := range doc.Pages[page].Items {
			t, ok := it.(display.Text)
			if !ok || t.Place.Artifact != display.NotArtifact || t.Words == nil {
				continue
			}
			owner := ParagraphOf(doc.Structure, t.Place.Element)
			lines, at := out[owner], Baseline{Page: page, Y: t.At.Y}
			if n := len(lines); n == 0 || lines[n-1] != at {
				out[owner] = append(lines, at)
			}
		}
	}
	return out
}

// ParagraphOf is the nearest element around a run of text that is set as a paragraph: no link, no stretch of it.
func ParagraphOf(s *display.Structure, id display.ElementID) display.ElementID {
	for id > 0 {
		switch s.At(id).Role {
		case display.Run, display.LinkRole, display.Reference, display.Span:
			id = s.At(id).Parent
		default:
			return id
		}
	}
	return id
}

// CheckWidows looks for the first or the last line of a paragraph of several that stands alone on its page.
func CheckWidows(t *testing.T, name string, lines []Baseline) {
	t.Helper()
	last := len(lines) - 1
	if lines[0].Page != lines[1].Page {
		t.Errorf("%s: the first line of a paragraph stands alone on page %d", name, lines[0].Page+1)
	}
	if lines[last].Page != lines[last-1].Page {
		t.Errorf("%s: the last line of a paragraph stands alone on page %d", name, lines[last].Page+1)
	}
}
