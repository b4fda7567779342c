package content

import (
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/locale"
)

// Paragraph is a paragraph, a heading, or any other text that is broken into
// lines.
type Paragraph struct {
	// Role is what the text is; the style sheet says how it looks.
	Role role.Role
	// Variation is how it differs from other texts of the role.
	Variation
	// Tag is its element in the structure.
	Tag     display.Role
	Inlines []Inline
	// Language is set where it differs from what is around.
	Language locale.Language
	// Anchor is the name that links lead here by, and Bookmark the level of
	// its entry in the outline, 0 for none.
	Anchor   string
	Bookmark int
	// Title is the bookmark's text; empty takes the paragraph's.
	Title string
	// Names is set if the text is names, which keep their own script in every
	// language.
	Names bool
	Span  diag.Span
}

func (p Paragraph) visit(v Visitor) { v.Paragraph(p) }
