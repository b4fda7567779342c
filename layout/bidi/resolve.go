package bidi

import "golang.org/x/text/unicode/bidi"

// weak resolves marks, numbers and their signs (W1 to W7).
func (s *sequence) weak() {
	s.marks()
	s.arabicNumbers()
	s.separators()
	s.terminators()
	s.leftNumbers()
}

// marks gives nonspacing marks the class of what they stand on (W1).
func (s *sequence) marks() {
	for i := range s.at {
		if s.class(i) != bidi.NSM {
			continue
		}
		before := s.class(i - 1)
		if isolateStart(before) || before == bidi.PDI {
			before = bidi.ON
		}
		s.set(i, before)
	}
}

// arabicNumbers makes European numbers behind Arabic letters Arabic ones (W2), then Arabic letters
// letters from right to left (W3).
func (s *sequence) arabicNumbers() {
	strong := s.start
	for i := range s.at {
		switch c := s.class(i); c {
		case bidi.L, bidi.R, bidi.AL:
			strong = c
		case bidi.EN:
			if strong == bidi.AL {
				s.set(i, bidi.AN)
			}
		}
		if s.class(i) == bidi.AL {
			s.set(i, bidi.R)
		}
	}
}

// separators makes one sign between two numbers of a kind part of them (W4).
func (s *sequence) separators() {
	for i := 1; i+1 < len(s.at); i++ {
		before, sign := s.class(i-1), s.class(i)
		if before != s.class(i+1) {
			continue
		}
		if before == bidi.EN && (sign == bidi.ES || sign == bidi.CS) || before == bidi.AN && sign == bidi.CS {
			s.set(i, before)
		}
	}
}

// terminators makes signs beside European numbers part of them (W5), and other signs neutral (W6).
func (s *sequence) terminators() {
	for i := 0; i < len(s.at); {
		switch s.class(i) {
		case bidi.ES, bidi.CS:
			s.set(i, bidi.ON)
			i++
		case bidi.ET:
			end := i
			for s.class(end) == bidi.ET && end < len(s.at) {
				end++
			}
			sign := bidi.ON
			if i > 0 && s.class(i-1) == bidi.EN || end < len(s.at) && s.class(end) == bidi.EN {
				sign = bidi.EN
			}
			s.setAll(i, end, sign)
			i = end
		default:
			i++
		}
	}
}

// leftNumbers makes European numbers behind letters from left to right one with them (W7).
func (s *sequence) leftNumbers() {
	strong := s.start
	for i := range s.at {
		switch c := s.class(i); c {
		case bidi.L, bidi.R:
			strong = c
		case bidi.EN:
			if strong == bidi.L {
				s.set(i, bidi.L)
			}
		}
	}
}

// strong is the direction that a class has for the neutrals beside it, if any: numbers count as
// letters from right to left (N0, N1).
func strong(c class) (direction class, ok bool) {
	switch c {
	case bidi.L:
		return bidi.L, true
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R, true
	}
	return 0, false
}

// neutrals gives neutrals the direction of both sides where these are alike (N1), else that of the
// level (N2).
func (s *sequence) neutrals() {
	for i := 0; i < len(s.at); {
		if !neutral(s.class(i)) {
			i++
			continue
		}
		end := i
		for end < len(s.at) && neutral(s.class(end)) {
			end++
		}
		before, _ := strong(s.class(i - 1))
		behind, _ := strong(s.class(end))
		direction := s.level.direction()
		if before == behind {
			direction = before
		}
		s.setAll(i, end, direction)
		i = end
	}
}

// implicit raises the levels of what runs against its level, and of numbers (I1, I2).
func (s *sequence) implicit() {
	for i, at := range s.at {
		switch c := s.class(i); {
		case s.level.odd() && c != bidi.R:
			s.chars[at].level++
		case !s.level.odd() && c == bidi.R:
			s.chars[at].level++
		case !s.level.odd() && c != bidi.L:
			s.chars[at].level += 2
		}
	}
}
