package cff2

import "fmt"

// Verb is what a step of an outline does.
type Verb uint8

// The verbs, with the number of points that each uses.
const (
	Move  Verb = iota // 1
	Line              // 1
	Cubic             // 3: two control points and the end
)

// Point is a place in 1/65536 of a font unit. Y is upwards.
type Point struct{ X, Y int64 }

// Step is a step of an outline. Each contour is closed.
type Step struct {
	Verb   Verb
	Points [3]Point
}

// Instance is a font at a place on its axes. It does not change, and may be used by several goroutines.
type Instance struct {
	font *Font
	// shares are how much of the deltas counts, by the number of the data and that of the delta.
	shares [][]int
}

// At is the instance of the font at a place on its axes, in the normalized coordinates of 1/16384 that follow from
// "avar". Axes that are not named are at 0.
func (f *Font) At(place []int) *Instance {
	regions := make([]int, len(f.store.regions))
	for i, r := range f.store.regions {
		regions[i] = r.share(place)
	}
	out := &Instance{font: f}
	for _, used := range f.store.data {
		shares := make([]int, len(used))
		for i, r := range used {
			shares[i] = regions[r]
		}
		out.shares = append(out.shares, shares)
	}
	return out
}

// Glyphs is how many glyphs the font has.
func (i *Instance) Glyphs() int { return i.font.glyphs.count }

// Outline is the outline of a glyph, empty for a space. It returns an error if the glyph is not there or is broken.
func (i *Instance) Outline(glyph int) ([]Step, error) {
	program, ok := i.font.glyphs.bytes(glyph)
	if !ok {
		return nil, fmt.Errorf("glyph %d is not in the CFF2 table", glyph)
	}
	p, ok := i.font.privateOf(glyph)
	if !ok {
		return nil, fmt.Errorf("glyph %d has no font dictionary in the CFF2 table", glyph)
	}
	m := &machine{instance: i, local: p.local, data: p.data}
	if err := m.run(program, 0); err != nil {
		return nil, fmt.Errorf("glyph %d of the CFF2 table: %w", glyph, err)
	}
	return m.pen.steps, nil
}
