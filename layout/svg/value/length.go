package value

import "strings"

// Axis is what a percentage is a share of.
type Axis uint8

// The axes: the width and the height of the viewport, its diagonal divided by the root of 2, and 1 (SVG 1.1, 7.10).
const (
	Horizontal Axis = iota
	Vertical
	Diagonal
	Share
)

// Length is a number with a unit, or a sum of several of them.
type Length struct {
	Number float64
	// Unit is in small letters: a unit of CSS, "%" or empty.
	Unit string
	// plus is what is added in another unit, as in calc(50% + 10px); nil for nothing.
	plus *Length
}

// Context is what relative lengths are measured by, in user units.
type Context struct {
	// Width, Height and Diagonal are those of the viewport.
	Width, Height, Diagonal float64
	// Font is the size of the letters.
	Font float64
}

// pixels are the units of CSS in user units: an inch has 96 (CSS Values 3, 6.2).
var pixels = map[string]float64{
	"": 1, "px": 1, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6, "pt": 4.0 / 3, "pc": 16,
}

// exHeight is the height of an x, as a share of the size of letters where no face is at hand (CSS Values 3, 6.1.1).
const exHeight = 0.5

// Length takes a length off, or a calculation of one. A unit that is not known makes it none.
func (s *Scanner) Length() (l Length, ok bool) {
	if s.AtNumber() {
		return s.single()
	}
	before := s.Text
	if l, ok = (formula{s}).calculation(0); ok && l.isFinite() {
		return l, true
	}
	s.Text = before
	return Length{}, false
}

// single takes a number with its unit off.
func (s *Scanner) single() (l Length, ok bool) {
	before := s.Text
	if l.Number, ok = s.Number(); !ok {
		return Length{}, false
	}
	if s.Take("%") {
		l.Unit = "%"
		return l, true
	}
	l.Unit = strings.ToLower(s.Word())
	if _, known := pixels[l.Unit]; !known && l.Unit != "em" && l.Unit != "ex" && l.Unit != "rem" {
		s.Text = before
		return Length{}, false
	}
	return l, true
}

// ParseLength reads a text that is one length.
func ParseLength(text string) (l Length, ok bool) {
	s := Scanner{Text: strings.TrimSpace(text)}
	l, ok = s.Length()
	return l, ok && s.Done()
}

// In is the length in user units.
func (l Length) In(c *Context, axis Axis) float64 {
	v := l.first(c, axis)
	for rest := l.plus; rest != nil; rest = rest.plus {
		v += rest.first(c, axis)
	}
	return v
}

// first is the first part of a sum in user units.
func (l Length) first(c *Context, axis Axis) float64 {
	switch l.Unit {
	case "%":
		return float64(l.Number*c.along(axis)) / 100
	case "em":
		return float64(l.Number * c.Font)
	case "rem":
		return float64(l.Number * usualFont)
	case "ex":
		return float64(float64(l.Number*c.Font) * exHeight)
	}
	return float64(l.Number * pixels[l.Unit])
}

// HasShare reports whether a percentage is part of the length.
func (l Length) HasShare() bool { return l.Unit == "%" || l.plus != nil && l.plus.HasShare() }

// usualFont is the size of letters where none is given, as browsers have it.
const usualFont = 16

// along is what a percentage is a share of.
func (c *Context) along(axis Axis) float64 {
	switch axis {
	case Horizontal:
		return c.Width
	case Vertical:
		return c.Height
	case Diagonal:
		return c.Diagonal
	case Share:
	}
	return 1
}

// ParseNumber reads a text that is one number, or a percentage as its share.
func ParseNumber(text string) (v float64, ok bool) {
	l, ok := ParseLength(text)
	switch {
	case !ok || l.plus != nil:
		return 0, false
	case l.Unit == "%":
		return l.Number / 100, true
	}
	return l.Number, l.Unit == ""
}
