package drawing

import (
	"strconv"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/unit"
)

// Target is the file that drawings are written into.
type Target struct {
	File *cos.File
	// Press converts colors to the inks of a press; nil writes the colors of screens.
	Press *color.Press
	// Over and Out are the graphics states that print on top of the inks below, and knock them out; 0 on screens.
	Over, Out cos.Ref
	// Blending is the color space in which groups are mixed.
	Blending cos.Name
}

// Write writes a drawing as a form XObject, which fills the square of size 1. An error is one of a picture in it.
func Write(t *Target, d *display.Drawing) (cos.Ref, error) {
	c := newContent(t, d.Size, asInks)
	marks := d.Marks
	if display.Blends(marks) { // they are mixed with the drawing, and not with the page
		marks = []display.Mark{display.Group{Marks: marks, Opacity: display.Opaque}}
	}
	c.marks(marks)
	if c.err != nil {
		return 0, c.err
	}
	form := c.stream(unit.Rect{W: d.Size.W, H: d.Size.H})
	form.Dict.Set("Matrix", cos.Array{
		quotient(1, d.Size.W), cos.Int(0), cos.Int(0), quotient(-1, d.Size.H), cos.Int(0), cos.Int(1),
	})
	return t.File.Add(form), nil
}

// quotient is a number divided by a length in points. A drawing is 2400 points wide, so that this needs many
// decimals.
func quotient(n float64, l unit.Length) cos.Number {
	const digits = 10
	return decimals(n/l.Points(), digits)
}

// content is the operators of one form, and the resources that they name.
type content struct {
	target *Target
	size   unit.Size
	as     colors
	buf    []byte
	// states, patterns and objects are the resources by their kinds.
	states, patterns, objects *cos.Dict
	now                       state
	saved                     []state
	err                       error
}

// state is what the graphics state has of colors; empty where it is not known.
type state struct {
	fill, stroke       string
	alpha, strokeAlpha display.Opacity
	over               overprint
}

// overprint is whether inks are printed on top of others.
type overprint uint8

// The states of overprint.
const (
	unknown overprint = iota
	knockout
	overprinted
)

// newContent begins a form.
func newContent(t *Target, size unit.Size, as colors) *content {
	c := &content{
		target: t, size: size, as: as, states: new(cos.Dict), patterns: new(cos.Dict), objects: new(cos.Dict),
	}
	c.now = state{alpha: display.Opaque, strokeAlpha: display.Opaque}
	return c
}

// inner begins a form within this one.
func (c *content) inner(as colors) *content { return newContent(c.target, c.size, as) }

// stream is the form with its box.
func (c *content) stream(box unit.Rect) *cos.Stream {
	resources := new(cos.Dict)
	for _, kind := range [...]struct {
		name cos.Name
		of   *cos.Dict
	}{{"ExtGState", c.states}, {"Pattern", c.patterns}, {"XObject", c.objects}} {
		if len(kind.of.Keys()) > 0 {
			resources.Set(kind.name, kind.of)
		}
	}
	return &cos.Stream{Data: c.buf, Dict: *cos.NewDict(
		cos.Name("Type"), cos.Name("XObject"),
		cos.Name("Subtype"), cos.Name("Form"),
		cos.Name("BBox"), cos.Array{
			cos.Length(box.X), cos.Length(box.Y), cos.Length(box.X + box.W), cos.Length(box.Y + box.H),
		},
		cos.Name("Resources"), resources,
	)}
}

// group is the form as a transparency group, around what its marks can cover.
func (c *content) group(marks []display.Mark, space cos.Name) *cos.Stream {
	box := display.ExtentOfMarks(marks).Grown(unit.Pt)
	out := c.stream(box.Within(unit.Rect{W: c.size.W, H: c.size.H}.Grown(unit.Pt)))
	out.Dict.Set("Group", cos.NewDict(
		cos.Name("Type"), cos.Name("Group"),
		cos.Name("S"), cos.Name("Transparency"),
		cos.Name("CS"), space,
		cos.Name("I"), cos.Boolean(true),
	))
	return out
}

// resource enters an object among the resources of a kind, and returns its name.
func (c *content) resource(kind *cos.Dict, letter string, o cos.Object) string {
	name := letter + strconv.Itoa(len(kind.Keys())+1)
	kind.Set(cos.Name(name), o)
	return name
}

// save saves the graphics state, which restore brings back.
func (c *content) save() {
	c.text("q ")
	c.saved = append(c.saved, c.now)
}

// restore ends what save began.
func (c *content) restore() {
	c.text("Q\n")
	last := len(c.saved) - 1
	c.now = c.saved[last]
	c.saved = c.saved[:last]
}

// text writes operators.
func (c *content) text(operators string) { c.buf = append(c.buf, operators...) }

// length writes a length.
func (c *content) length(l unit.Length) { c.buf = append(cos.AppendLength(c.buf, l), ' ') }

// point writes a point.
func (c *content) point(p unit.Point) {
	c.length(p.X)
	c.length(p.Y)
}

// frame writes an affine map.
func (c *content) frame(f display.Frame) {
	c.point(f.X)
	c.point(f.Y)
	c.point(f.Origin)
}
