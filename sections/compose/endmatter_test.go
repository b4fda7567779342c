package compose

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// ending is a section of end matter.
type ending struct{ Head }

func (*ending) Blocks(*Composer) []content.Block { return nil }

func (*ending) EndsReport() {}

// reading is a section that is none.
type reading struct{ ending }

func (*reading) EndsReport(int) {}

// TestEndOf: the end matter is the last sections that are looked up, if there are at least two; a picture that opens a
// section, and landscape pages, end it.
func TestEndOf(t *testing.T) {
	const looked, read, landscape, opened = 'l', 'r', 'w', 'o'
	for kinds, want := range map[string]int{
		"": 0, "r": 1, "l": 1, "ll": 0, "rl": 2, "rll": 1, "llrl": 4, "llrll": 3, "lwll": 2, "loll": 2, "llw": 3,
	} {
		var sections []Section
		for _, kind := range kinds {
			s := &ending{}
			switch kind {
			case read:
				sections = append(sections, &reading{})
				continue
			case landscape:
				s.Landscape = true
			case opened:
				s.Opener = noOpener{}
			case looked:
			}
			sections = append(sections, s)
		}
		if got := endOf(sections); got != want {
			t.Errorf("%s: end matter begins with section %d, want %d", kinds, got, want)
		}
	}
}

// noOpener opens a section without a picture.
type noOpener struct{}

func (noOpener) Headpiece(*Composer) *content.Headpiece { return nil }

// TestEndColumns: columns of end matter are at least 50 mm wide, and one alone is none.
func TestEndColumns(t *testing.T) {
	for _, c := range []struct {
		width      float64
		most, want int
	}{{170, 3, 3}, {160, 3, 2}, {170, 2, 2}, {170, 1, 0}, {105, 4, 2}, {104, 4, 0}, {20, 2, 0}, {400, 4, 4}} {
		sheet := &content.Sheet{Size: unit.Size{W: unit.Millimeters(c.width)}, Gutter: unit.Millimeters(5)}
		if got := endColumns(sheet, c.most); got != c.want {
			t.Errorf("%v mm, at most %d: %d columns, want %d", c.width, c.most, got, c.want)
		}
	}
}
