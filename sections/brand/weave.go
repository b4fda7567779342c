package brand

import (
	"annualreport/layout/color"
	"annualreport/layout/unit"
)

// The bars of a weave: how many of them cross the shorter side, how much of the place of each is bar, in percent, and
// how many there are at most along a narrow strip.
const (
	fewestBars = 5
	mostBars   = 8
	barWidth   = 78
	mostAlong  = 100
)

// weave fills the sheet with bars that cross, over and under each other in turn. A few of them are in the accent inks.
func (p *pattern) weave(d *dice) {
	step := min(p.sheet.W, p.sheet.H) / unit.Length(d.roll(fewestBars, mostBars))
	step = max(step, max(p.sheet.W, p.sheet.H)/mostAlong, 1)
	bar := step * barWidth / 100
	upright := p.bars(d, int(p.sheet.W/step)+2)
	level := p.bars(d, int(p.sheet.H/step)+2)
	for i, ink := range upright {
		x := p.sheet.X + step*unit.Length(i) - step/2
		p.box(unit.Rect{X: x, Y: p.sheet.Y, W: bar, H: p.sheet.H}, ink)
	}
	for j, ink := range level {
		y := p.sheet.Y + step*unit.Length(j) - step/2
		for i := range upright {
			x := p.sheet.X + step*unit.Length(i) - step/2
			if (i+j)%2 == 0 { // over the upright bar, and on to the next one
				p.box(unit.Rect{X: x - (step - bar), Y: y, W: bar + 2*(step-bar), H: bar}, ink)
			}
		}
	}
}

// bars are the inks of so many bars: tints between the ground and what can be seen on it, and here and there an accent.
func (p *pattern) bars(d *dice, count int) []color.Ink {
	seen := color.Legible(p.brand.Primary, p.ground, color.LargeContrast)
	loud := p.loud()
	out := make([]color.Ink, count)
	for i := range out {
		switch k := d.roll(0, 6); k {
		case 0, 1:
			out[i] = loud[k]
		default:
			out[i] = color.Of(p.ground.Screen.Mix(seen.Screen, d.roll(15, 70), 100))
		}
	}
	return out
}
