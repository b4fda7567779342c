package raster

import (
	"image/color"
	"math/rand/v2"
	"testing"

	"github.com/go-text/typesetting/language"

	"annualreport/fonts"
	inks "annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// painted is a page of 72 by 72 points at 72 pixels an inch: a point is a pixel.
func painted(t *testing.T, items ...display.Item) func(x, y int) color.RGBA {
	t.Helper()
	doc := &display.Document{Pages: []display.Page{{Size: unit.Size{W: unit.Points(72), H: unit.Points(72)}, Items: items}}}
	pages, err := Pages(doc, []int{0}, 72)
	if err != nil {
		t.Fatal(err)
	}
	return pages[0].RGBAAt
}

func rect(x, y, w, h float64) unit.Rect {
	return unit.Rect{X: unit.Points(x), Y: unit.Points(y), W: unit.Points(w), H: unit.Points(h)}
}

func filled(r unit.Rect) display.Path {
	ink := inks.Black()
	return display.Path{Segments: display.RectPath(r), Fill: &ink}
}

// grey sees that a pixel is of a grey, to a step.
func grey(t *testing.T, what string, c color.RGBA, want int) {
	t.Helper()
	if d := int(c.R) - want; d > 1 || d < -1 {
		t.Errorf("%s: %d, want %d", what, c.R, want)
	}
}

func TestCoverage(t *testing.T) {
	at := painted(t, filled(rect(10, 10, 20.5, 10.25)))
	grey(t, "inside", at(15, 15), 0)
	grey(t, "outside", at(9, 15), 255)
	grey(t, "half of a pixel", at(30, 15), 128)
	grey(t, "a quarter of a pixel", at(15, 20), 191)
	grey(t, "an eighth", at(30, 20), 223)
}

func TestRules(t *testing.T) {
	both := append(display.RectPath(rect(10, 10, 30, 30)), display.RectPath(rect(20, 20, 10, 10))...)
	ink := inks.Black()
	path := display.Path{Segments: both, Fill: &ink}
	at := painted(t, path)
	grey(t, "two that turn alike, by winding", at(25, 25), 0)
	path.EvenOdd = true
	at = painted(t, path)
	grey(t, "two that turn alike, by even and odd", at(25, 25), 255)
	grey(t, "around them", at(15, 15), 0)
}

func TestClip(t *testing.T) {
	path := filled(rect(0, 0, 72, 72))
	path.Clip = rect(20, 20, 10, 10)
	at := painted(t, path)
	grey(t, "within", at(25, 25), 0)
	grey(t, "without", at(31, 25), 255)
}

func TestStroke(t *testing.T) {
	ink := inks.Black()
	at := painted(t, display.Path{Segments: display.CirclePath(unit.Point{X: unit.Points(36), Y: unit.Points(36)}, unit.Points(20)), Stroke: &ink, Line: 4 * unit.Pt})
	for _, p := range [][2]int{{56, 36}, {16, 36}, {36, 56}, {36, 16}, {50, 50}} {
		grey(t, "on the circle", at(p[0], p[1]), 0)
	}
	grey(t, "in its middle", at(36, 36), 255)
	grey(t, "outside", at(62, 36), 255)
}

// TestPiecesAddUp: however a rectangle is cut into two, both together cover what it does.
func TestPiecesAddUp(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		x, w := 5+r.Float64()*20, 10+r.Float64()*20
		cut := r.Float64() * w
		whole := painted(t, filled(rect(x, 5, w, 30)))
		both := painted(t, filled(rect(x, 5, cut, 30)), filled(rect(x+cut, 5, w-cut, 30)))
		seam := int(x + cut)
		for px := range 72 {
			if px >= seam-1 && px <= seam+1 {
				continue // where two edges share a pixel, what is below shows a little
			}
			if a, b := whole(px, 20).R, both(px, 20).R; a != b {
				t.Fatalf("at %d: %d and %d", px, a, b)
			}
		}
	}
}

// TestTracking: letters stand apart as far as a text says, and so much more as they are widened.
func TestTracking(t *testing.T) {
	book := fonts.Embedded()
	serif, _ := book.Family(fonts.SerifText)
	table := shape.NewTable(book)
	words := table.Intern(table.StyleID(shape.Style{Family: serif, Weight: fonts.Regular}), language.Latin, false, "lll")
	if err := table.Shape(); err != nil {
		t.Fatal(err)
	}
	black := inks.Black()
	ink := func(expansion, tracking int64) (first, last int) {
		text := display.Text{
			At: unit.Point{X: 10 * unit.Pt, Y: 60 * unit.Pt}, Face: words[0].Face, Size: 30 * unit.Pt, Expansion: expansion,
			Tracking: tracking, Ink: &black, Words: []display.Word{{Shaped: words[0]}},
		}
		at := painted(t, text)
		first = -1
		for x := range 72 {
			if at(x, 50).R < 128 {
				if first < 0 {
					first = x
				}
				last = x
			}
		}
		return first, last
	}
	first, last := ink(display.Natural, 0)
	for _, c := range []struct{ expansion, tracking int64 }{
		{display.Natural, 250}, {display.Natural * 6 / 5, 250}, {display.Natural, -50},
	} {
		from, to := ink(c.expansion, c.tracking)
		gaps := 2 * 30 * c.tracking / 1000
		want := 10 + int((int64(last-10)+gaps)*c.expansion/display.Natural)
		if from < first || from > first+2 || to < want-2 || to > want+2 {
			t.Errorf("%+v: ink from %d to %d, want from %d to %d", c, from, to, first, want)
		}
	}
}
