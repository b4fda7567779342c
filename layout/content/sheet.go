package content

import (
	"annualreport/layout/color"
	"annualreport/layout/unit"
)

// Sheet is the size of the pages and the place of the text on them. Inner and
// outer change sides on facing pages; on single pages inner is the side where lines begin.
type Sheet struct {
	Size unit.Size
	// Top is the head margin; the text area is a whole number of half grid
	// lines high, and Bottom is the least foot margin.
	Top, Bottom, Inner, Outer unit.Length
	// Grid is the distance of baselines.
	Grid unit.Length
	// Columns is the number of text columns, Gutter the space between them.
	Columns int
	Gutter  unit.Length
	// FullLines is where lines of justified styles are full.
	FullLines FullLines
	// Margin is the width of the outer column for notes and captions, 0 for
	// none, and MarginGap its distance from the text.
	Margin, MarginGap unit.Length
	// MarginFirst puts that column where lines begin, before the text, on pages that do not face each other. On those
	// that do it is the outer one.
	MarginFirst bool
	// Facing pages are printed on both sides of a leaf: odd ones are rectos.
	Facing bool
	// Bleed is how far grounds and pictures run over the edge, to be trimmed.
	Bleed unit.Length
	// Marks asks for marks around the page for those who print and trim it, and
	// Slug is what they are told there of the page.
	Marks bool
	Slug  string
	// Rectos begins every section on the right-hand page of a spread.
	Rectos bool
	// Multiple is what the number of pages is a multiple of, without those of a
	// cover on a sheet of its own; 0 for any number. Blank pages go before the back cover.
	Multiple int
	// Wrap is the sheet of the covers; nil if they are printed with the pages.
	Wrap *Wrap
	// Leaves are of one size, as in a bound volume: the content of landscape pages is turned by a quarter on them.
	Leaves bool
	// Landscapes is set for the sheet of landscape pages; see Landscape.
	Landscapes bool
}

// FullLines is where texts whose style is Justified are set in full lines; elsewhere their lines are ragged.
type FullLines uint8

// The choices of full lines.
const (
	// Everywhere is all texts.
	Everywhere FullLines = iota
	// InBroadColumns is columns of LeastFull and more, and texts in languages without spaces.
	InBroadColumns
	// Nowhere is no text.
	Nowhere
)

// LeastFull is the width of a column, in millimeters, below which full lines have too few spaces to be even: one line
// in twenty has spaces of more than one and a half times their width there.
const LeastFull = 75

// Full reports whether lines of a width in a column of the sheet are full, if their style is Justified. What is set in
// a column is as the column is, though its lines are a little shorter, as those of lists are; what has its own place
// in it is judged by its own width. Unspaced is set for languages without spaces, whose lines are even at any width.
func (s *Sheet) Full(width unit.Length, unspaced bool) bool {
	if s.FullLines != InBroadColumns || unspaced {
		return s.FullLines != Nowhere
	}
	if column := s.Measure(); width < column && width >= column*3/4 {
		width = column
	}
	return width >= unit.Millimeters(LeastFull)
}

// Wrap is a sheet that is folded around the others: the four pages of the covers,
// side by side, with the spine between them.
type Wrap struct {
	// Inside lets the text run on the inner pages of the covers; else they stay blank.
	Inside bool
	// Spine is the width of the spine for a number of pages between the covers.
	Spine func(pages int) unit.Length
	// Back is what stands on a spine that is wide enough.
	Back Spine
}

// Spine is one line along the spine, that reads from its head to its foot, as
// ISO 6357 has it.
type Spine struct {
	// Ground fills the spine.
	Ground color.Ink
	// Name stands at the foot, Title at the head.
	Name, Title string
	// NameStyle and TitleStyle have the largest sizes that the two are set in.
	NameStyle, TitleStyle TextStyle
	// Least is the width of the narrowest spine with text; 0 leaves all blank.
	Least unit.Length
}

// Around is how far the sheet reaches over the page.
func (s *Sheet) Around() unit.Length {
	const markRoom = 12 // mm outside of the bleed
	if s.Marks {
		return s.Bleed + unit.Millimeters(markRoom)
	}
	return s.Bleed
}

// Overlap is how far grounds reach over the edge of a page: on screens a little,
// so that no white line shows there.
func (s *Sheet) Overlap() unit.Length {
	const hairline = 9 * unit.Pt
	if s.Bleed > 0 {
		return s.Bleed
	}
	return hairline
}

// HasMargin reports whether the outer column stands beside the text: there is one, and text is not in columns.
func (s *Sheet) HasMargin() bool { return s.Margin > 0 && s.Columns <= 1 }

// Measure is the width of a text column.
func (s *Sheet) Measure() unit.Length {
	w := s.Width()
	if s.Margin > 0 {
		w -= s.Margin + s.MarginGap
	}
	n := unit.Length(max(s.Columns, 1))
	return (w - (n-1)*s.Gutter) / n
}

// Width is the width between the inner and the outer margin.
func (s *Sheet) Width() unit.Length { return s.Size.W - s.Inner - s.Outer }

// Height is the height of the text area: as many half lines as fit.
func (s *Sheet) Height() unit.Length {
	half := s.Grid / 2
	return (s.Size.H - s.Top - s.Bottom) / half * half
}

// Drop is how far above the foot of its line a baseline stands. It is the same
// for all styles, so that baselines of all leadings meet on the grid.
func (s *Sheet) Drop() unit.Length { return s.Grid.MulDiv(28, 100) }

// CoverPages is the number of pages that a wrap has: a sheet folded once.
const CoverPages = 4

// Wrapped is the number of pages that the covers take from the others.
func (s *Sheet) Wrapped() int {
	if s.Wrap == nil {
		return 0
	}
	return CoverPages
}
