package value

import (
	"math"
	"strconv"
)

// Scanner reads a text from its beginning. What is read is taken off the text.
type Scanner struct{ Text string }

// Done reports whether nothing is left.
func (s *Scanner) Done() bool { return s.Text == "" }

// isSpace reports whether a byte is white space of XML.
func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' }

// isDigit reports whether a byte is a digit.
func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// Space takes white space off.
func (s *Scanner) Space() {
	for s.Text != "" && isSpace(s.Text[0]) {
		s.Text = s.Text[1:]
	}
}

// Separator takes off what stands between two numbers: white space with one comma at the most.
func (s *Scanner) Separator() {
	s.Space()
	if s.Text != "" && s.Text[0] == ',' {
		s.Text = s.Text[1:]
		s.Space()
	}
}

// Take takes a text off, if the rest begins with it.
func (s *Scanner) Take(text string) bool {
	if len(s.Text) < len(text) || s.Text[:len(text)] != text {
		return false
	}
	s.Text = s.Text[len(text):]
	return true
}

// Word takes letters and hyphens off.
func (s *Scanner) Word() string {
	n := 0
	for n < len(s.Text) && (s.Text[n]|0x20 >= 'a' && s.Text[n]|0x20 <= 'z' || s.Text[n] == '-') {
		n++
	}
	word := s.Text[:n]
	s.Text = s.Text[n:]
	return word
}

// AtNumber reports whether the rest can begin with a number.
func (s *Scanner) AtNumber() bool {
	if s.Text == "" {
		return false
	}
	c := s.Text[0]
	return isDigit(c) || c == '.' || c == '-' || c == '+'
}

// Number takes a number off: digits with a point and an exponent, where there are digits at all (SVG 1.1, 4.2). A
// number that is not finite is none.
func (s *Scanner) Number() (v float64, ok bool) {
	t := s.Text
	n := 0
	if n < len(t) && (t[n] == '+' || t[n] == '-') {
		n++
	}
	digits := 0
	for n < len(t) && isDigit(t[n]) {
		n++
		digits++
	}
	if n < len(t) && t[n] == '.' {
		n++
		for n < len(t) && isDigit(t[n]) {
			n++
			digits++
		}
	}
	if digits == 0 {
		return 0, false
	}
	n += exponent(t[n:])
	v, err := strconv.ParseFloat(t[:n], 64)
	if err != nil || math.IsInf(v, 0) {
		return 0, false
	}
	s.Text = t[n:]
	return v, true
}

// exponent is how many bytes an exponent has at the beginning of a text; 0 if there is none. "1em" has none.
func exponent(t string) int {
	if t == "" || t[0]|0x20 != 'e' {
		return 0
	}
	n := 1
	if n < len(t) && (t[n] == '+' || t[n] == '-') {
		n++
	}
	begin := n
	for n < len(t) && isDigit(t[n]) {
		n++
	}
	if n == begin {
		return 0
	}
	return n
}

// Flag takes a flag of an arc off: 0 or 1.
func (s *Scanner) Flag() (v float64, ok bool) {
	if s.Text == "" || s.Text[0] != '0' && s.Text[0] != '1' {
		return 0, false
	}
	v = float64(s.Text[0] - '0')
	s.Text = s.Text[1:]
	return v, true
}

// Numbers reads a list of numbers. rest is what follows after the last one that could be read.
func Numbers(text string) (list []float64, rest string) {
	s := Scanner{Text: text}
	s.Space()
	for !s.Done() {
		v, ok := s.Number()
		if !ok {
			return list, s.Text
		}
		list = append(list, v)
		s.Separator()
	}
	return list, ""
}
