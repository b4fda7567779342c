package chart_test

import (
	"fmt"
	"strings"

	"annualreport/layout/chart"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// box is the place of a word with its text.
type box struct {
	unit.Rect
	text string
}

func boxesOf(items []display.Item) []box {
	var out []box
	for _, it := range items {
		if t, ok := it.(display.Text); ok && len(t.Words) > 0 {
			var words []string
			for _, w := range t.Words {
				words = append(words, w.Shaped.Text)
			}
			out = append(out, box{extentOf(t), strings.Join(words, " ")})
		}
	}
	return out
}

// extentOf is the place of a text, whichever way its words run.
func extentOf(t display.Text) unit.Rect {
	from, to := t.Words[0].X, t.Words[0].X
	for _, w := range t.Words {
		if strings.TrimSpace(w.Shaped.Text) != "" {
			from, to = min(from, w.X), max(to, w.X+w.Shaped.Scale(w.Shaped.Advance, t.Size))
		}
	}
	if t.Turn == display.CounterClockwise {
		return unit.Rect{X: t.At.X - t.Size*3/4, Y: t.At.Y - to, W: t.Size, H: to - from}
	}
	return unit.Rect{X: t.At.X + from, Y: t.At.Y - t.Size*3/4, W: to - from, H: t.Size}
}

// placesOf looks for words that are outside of the chart, over each other, or over marks.
func (d *drawnChart) placesOf(items []display.Item) []string {
	var out []string
	frame := d.frame.Grown(unit.Pt)
	boxes := boxesOf(items)
	for i, b := range boxes {
		if b.W > 0 && b.Within(frame) != b.Rect {
			out = append(out, fmt.Sprintf("%q leaves the chart: %v", b.text, b.Rect))
		}
		for _, other := range boxes[:i] {
			if in := b.Within(other.Rect); in.W > unit.Pt/2 && in.H > unit.Pt/2 {
				out = append(out, fmt.Sprintf("%q lies over %q", b.text, other.text))
			}
		}
	}
	_, stacked := d.kind.(chart.Stack)
	for _, it := range items {
		p, ok := it.(display.Path)
		if !ok {
			continue
		}
		if e := p.Extent(); e.Within(frame) != e {
			out = append(out, fmt.Sprintf("a path leaves the chart: %v", e))
		}
		if !isSeries(p) || stacked {
			continue
		}
		for _, b := range boxes {
			if touches(p, b.Rect) {
				out = append(out, fmt.Sprintf("%q lies over a mark", b.text))
			}
		}
	}
	return out
}

// touches reports whether a filled path or a stroke covers a part of a word.
func touches(p display.Path, word unit.Rect) bool {
	const hair = unit.Pt / 2
	if p.Fill != nil {
		in := p.Extent()
		in = in.Within(word)
		return in.W > hair && in.H > hair && len(p.Segments) == 5
	}
	for i := 1; i < len(p.Segments); i++ {
		a, b := p.Segments[i-1].Points[0], p.Segments[i].Points[0]
		const steps = 200
		for k := range int64(steps + 1) {
			x, y := a.X+(b.X-a.X).MulDiv(k, steps), a.Y+(b.Y-a.Y).MulDiv(k, steps)
			if x > word.X+hair && x < word.X+word.W-hair && y > word.Y+hair && y < word.Y+word.H-hair {
				return true
			}
		}
	}
	return false
}

// ticksOf looks for lines of the axis that do not stand evenly, or are too short.
func (d *drawnChart) ticksOf(items []display.Item) []string {
	var heights, widths []unit.Length
	for _, it := range items {
		if p, ok := it.(display.Path); ok && p.Fill != nil && p.Fill.Screen == testRule.Screen {
			if e := p.Extent(); e.H == unit.Pt/4 {
				heights = append(heights, e.Y)
				widths = append(widths, e.W)
			}
		}
	}
	switch d.kind.(type) {
	case chart.Bars, chart.Multiples: // these have an axis for each small chart
		return nil
	}
	var out []string
	for _, w := range widths {
		if w < d.frame.W/3 {
			out = append(out, fmt.Sprintf("the stage is %v wide, of %v", w, d.frame.W))
		}
	}
	for i := 2; i < len(heights); i++ {
		if a, b := heights[i]-heights[i-1], heights[1]-heights[0]; (a-b).Abs() > unit.Pt/100 || a >= 0 {
			out = append(out, fmt.Sprintf("ticks stand %v and %v apart", b, a))
		}
	}
	return out
}

// orderOf looks for lines that do not run in the direction of reading.
func (d *drawnChart) orderOf(items []display.Item) []string {
	var out []string
	if _, is := d.kind.(chart.Map); is {
		return nil
	}
	for _, it := range items {
		p, ok := it.(display.Path)
		if !ok || p.Stroke == nil || !isSeries(p) || p.Line != d.line() {
			continue
		}
		for i := 1; i < len(p.Segments); i++ {
			if p.Segments[i].Verb == display.MoveTo && p.Segments[i].Points == p.Segments[i-1].Points {
				continue
			}
			if step := p.Segments[i].Points[0].X - p.Segments[i-1].Points[0].X; step <= 0 != d.mirrored {
				out = append(out, fmt.Sprintf("a line goes on by %v", step))
			}
		}
	}
	return out
}
