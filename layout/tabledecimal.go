package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/bidi"
	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// alignDecimals narrows decimal cells at the end of their lines, so that the points of a column
// stand below each other. Digits run from left to right in all scripts: where lines end at the
// left, it is what stands before the points that is made equal.
func (n *tableNode) alignDecimals(s *setter) {
	for i, col := range n.block.Columns {
		if col.Align != content.CellDecimal {
			continue
		}
		most := unit.Length(0)
		n.decimalCells(i, func(p *paragraph) {
			most = max(most, s.behindPoint(p, n.block.Decimal))
		})
		n.decimalCells(i, func(p *paragraph) {
			less := most - s.behindPoint(p, n.block.Decimal)
			if _, whole := s.extent(p); whole+less > p.frame.width {
				return
			}
			p.measures = []unit.Length{p.frame.width - less}
			p.frame.width = p.measures[0]
		})
	}
}

// decimalCells goes over the cells of a column that are aligned by their points.
func (n *tableNode) decimalCells(column int, do func(p *paragraph)) {
	for k, row := range n.rows {
		if p := row[column]; p != nil && n.span(k, column) == 1 {
			do(p)
		}
	}
}

// behindPoint is how much of a cell stands between its decimal point and the end of its line.
func (s *setter) behindPoint(p *paragraph, sign string) unit.Length {
	point := pointOf(p, sign)
	if point.atom < 0 {
		return 0
	}
	levels := make([]bidi.Level, len(p.atoms))
	for i := range p.atoms {
		levels[i] = p.atoms[i].level
	}
	left, right, passed := unit.Length(0), unit.Length(0), false
	for _, i := range bidi.Order(levels) {
		width := s.atomWidth(p, i)
		switch {
		case i == point.atom:
			before := beforeLetter(p, point)
			left, right, passed = left+before, width-before, true
		case passed:
			right += width
		default:
			left += width
		}
	}
	if p.rightToLeft {
		return left
	}
	return right
}

// atomWidth is the width of a word or a space.
func (s *setter) atomWidth(p *paragraph, i int) unit.Length {
	a := &p.atoms[i]
	if a.kind != wordAtom {
		return s.glue(p, i).Width
	}
	return wordWidth(a.word, p.styles[a.style].text.Size)
}

// beforeLetter is the width of what stands before a letter of a word.
func beforeLetter(p *paragraph, at letterAt) unit.Length {
	a := &p.atoms[at.atom]
	var units int64
	for _, g := range a.word.Glyphs {
		if int(g.Cluster) < at.letter {
			units += int64(g.Advance)
		}
	}
	return a.word.Scale(units, p.styles[a.style].text.Size)
}

// letterAt is a letter of a cell: the atom that has it, and its number there.
type letterAt struct{ atom, letter int }

// pointOf finds the decimal point of a cell. Whole numbers have it behind their last digit, as
// have those with more signs than one, such as 31.12.2031. Its atom is -1 where there are no
// digits.
func pointOf(p *paragraph, sign string) letterAt {
	end := letterAt{atom: -1}
	var points []letterAt
	for i := range p.atoms {
		a := &p.atoms[i]
		if a.kind != wordAtom || a.note >= 0 {
			continue
		}
		k := 0
		for at, r := range a.word.Text {
			switch {
			case unicode.IsDigit(r):
				end = letterAt{i, k + 1}
			case isPoint(r, sign) && digitAfter(a.word.Text[at+utf8.RuneLen(r):]):
				points = append(points, letterAt{i, k})
			}
			k++
		}
	}
	if len(points) == 1 {
		return points[0]
	}
	return end
}

// isPoint tells the sign before decimals of the language, or that of Arabic.
func isPoint(r rune, sign string) bool {
	if sign == "" {
		sign = "."
	}
	return strings.ContainsRune(sign, r) || r == '٫'
}

// digitAfter tells text that begins with a digit.
func digitAfter(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsDigit(r)
}
