package content

import (
	"annualreport/layout/color"
	"annualreport/layout/unit"
)

// ChartLook is how charts look, whatever they show. The zero value is a look that can be used unchanged.
type ChartLook struct {
	// Line is the thickness of lines; 0 for the usual one.
	Line unit.Length
	// Thick is how much of their room bars and columns take, in hundredths; 0 for the usual share.
	Thick int
	// Marks is what stands at the values of lines.
	Marks ChartMarks
	// MarkInk is the ink of the marks of a line that is alone; nil for that of the line. Lines that stand together
	// have marks in their own inks.
	MarkInk *color.Ink
	// Axis is what stands at the numbers of an axis.
	Axis ChartAxis
	// Bars is the shape of bars and columns.
	Bars ChartBars
	// Gridless is set if no lines run through a plot from the numbers of its axis.
	Gridless bool
	// LastMarked is set if only the last value of a line has a mark, with its number.
	LastMarked bool
}

// ChartMarks is what stands at the values of lines.
type ChartMarks uint8

// The marks of lines.
const (
	// FilledMarks are small shapes, another one for each series.
	FilledMarks ChartMarks = iota
	// OpenMarks are their outlines.
	OpenMarks
	// NoMarks leaves lines without any; if there are several, their dashes tell them apart.
	NoMarks
)

// ChartAxis is what stands at the numbers of an axis.
type ChartAxis uint8

// The axes of plots.
const (
	// BareAxis has numbers alone.
	BareAxis ChartAxis = iota
	// LinedAxis has a line along them.
	LinedAxis
	// TickedAxis has a short line at each of them.
	TickedAxis
)

// ChartBars is the shape of bars and columns.
type ChartBars uint8

// The shapes of bars.
const (
	// Blocks are rectangles.
	Blocks ChartBars = iota
	// Pins are thin lines with a mark at the value.
	Pins
)
