package value

import (
	"math"
	"strings"
)

// deepestSum is how deep the brackets of a calculation may stand in one another.
const deepestSum = 32

// calculations are the functions that count (CSS Values 4, 10), by their names.
var calculations = map[string]func(list []Length) (Length, bool){
	"calc": func(list []Length) (Length, bool) { return list[0], len(list) == 1 },
	"min":  func(list []Length) (Length, bool) { return extreme(list, -1) },
	"max":  func(list []Length) (Length, bool) { return extreme(list, 1) },
	"clamp": func(list []Length) (Length, bool) {
		if len(list) != 3 {
			return Length{}, false
		}
		least, ok := extreme(list[1:], -1)
		if !ok {
			return Length{}, false
		}
		return extreme([]Length{list[0], least}, 1)
	},
}

// formula is a text that is read as a calculation.
type formula struct{ *Scanner }

// calculation takes a function that counts off, such as calc(50% + 10px). Where it cannot be read nothing is taken.
func (s formula) calculation(depth int) (l Length, ok bool) {
	before := s.Text
	count, known := calculations[strings.ToLower(s.function())]
	if known && depth < deepestSum {
		var list []Length
		for {
			if l, ok = s.sum(depth + 1); !ok {
				break
			}
			list = append(list, l)
			if s.Take(")") {
				if l, ok = count(list); ok {
					return l, true
				}
				break
			}
			if !s.Take(",") {
				break
			}
		}
	}
	s.Text = before
	return Length{}, false
}

// sum takes products off, with the signs between them. The space around it is taken off, too.
func (s formula) sum(depth int) (l Length, ok bool) {
	l, ok = s.product(depth)
	for ok {
		sign := 1.0
		switch {
		case s.Take("+"):
		case s.Take("-"):
			sign = -1
		default:
			return l, true
		}
		var next Length
		if next, ok = s.product(depth); ok {
			l, ok = l.plusLength(next.times(sign))
		}
	}
	return Length{}, false
}

// product takes factors and divisors off. One of two factors is a number, and each divisor.
func (s formula) product(depth int) (l Length, ok bool) {
	l, ok = s.operand(depth)
	for ok {
		divided := false
		switch {
		case s.Take("*"):
		case s.Take("/"):
			divided = true
		default:
			return l, true
		}
		var next Length
		if next, ok = s.operand(depth); !ok {
			break
		}
		if !divided && l.isNumber() {
			l, next = next, l
		}
		by := next.Number
		if divided {
			by = 1 / next.Number
		}
		ok = next.isNumber() && !(divided && next.Number == 0)
		l = l.times(by)
	}
	return Length{}, false
}

// operand takes a number, a length, a sum in brackets or another calculation off, with the space around it.
func (s formula) operand(depth int) (l Length, ok bool) {
	s.Space()
	switch {
	case depth > deepestSum:
		return Length{}, false
	case s.Take("("):
		if l, ok = s.sum(depth + 1); ok {
			ok = s.Take(")")
		}
	case s.AtNumber():
		l, ok = s.single()
		if by, absolute := pixels[l.Unit]; absolute && l.Unit != "" {
			l = Length{Number: float64(l.Number * by), Unit: "px"}
		}
	default:
		l, ok = s.calculation(depth)
	}
	s.Space()
	return l, ok
}

// isNumber reports whether a length is a number without a unit.
func (l Length) isNumber() bool { return l.Unit == "" && l.plus == nil }

// isFinite reports whether all parts of a sum are numbers that can be drawn.
func (l Length) isFinite() bool {
	return !math.IsInf(l.Number, 0) && !math.IsNaN(l.Number) && (l.plus == nil || l.plus.isFinite())
}

// times is a length by a factor.
func (l Length) times(by float64) Length {
	l.Number = float64(l.Number * by)
	if l.plus != nil {
		rest := l.plus.times(by)
		l.plus = &rest
	}
	return l
}

// plusLength is the sum of two lengths. A number and a length have none.
func (l Length) plusLength(other Length) (Length, bool) {
	if (l.Unit == "") != (other.Unit == "") {
		return Length{}, false
	}
	rest := other.plus
	other.plus = nil
	l = l.plusOne(other)
	if rest == nil {
		return l, true
	}
	return l.plusLength(*rest)
}

// plusOne adds a number of one unit to a sum.
func (l Length) plusOne(other Length) Length {
	switch {
	case l.Unit == other.Unit:
		l.Number += other.Number
	case l.plus == nil:
		l.plus = &other
	default:
		rest := l.plus.plusOne(other)
		l.plus = &rest
	}
	return l
}

// extreme is the least of lengths, for a sign below zero, or the largest. Those of several units are not compared.
func extreme(list []Length, sign float64) (out Length, ok bool) {
	out = list[0]
	for _, l := range list {
		if l.Unit != out.Unit || l.plus != nil {
			return Length{}, false
		}
		if float64((l.Number-out.Number)*sign) > 0 {
			out = l
		}
	}
	return out, true
}
