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

// Cells of big numbers are at least as wide as this: those of a page of numbers, small ones among them, and those
// between paragraphs.
const (
	leastOnPage  = 116 * unit.Pt
	leastSmall   = 84 * unit.Pt
	leastBetween = 66 * unit.Pt
)

// mostAcross is how many numbers stand side by side between paragraphs at the most.
const mostAcross = 4

// NumberCard is the card of a number, and the weight that its author gave it; nil if the design has the choice.
type NumberCard struct {
	content.BigNumber
	Given *content.NumberWeight
}

// NumbersOfPage are big numbers on a page of their own: in the weights that their author or the design gives them.
func NumbersOfPage(c *Composer, numbers []NumberCard) content.BigNumbers {
	design := &c.Brand.Design.Page
	weights := weightsOfPage(c, numbers)
	out := content.BigNumbers{}
	for i, n := range numbers {
		n.Weight = weights[i]
		out.Cards = append(out.Cards, n.BigNumber)
	}
	out.IconSide = iconSide(out.Cards)
	spanOnPage(c, out.Cards, design.Tiles)
	if design.Tiles {
		onTiles(c, out.Cards)
	}
	return out
}

// weightsOfPage are the weights of the numbers of a page. Those that their author gives hold; if none is given, the
// design says whether the first number leads the others, where pages have room for three side by side. The rest is
// large or small, so that rows are full.
func weightsOfPage(c *Composer, numbers []NumberCard) []content.NumberWeight {
	design := &c.Brand.Design.Page
	roomy := pageCell(c, content.RowParts/3) >= leastOnPage
	out := make([]content.NumberWeight, len(numbers))
	given := slices.ContainsFunc(numbers, func(n NumberCard) bool { return n.Given != nil })
	switch {
	case given:
		for i, n := range numbers {
			if n.Given != nil {
				out[i] = *n.Given
			}
		}
	case !design.Hero || !roomy:
	case design.Tiles:
		mixTiles(out)
	case len(out) > 0:
		out[0] = content.Hero
		rest := out[1:]
		if len(rest) > 1 {
			for i := range rest[large(len(rest)):] {
				rest[large(len(rest))+i] = content.Small
			}
		}
	}
	if !given && !leads(c, numbers, out) {
		clear(out)
	}
	return out
}

// leads reports whether the numbers that are to lead others stay large: long ones would become as small as all.
func leads(c *Composer, numbers []NumberCard, weights []content.NumberWeight) bool {
	const smallest = 70 // of the size, in hundredths
	span := content.RowParts
	if c.Brand.Design.Page.Tiles {
		span = content.RowParts * 2 / 3
	}
	for i, n := range numbers {
		n.Weight = weights[i]
		least := valueWidth(c, []content.BigNumber{n.BigNumber}, content.Hero, true).MulDiv(smallest, 100)
		if n.Weight == content.Hero && least > pageCell(c, span) {
			return false
		}
	}
	return true
}

// large is how many of some numbers below a hero are large, two in a row, so that the small ones fill rows of three.
func large(numbers int) int {
	const across, smallAcross = 2, 3
	return min((smallAcross-numbers%smallAcross)%smallAcross*across, numbers)
}

// mixTiles gives weights to tiles: rows of a wide and a narrow one in turn, and three narrow ones at the end of an odd
// number of them.
func mixTiles(out []content.NumberWeight) {
	const pair, three = 2, 3
	paired := len(out)
	if paired%pair == 1 {
		paired = max(paired-three, 1)
	}
	for i := range out {
		row, second := i/pair, i%pair == 1
		switch {
		case i >= paired && len(out) > three:
			out[i] = content.Small
		case i >= paired:
			out[i] = content.Large
		case paired == 1 || (row%pair == 0) != second:
			out[i] = content.Hero
		default:
			out[i] = content.Small
		}
	}
}

// spanOnPage gives the cards of a page their parts of a row. Where those of a weight would be too narrow for their
// values, they get more.
func spanOnPage(c *Composer, cards []content.BigNumber, tiled bool) {
	const whole, half, twoThirds, third = content.RowParts, content.RowParts / 2, content.RowParts * 2 / 3,
		content.RowParts / 3
	choices := [...][]int{content.Hero: {whole}, content.Large: {half, whole}, content.Small: {third, half, whole}}
	if tiled {
		choices[content.Hero] = []int{twoThirds, whole}
	}
	if allAre(cards, content.Large) && len(cards)%3 == 0 && !tiled && fitsAcross(c, cards, third) {
		choices[content.Large] = []int{third}
	}
	least := [...]unit.Length{content.Hero: leastOnPage, content.Large: leastOnPage, content.Small: leastSmall}
	for weight, spans := range choices {
		of := content.NumberWeight(weight)
		room := max(least[of], widestValue(c, cards, of))
		for _, span := range spans {
			if span == whole || pageCell(c, span) >= room {
				setSpan(cards, of, span)
				break
			}
		}
	}
}

// allAre reports whether all numbers have a weight.
func allAre(cards []content.BigNumber, weight content.NumberWeight) bool {
	return !slices.ContainsFunc(cards, func(n content.BigNumber) bool { return n.Weight != weight })
}

// setSpan gives the cards of a weight their parts of a row.
func setSpan(cards []content.BigNumber, weight content.NumberWeight, span int) {
	for i := range cards {
		if cards[i].Weight == weight {
			cards[i].Span = span
		}
	}
}

// fitsAcross reports whether large numbers keep their size in cells of so many parts of a row.
func fitsAcross(c *Composer, cards []content.BigNumber, span int) bool {
	const part = 90 // of the cell, in hundredths
	cell := pageCell(c, span)
	return cell >= leastOnPage && valueWidth(c, cards, content.Large, true).MulDiv(100, part) <= cell
}

// pageCell is how wide a card of so many parts of a row is on a page of numbers.
func pageCell(c *Composer, span int) unit.Length {
	gap := c.Styles.Cards.Numbers.Gap
	return (c.Sheet.Width()+gap).MulDiv(int64(span), content.RowParts) - gap
}

// onTiles puts cards on grounds of the colors of the brand, in turn.
func onTiles(c *Composer, cards []content.BigNumber) {
	grounds := c.Brand.TileGrounds(c.Ground)
	tiles := make([]*content.Tile, len(grounds))
	for i := range cards {
		at := i % len(grounds)
		if tiles[at] == nil {
			tiles[at] = &content.Tile{Ground: grounds[at], Styles: c.Brand.OnTile(grounds[at])}
		}
		cards[i].Tile = tiles[at]
		cards[i].Icon = iconIn(cards[i].Icon, tiles[at].Styles.Accent)
	}
}

// NumberBetween is a big number between paragraphs. Those that follow each other stand side by side in the end.
func NumberBetween(n NumberCard) content.BigNumbers {
	if n.Given != nil {
		n.Weight = *n.Given
	}
	n.Span = content.RowParts
	cards := []content.BigNumber{n.BigNumber}
	return content.BigNumbers{Between: true, Cards: cards, IconSide: iconSide(cards)}
}

// joinNumbers puts big numbers that follow each other among some blocks into rows, which are as long as each other.
func joinNumbers(c *Composer, blocks []content.Block) []content.Block {
	var out []content.Block
	for _, b := range blocks {
		next, ok := b.(content.BigNumbers)
		if last := len(out) - 1; ok && next.Between && last >= 0 {
			if row, ok := out[last].(content.BigNumbers); ok && row.Between {
				row.Cards = append(row.Cards[:len(row.Cards):len(row.Cards)], next.Cards...)
				spanBetween(c, row.Cards)
				row.IconSide = iconSide(row.Cards)
				out[last] = row
				continue
			}
		}
		out = append(out, b)
	}
	return out
}

// spanBetween gives cards between paragraphs their parts of a row: those of one weight that follow each other have rows
// of their own, which are as long as each other.
func spanBetween(c *Composer, cards []content.BigNumber) {
	for from := 0; from < len(cards); {
		to := from + 1
		for to < len(cards) && cards[to].Weight == cards[from].Weight {
			to++
		}
		across := 1
		if cards[from].Weight != content.Hero {
			across = rowLength(c, cards[from:to])
		}
		for i := from; i < to; i++ {
			cards[i].Span = content.RowParts / across
		}
		from = to
	}
}

// iconSide is the side of the icons of some cards; 0 if none has one.
func iconSide(cards []content.BigNumber) unit.Length {
	if slices.ContainsFunc(cards, func(n content.BigNumber) bool { return n.Icon != nil }) {
		return IconSide
	}
	return 0
}

// rowLength is how many of some numbers of one weight stand in a row between paragraphs.
func rowLength(c *Composer, cards []content.BigNumber) int {
	least := max(leastBetween, widestValue(c, cards, cards[0].Weight), widestLabel(c, cards))
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

// roles are the roles of numbers by their weights.
var roles = [...]role.Role{
	content.Large: role.BigNumber, content.Hero: role.HeroNumber, content.Small: role.SmallNumber,
}

// valueWidth is about how wide the widest value of a weight is: all of it, or its longest piece that cannot be divided.
func valueWidth(c *Composer, cards []content.BigNumber, weight content.NumberWeight, whole bool) unit.Length {
	const letter = 52 // in hundredths of the size
	most := 0
	for i := range cards {
		switch {
		case cards[i].Weight != weight:
		case whole:
			most = max(most, utf8.RuneCountInString(content.PlainText(cards[i].Value.Inlines)))
		default:
			most = max(most, longestWord(cards[i].Value))
		}
	}
	return unit.Length(most) * c.Styles.Style(roles[weight]).Text.Size.MulDiv(letter, 100)
}

// widestValue is the room for the longest piece of a value of a weight that cannot be divided, in letters that are so
// small that it should rather have a line to itself.
func widestValue(c *Composer, cards []content.BigNumber, weight content.NumberWeight) unit.Length {
	const smallest, part = 400, 90 // in thousandths of the size, hundredths of the cell
	return valueWidth(c, cards, weight, false).MulDiv(smallest*100, 1000*part)
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
