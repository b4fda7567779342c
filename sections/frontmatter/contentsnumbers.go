package frontmatter

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/unit"
	"annualreport/sections/compose"
)

// The numbers of the contents that stand side by side: three, or two where pages are narrow.
const (
	contentsAcross  = 3
	leastNumberCell = 100 * unit.Pt
)

// contentsNumbers are the first big numbers of the report below the list of its contents, and how high they are with
// the space above them, if the design wants some and they have room in the rest of the page.
func contentsNumbers(
	c *compose.Composer, parts []compose.Result, rest unit.Length,
) (blocks []content.Block, height unit.Length) {
	design := &c.Brand.Design.Contents
	cards := bigNumbersOf(parts)
	cards = cards[:min(len(cards), design.Numbers)]
	line := c.Sheet.Grid
	across := contentsAcross
	if len(cards) == 4 || len(cards) == 5 || (c.Sheet.Width()-2*line)/contentsAcross < leastNumberCell {
		across = 2
	}
	for rows := len(cards) / across; rows > 0; rows-- {
		shown := shownNumbers(cards[:rows*across], across)
		ground := c.Brand.Ground(design.Ground)
		styles := c.Brand.On(ground)
		styles.Cards.NumbersBetween.Line = 0
		gaps := unit.Length(across-1) * styles.Cards.NumbersBetween.Gap
		width := (c.Sheet.Width() - 2*line - gaps) / unit.Length(across)
		sizeNumbers(&styles.StyleSheet, &shown, width)
		height = numbersHeight(&styles.StyleSheet, &shown, width, across) + 3*line
		if height > rest {
			continue
		}
		return []content.Block{content.Panel{
			Blocks: []content.Block{shown}, Styles: &styles.StyleSheet, Ground: &ground, Padding: line, Wide: true,
			Span: cards[0].Value.Span,
		}}, height
	}
	return nil, 0
}

// bigNumbersOf are the big numbers of the pages of them in a report.
func bigNumbersOf(parts []compose.Result) []content.BigNumber {
	var out []content.BigNumber
	for i := range parts {
		for _, b := range parts[i].Section.Blocks {
			if numbers, ok := b.(content.BigNumbers); ok && !numbers.Between {
				out = append(out, numbers.Cards...)
			}
		}
	}
	return out
}

// shownNumbers are numbers as they stand side by side in the contents: without icons, names and remarks.
func shownNumbers(cards []content.BigNumber, across int) content.BigNumbers {
	plain := func(l content.Label) content.Label {
		return content.Label{Inlines: content.Unlinked(l.Inlines), Span: l.Span}
	}
	out := content.BigNumbers{Between: true}
	for _, card := range cards {
		out.Cards = append(out.Cards, content.BigNumber{
			Value: plain(card.Value), Counted: plain(card.Counted), Before: plain(card.Before),
			Span: content.RowParts / across,
		})
	}
	return out
}

// sizeNumbers makes numbers small where large ones would not fit their cells.
func sizeNumbers(styles *content.StyleSheet, shown *content.BigNumbers, width unit.Length) {
	for i := range shown.Cards {
		if linesOf(styles.Style(role.BigNumber), shown.Cards[i].Value.Inlines, width) == 1 {
			continue
		}
		for k := range shown.Cards {
			shown.Cards[k].Weight = content.Small
		}
		return
	}
}

// numbersHeight is about the height of rows of numbers.
func numbersHeight(
	styles *content.StyleSheet, shown *content.BigNumbers, width unit.Length, across int,
) (height unit.Length) {
	value, label, note := styles.Style(role.BigNumber), styles.Style(role.NumberLabel), styles.Style(role.NumberNote)
	if shown.Cards[0].Weight == content.Small {
		value = styles.Style(role.SmallNumber)
	}
	for at := 0; at < len(shown.Cards); at += across {
		lines, notes := 0, 0
		for _, card := range shown.Cards[at : at+across] {
			lines = max(lines, linesOf(label, card.Counted.Inlines, width))
			if !card.Before.IsEmpty() {
				notes = max(notes, linesOf(note, card.Before.Inlines, width))
			}
		}
		height += value.Leading + value.After + label.Before + unit.Length(lines)*label.Leading +
			unit.Length(notes)*note.Leading + styles.Cards.NumbersBetween.RowGap
	}
	return height
}
