package printing

import (
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/unit"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Page is the size of the pages, with the margins that the author chose; 0
// leaves a margin to the program. Lengths are in millimeters.
type Page struct {
	sizeOf
	Columns                   int
	FullLines                 content.FullLines
	Top, Bottom, Inner, Outer float64
	where                     source.Where
}

// sizes are the sizes of paper by name, in millimeters (ISO 216, ANSI Y14.1).
var sizes = []schema.Word[sizeOf]{
	{Name: "A3", Means: sizeOf{297, 420}}, {Name: "A4", Means: sizeOf{210, 297}}, {Name: "A5", Means: sizeOf{148, 210}},
	{Name: "B5", Means: sizeOf{176, 250}}, {Name: "Legal", Means: sizeOf{215.9, 355.6}}, {Name: "Letter", Means: sizeOf{
		215.9, 279.4,
	}},
}

// justify is where lines are full.
var justify = []schema.Word[content.FullLines]{
	{Name: "always", Means: content.Everywhere}, {Name: "auto", Means: content.InBroadColumns},
	{Name: "never", Means: content.Nowhere},
}

// The smallest and the largest side of a page, in millimeters. PDF 1.7 readers
// need not show more than 14,400 points.
const (
	smallestSide = 90
	largestSide  = 1000
)

// margins are the bounds of a margin, in millimeters.
const (
	leastMargin = 5
	mostMargin  = 150
)

// sizeOf is the size of a page.
type sizeOf struct{ width, height float64 }

// PageTable is [page]. The distance of lines, which is known when the page is read, says whether there is room for
// text.
func PageTable(grid func() unit.Length, problems *diag.List) schema.Table[*Page] {
	return schema.Table[*Page]{
		Name: "page",
		Doc:  "The size of the pages, and what is left blank around the text",
		Keys: []schema.Key[*Page]{
			sizeKey(),
			schema.Whole("columns", 1, 4, func(p *Page) *int { return &p.Columns }).Usually(1).
				Doc("how many columns of text a page has").Example("2"),
			schema.Words("justify", justify, func(p *Page) *content.FullLines { return &p.FullLines }).
				Usually(content.InBroadColumns).Without("`\"auto\"`").Example(`"never"`).
				Doc("where lines are full, if the design has full lines: `\"auto\"` is in columns of 75 mm and more"),
			schema.Part("margins", marginsTable(), func(p *Page) *Page { return p }),
		},
		At: func(p *Page) *source.Where { return &p.where },
		Check: func(p *Page) {
			sheet := p.Sheet(grid(), false)
			if sheet.Measure() < unit.Millimeters(25) || sheet.Height() < unit.Millimeters(60) {
				problems.Errorf(p.where.Span(), "make the page larger, the margins smaller or the columns fewer",
					"[page] leaves no room for text")
				// For what else there is to tell.
				*p = Page{sizeOf: sizeOf{210, 297}, Columns: 1, FullLines: p.FullLines}
			}
		},
	}
}

// sizeKey is the size of a page: its name, or its width and height in millimeters.
func sizeKey() schema.Key[*Page] {
	var names []string
	for _, s := range sizes {
		names = append(names, s.Name)
	}
	at := func(p *Page) *sizeOf { return &p.sizeOf }
	refusal := schema.Refusal{What: "the size %q is not known",
		Cure: "sizes are " + strings.Join(names, ", ") + ", or [width, height] in millimeters"}
	return schema.Either[*Page](
		schema.WordsOr("size", sizes, refusal, at).Usually(sizeOf{210, 297}),
		schema.NumbersAs("size", 2, at, readSize).Usually(sizeOf{210, 297}).Without("`\"A4\"`").Says("mm").
			Doc("the size of the paper, or `[width, height]`").Example(`"A5"`))
}

// readSize reads a width and a height.
func readSize(size []float64, at diag.Span, problems *diag.List) (sizeOf, bool) {
	if len(size) != 2 || min(size[0], size[1]) < smallestSide || max(size[0], size[1]) > largestSide {
		problems.Errorf(at, "such as [210, 297]",
			"`size` must be a width and a height between %d and %d mm", smallestSide, largestSide)
		return sizeOf{}, false
	}
	return sizeOf{size[0], size[1]}, true
}

// marginsTable is [page.margins].
func marginsTable() schema.Table[*Page] {
	margin := func(name, doc, example string, at func(*Page) *float64) schema.Key[*Page] {
		return schema.Number(name, leastMargin, mostMargin, at).Says("mm").Doc(doc).Example(example)
	}
	return schema.Table[*Page]{
		Name: "margins",
		Doc:  "what is left blank around the text; what is absent is chosen by the size of the page",
		Keys: []schema.Key[*Page]{
			margin("top", "the margin at the head", "25", func(p *Page) *float64 { return &p.Top }),
			margin("bottom", "the margin at the foot", "25", func(p *Page) *float64 { return &p.Bottom }),
			margin("inner", "the margin at the fold", "25", func(p *Page) *float64 { return &p.Inner }),
			margin("outer", "the margin at the outer edge", "20", func(p *Page) *float64 { return &p.Outer }),
		},
	}
}

// The proportions of a page: margins as shares of the page, and the width of
// the outer column for notes. A measure of 118 mm holds 66 characters of the text face.
const (
	bestMeasure  = 118.0
	marginColumn = 36.0
	marginGap    = 6.0
	columnGutter = 7.0
)

// Sheet turns the page into the layout's terms.
func (p *Page) Sheet(grid unit.Length, facing bool) content.Sheet {
	or := func(chosen, otherwise float64) unit.Length {
		if chosen > 0 {
			otherwise = chosen
		}
		return unit.Millimeters(otherwise)
	}
	s := content.Sheet{
		Size: unit.Size{W: unit.Millimeters(p.width), H: unit.Millimeters(p.height)},
		Grid: grid, Columns: p.Columns, FullLines: p.FullLines, Gutter: unit.Millimeters(columnGutter),
		Facing: facing, Leaves: facing,
		Top: or(p.Top, float64(p.height*0.088)), Bottom: or(p.Bottom, float64(p.height*0.088)),
		Inner: or(p.Inner, float64(p.width*0.115)), Outer: or(p.Outer, float64(p.width*0.115)),
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
