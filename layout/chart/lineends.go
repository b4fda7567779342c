package chart

import (
	"slices"

	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// fitEnds are lines with words at their ends; nil if they have none, or no room for them.
func fitEnds(f *fitter) drawing {
	l := &lineDrawing{}
	if len(f.block.Series) > 1 {
		if l.names = endNames(f); l.names == nil {
			return nil
		}
	}
	if f.block.Look.LastMarked {
		l.lasts = endValues(f)
	}
	if l.names == nil && l.lasts == nil {
		return nil
	}
	l.plot = l.endPlot(f)
	if l.names != nil && l.lasts != nil && (l.plot == nil || f.problem != nil) {
		// Labels go before last values, which can be read from the axis.
		l.lasts, f.problem = nil, nil
		l.plot = l.endPlot(f)
	}
	if l.plot == nil {
		return nil
	}
	l.head = makeHeading(f, nil)
	return l
}

// endPlot is a plot beside the words at the ends of lines; nil if there is no room for it.
func (l *lineDrawing) endPlot(f *fitter) *plot {
	form := plotForm{ticked: true, turning: true, right: l.endWidth(f.gap) + dotOf(f.block) - chartDot}
	if displaced(f) {
		form.right += leaderRoom
	}
	return f.plot(form)
}

// endWidth is the width of the words at the ends of lines, with the space around them.
func (l *lineDrawing) endWidth(gap unit.Length) unit.Length {
	out := gap
	if l.names != nil {
		out += widest(l.names)
	}
	if l.lasts != nil {
		out += widest(l.lasts)
	}
	if l.names != nil && l.lasts != nil {
		out += gap / 2
	}
	return out
}

// endValues are the last values of the lines, each set in one line; nil if one is not known.
func endValues(f *fitter) []*inline.Paragraph {
	var out []*inline.Paragraph
	for _, row := range f.words.values {
		if len(row) == 0 || row[len(row)-1] == nil {
			return nil
		}
		out = append(out, row[len(row)-1])
	}
	f.oneLine(out...)
	return out
}

// endNames are the names of the lines, each set in one line; nil if they cannot stand at the ends.
func endNames(f *fitter) []*inline.Paragraph {
	var out []*inline.Paragraph
	for k, s := range f.block.Series {
		if len(s.Values) == 0 || !isKnown(s.Values[len(s.Values)-1]) {
			return nil
		}
		out = append(out, f.words.names[k].whole)
	}
	f.oneLine(out...)
	if tallest(out)*unit.Length(len(out)) > plotHeight(f.block, f.label.Leading, f.height)-f.label.Leading {
		return nil
	}
	return out
}

// leaderRoom is the width of leaders, which connect lines with names that cannot stand beside them.
const leaderRoom = 12 * unit.Pt

// displaced reports whether lines end so near to each other that their names probably cannot stand beside them.
func displaced(f *fitter) bool {
	line := f.label.Leading
	height := plotHeight(f.block, line, f.height) - line
	var ends []unit.Length
	for _, s := range f.block.Series {
		ends = append(ends, unit.Points(float64(height.Points()*f.axis.Share(s.Values[len(s.Values)-1]))))
	}
	slices.Sort(ends)
	for i := 1; i < len(ends); i++ {
		if ends[i]-ends[i-1] < line/2 {
			return true
		}
	}
	return false
}

// nameLines sets names and last values at the ends of lines, as near to them as possible without overlaps. If one
// stands away from its line, a leader connects them.
func (l *lineDrawing) nameLines(d *Drafter) {
	b := &d.chart.Block
	s := l.plot
	last := len(s.labels) - 1
	ends := make([]unit.Point, len(b.Series))
	order := make([]int, len(b.Series))
	for k, series := range b.Series {
		ends[k] = unit.Point{X: s.middle(last), Y: s.at(series.Values[last])}
		order[k] = k
	}
	slices.SortStableFunc(order, func(i, k int) int { return int(ends[i].Y - ends[k].Y) })
	var wanted, heights []unit.Length
	for _, k := range order {
		h := l.endHeight(k)
		wanted = append(wanted, ends[k].Y-h/2)
		heights = append(heights, h)
	}
	line := d.chart.label.Leading
	places := apart(wanted, heights, s.box.Y-line/2, s.box.Y+s.box.H+line/2)
	led := unit.Length(0) // the width of leaders
	for i := range places {
		if (places[i] - wanted[i]).Abs() > line/2 {
			led = leaderRoom
		}
	}
	for i, k := range order {
		x := ends[k].X + dotOf(b) + d.gap/2
		y := places[i] + heights[i]/2
		if led > 0 {
			d.stroke([]unit.Point{{X: x, Y: ends[k].Y}, {X: x + led - d.gap/4, Y: y}}, b.Rule, axisLine)
			x += led
		}
		if l.lasts != nil {
			d.wordIn(l.lasts[k], x, y, byStart, k)
			x += widest(l.lasts) + d.gap/2
		}
		if l.names != nil {
			d.wordIn(l.names[k], x, y, byStart, k)
		}
	}
}

// endHeight is the height of the words at the end of a line.
func (l *lineDrawing) endHeight(series int) unit.Length {
	h := unit.Length(0)
	for _, words := range [][]*inline.Paragraph{l.lasts, l.names} {
		if words != nil {
			h = max(h, heightOf(words[series]))
		}
	}
	return h
}

// apart moves things that stand one below the other apart, so that they do not overlap and all are between two heights,
// each as near as possible to where it is wanted. Things are in the order of their wanted heights. If there is too
// little room, they go beyond the bottom.
func apart(wanted, heights []unit.Length, top, bottom unit.Length) []unit.Length {
	// Things that touch form a group and move together, as in the pooling of isotonic regression. A group stands at the
	// mean of the places wanted for its things.
	type group struct {
		sum    unit.Length // of the wanted heads, each less the height above it in the group
		height unit.Length
		n      int
	}
	var groups []group
	head := func(g group) unit.Length {
		return max(min(g.sum/unit.Length(g.n), bottom-g.height), top)
	}
	for i, w := range wanted {
		g := group{w, heights[i], 1}
		for len(groups) > 0 {
			p := groups[len(groups)-1]
			if head(p)+p.height <= head(g) {
				break
			}
			g = group{p.sum + g.sum - p.height*unit.Length(g.n), p.height + g.height, p.n + g.n}
			groups = groups[:len(groups)-1]
		}
		groups = append(groups, g)
	}
	var out []unit.Length
	for _, g := range groups {
		y := head(g)
		for range g.n {
			out = append(out, y)
			y += heights[len(out)-1]
		}
	}
	return out
}
