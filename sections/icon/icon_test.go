package icon

import (
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// TestPictograms: each pictogram has a file of its own, and each file a pictogram; it is an outline that fills most of its
// square and nothing outside of it.
func TestPictograms(t *testing.T) {
	const side = 100 * unit.Pt
	used := map[string]bool{}
	for i := range pictograms {
		p := &pictograms[i]
		if used[p.file] {
			t.Errorf("two pictograms have the file %s", p.file)
		}
		used[p.file] = true
		low, high := extent(p.Paths(side, color.Black(), false))
		if low.X < 0 || low.Y < 0 || high.X > side || high.Y > side {
			t.Errorf("%s runs out of its square", p.Name)
		}
		if max(high.X-low.X, high.Y-low.Y) < side*6/10 {
			t.Errorf("%s is small in its square", p.Name)
		}
	}
	found, err := fs.Glob(files, "phosphor/*.svg")
	if err != nil || len(found) != len(pictograms) {
		t.Errorf("there are %d files, and %d pictograms (%v)", len(found), len(pictograms), err)
	}
}

// extent is the upper left and the lower right corner of all points that the lines of paths go through.
func extent(paths []display.Path) (low, high unit.Point) {
	low = unit.Point{X: 1 << 40, Y: 1 << 40}
	for _, p := range paths {
		for _, s := range p.Segments {
			points := [...]int{1, 1, 3, 0}[s.Verb]
			if points == 0 {
				continue
			}
			at := s.Points[points-1]
			low = unit.Point{X: min(low.X, at.X), Y: min(low.Y, at.Y)}
			high = unit.Point{X: max(high.X, at.X), Y: max(high.Y, at.Y)}
		}
	}
	return low, high
}

// TestMirroring: arrows alone are mirrored where lines run from right to left, and every pictogram has the ink.
func TestMirroring(t *testing.T) {
	const side = 100 * unit.Pt
	ink := color.Of(color.RGB{R: 200})
	for i := range pictograms {
		p := &pictograms[i]
		plain := p.Paths(side, ink, false)
		turned := p.Paths(side, ink, true)
		if *plain[0].Fill != ink {
			t.Errorf("%s has another ink", p.Name)
		}
		first, other := plain[0].Segments[0].Points[0].X, turned[0].Segments[0].Points[0].X
		leads := slices.Contains([]string{"arrow", "growth", "decline"}, p.Name)
		if want := first; !leads && other != want {
			t.Errorf("%s begins at %s from right to left, want %s", p.Name, other, want)
		}
		if want := side - first; leads && other != want {
			t.Errorf("%s begins at %s from right to left, want %s", p.Name, other, want)
		}
	}
}

// TestNamesInDocs: the document of the format lists all names, in the order of letters.
func TestNamesInDocs(t *testing.T) {
	text, err := os.ReadFile("../../docs/report-format.md")
	if err != nil {
		t.Fatal(err)
	}
	list := "The pictograms are `" + strings.Join(Names(), "`, `") + "`."
	if !strings.Contains(strings.Join(strings.Fields(string(text)), " "), list) {
		t.Errorf("the document lacks: %s", list)
	}
}
