package preflight

import (
	"slices"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/unit"
)

// drawing is a drawing of 100 by 100 with one shape, in a square of millimeters.
func drawing(side float64, shape display.Shape) display.Item {
	d := &display.Drawing{Size: unit.Size{W: 100 * unit.Pt, H: 100 * unit.Pt}, Marks: []display.Mark{
		display.Group{Opacity: display.Opaque, Marks: []display.Mark{shape}},
	}}
	at := unit.Rect{X: unit.Millimeters(50), Y: unit.Millimeters(50), W: unit.Millimeters(side), H: unit.Millimeters(side)}
	return display.Image{Rect: at, Picture: &display.Picture{Name: "d.svg", Format: "SVG", Drawing: d}, Place: display.Place{Artifact: display.Decoration}}
}

// found is what preflight finds on a page with an item.
func found(t *testing.T, limits Limits, it display.Item) []finding.Finding {
	t.Helper()
	size := unit.Size{W: unit.Millimeters(210), H: unit.Millimeters(297)}
	doc := &display.Document{Structure: display.NewStructure(), Pages: []display.Page{{Size: size, Items: []display.Item{it}}}}
	return Check(doc, coatedPress(t), limits, nil)
}

// TestDrawingInk: heavy inks of a drawing are found, also those that only lie between the ends of a gradient, and lines
// that are too thin in the size that the drawing has.
func TestDrawingInk(t *testing.T) {
	square := display.RectPath(unit.Rect{X: 10 * unit.Pt, Y: 10 * unit.Pt, W: 50 * unit.Pt, H: 50 * unit.Pt})
	plain := func(c color.RGB) display.Paint { return display.Solid{Ink: color.Of(c), Opacity: display.Opaque} }
	light := color.RGB{R: 255, G: 220, B: 200}
	limits := Usual()
	limits.Ink = 120
	heavy := func(list []finding.Finding) bool {
		return slices.ContainsFunc(list, func(f finding.Finding) bool { _, ok := f.(HeavyInk); return ok })
	}
	if heavy(found(t, limits, drawing(50, display.Shape{Segments: square, Fill: plain(light)}))) {
		t.Error("a light color is too heavy")
	}
	if !heavy(found(t, limits, drawing(50, display.Shape{Segments: square, Fill: plain(color.RGB{R: 60, G: 20, B: 20})}))) {
		t.Error("a dark color is not found")
	}
	stops := []display.Stop{
		{Ink: color.Black(), Opacity: display.Opaque},
		{Offset: display.FarStop, Ink: color.Of(color.RGB{R: 127, G: 127, B: 254}), Opacity: display.Opaque},
	}
	ends := limits
	ends.Ink = 140 // more than each of the two ends has
	between := display.Shape{Segments: square, Fill: &display.Gradient{Stops: stops}}
	for _, s := range stops {
		if heavy(found(t, ends, drawing(50, display.Shape{Segments: square, Fill: plain(s.Ink.Screen)}))) {
			t.Errorf("the end %s alone is too heavy", s.Ink.Screen)
		}
	}
	if !heavy(found(t, ends, drawing(50, between))) {
		t.Error("the inks between the ends of a gradient are not found")
	}
	line := display.Shape{Segments: square, Stroke: &display.Stroke{Paint: plain(light), Width: unit.Pt / 2}}
	thin := func(list []finding.Finding) bool {
		return slices.ContainsFunc(list, func(f finding.Finding) bool { _, ok := f.(Hairline); return ok })
	}
	if thin(found(t, limits, drawing(100, line))) || !thin(found(t, limits, drawing(10, line))) {
		t.Error("a line is measured without the size of its drawing")
	}
}

// TestDrawingPlates: a page with a drawing needs the plates of its colors, and no others.
func TestDrawingPlates(t *testing.T) {
	square := display.RectPath(unit.Rect{W: 50 * unit.Pt, H: 50 * unit.Pt})
	black := display.Shape{Segments: square, Fill: display.Solid{Ink: color.Black(), Opacity: display.Opaque}}
	page := &display.Page{Size: unit.Size{W: unit.Millimeters(210), H: unit.Millimeters(297)}, Items: []display.Item{drawing(50, black)}}
	if got := Plates(page, coatedPress(t)); !slices.Equal(got, []string{"K"}) {
		t.Errorf("plates %v, want K", got)
	}
}
