package inline

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Paragraph is a Paragraph on its way through the stages.
type Paragraph struct {
	Style       content.ParagraphStyle
	Frame       Frame
	RightToLeft bool
	atoms       []atom
	Styles      []SetStyle
	Links       []link
	Anchor      string
	Heading     bool
	Span        diag.Span
	// Measures are the widths of the first lines; the last holds for the rest.
	Measures []unit.Length
	Lines    []Line
	Overfull []overfullLine
	// places are those of the texts of the paragraph in the report.
	places  []diag.Span
	Missing []rune
	Scripts ScriptCount
	// Whole is set where words are never divided, and divided where they are, since they do not fit.
	Whole, Divided bool
	// Anywhere lets lines end between any two letters, for words that are wider than all the
	// room there is.
	Anywhere bool
	// Silent lines that are too long are reported as a part of something larger.
	Silent bool
	// malformed is set where some of the text was no UTF-8.
	malformed bool
	// heaped is set where some letter has more marks than any script needs.
	heaped bool
}

// Line is a broken line, with its items placed from the left end of the
// paragraph's frame and from the baseline.
type Line struct {
	Items []display.Item
	Notes []int32
	Width unit.Length
}

// Narrow gives a paragraph another width.
func (p *Paragraph) Narrow(width unit.Length) {
	p.Frame.Width = width
	p.Measures = []unit.Length{width}
}
