package outline

import (
	"math"

	"annualreport/layout/affine"
	"annualreport/layout/svg/value"
)

// Parse reads path data (SVG 1.1, 8.3.9). Where the data is not as it must be the path ends, and rest is what was not
// read; it is empty if everything was.
func Parse(data string) (path Path, rest string) {
	r := reader{scanner: value.Scanner{Text: data}}
	r.scanner.Space()
	for !r.scanner.Done() {
		before := r.scanner.Text
		letter := before[0]
		count, known := arguments[letter|0x20]
		if !known || r.command == 0 && letter|0x20 != 'm' {
			return r.path, before
		}
		r.scanner.Text = before[1:]
		r.command = letter
		if rest := r.run(letter, count); rest != "" {
			return r.path, rest
		}
	}
	return r.path, ""
}

// arguments are how many numbers each command takes.
var arguments = map[byte]int{
	'm': 2, 'l': 2, 'h': 1, 'v': 1, 'c': 6, 's': 4, 'q': 4, 't': 2, 'a': 7, 'z': 0,
}

// reader reads commands and draws them.
type reader struct {
	pen
	scanner value.Scanner
	// command is the last command, 0 before the first one.
	command byte
	// cubic and square are the last control points, for the smooth commands; each is valid after a command of its
	// kind.
	cubic, square affine.Point
	before        byte
}

// run draws a command and its repetitions, and returns what could not be read.
func (r *reader) run(letter byte, count int) (rest string) {
	if count == 0 {
		r.close()
		r.before = 'z'
		r.scanner.Separator()
		return ""
	}
	for first := true; ; first = false {
		before := r.scanner.Text
		r.scanner.Separator()
		if !first && !r.scanner.AtNumber() {
			return ""
		}
		numbers, ok := r.numbers(letter, count)
		if !ok {
			if before == "" {
				return string(letter)
			}
			return before
		}
		r.draw(letter, numbers)
		if letter == 'm' {
			letter = 'l'
		}
		if letter == 'M' {
			letter = 'L'
		}
	}
}

// numbers reads the arguments of a command. The flags of arcs are single digits, which may stand side by side.
func (r *reader) numbers(letter byte, count int) (out [7]float64, ok bool) {
	for i := range count {
		if i > 0 {
			r.scanner.Separator()
		}
		if letter|0x20 == 'a' && (i == 3 || i == 4) {
			out[i], ok = r.scanner.Flag()
		} else {
			out[i], ok = r.scanner.Number()
		}
		if !ok || math.Abs(out[i]) > farthest {
			return out, false
		}
	}
	return out, true
}

// farthest is the greatest number in path data; what is beyond it is no drawing.
const farthest = 1e12

// draw draws one command.
func (r *reader) draw(letter byte, n [7]float64) {
	origin := affine.Point{}
	if letter >= 'a' {
		origin = r.at
	}
	at := func(i int) affine.Point { return affine.Point{X: n[i] + origin.X, Y: n[i+1] + origin.Y} }
	kind := letter | 0x20
	switch kind {
	case 'm':
		r.move(at(0))
	case 'l':
		r.line(at(0))
	case 'h':
		r.line(affine.Point{X: n[0] + origin.X, Y: r.at.Y})
	case 'v':
		r.line(affine.Point{X: r.at.X, Y: n[0] + origin.Y})
	case 'c':
		r.curveTo(at(0), at(2), at(4))
	case 's':
		r.curveTo(r.mirrored(r.cubic, "cs"), at(0), at(2))
	case 'q':
		r.quadraticTo(at(0), at(2))
	case 't':
		r.quadraticTo(r.mirrored(r.square, "qt"), at(0))
	case 'a':
		shape := arc{affine.Point{X: n[0], Y: n[1]}, n[2], n[3] != 0, n[4] != 0}
		r.arc(shape, at(5))
	}
	r.before = kind
}

// curveTo draws a cubic curve and keeps its last control point.
func (r *reader) curveTo(a, b, to affine.Point) {
	r.curve(a, b, to)
	r.cubic = b
}

// quadraticTo draws a quadratic curve and keeps its control point.
func (r *reader) quadraticTo(c, to affine.Point) {
	r.quadratic(c, to)
	r.square = c
}

// mirrored is the control point of a smooth curve: the last one, mirrored at the pen, if the command before was one
// of those named; else the pen itself.
func (r *reader) mirrored(last affine.Point, commands string) affine.Point {
	if r.before != commands[0] && r.before != commands[1] {
		return r.at
	}
	return r.at.Add(r.at.Sub(last))
}
