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
	// Label stands on a line above the title, as that of a part of the report does; it may be empty.
	Label  string
	Title  []Inline
	Anchor string
	// Level is 1 for sections and parts of the report, and 2 and more for headings in sections.
	Level int
	// InPart is set if the entry stands below that of a part of the report.
	InPart bool
	// Span is the place of the title in the report.
	Span diag.Span
}

func (c Contents) visit(v Visitor) { v.Contents(c) }
