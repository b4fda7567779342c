package drawing

import (
	"errors"

	"annualreport/layout/blend"
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/unit"
)

// marks writes marks in their order.
func (c *content) marks(list []display.Mark) {
	for _, m := range list {
		switch m := m.(type) {
		case display.Shape:
			c.shape(&m)
		case display.Group:
			c.groupMark(&m)
		case display.Repetition:
			c.repetition(&m)
		case display.Bitmap:
			c.bitmap(&m)
		case display.FilterGroup:
			c.fail(errors.New("a filter in a drawing was not made ready"))
		}
	}
}

// groupMark writes a group: in place if it is clipped alone, else as a transparency group of its own.
func (c *content) groupMark(g *display.Group) {
	c.save()
	for _, clip := range g.Clips {
		c.outline(clip.Segments)
		if clip.EvenOdd {
			c.text("W* n\n")
		} else {
			c.text("W n\n")
		}
	}
	if g.Opacity == display.Opaque && g.Mask == nil && g.Blend == blend.Normal && !display.Blends(g.Marks) {
		c.marks(g.Marks)
		c.restore()
		return
	}
	if g.Mask != nil {
		c.state(c.masked(g.Mask))
	}
	inner := c.inner(c.as)
	inner.marks(g.Marks)
	c.failed(inner)
	c.setAlpha(g.Opacity, g.Opacity)
	if g.Blend != blend.Normal {
		c.state(cos.NewDict(cos.Name("Type"), cos.Name("ExtGState"), cos.Name("BM"), blendModes[g.Blend]))
	}
	c.show(inner.group(g.Marks, c.space()))
	c.restore()
}

// blendModes are the modes in which groups are mixed (ISO 32000-1, tables 136 and 137).
var blendModes = [...]cos.Name{
	blend.Normal: "Normal", blend.Multiply: "Multiply", blend.Screen: "Screen", blend.Overlay: "Overlay",
	blend.Darken: "Darken", blend.Lighten: "Lighten", blend.ColorDodge: "ColorDodge", blend.ColorBurn: "ColorBurn",
	blend.HardLight: "HardLight", blend.SoftLight: "SoftLight", blend.Difference: "Difference",
	blend.Exclusion: "Exclusion", blend.Hue: "Hue", blend.Saturation: "Saturation", blend.Color: "Color",
	blend.Luminosity: "Luminosity",
}

// fail keeps an error, if it is the first one.
func (c *content) fail(err error) {
	if c.err == nil {
		c.err = err
	}
}

// failed takes the error of a form within this one.
func (c *content) failed(inner *content) {
	c.fail(inner.err)
}

// show shows a form.
func (c *content) show(form *cos.Stream) {
	c.text("/" + c.resource(c.objects, "X", c.target.File.Add(form)) + " Do\n")
}

// masked is the graphics state of a soft mask (ISO 32000-1, 11.6.5.2).
func (c *content) masked(m *display.Mask) *cos.Dict {
	as := asLight
	kind := cos.Name("Luminosity")
	if m.By == display.Alpha {
		kind = "Alpha"
	}
	inner := c.inner(as)
	inner.marks(m.Marks)
	c.failed(inner)
	return softMask(kind, c.target.File.Add(inner.group(m.Marks, "DeviceGray")))
}

// softMask is the graphics state that masks by a group.
func softMask(kind cos.Name, group cos.Ref) *cos.Dict {
	return cos.NewDict(
		cos.Name("Type"), cos.Name("ExtGState"),
		cos.Name("SMask"), cos.NewDict(
			cos.Name("Type"), cos.Name("Mask"),
			cos.Name("S"), kind,
			cos.Name("G"), group,
		),
	)
}

// repetition writes the marks once, and shows them at each place.
func (c *content) repetition(r *display.Repetition) {
	inner := c.inner(c.as)
	inner.marks(r.Marks)
	c.failed(inner)
	form := inner.stream(display.ExtentOfMarks(r.Marks).Grown(unit.Pt))
	name := c.resource(c.objects, "X", c.target.File.Add(form))
	c.setAlpha(display.Opaque, display.Opaque)
	for _, by := range r.By {
		c.text("q 1 0 0 1 ")
		c.point(by)
		c.text("cm /" + name + " Do Q\n")
	}
}

// shape writes an outline that is filled, stroked or both.
func (c *content) shape(s *display.Shape) {
	both := s.Stroke != nil && s.Fill != nil && isOpaque(s.Fill) && isOpaque(s.Stroke.Paint)
	if s.Fill != nil && !both {
		c.painted(s, s.Fill, fill, func() {
			c.outline(s.Segments)
			c.text("f" + star(s.EvenOdd) + "\n")
		})
	}
	if s.Stroke == nil {
		return
	}
	if both {
		c.setPaint(s.Fill, fill)
	}
	c.painted(s, s.Stroke.Paint, stroke, func() {
		c.line(s.Stroke)
		c.outline(s.Segments)
		if both {
			c.text("B" + star(s.EvenOdd) + "\n")
		} else {
			c.text("S\n")
		}
	})
}

// isOpaque reports whether a paint covers all that is below it.
func isOpaque(p display.Paint) bool {
	switch p := p.(type) {
	case display.Solid:
		return p.Opacity == display.Opaque
	case *display.Gradient:
		return p.IsOpaque()
	}
	return true
}

// star is what operators of the even-odd rule have behind them.
func star(evenOdd bool) string {
	if evenOdd {
		return "*"
	}
	return ""
}

// painted calls a function with a paint set. A gradient that is clear in places is masked by another one.
func (c *content) painted(s *display.Shape, p display.Paint, use use, draw func()) {
	g, ok := p.(*display.Gradient)
	if !ok || g.IsOpaque() {
		c.setPaint(p, use)
		draw()
		return
	}
	c.save()
	c.state(c.fading(s, g))
	c.setPaint(p, use)
	draw()
	c.restore()
}

// line sets how lines are drawn.
func (c *content) line(s *display.Stroke) {
	c.length(s.Width)
	c.text("w " + string('0'+rune(s.Cap)) + " J " + string('0'+rune(s.Join)) + " j ")
	if s.Join == display.MiterJoin {
		c.buf = append(cos.AppendThousandths(c.buf, s.MiterLimit), " M "...)
	}
	c.text("[")
	for _, d := range s.Dashes {
		c.length(d)
	}
	c.text("] ")
	c.length(s.Offset)
	c.text("d\n")
}

// operators are those of outlines, and how many points each has (ISO 32000-1, table 59).
var operators = [...]struct {
	name   string
	points int
}{
	display.MoveTo: {"m ", 1}, display.LineTo: {"l ", 1}, display.CurveTo: {"c ", 3}, display.Close: {"h ", 0},
}

// outline draws an outline.
func (c *content) outline(segments []display.Segment) {
	for i := range segments {
		s := &segments[i]
		operator := operators[s.Verb]
		for k := range operator.points {
			c.point(s.Points[k])
		}
		c.text(operator.name)
	}
}

// bitmap shows a picture of pixels. A picture in PDF stands with its foot at the origin.
func (c *content) bitmap(b *display.Bitmap) {
	image, err := pictureStream(c.target.File, b.Picture)
	if err != nil {
		c.fail(err)
		return
	}
	name := c.resource(c.objects, "X", image)
	c.setAlpha(display.Opaque, display.Opaque)
	c.text("q ")
	f := b.Frame
	f.Origin = f.Origin.Add(f.Y)
	f.Y = unit.Point{X: -f.Y.X, Y: -f.Y.Y}
	c.frame(f)
	c.text("cm /" + name + " Do Q\n")
}
