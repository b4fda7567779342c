package compose

import (
	"slices"
	"strings"
	"unicode/utf8"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/locale"
	"annualreport/layout/unit"
)

// Cells of big numbers are at least as wide as this: those of a page of numbers, and those between paragraphs.
const (
	leastOnPage  = 116 * unit.Pt
	leastBetween = 66 * unit.Pt
)

// mostAcross is how many numbers stand side by side between paragraphs at the most.
const mostAcross = 4

// NumbersOfPage are big numbers on a page of their own: two beside each other, or one on narrow pages.
func NumbersOfPage(c *Composer, cards []content.BigNumber) content.BigNumbers {
	out := content.BigNumbers{Columns: 2, Cards: cards, IconSide: iconSide(cards)}
	cell := numberCell(c, c.Sheet.Width(), out.Columns)
	if cell < leastOnPage || cell < widestValue(c, cards) {
		out.Columns = 1
	}
	return out
}

// NumberBetween is a big number between paragraphs. Those that follow each other stand side by side in the end.
func NumberBetween(card content.BigNumber) content.BigNumbers {
	cards := []content.BigNumber{card}
	return content.BigNumbers{Columns: 1, Between: true, Cards: cards, IconSide: iconSide(cards)}
}

// joinNumbers puts big numbers that follow each other among some blocks into rows, which are as long as each other.
func joinNumbers(c *Composer, blocks []content.Block) []content.Block {
	var out []content.Block
	for _, b := range blocks {
		next, ok := b.(content.BigNumbers)
		if last := len(out) - 1; ok && next.Between && last >= 0 {
			if row, ok := out[last].(content.BigNumbers); ok && row.Between {
				row.Cards = append(row.Cards[:len(row.Cards):len(row.Cards)], next.Cards...)
				row.Columns = rowLength(c, row.Cards)
				row.IconSide = iconSide(row.Cards)
				out[last] = row
				continue
			}
		}
		out = append(out, b)
	}
	return out
}

// iconSide is the side of the icons of some cards; 0 if none has one.
func iconSide(cards []content.BigNumber) unit.Length {
	if slices.ContainsFunc(cards, func(n content.BigNumber) bool { return n.Icon != nil }) {
		return IconSide
	}
	return 0
}

// rowLength is how many of some numbers stand in a row between paragraphs.
func rowLength(c *Composer, cards []content.BigNumber) int {
	least := max(leastBetween, widestValue(c, cards), widestLabel(c, cards))
	most := 1
	for n := 2; n <= mostAcross && numberCell(c, c.Sheet.Measure(), n) >= least; n++ {
		most = n
	}
	rows := (len(cards) + most - 1) / most
	return (len(cards) + rows - 1) / rows
}

// numberCell is how wide each of some numbers side by side is.
func numberCell(c *Composer, width unit.Length, across int) unit.Length {
	n := unit.Length(across)
	return (width - (n-1)*c.Styles.Cards.Numbers.Gap) / n
}

// widestValue is the room for the longest piece of a value that cannot be divided, in letters that are so small that it
// should rather have a line to itself.
func widestValue(c *Composer, cards []content.BigNumber) unit.Length {
	const letter, smallest, part = 52, 400, 90 // in hundredths of the size, thousandths of it, hundredths of the cell
	most := 0
	for i := range cards {
		most = max(most, longestWord(cards[i].Value))
	}
	return unit.Length(most) * c.Styles.Style(role.BigNumber).Text.Size.MulDiv(letter*smallest, 1000*part)
}

// widestLabel is the room for the longest word of what is counted.
func widestLabel(c *Composer, cards []content.BigNumber) unit.Length {
	const letter = 58 // in hundredths of the size
	most := 0
	for i := range cards {
		most = max(most, longestWord(cards[i].Counted))
	}
	return c.Styles.Style(role.NumberLabel).Text.Size.MulDiv(int64(most)*letter, 100)
}

// longestWord is the number of letters of the longest piece of a label between spaces at which lines end.
func longestWord(l content.Label) int {
	most := 0
	for _, piece := range strings.Split(content.Spaces(locale.Language{}, content.PlainText(l.Inlines)), " ") {
		most = max(most, utf8.RuneCountInString(piece))
	}
	return most
}
