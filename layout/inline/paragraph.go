package inline

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Paragraph is a paragraph on its way through the stages: read, shaped, broken into lines.
type Paragraph struct {
	// Style is shared with other paragraphs: who changes it makes one of its own.
	Style       *content.ParagraphStyle
	Frame       Frame
	RightToLeft bool
	// atoms are its words and spaces. Styles and Links are those that the atoms have. Other paragraphs may share the
	// list of styles: who changes a style makes a list of its own.
	atoms  []atom
	Styles []SetStyle
	Links  []link
	// Anchor is the name by which links lead to the paragraph, if not empty.
	Anchor  string
	Heading bool
	// Span is where the paragraph stands in the report.
	Span diag.Span
	// Measures are the widths of the first lines; the last one is that of all further lines.
	Measures []unit.Length
	Lines    []Line
	// Overfull are the lines that do not fit.
	Overfull []overfullLine
	// places are where the texts of the paragraph stand in the report.
	places []diag.Span
	// Missing are the characters that no font has.
	Missing []rune
	Scripts ScriptCount
	// Whole is set where words must never be divided. Divided is set where they are hyphenated as a last resort, since
	// they do not fit.
	Whole, Divided bool
	// Anywhere lets lines end between any two letters, for words that are wider than the measure.
	Anywhere bool
	// Refit is set where lines may be broken anew, in smaller letters, after those of the whole document.
	Refit bool
	// Silent is set where lines that are too long are reported as a part of something larger, such as a table.
	Silent bool
	// order is the place among all texts of the document, in the order of reading.
	order int32
	// malformed is set where some of the text was no UTF-8.
	malformed bool
	// heaped is set where some letter has more marks than any script needs.
	heaped bool
}

// Line is a broken line, with its items placed from the left end of the
// paragraph's frame and from the baseline.
type Line struct {
	Items []display.Item
	// Notes are the notes that the line calls first, by their numbers from 0.
	Notes []int32
	// Width is the width of the words, without what hangs into the margins.
	Width unit.Length
}

// Narrow gives a paragraph another width.
func (p *Paragraph) Narrow(width unit.Length) {
	p.Frame.Width = width
	p.Measures = []unit.Length{width}
}
