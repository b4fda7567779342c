package chart

import (
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// Drafter draws a chart from its upper left corner on; y is how far down it has come.
type Drafter struct {
	chart *Chart
	width unit.Length
	gap   unit.Length
	Page  unit.Length // the height of a page
	Y     unit.Length
	Items []display.Item
	// words are where words begin among the items, for turning around.
	words []wordRange
	// cuts are where the drawing may be divided among pages; it is divided if it is higher
	// than one.
	Divided bool
	Cuts    []Cut
	Legend  Cut // where the legend ends; zero if there is none
}

// Cut is a place where a drawing may be divided: a height, and how many items lie above it.
type Cut struct {
	Y     unit.Length
	Items int
}

// cut marks that the drawing may be divided here.
func (d *Drafter) cut() { d.Cuts = append(d.Cuts, Cut{d.Y, len(d.Items)}) }

// wordRange is a word among the items: they stand still within it when a chart is
// mirrored.
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

// The thickness of the lines of an axis, and the distances and angles of hatches.
const (
	axisLine  = unit.Pt / 2
	hatchLine = unit.Pt * 3 / 4
	hatchStep = 4 * unit.Pt
)

// bar fills a rectangle in the ink of a series, hatched if that is wished for: the
// first is plain, the others have lines of their own directions.
func (d *Drafter) bar(r unit.Rect, series int) {
	d.rect(r, d.chart.Block.Series[series].Ink)
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

// turnedWord sets a label that reads from below to above, with its end at a height: in the
// middle of a place, each line beside the one before.
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

// anchored is where words begin of which a part stands at a place.
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

// line adds the texts of a line of a label, each placed by a function. Of several lines each
// stands in the middle of the label, or at its end, as the whole does.
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

// mirror turns the chart around, for languages that are read from the right. Words are
// not turned, but stand at the mirrored place.
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
		segments := make([]display.Segment, len(path.Segments))
		for k, s := range path.Segments {
			for j := range s.Points {
				s.Points[j].X = d.width - s.Points[j].X
			}
			segments[k] = s
		}
		path.Segments = segments
		if r, ok := rectangle(segments); ok {
			path.Segments = display.RectPath(r)
		}
		if path.Clip != (unit.Rect{}) {
			path.Clip.X = d.width - path.Clip.X - path.Clip.W
		}
		d.Items[i] = path
	}
}

// rectangle is the rectangle that segments draw, from whichever corner.
func rectangle(s []display.Segment) (unit.Rect, bool) {
	if len(s) != 5 || s[4].Verb != display.Close || s[0].Points[0].Y != s[1].Points[0].Y || s[0].Points[0].X != s[3].Points[0].X {
		return unit.Rect{}, false
	}
	a, b := s[0].Points[0], s[2].Points[0]
	return unit.Rect{X: min(a.X, b.X), Y: min(a.Y, b.Y), W: (a.X - b.X).Abs(), H: (a.Y - b.Y).Abs()}, true
}
