package filter

import (
	"image"
	"math"
)

// Effect is what a filter does, step by step. The last step gives the result; without steps nothing is seen.
type Effect struct{ Steps []Step }

// Step is one primitive and what it is applied to.
type Step struct {
	Do Primitive
	In []Source
	// Light is set where the step computes in the light of colors (linearRGB), and not in the levels of screens.
	Light bool
	// Area is the part outside of which the result of the step is clear.
	Area Area
}

// Source is what a step is applied to: the number of an earlier step, or one of those below 0.
type Source int

// The sources that are no steps.
const (
	// Graphic is what the filter is applied to, and Shadow is the same in black.
	Graphic Source = -1 - iota
	Shadow
	// Nothing is clear.
	Nothing
)

// Area is an upright rectangle, in the units of the picture.
type Area struct{ Left, Top, Right, Bottom float64 }

// Primitive is what a step does.
type Primitive interface {
	// apply is the result for pictures of the same size; scale is how many pixels a unit has.
	apply(in []*pixels, scale float64) *pixels
}

// Place is where a picture stands: how many pixels a unit of lengths has, and where the corner of the picture is, in
// units.
type Place struct{ Scale, Left, Top float64 }

// Apply applies the effect to a picture. The picture stays as it is.
func (e *Effect) Apply(graphic *image.RGBA, at Place) *image.NRGBA {
	r := run{results: make([]*pixels, len(e.Steps)), last: e.lastUses(), graphic: fromRGBA(graphic), at: at}
	if len(e.Steps) == 0 {
		return r.graphic.empty().image()
	}
	for i := range e.Steps {
		r.step(i, &e.Steps[i])
	}
	return r.results[len(e.Steps)-1].in(false).image()
}

// Work is how many pictures the effect reads and makes, by which its cost is measured.
func (e *Effect) Work() int {
	out := 2 // what it is applied to is painted, and the result is placed
	for _, s := range e.Steps {
		out += 1 + len(s.In)/2
	}
	return out
}

// lastUses are the numbers of the steps that use the result of each step last.
func (e *Effect) lastUses() []int {
	out := make([]int, len(e.Steps))
	for i, s := range e.Steps {
		out[i] = len(e.Steps)
		for _, from := range s.In {
			if from >= 0 {
				out[from] = i
			}
		}
	}
	return out
}

// run is an effect that is being applied.
type run struct {
	results []*pixels
	last    []int
	graphic *pixels
	at      Place
}

// step computes one step, and forgets results that no other step needs.
func (r *run) step(i int, s *Step) {
	in := make([]*pixels, len(s.In))
	made := make(map[Source]*pixels)
	for k, from := range s.In {
		if made[from] == nil {
			made[from] = r.source(from).in(s.Light)
		}
		in[k] = made[from]
	}
	if len(in) == 0 { // a flood has no source, but a size
		in = append(in, r.graphic.empty().in(s.Light))
	}
	out := s.Do.apply(in, r.at.Scale)
	out.light = s.Light
	r.results[i] = out.within(s.Area.pixels(r.at))
	for k := range i {
		if r.last[k] == i {
			r.results[k] = nil
		}
	}
}

// source is the picture that a step is applied to.
func (r *run) source(from Source) *pixels {
	switch from {
	case Graphic:
		return r.graphic
	case Shadow:
		return r.graphic.black()
	case Nothing:
		return r.graphic.empty()
	}
	return r.results[from]
}

// pixels is the part of a picture that an area covers, rounded to whole pixels.
func (a Area) pixels(p Place) image.Rectangle {
	return image.Rect(near(float64((a.Left-p.Left)*p.Scale)), near(float64((a.Top-p.Top)*p.Scale)),
		near(float64((a.Right-p.Left)*p.Scale)), near(float64((a.Bottom-p.Top)*p.Scale)))
}

// farthest is the greatest number of pixels that a length has here.
const farthest = 1 << 24

// near is the nearest whole number.
func near(v float64) int { return int(math.Floor(min(max(v, -farthest), farthest) + 0.5)) }
