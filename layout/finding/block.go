package finding

import "annualreport/layout/unit"

// DeepList is a list within so many others that it has no room of its own.
type DeepList struct{ At }

// LongPlate is a text that is longer than its place on a plate, by a length, also in smaller letters.
type LongPlate struct {
	At
	By unit.Length
	// OfPart is set for the title of a part of the report; all others are covers.
	OfPart bool
}

// LongOpener is the opener of a section that does not fit on the picture of the section, and stands below it.
type LongOpener struct{ At }

// WideTable is a table whose columns do not fit.
type WideTable struct {
	At
	Columns int
	// Fit is how many columns have room, and Room the width that there is.
	Fit  int
	Room unit.Length
	// LongWord is the number of the column, from 1, of which a word alone is wider than Room; 0 if there is none.
	LongWord int
	// Turned is how its columns would fit a landscape page.
	Turned LandscapeFit
}

// LandscapeFit is how a table would fit a landscape page.
type LandscapeFit uint8

// The ways. A table that its author cannot put there does not fit.
const (
	NoLandscapeFit LandscapeFit = iota
	// ReducedLandscapeFit is in smaller letters.
	ReducedLandscapeFit
	WholeLandscapeFit
)

// ReducedTable is a table whose columns fit in smaller letters only.
type ReducedTable struct {
	At
	Columns int
	Room    unit.Length
	// Before and After are the sizes of the letters.
	Before, After unit.Length
	// Turned is how its columns would fit a landscape page.
	Turned LandscapeFit
}

// NarrowColumn is a column of a table that is wider than its author said, because of a word.
type NarrowColumn struct {
	At
	// Asked is the part of the table that the author gave it, in hundredths, and Set the part that it has.
	Asked, Set int
}
