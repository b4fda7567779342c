package layout

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// paragraph is a Paragraph on its way through the stages.
type paragraph struct {
	style       content.ParagraphStyle
	frame       frame
	rightToLeft bool
	atoms       []atom
	styles      []setStyle
	links       []link
	anchor      string
	heading     bool
	span        diag.Span
	// measures are the widths of the first lines; the last holds for the rest.
	measures []unit.Length
	lines    []line
	overfull []overfullLine
	// places are those of the texts of the paragraph in the report.
	places  []diag.Span
	missing []rune
	scripts scriptCount
	// whole tells that words are never divided, and divided that they are, since they do not fit.
	whole, divided bool
	// anywhere lets lines end between any two letters, for words that are wider than all the
	// room there is.
	anywhere bool
	// silent lines that are too long are told as a part of something larger.
	silent bool
	// malformed tells that some of the text was no UTF-8.
	malformed bool
	// heaped tells that some letter has more marks than any script needs.
	heaped bool
}

// line is a broken line, with its items placed from the left end of the
// paragraph's frame and from the baseline.
type line struct {
	items []display.Item
	notes []int32
	width unit.Length
}

// narrow gives a paragraph another width.
func (p *paragraph) narrow(width unit.Length) {
	p.frame.width = width
	p.measures = []unit.Length{width}
}
