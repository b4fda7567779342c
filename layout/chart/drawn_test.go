package chart_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"annualreport/layout"
	"annualreport/layout/chart"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// drawnChart is what was drawn of a chart, page by page.
type drawnChart struct {
	chart    content.Chart
	kind     content.ChartKind // as it was drawn
	frame    unit.Rect         // of the text area
	mirrored bool
	pages    [][]display.Item
	found    []finding.Finding
	strays   []string // figures that do not stand on one page, or say nothing
}

// chartPage is the page that a chart stands on, in millimeters.
type chartPage struct {
	measure, height float64
	language        string
}

// drawChart sets a chart on a page, with the faces and patterns of a document.
func drawChart(t *testing.T, shared *content.Document, c content.Chart, on chartPage) drawnChart {
	t.Helper()
	doc := layouttest.A4(t, on.measure, on.language, c)
	doc.Sheet.Size.H = unit.Millimeters(on.height)
	doc.Book, doc.Hyphens = shared.Book, shared.Hyphens
	out, found, err := layout.Typeset(doc)
	if err != nil {
		t.Fatal(err)
	}
	d := drawnChart{chart: c, kind: c.Kind, mirrored: doc.Info.RightToLeft,
		frame: unit.Rect{X: doc.Sheet.Inner, Y: doc.Sheet.Top, W: doc.Sheet.Measure(), H: doc.Sheet.Height()}}
	for _, f := range found {
		switch f.(type) {
		case finding.NoGlyphs:
			continue
		case finding.ChartAsBars:
			d.kind = chart.Bars{}
		}
		d.found = append(d.found, f)
	}
	d.strays = strayFigures(out)
	for i := range out.Pages {
		var items []display.Item
		for _, it := range out.Pages[i].Items {
			if placeOfItem(it).Artifact == display.NotArtifact && placeOfItem(it).Element > 0 {
				items = append(items, it)
			}
		}
		if len(items) > 0 {
			d.pages = append(d.pages, items)
		}
	}
	return d
}

// strayFigures looks for figures that do not stand in one place, and for those that say nothing.
func strayFigures(out *display.Document) []string {
	var strays []string
	pages := make(map[display.ElementID]int)
	for i := range out.Pages {
		for _, it := range out.Pages[i].Items {
			run := display.ElementOf(it)
			if run <= 0 || out.Structure.At(out.Structure.At(run).Parent).Role != display.Figure {
				continue
			}
			figure := out.Structure.At(run).Parent
			if page, known := pages[figure]; known && page != i {
				strays = append(strays, fmt.Sprintf("a figure stands on pages %d and %d", page+1, i+1))
			}
			pages[figure] = i
			if out.Structure.At(figure).Attributes().Alt == "" {
				strays = append(strays, "a figure says nothing")
			}
		}
	}
	return strays
}

// placeOfItem is the place of a text or a path in the structure; anything else counts as decoration.
func placeOfItem(it display.Item) display.Place {
	switch it := it.(type) {
	case display.Text:
		return it.Place
	case display.Path:
		return it.Place
	}
	return display.Place{Artifact: display.Decoration}
}

// isSeries reports whether a path is in the ink of a series.
func isSeries(p display.Path) bool {
	for _, ink := range []*color.Ink{p.Fill, p.Stroke} {
		if ink != nil && ink.Screen.G == 90 && ink.Screen.B == 160 {
			return true
		}
	}
	return false
}

// faults lists what is wrong with a chart as it was drawn.
func (d *drawnChart) faults() []string {
	out := slices.Clone(d.strays)
	for i, f := range d.found {
		if slices.ContainsFunc(d.found[:i], func(g finding.Finding) bool { return reflect.TypeOf(f) == reflect.TypeOf(g) }) {
			out = append(out, fmt.Sprintf("several messages of one kind: %+v", d.found))
		}
	}
	for _, items := range d.pages {
		out = append(out, d.placesOf(items)...)
		out = append(out, d.ticksOf(items)...)
		out = append(out, d.orderOf(items)...)
	}
	switch d.kind.(type) {
	case chart.Stack:
		out = append(out, d.lengths()...)
		out = append(out, d.piles()...)
		out = append(out, d.lostValues()...)
	case chart.Bars:
		out = append(out, d.lengths()...)
		out = append(out, d.lostValues()...)
	case chart.Columns:
		out = append(out, d.lengths()...)
	case chart.Donut:
		out = append(out, d.angles()...)
	case chart.Slope:
		out = append(out, d.slopes()...)
		out = append(out, d.lostValues()...)
	case chart.Dots:
		out = append(out, d.dots()...)
		out = append(out, d.lostValues()...)
	case chart.Multiples:
		out = append(out, d.panels()...)
	case chart.Flow:
		out = append(out, d.bands()...)
		out = append(out, d.lostValues()...)
	case chart.Waffle, chart.Strip:
		out = append(out, d.areas()...)
		out = append(out, d.lostValues()...)
	case chart.Map:
		if !d.chart.Map.Present {
			out = append(out, d.lostValues()...)
		}
		out = append(out, d.lostNames()...)
	case chart.Lines:
	}
	return out
}
