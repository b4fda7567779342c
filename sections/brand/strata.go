package brand

import (
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// The layers of strata, and the waves of each.
const (
	fewestLayers = 5
	mostLayers   = 8
	fewestWaves  = 2
	mostWaves    = 4
)

// strata fills the sheet with layers of hills, each in front of the one before, from faint to strong. One of them is in
// the accent, and one in its companion.
func (p *pattern) strata(d *dice) {
	b, ground := p.brand, p.ground
	layers := d.roll(fewestLayers, mostLayers)
	seen := apart(ground, b.Primary, b.Accent, b.Second)
	accent, second := d.roll(1, layers-1), d.roll(0, layers-2)
	for i := range layers {
		ink := color.Of(ground.Screen.Mix(seen.Screen, 20+70*i/layers, 100))
		switch i {
		case accent:
			ink = apart(ground, b.Accent, b.Primary, b.Second)
		case second:
			ink = apart(ground, b.Second, b.Accent, b.Primary)
		}
		top := p.sheet.Y + p.sheet.H*unit.Length(10+80*i/layers)/100
		p.fill(p.hills(d, top), ink)
	}
}

// hills are the outline of a layer that begins about a height and reaches down to the foot of the sheet.
func (p *pattern) hills(d *dice, top unit.Length) []display.Segment {
	waves := d.roll(fewestWaves, mostWaves)
	step := p.sheet.W / unit.Length(waves)
	swing := p.sheet.H / 100
	foot := p.sheet.Y + p.sheet.H
	at := unit.Point{X: p.sheet.X, Y: top + swing*unit.Length(d.roll(-6, 6))}
	out := []display.Segment{{Verb: display.MoveTo, Points: [3]unit.Point{at}}}
	for i := range waves {
		to := unit.Point{X: p.sheet.X + step*unit.Length(i+1), Y: top + swing*unit.Length(d.roll(-8, 8))}
		if i == waves-1 {
			to.X = p.sheet.X + p.sheet.W
		}
		// Level handles, so that one wave goes over into the next without a corner.
		out = append(out, display.Segment{Verb: display.CurveTo, Points: [3]unit.Point{
			{X: at.X + step/2, Y: at.Y}, {X: to.X - step/2, Y: to.Y}, to,
		}})
		at = to
	}
	return append(out,
		display.Segment{Verb: display.LineTo, Points: [3]unit.Point{{X: at.X, Y: foot}}},
		display.Segment{Verb: display.LineTo, Points: [3]unit.Point{{X: p.sheet.X, Y: foot}}},
		display.Segment{Verb: display.Close})
}
