package content

import (
	"annualreport/layout/color"
	"annualreport/layout/locale"
	"annualreport/layout/unit"
)

// Furniture is what stands at the foot or at the head of every page of a section.
type Furniture struct {
	// Name is set before the running head.
	Name string
	// AtHead puts it at the head of pages; where a picture or a ground runs over the head margin, the number of the
	// page stands at the foot, alone.
	AtHead bool
	// Rule is the thickness of a rule above it; 0 for none.
	Rule unit.Length
	// Tabs stand one below the other at the fore edge of pages, where nothing else stands there; see Section.Tab.
	Tabs Tabs
	// Digits turns a page number into a folio in the document's language.
	Digits func(n int) string
}

// Tabs are tabs from the head of the page down, one for each of a list.
type Tabs struct {
	// Numbers stand upright; a tab may have none.
	Numbers []string
	// Titles read downward. Where one of them does not fit its tab, all have their numbers; nil for numbers.
	Titles []string
}

// TabStyle is how tabs look on one ground.
type TabStyle struct {
	// Ground is the ink of a tab and Words how its words look; Current and CurrentWords are those of the tab of the
	// page.
	Ground, Current     color.Ink
	Words, CurrentWords TextStyle
}

// NoteStyle is what footnotes have beside their looks.
type NoteStyle struct {
	// Digits turns a note's number into its mark.
	Digits func(n int) string
	// Call says in words what a mark in the text leads to, before its number.
	Call string
	// Back says in words that the mark of a note leads back to the text.
	Back string
	// Language is that of these words.
	Language locale.Language
}

// LinkStyle is how live links are marked.
type LinkStyle struct {
	// Line is the thickness of the rule below links, 0 for none.
	Line unit.Length
	// Hidden leaves links as they are, on paper, where nothing can be pressed.
	Hidden bool
}
