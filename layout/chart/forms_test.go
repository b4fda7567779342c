package chart

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// TestLeaders: a leader from the head of a ring down to a label in its middle crosses the ring, one to a
// label beside its part does not.
func TestLeaders(t *testing.T) {
	const radius, line, gap = 100 * unit.Pt, 12 * unit.Pt, 10 * unit.Pt
	for _, c := range []struct {
		name   string
		sector sector
		place  unit.Length
		want   bool
	}{
		{"at the right, beside it", sector{from: 0.2, to: 0.3}, -line / 2, false},
		{"at the head, beside it", sector{from: 0, to: 0.02}, -110 * unit.Pt, false},
		{"at the head, down to the middle", sector{from: 0, to: 0.02}, 0, true},
		{"at the foot, up to the middle", sector{from: 0.52, to: 0.54}, 0, true},
		{"at the foot, beside it", sector{from: 0.52, to: 0.54}, 100 * unit.Pt, false},
	} {
		o := donutDrawing{radius: radius, sectors: []sector{c.sector}, places: []unit.Length{c.place}}
		if o.crosses(0, line, gap) != c.want {
			t.Errorf("%s: crosses is %v", c.name, !c.want)
		}
	}
}

// TestClearOfGround: a value beside a stack stands wholly above or below the line of the ground.
func TestClearOfGround(t *testing.T) {
	p := &inline.Paragraph{Style: &content.ParagraphStyle{Leading: 12 * unit.Pt, Text: content.TextStyle{Size: 9 * unit.Pt}}, Lines: make([]inline.Line, 1)}
	p.Frame.Width = 30 * unit.Pt
	s := stackDrawing{plot: &plot{zero: 100 * unit.Pt}}
	for y := 60 * unit.Pt; y <= 140*unit.Pt; y += unit.Pt {
		up, down := s.clearOfGround(p, y, true), s.clearOfGround(p, y, false)
		above, below := boxOf(p, 0, up, byStart), boxOf(p, 0, down, byStart)
		if above.Y+above.H+axisLine > s.plot.zero || below.Y < s.plot.zero+axisLine || up > y || down < y {
			t.Errorf("a value at %v stands at %v above the ground and at %v below it", y, up, down)
		}
	}
}
