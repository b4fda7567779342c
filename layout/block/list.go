package block

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// markGap is the space between a mark and its text, as a share of the room.
const markGap = 3

// leastListMeasure is the length of line that a list within others leaves its items, enough for a
// long word.
const leastListMeasure = 60 * unit.Pt

// placeOfList is where the text of a list begins in the report.
func placeOfList(b content.List) diag.Span {
	for _, item := range b.Items {
		if at := placeOf(item.Blocks); !at.IsZero() {
			return at
		}
	}
	return diag.Span{}
}

// placeOf is where the text of blocks begins in the report; zero where they have none.
func placeOf(blocks []content.Block) diag.Span {
	for _, block := range blocks {
		at := diag.Span{}
		switch block := block.(type) {
		case content.Paragraph:
			at = block.Span
		case content.List:
			at = placeOfList(block)
		case content.Quotation:
			at = placeOf(block.Blocks)
		case content.Panel:
			at = placeOf(block.Blocks)
		}
		if !at.IsZero() {
			return at
		}
	}
	return diag.Span{}
}

// collectList collects a list.
func collectList(c *Collector, b content.List, f inline.Frame) galley.Node {
	if b.SignSide > 0 {
		return collectSignedList(c, b, f)
	}
	list := f.Tree.Add(f.Parent, display.L)
	f.Tree.Attributes(list).Numbering = b.Numbering.String()
	style := f.Region.Styles.Marks(&b)
	gap := b.Hang / markGap
	room := max(b.Hang-gap, widestMark(c, &b, style, f))
	body := f
	switch {
	case f.Depth == 0:
	case f.Width-room-gap < leastListMeasure:
		c.Findings.Add(finding.DeepList{At: finding.At(placeOfList(b))})
	default:
		body = f.Inset(room + gap)
	}
	body.Depth++
	label := f.Inner(body.X-room-gap, room, list)
	if b.Numbering == content.Decimal {
		style.Align = content.End
	}
	var nodes group
	for i, item := range b.Items {
		li := f.Tree.Add(list, display.LI)
		mark := content.Paragraph{
			Tag:     display.Lbl,
			Inlines: []content.Inline{content.Text{Value: b.Mark(b.Start + i), Span: placeOf(item.Blocks)}},
		}
		marked := collectStyled(c, mark, style, label.Under(li))
		n := &beside{label: marked, body: collectAll(c, item.Blocks, body.Under(f.Tree.Add(li, display.LBody)))}
		nodes = append(nodes, n)
	}
	return nodes
}

// signGap is the space between the sign of an item and its text, as a share of the side of the sign.
const signGap = 2

// raiseOf is how far above the first line of its text a sign hangs: signs have a blank around them, but those with an
// edge.
func raiseOf(c *Collector, sign content.Block) unit.Length {
	if p, ok := sign.(content.Picture); ok && p.Edge != nil {
		return 0
	}
	return c.Doc.Sheet.Grid / 4
}

// collectSignedList collects a list whose items have signs in place of marks, beside their texts. The signs say nothing
// to a reader, for whom it is a list without marks.
func collectSignedList(c *Collector, b content.List, f inline.Frame) galley.Node {
	list := f.Tree.Add(f.Parent, display.L)
	f.Tree.Attributes(list).Numbering = "None"
	body := f.Inset(b.SignSide + b.SignSide/signGap)
	body.Depth++
	var nodes group
	for _, item := range b.Items {
		text := f.Tree.Add(f.Tree.Add(list, display.LI), display.LBody)
		n := &beside{label: group(nil), body: collectAll(c, item.Blocks, body.Under(text)), hangs: true}
		n.raise = raiseOf(c, item.Sign)
		if item.Sign != nil {
			n.label = collectBlock(c, item.Sign, f.Inner(f.X, b.SignSide, list))
		}
		nodes = append(nodes, n)
	}
	return nodes
}

// widestMark is the width of the widest mark of a list: faces have dots and digits of many widths.
func widestMark(c *Collector, b *content.List, style content.ParagraphStyle, f inline.Frame) unit.Length {
	var widest unit.Length
	last := ""
	for i := range b.Items {
		mark := b.Mark(b.Start + i)
		if mark == last {
			continue
		}
		widest = max(widest, c.Width(mark, style.Text, f.Language))
		last = mark
	}
	return widest
}
