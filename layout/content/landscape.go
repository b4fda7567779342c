package content

import "annualreport/layout/unit"

// Landscape is blocks on landscape pages of their own: a wide table, a chart, a picture. The text around them fills its
// page and goes on behind these pages.
type Landscape struct{ Blocks []Block }

func (l Landscape) visit(v Visitor) { v.Landscape(l) }

// IsUpright reports whether the pages are higher than they are wide, so that landscape pages are wider than others.
func (s *Sheet) IsUpright() bool { return s.Size.H > s.Size.W }

// Landscape is the sheet of landscape pages. Their text area is that of the other pages, turned by a quarter: its width
// is the height of theirs, and its height at most their width. So a text has the same lines and pages whether
// landscape pages stand upright on a screen or turned on paper. The columns are about as wide as those of other pages.
func (s *Sheet) Landscape() *Sheet {
	out := *s
	out.Landscapes = true
	out.Size = unit.Size{W: s.Size.H, H: s.Size.W}
	out.Inner = (out.Size.W - s.Height()) / 2
	out.Outer = out.Size.W - s.Height() - out.Inner
	out.Margin = 0
	out.MarginGap = 0
	around := s.Inner + s.Outer
	out.Bottom = max(around/2, s.Bottom.MulDiv(landscapeFoot, 100))
	out.Top = max(around-out.Bottom, min(s.Top, around/2))
	step := s.Measure() + s.Gutter
	out.Columns = max(int((out.Width()+s.Gutter+step/2)/step), 1)
	return &out
}

// landscapeFoot is the part of the foot margin of other pages, in hundredths, that landscape pages keep at the least:
// the folio stands there.
const landscapeFoot = 75

// InColumns is the sheet with some columns, over the column for notes, too.
func (s *Sheet) InColumns(n int) *Sheet {
	out := *s
	out.Columns = n
	out.Margin = 0
	out.MarginGap = 0
	return &out
}

// OneColumn is the sheet with one column.
func (s *Sheet) OneColumn() *Sheet {
	out := *s
	out.Columns = 1
	return &out
}
