package pdf

import (
	"fmt"
	"math"
	"slices"

	"annualreport/layout/color"
	"annualreport/layout/pdf/cos"
)

// setFill sets the ink that fills paths and text.
func (p *painter) setFill(i *color.Ink) {
	if p.fill != nil && *p.fill == *i {
		return
	}
	p.fill = i
	if p.press == nil {
		p.buf = append(appendRGB(p.buf, i.Screen), " rg\n"...)
		return
	}
	p.printFill(p.press.Colorant(*i))
}

// setGround sets the ink of a path that covers a page.
func (p *painter) setGround(i *color.Ink) {
	if p.press == nil {
		p.setFill(i)
		return
	}
	p.fill = nil
	p.printFill(p.press.Ground(*i))
}

// printFill sets the colorant that a press fills with.
func (p *painter) printFill(c color.Colorant) {
	p.setOverprint(c.Overprints)
	if c.Spot != "" {
		p.buf = fmt.Appendf(p.buf, "/%s cs 1 scn\n", p.plate(c))
		return
	}
	p.buf = append(appendCMYK(p.buf, c.Process), " k\n"...)
}

// setStroke sets the ink of outlines.
func (p *painter) setStroke(i color.Ink) {
	if p.press == nil {
		p.buf = append(appendRGB(p.buf, i.Screen), " RG "...)
		return
	}
	c := p.press.Colorant(i)
	p.setOverprint(c.Overprints)
	if c.Spot != "" {
		p.buf = fmt.Appendf(p.buf, "/%s CS 1 SCN ", p.plate(c))
		return
	}
	p.buf = append(appendCMYK(p.buf, c.Process), " K "...)
}

// The states of overprint, by their names among the resources.
const (
	overprintState = cos.Name("Over")
	knockoutState  = cos.Name("Out")
)

// setOverprint sets whether what follows is printed on top of the inks below it, or knocks them out.
func (p *painter) setOverprint(on bool) {
	if p.overprint == on {
		return
	}
	p.overprint = on
	state := knockoutState
	if on {
		state = overprintState
	}
	p.buf = fmt.Appendf(p.buf, "/%s gs\n", string(state))
}

// plate is the name of the color space of a spot ink.
func (p *painter) plate(c color.Colorant) string { return string(spotName(plateOf(p.uses.spots, c))) }

// plateOf is the place of a spot ink among others; -1 if it is not one of them.
func plateOf(spots []color.Colorant, c color.Colorant) int {
	return slices.IndexFunc(spots, func(s color.Colorant) bool { return s.Spot == c.Spot })
}

// appendRGB writes the three components from 0 to 1.
func appendRGB(b []byte, c color.RGB) []byte {
	for i, v := range []uint8{c.R, c.G, c.B} {
		if i > 0 {
			b = append(b, ' ')
		}
		b = cos.AppendThousandths(b, (int64(v)*1000+127)/255)
	}
	return b
}

// appendCMYK writes the four components from 0 to 1.
func appendCMYK(b []byte, c color.CMYK) []byte {
	for i, v := range c.Plates() {
		if i > 0 {
			b = append(b, ' ')
		}
		b = cos.AppendThousandths(b, int64(math.Round(v*10)))
	}
	return b
}

// addInks adds the spaces of spot inks (ISO 32000-1, 8.6.6.4) and the states of overprint
// to the resources of all pages.
func addInks(d *draft, spots []color.Colorant) {
	states := cos.NewDict()
	for _, s := range []struct {
		name cos.Name
		on   cos.Boolean
	}{{overprintState, true}, {knockoutState, false}} {
		states.Set(s.name, d.Add(cos.NewDict(
			cos.Name("Type"), cos.Name("ExtGState"),
			cos.Name("OP"), s.on,
			cos.Name("op"), s.on,
			cos.Name("OPM"), cos.Int(1),
		)))
	}
	if old := d.Dict(d.resources.Get("ExtGState")); old != nil {
		for _, key := range old.Keys() {
			states.Set(key, old.Get(key))
		}
	}
	d.resources.Set("ExtGState", states)
	if len(spots) == 0 {
		return
	}
	spaces := cos.NewDict()
	for i, c := range spots {
		spaces.Set(spotName(i), d.Add(spotSpace(d, c)))
	}
	d.resources.Set("ColorSpace", spaces)
}

// spotName is the name of the space of a spot ink among the resources.
func spotName(i int) cos.Name { return cos.Name(fmt.Sprintf("S%d", i+1)) }

// spotSpace is the color space of a spot ink. A device that lacks the ink uses process inks instead, in proportion to
// the tint.
func spotSpace(d *draft, c color.Colorant) cos.Array {
	none := cos.Array{cos.Int(0), cos.Int(0), cos.Int(0), cos.Int(0)}
	tint := cos.NewDict(
		cos.Name("FunctionType"), cos.Int(2),
		cos.Name("Domain"), cos.Array{cos.Int(0), cos.Int(1)},
		cos.Name("N"), cos.Int(1),
		cos.Name("C0"), none,
		cos.Name("C1"), shares(c.Process),
	)
	return cos.Array{cos.Name("Separation"), cos.Name(c.Spot), cos.Name("DeviceCMYK"), d.Add(tint)}
}

// shares are process inks as numbers from 0 to 1.
func shares(c color.CMYK) cos.Array {
	out := cos.Array{}
	for _, v := range c.Plates() {
		out = append(out, cos.Number(cos.AppendThousandths(nil, int64(math.Round(v*10)))))
	}
	return out
}
