package content

import (
	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/unit"
)

// Contents is the list of sections with their pages.
type Contents struct {
	Entries []ContentsEntry
	// NumberWidth is the room for section numbers, FolioWidth that for pages.
	NumberWidth, FolioWidth unit.Length
	// Step is how far a level is set in from the one above it, from the third on.
	Step unit.Length
	// Rule is drawn under each entry of the first level.
	Rule color.Ink
}

// ContentsEntry is one line of the contents.
type ContentsEntry struct {
	Number string
	Title  []Inline
	Anchor string
	// Level is 1 for sections, and 2 and more for headings in them.
	Level int
	// Span is the place of the title in the report.
	Span diag.Span
}

func (c Contents) visit(v Visitor) { v.Contents(c) }
