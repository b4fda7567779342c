package content

import (
	"annualreport/layout/color"
	"annualreport/layout/unit"
)

// Furniture is what stands at the foot of every page of a section.
type Furniture struct {
	// Name is set before the running head.
	Name  string
	Style TextStyle
	Folio TextStyle
	// Digits turns a page number into a folio in the document's language.
	Digits func(n int) string
}

// NoteStyle is how footnotes are set.
type NoteStyle struct {
	Paragraph ParagraphStyle
	// Rule is the ink of the line above the notes.
	Rule color.Ink
	// Digits turns a note's number into its mark.
	Digits func(n int) string
	// Call says in words what a mark in the text leads to, before its number.
	Call string
	// Back says in words that the mark of a note leads back to the text.
	Back string
}

// LinkStyle is how live links look.
type LinkStyle struct {
	// Ink colors the text of links; the rule below them has it too.
	Ink color.Ink
	// Line is the thickness of the rule, 0 for none.
	Line unit.Length
	// Hidden leaves links as they are, on paper, where nothing can be pressed.
	Hidden bool
}
