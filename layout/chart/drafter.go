package chart

import (
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// Drafter draws a chart, beginning at its upper left corner.
type Drafter struct {
	chart *Chart
	width unit.Length
	gap   unit.Length
	// Page is the height of a page.
	Page unit.Length
	// Y is how far down the drawing is done.
	Y     unit.Length
	Items []display.Item
	// words are the words among the items, for mirroring.
	words []wordRange
	// Divided is set if the drawing may be higher than a page.
	Divided bool
	// more is by how much a plot is higher than usual.
	more unit.Length
	// Cuts are the places where the drawing may be divided among pages.
	Cuts []Cut
	// Legend is where the legend ends; zero if there is none.
	Legend Cut
}

// Cut is a place where a drawing may be divided: its distance from the head, and how many items are above it.
type Cut struct {
	Y     unit.Length
	Items int
}

// cut marks that the drawing may be divided here.
func (d *Drafter) cut() { d.Cuts = append(d.Cuts, Cut{d.Y, len(d.Items)}) }

// wordRange is the items of one word. When a chart is mirrored they move together, and the word itself is not mirrored.
type wordRange struct {
	from, to int
	x, width unit.Length
}

// textAnchor is which part of a word stands at a point.
type textAnchor uint8

const (
	byStart textAnchor = iota
	byMiddle
	byEnd
)

// rect fills a rectangle.
func (d *Drafter) rect(r unit.Rect, ink color.Ink) {
	if r.W > 0 && r.H > 0 {
		d.fill(display.RectPath(r), ink)
	}
}

// fill fills an outline.
func (d *Drafter) fill(segments []display.Segment, ink color.Ink) {
	d.Items = append(d.Items, display.Path{Segments: segments, Fill: &ink, Place: d.chart.Place})
}

// stroke draws a line through points.
func (d *Drafter) stroke(points []unit.Point, ink color.Ink, thickness unit.Length) {
	segments := make([]display.Segment, len(points))
	for i, p := range points {
		segments[i] = display.Segment{Verb: display.LineTo, Points: [3]unit.Point{p}}
	}
	segments[0].Verb = display.MoveTo
	d.Items = append(d.Items, display.Path{Segments: segments, Stroke: &ink, Line: thickness, Place: d.chart.Place})
}

// The thickness of the lines of an axis, and the thickness and distance of the lines of hatches.
const (
	axisLine  = unit.Pt / 2
	hatchLine = unit.Pt * 3 / 4
	hatchStep = 4 * unit.Pt
)

// bar fills a rectangle in the ink of a series.
func (d *Drafter) bar(r unit.Rect, series int) { d.tile(r, d.chart.Block.Series[series].Ink, series) }

// barOf fills a rectangle in the ink of a label, if it has one of its own, or else of a series.
func (d *Drafter) barOf(r unit.Rect, series, label int) {
	if inks := d.chart.Block.LabelInks; inks != nil {
		d.tile(r, inks[label], series)
		return
	}
	d.bar(r, series)
}

// tile fills a rectangle in an ink. If the chart asks for hatching, the first series is plain and the others have lines
// of different directions.
func (d *Drafter) tile(r unit.Rect, ink color.Ink, series int) {
	d.rect(r, ink)
	if !d.chart.Block.Hatched || series == 0 || r.W <= 0 || r.H <= 0 {
		return
	}
	step := hatchStep + unit.Length(series-1)*unit.Pt
	var segments []display.Segment
	line := func(a, b unit.Point) {
		segments = append(segments, display.Segment{Verb: display.MoveTo, Points: [3]unit.Point{a}},
			display.Segment{Verb: display.LineTo, Points: [3]unit.Point{b}})
	}
	for at := -r.H; at < r.W; at += step {
		if series%3 != 2 { // rising
			line(unit.Point{X: r.X + at, Y: r.Y + r.H}, unit.Point{X: r.X + at + r.H, Y: r.Y})
		}
		if series%3 != 1 { // falling, and both for the third
			line(unit.Point{X: r.X + at, Y: r.Y}, unit.Point{X: r.X + at + r.H, Y: r.Y + r.H})
		}
	}
	ground := d.chart.Block.Ground
	d.Items = append(d.Items, display.Path{
		Segments: segments, Stroke: &ground, Line: hatchLine, Clip: r, Place: d.chart.Place,
	})
}

// word sets a word or label with a point at its head: its start, middle or end.
func (d *Drafter) word(p *inline.Paragraph, x, y unit.Length, anchor textAnchor) {
	if p == nil || len(p.Lines) == 0 {
		return
	}
	x = anchored(x, p.Frame.Width, anchor)
	from := len(d.Items)
	for i := range p.Lines {
		d.line(p, i, func(t display.Text, shift unit.Length) display.Text {
			return t.Moved(unit.Point{X: x + shift, Y: y + baselineOf(p, i)}).(display.Text)
		}, anchor)
	}
	d.words = append(d.words, wordRange{from, len(d.Items), x, p.Frame.Width})
}

// turnedWord sets a label that is read upward: it ends at the height y and has its middle at an X. Each of its lines
// stands to the right of the one before.
func (d *Drafter) turnedWord(p *inline.Paragraph, middle, y unit.Length) {
	if p == nil || len(p.Lines) == 0 {
		return
	}
	width := heightOf(p)
	x := middle - width/2
	from := len(d.Items)
	for i := range p.Lines {
		d.line(p, i, func(t display.Text, shift unit.Length) display.Text {
			t.Turn = display.CounterClockwise
			t.At = unit.Point{X: x + baselineOf(p, i) + t.At.Y, Y: y + p.Frame.Width - t.At.X - shift}
			return t
		}, byEnd)
	}
	d.words = append(d.words, wordRange{from, len(d.Items), x, width})
}

// anchored is where a word of a width begins if its start, middle or end stands at x.
func anchored(x, width unit.Length, anchor textAnchor) unit.Length {
	switch anchor {
	case byMiddle:
		return x - width/2
	case byEnd:
		return x - width
	case byStart:
	}
	return x
}

// line adds the texts of a line of a label, each placed by a function. If a label has several lines, each of them is
// aligned within the label by its anchor.
func (d *Drafter) line(
	p *inline.Paragraph, i int, place func(display.Text, unit.Length) display.Text, anchor textAnchor,
) {
	shift := unit.Length(0)
	if len(p.Lines) > 1 {
		shift = unit.Length(anchor) * (p.Frame.Width - p.Lines[i].Width) / 2
	}
	if p.RightToLeft {
		shift = -shift // its lines stand at the right
	}
	for _, it := range p.Lines[i].Items {
		if t, ok := it.(display.Text); ok {
			t.Place = d.chart.Place
			d.Items = append(d.Items, place(t, shift))
		}
	}
}

// wordOn sets a word in an ink that can be read on a ground.
func (d *Drafter) wordOn(p *inline.Paragraph, x, y unit.Length, ground color.Ink) {
	from := len(d.Items)
	d.word(p, x, y, byMiddle)
	d.reink(from, func(ink color.Ink) color.Ink { return color.Legible(ink, ground, color.MinimumContrast) })
}

// reink changes the inks of words, from an item on.
func (d *Drafter) reink(from int, change func(color.Ink) color.Ink) {
	for i := from; i < len(d.Items); i++ {
		if t, ok := d.Items[i].(display.Text); ok {
			ink := change(*t.Ink)
			t.Ink = &ink
			d.Items[i] = t
		}
	}
}

// mirror mirrors the chart, for languages that are read from the right. Words themselves are not mirrored, but stand at
// the mirrored place.
func (d *Drafter) mirror() {
	at := 0
	for i := range d.Items {
		for at < len(d.words) && i >= d.words[at].to {
			at++
		}
		if at < len(d.words) && i >= d.words[at].from {
			w := d.words[at]
			d.Items[i] = d.Items[i].Moved(unit.Point{X: d.width - 2*w.x - w.width})
			continue
		}
		path, ok := d.Items[i].(display.Path)
		if !ok {
			continue
		}
		outline := path.Outline()
		segments := make([]display.Segment, len(outline))
		for k, s := range outline {
			for j := range s.Points {
				s.Points[j].X = d.width - s.Points[j].X
			}
			segments[k] = s
		}
		path.Segments = segments
		path.Box = unit.Rect{}
		if r, ok := rectangle(segments); ok {
			path.Segments = display.RectPath(r)
		}
		if path.Clip != (unit.Rect{}) {
			path.Clip.X = d.width - path.Clip.X - path.Clip.W
		}
		d.Items[i] = path
	}
}

// rectangle is the rectangle that segments draw, at whichever corner they begin; ok is false if they draw another
// shape.
func rectangle(s []display.Segment) (r unit.Rect, ok bool) {
	if len(s) != 5 || s[4].Verb != display.Close {
		return unit.Rect{}, false
	}
	if s[0].Points[0].Y != s[1].Points[0].Y || s[0].Points[0].X != s[3].Points[0].X {
		return unit.Rect{}, false
	}
	a := s[0].Points[0]
	b := s[2].Points[0]
	return unit.Rect{X: min(a.X, b.X), Y: min(a.Y, b.Y), W: (a.X - b.X).Abs(), H: (a.Y - b.Y).Abs()}, true
}

// wordIn sets a word around a height in the ink of a series, made dark or light enough to be read.
func (d *Drafter) wordIn(p *inline.Paragraph, x, middle unit.Length, anchor textAnchor, series int) {
	from := len(d.Items)
	d.word(p, x, middle-heightOf(p)/2, anchor)
	b := &d.chart.Block
	d.reink(from, func(color.Ink) color.Ink {
		return color.Legible(b.Series[series].Ink, b.Ground, color.MinimumContrast)
	})
}

// part fills a rectangle in the ink of a part of a whole, and hatches it if the chart asks for that.
func (d *Drafter) part(r unit.Rect, i int) { d.tile(r, partInks(&d.chart.Block)[i], i) }

// rest draws a rectangle that is what is left of a whole: empty, with an outline.
func (d *Drafter) rest(r unit.Rect) {
	const inside = axisLine / 2
	a := unit.Point{X: r.X + inside, Y: r.Y + inside}
	z := unit.Point{X: r.X + r.W - inside, Y: r.Y + r.H - inside}
	if z.X > a.X && z.Y > a.Y {
		d.stroke([]unit.Point{a, {X: z.X, Y: a.Y}, z, {X: a.X, Y: z.Y}, a}, d.chart.label.Text.Ink, axisLine)
	}
}

// place takes over what was drawn elsewhere, moved to the right.
func (d *Drafter) place(other *Drafter, x unit.Length) {
	from := len(d.Items)
	for _, it := range other.Items {
		d.Items = append(d.Items, it.Moved(unit.Point{X: x}))
	}
	for _, w := range other.words {
		d.words = append(d.words, wordRange{w.from + from, w.to + from, w.x + x, w.width})
	}
	d.Y = max(d.Y, other.Y)
}

// band fills a band of a height between two points of its upper edge.
func (d *Drafter) band(a, z unit.Point, height unit.Length, ink color.Ink) {
	if height <= 0 {
		return
	}
	middle := (a.X + z.X) / 2
	curve := func(from, to unit.Point) display.Segment {
		return display.Segment{
			Verb: display.CurveTo, Points: [3]unit.Point{{X: middle, Y: from.Y}, {X: middle, Y: to.Y}, to},
		}
	}
	down := unit.Point{Y: height}
	d.fill([]display.Segment{
		{Verb: display.MoveTo, Points: [3]unit.Point{a}},
		curve(a, z),
		{Verb: display.LineTo, Points: [3]unit.Point{z.Add(down)}},
		curve(z.Add(down), a.Add(down)),
		{Verb: display.Close},
	}, ink)
}
