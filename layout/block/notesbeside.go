package block

import (
	"unicode/utf8"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// mostBeside is how many letters remarks and notes have at the most that stand in the margin column: in longer ones a
// dozen lines would stay together, and most of their lines would be hyphenated.
const mostBeside = 300

// areShort reports whether blocks are paragraphs that are short enough for the margin column.
func areShort(blocks []content.Block) bool {
	letters := 0
	for _, b := range blocks {
		p, ok := b.(content.Paragraph)
		if !ok {
			return false
		}
		letters += utf8.RuneCountInString(content.PlainText(p.Inlines))
	}
	return letters <= mostBeside
}

// besideRemarks are remarks and sources of a table or a chart that may stand beside it: they are paragraphs, and the
// style sheet puts captions there.
func besideRemarks(blocks []content.Block, nodes []galley.Node, f inline.Frame) []*inline.Paragraph {
	if !f.Region.Styles.CaptionsBeside || f.Depth > 0 || f.Region.Sheet.Landscapes || !areShort(blocks) {
		return nil
	}
	var out []*inline.Paragraph
	for _, n := range nodes {
		p, ok := n.(*paragraphNode)
		if !ok {
			return nil
		}
		out = append(out, p.p)
	}
	return out
}

// toMargin gives paragraphs the margin column beside a frame, before they are broken into lines, and reports whether
// that reaches to it.
func toMargin(paragraphs []*inline.Paragraph, f inline.Frame) bool {
	margin, ok := marginBeside(f)
	if !ok {
		return false
	}
	leading := f.Region.Styles.Style(role.Caption).Leading
	for _, p := range paragraphs {
		p.Frame.X = margin.X
		p.Narrow(margin.Width)
		style := *p.Style
		style.Leading = min(style.Leading, leading) // as captions there have it
		p.Style = &style
	}
	return len(paragraphs) > 0
}

// putAtFoot puts remarks in the margin column beside strips, from one on, so that both end at one height. Strips that
// the remarks reach up to stay on one page.
func putAtFoot(g *galley.Galley, from int, remarks []galley.Node) {
	sub := g.Sub()
	galley.BuildAll(sub, remarks)
	label := galley.Flatten(withoutSpaceAbove(galley.WithoutBlanks(sub.Strips)))
	last := &g.Strips[len(g.Strips)-1]
	if more := label.Height - galley.Total(g.Strips[from:]); more > 0 {
		more = more.RoundUp(g.Grid / 2)
		last.Height += more
		g.Offset += more
	}
	at := func(height unit.Length) []display.Item {
		return galley.Moved(label.Items, unit.Point{Y: height - label.Height})
	}
	last.Items = append(last.Items, at(last.Height)...)
	takeCalls(last, &label)
	if last.Reserve != nil {
		whole, seen := *last.Reserve, last.Reserve.Items
		whole.Items = func(height unit.Length) []display.Item { return append(seen(height), at(height)...) }
		last.Reserve = &whole
	}
	reach := label.Height - last.Height
	for i := len(g.Strips) - 2; i >= from && reach > 0; i-- {
		g.Strips[i].Cost = galley.Never
		reach -= g.Strips[i].Height
	}
}
