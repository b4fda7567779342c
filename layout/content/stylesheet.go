package content

import (
	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/content/role"
	"annualreport/layout/unit"
)

// StyleSheet says how texts look on one ground, each by its role.
type StyleSheet struct {
	styles [role.Count]ParagraphStyle
	// Accent is the ink of what stands out, Rules that of fine lines, such as the one above notes. Links is the
	// ink of the text of links and of the rules below them.
	// Quiet is that of what is read second.
	Accent, Rules, Links, Quiet color.Ink
	// CaptionsBeside sets captions of pictures, and what stands below tables and charts, in the margin column, where
	// there is one, and not below. NotesBeside sets short notes of running text there, and not at the foot of the page.
	CaptionsBeside, NotesBeside bool
	// FirstLine is the indent of the first line of running text that follows other running text or a list, and Between
	// the space between running text and lists that follow each other; 0 for none.
	FirstLine, Between unit.Length
	// Tabs is how tabs at the fore edge look.
	Tabs TabStyle
	// Cards is how the cards of persons, big numbers and the like stand in rows.
	Cards CardStyles
}

// Style is how the texts of a role look. It belongs to the sheet: to change it changes all texts of the role.
func (s *StyleSheet) Style(r role.Role) *ParagraphStyle { return &s.styles[r] }

// OnGrid reports whether running text stands on lines of the baseline grid.
func (s *StyleSheet) OnGrid() bool { return s.Style(role.Body).OnGrid }

// Of is how a paragraph looks: as its role does, with what the paragraph has of its own.
func (s *StyleSheet) Of(p *Paragraph) ParagraphStyle {
	style := *s.Style(p.Role)
	style.Before = p.Before.Or(style.Before)
	style.After = p.After.Or(style.After)
	if p.Centered {
		style.Align = Center
	}
	if p.Accented {
		style.Text.Ink = s.Accent
	}
	if p.Strong {
		style.Text.Weight = fonts.Bold
	}
	if p.Anywhere {
		style.Anywhere = true
	}
	if p.Flush {
		style.Indent, style.Hang = 0, 0
	}
	return style
}

// Marks is how the marks of a list look. They have the leading of the list's text; numbers have its letters, too.
func (s *StyleSheet) Marks(l *List) ParagraphStyle {
	text, style := s.Style(l.Text), *s.Style(l.Marks)
	style.Leading = text.Leading
	if l.Marks == role.Number {
		style.Text = text.Text
		style.Text.Ink = s.Accent
	}
	return style
}

// Variation is how one paragraph differs from the others of its role. The zero value differs in nothing.
type Variation struct {
	// Before and After are the spaces above and below the paragraph.
	Before, After Space
	// Centered sets lines in the middle, Accented in the ink that stands out, Strong in bold letters.
	Centered, Accented, Strong bool
	// Anywhere divides words between any two letters where one is wider than the measure.
	Anywhere bool
	// Flush begins all lines at the margin: neither the first nor the others are indented.
	Flush bool
}

// Space is a space that a paragraph asks for. The zero value asks for none of its own.
type Space struct {
	length unit.Length
	asked  bool
}

// Exactly asks for a space of a length, which may be 0.
func Exactly(length unit.Length) Space { return Space{length, true} }

// Or is the length that is asked for, or else the usual one.
func (s Space) Or(usual unit.Length) unit.Length {
	if s.asked {
		return s.length
	}
	return usual
}
