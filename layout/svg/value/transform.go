package value

import (
	"strings"

	"annualreport/layout/affine"
)

// ParseTransform reads a list of transformations (SVG 1.1, 7.6, and the units of CSS Transforms 1). ok is false if
// any of it cannot be read; a drawing must then not be shown as if it stood elsewhere.
func ParseTransform(text string) (m affine.Matrix, ok bool) {
	m = affine.Identity()
	s := Scanner{Text: text}
	s.Space()
	if s.Take("none") {
		s.Space()
		return m, s.Done()
	}
	for !s.Done() {
		name := s.function()
		n, closed := s.arguments()
		one, known := transformation(name, n)
		if !closed || !known {
			return affine.Identity(), false
		}
		m = m.Times(one)
		s.Separator()
	}
	return m, true
}

// function takes the name of a function with its parenthesis off.
func (s *Scanner) function() string {
	n := 0
	for n < len(s.Text) && (s.Text[n]|0x20 >= 'a' && s.Text[n]|0x20 <= 'z') {
		n++
	}
	name := s.Text[:n]
	s.Text = s.Text[n:]
	s.Space()
	if !s.Take("(") {
		return ""
	}
	return name
}

// arguments takes numbers off up to a closing parenthesis. Units are those in which SVG counts: pixels and degrees.
func (s *Scanner) arguments() (list []float64, ok bool) {
	s.Space()
	for !s.Take(")") {
		v, ok := s.Number()
		if !ok {
			return nil, false
		}
		v, ok = s.unit(v)
		if !ok {
			return nil, false
		}
		list = append(list, v)
		s.Separator()
	}
	return list, true
}

// unit takes the unit behind a number off, and gives the number in pixels or degrees.
func (s *Scanner) unit(v float64) (out float64, ok bool) {
	unit := s.Word()
	if angle, ok := angles[unit]; ok {
		return float64(v * angle), true
	}
	length, ok := pixels[unit]
	return float64(v * length), ok
}

// angles are the units of angles (CSS Values 3, 7.1).
var angles = map[string]float64{"deg": 1, "grad": 0.9, "rad": 57.29577951308232, "turn": 360}

// ParseAngle reads an angle, in degrees. Only 0 may stand without a unit.
func ParseAngle(text string) (degrees float64, ok bool) {
	s := Scanner{Text: strings.TrimSpace(text)}
	v, ok := s.Number()
	if !ok {
		return 0, false
	}
	unit := s.Word()
	if scale, known := angles[unit]; known && s.Done() {
		return float64(v * scale), true
	}
	return 0, v == 0 && unit == "" && s.Done()
}

// transformation is one transformation of a list; ok is false for an unknown name and a wrong number of arguments.
func transformation(name string, n []float64) (m affine.Matrix, ok bool) {
	switch count := len(n); {
	case name == "matrix" && count == 6:
		return affine.Matrix{A: n[0], B: n[1], C: n[2], D: n[3], E: n[4], F: n[5]}, true
	case name == "translate" && count == 1, name == "translateX" && count == 1:
		return affine.Translation(n[0], 0), true
	case name == "translate" && count == 2:
		return affine.Translation(n[0], n[1]), true
	case name == "translateY" && count == 1:
		return affine.Translation(0, n[0]), true
	case name == "scale" && count == 1:
		return affine.Scaling(n[0], n[0]), true
	case name == "scale" && count == 2:
		return affine.Scaling(n[0], n[1]), true
	case name == "scaleX" && count == 1:
		return affine.Scaling(n[0], 1), true
	case name == "scaleY" && count == 1:
		return affine.Scaling(1, n[0]), true
	case name == "rotate" && count == 1:
		return affine.Rotation(n[0]), true
	case name == "rotate" && count == 3:
		to := affine.Translation(n[1], n[2])
		return to.Times(affine.Rotation(n[0])).Times(affine.Translation(-n[1], -n[2])), true
	case name == "skewX" && count == 1, name == "skew" && count == 1:
		return affine.Skew(n[0], 0), true
	case name == "skewY" && count == 1:
		return affine.Skew(0, n[0]), true
	case name == "skew" && count == 2:
		return affine.Skew(n[0], n[1]), true
	}
	return affine.Matrix{}, false
}
