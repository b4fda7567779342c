package inline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/bidi"
	"annualreport/layout/unit"
)

// BehindPoint is the width of what stands between the decimal point of a cell and the end of its line, so that the
// numbers of a column can be aligned at their points. The sign is the decimal point of the language.
func BehindPoint(s *Setter, p *Paragraph, sign string) unit.Length {
	point := pointOf(p, sign)
	if point.atom < 0 {
		return 0
	}
	levels := make([]bidi.Level, len(p.atoms))
	for i := range p.atoms {
		levels[i] = p.atoms[i].level
	}
	left := unit.Length(0)
	right := unit.Length(0)
	passed := false
	for _, i := range bidi.Order(levels) {
		width := atomWidth(s, p, i)
		switch {
		case i == point.atom:
			before := beforeLetter(p, point)
			left += before
			right = width - before
			passed = true
		case passed:
			right += width
		default:
			left += width
		}
	}
	if p.RightToLeft {
		return left
	}
	return right
}

// atomWidth is the width of a word or a space.
func atomWidth(s *Setter, p *Paragraph, i int) unit.Length {
	a := &p.atoms[i]
	if a.kind != wordAtom {
		return s.itemizer.glue(p, i).Width
	}
	return WordWidth(a.word, p.Styles[a.style].Text.Size)
}

// beforeLetter is the width of what stands before a letter of a word.
func beforeLetter(p *Paragraph, at letterAt) unit.Length {
	a := &p.atoms[at.atom]
	var units int64
	for _, g := range a.word.Glyphs {
		if int(g.Cluster) < at.letter {
			units += int64(g.Advance)
		}
	}
	return a.word.Scale(units, p.Styles[a.style].Text.Size)
}

// letterAt is a letter of a cell: the atom that has it, and its number there.
type letterAt struct{ atom, letter int }

// pointOf finds the decimal point of a cell. For whole numbers it is the place behind the last digit. So it is for a
// text with several such signs, such as the date 31.12.2031. The atom is -1 where there are no digits.
func pointOf(p *Paragraph, sign string) letterAt {
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

// isPoint reports whether a letter is the decimal point of the language, or the Arabic one.
func isPoint(r rune, sign string) bool {
	if sign == "" {
		sign = "."
	}
	return strings.ContainsRune(sign, r) || r == '٫'
}

// digitAfter reports whether a text begins with a digit.
func digitAfter(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsDigit(r)
}
