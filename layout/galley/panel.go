package galley

import (
	"slices"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Panel is what lies below the strips of a block that stands apart: a ground, rules, or both. On each page that the
// strips stand on it is painted once, below all of them that follow each other there.
type Panel struct {
	// X is the distance of the panel from the left end of the column, and Width how wide it is.
	X, Width unit.Length
	// Ground fills it; nil for none.
	Ground *color.Ink
	// Rule is the ink of its rules.
	Rule color.Ink
	// Edges is the thickness of the rules at its head and its foot, and Bar that of the rule at one side; 0 for none.
	Edges, Bar unit.Length
	// AtRight is set if the bar is at the right side.
	AtRight bool
	// Open is how far the ground goes on below the last strip on a page that is not the last of the panel.
	Open unit.Length
}

// Grounds are what strips one below the other stand on. They are measured from the head of the first strip.
func Grounds(strips []Strip) []display.Item {
	var out []display.Item
	y := unit.Length(0)
	for i := 0; i < len(strips); {
		if strips[i].Panel == nil {
			y += strips[i].Height
			i++
			continue
		}
		end := panelEnd(strips, i)
		run := WithoutBlanks(strips[i:end])
		height := Total(run)
		if len(run) > 0 && !run[len(run)-1].EndsPanel {
			height += strips[i].Panel.Open
		}
		out = append(out, strips[i].Panel.items(y, height)...)
		y += Total(strips[i:end])
		i = end
	}
	return out
}

// panelEnd is the index behind the last of the strips that follow a strip on its panel.
func panelEnd(strips []Strip, i int) int {
	panel := strips[i].Panel
	for i < len(strips) && strips[i].Panel == panel {
		i++
	}
	return i
}

// OnGrounds is strips with what they stand on among their items, for strips that become one.
func OnGrounds(strips []Strip) []Strip {
	if !slices.ContainsFunc(strips, func(s Strip) bool { return s.Panel != nil }) {
		return strips
	}
	out := slices.Clone(strips)
	out[0].Items = append(Grounds(strips), out[0].Items...)
	for i := range out {
		out[i].Panel = nil
	}
	return out
}

// items are the ground and the rules of a part of the panel that begins at y.
func (p *Panel) items(y, height unit.Length) []display.Item {
	if height <= 0 {
		return nil
	}
	var out []display.Item
	paint := func(r unit.Rect, ink color.Ink, as display.Artifact) {
		out = append(out, display.Path{
			Segments: display.RectPath(r), Fill: &ink, Place: display.Place{Artifact: as},
		})
	}
	if p.Ground != nil {
		paint(unit.Rect{X: p.X, Y: y, W: p.Width, H: height}, *p.Ground, display.Background)
	}
	if p.Edges > 0 {
		paint(unit.Rect{X: p.X, Y: y, W: p.Width, H: p.Edges}, p.Rule, display.Decoration)
		paint(unit.Rect{X: p.X, Y: y + height - p.Edges, W: p.Width, H: p.Edges}, p.Rule, display.Decoration)
	}
	if p.Bar > 0 {
		x := p.X
		if p.AtRight {
			x += p.Width - p.Bar
		}
		paint(unit.Rect{X: x, Y: y, W: p.Bar, H: height}, p.Rule, display.Decoration)
	}
	return out
}
