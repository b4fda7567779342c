package sections

import (
	"slices"
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/unit"
	"annualreport/sections/source"
)

// Page is the size of the pages, with the margins that the author chose; 0
// leaves a margin to the program. Lengths are in millimeters.
type Page struct {
	Width, Height             float64
	Columns                   int
	Top, Bottom, Inner, Outer float64
}

// sizes are the sizes of paper by name, in millimeters (ISO 216, ANSI Y14.1).
var sizes = map[string][2]float64{
	"A3": {297, 420}, "A4": {210, 297}, "A5": {148, 210}, "B5": {176, 250},
	"Letter": {215.9, 279.4}, "Legal": {215.9, 355.6},
}

// The smallest and the largest side of a page, in millimeters. PDF 1.7 readers
// need not show more than 14,400 points.
const (
	smallestSide = 90
	largestSide  = 1000
)

// page reads the table [page], which may be nil.
func (r *reader) page(t *source.Table) Page {
	p := Page{Width: 210, Height: 297, Columns: 1}
	if t == nil {
		return p
	}
	if t.IsText("size") {
		name := t.Text("size")
		size, ok := sizes[name.Value]
		if !ok {
			var names []string
			for n := range sizes {
				names = append(names, n)
			}
			slices.Sort(names)
			r.problems.Errorf(name.Span, "sizes are "+strings.Join(names, ", ")+", or [width, height] in millimeters", "the size %q is not known", name.Value)
		} else {
			p.Width, p.Height = size[0], size[1]
		}
	} else if t.Has("size") {
		size := t.Numbers("size")
		if size == nil {
			size = []float64{p.Width, p.Height} // told already
		}
		if len(size) != 2 || min(size[0], size[1]) < smallestSide || max(size[0], size[1]) > largestSide {
			r.problems.Errorf(t.ValueSpan("size"), "such as [210, 297]", "`size` must be a width and a height between %d and %d mm", smallestSide, largestSide)
		} else {
			p.Width, p.Height = size[0], size[1]
		}
	}
	p.Columns = t.Int("columns", 1, 4, 1)
	if m := t.Table("margins"); m != nil {
		const least, most = 5, 150
		p.Top, p.Bottom = m.Number("top", least, most, 0), m.Number("bottom", least, most, 0)
		p.Inner, p.Outer = m.Number("inner", least, most, 0), m.Number("outer", least, most, 0)
		m.Finish()
	}
	sheet := p.sheet(r.report.Brand.Style.Grid, false)
	if sheet.Measure() < unit.Millimeters(25) || sheet.Height() < unit.Millimeters(60) {
		r.problems.Errorf(t.Span(), "make the page larger, the margins smaller or the columns fewer", "[page] leaves no room for text")
		p = Page{Width: 210, Height: 297, Columns: 1} // for what else there is to tell
	}
	t.Finish()
	return p
}

// The proportions of a page: margins as shares of the page, and the width of
// the outer column for notes. A measure of 118 mm holds 66 characters of the text face.
const (
	bestMeasure  = 118.0
	marginColumn = 36.0
	marginGap    = 6.0
	columnGutter = 7.0
)

// sheet turns the page into the layout's terms.
func (p *Page) sheet(grid unit.Length, facing bool) content.Sheet {
	or := func(chosen, otherwise float64) unit.Length {
		if chosen > 0 {
			otherwise = chosen
		}
		return unit.Millimeters(otherwise)
	}
	s := content.Sheet{
		Size: unit.Size{W: unit.Millimeters(p.Width), H: unit.Millimeters(p.Height)},
		Grid: grid, Columns: p.Columns, Gutter: unit.Millimeters(columnGutter), Facing: facing,
		Top: or(p.Top, p.Height*0.088), Bottom: or(p.Bottom, p.Height*0.088),
		Inner: or(p.Inner, p.Width*0.115), Outer: or(p.Outer, p.Width*0.115),
	}
	if p.Columns > 1 {
		return s
	}
	room := s.Width().Millimeters()
	switch {
	case room >= bestMeasure+marginGap+marginColumn*0.75:
		s.MarginGap = unit.Millimeters(marginGap)
		s.Margin = s.Width() - unit.Millimeters(bestMeasure) - s.MarginGap
		if widest := unit.Millimeters(marginColumn); s.Margin > widest {
			if p.Outer == 0 {
				s.Outer += s.Margin - widest
			}
			s.Margin = widest
		}
	case room > bestMeasure && p.Outer == 0:
		s.Outer += unit.Millimeters(room - bestMeasure)
	}
	return s
}
