package chart

import (
	"math"
	"slices"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/inline"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

const pt = unit.Pt

func rect(x, y, w, h unit.Length) unit.Rect {
	return unit.Rect{X: x * pt, Y: y * pt, W: w * pt, H: h * pt}
}

func point(x, y unit.Length) unit.Point { return unit.Point{X: x * pt, Y: y * pt} }

// setWord is a word of some lines, as wide as it is said, on lines of 12 points.
func setWord(width unit.Length, lines int) *inline.Paragraph {
	p := &inline.Paragraph{Lines: make([]inline.Line, lines)}
	p.Style = &content.ParagraphStyle{Leading: 12 * pt, Text: content.TextStyle{Size: 8 * pt, Ink: color.Black()}}
	p.Frame.Width = width * pt
	for i := range p.Lines {
		p.Lines[i].Width = width * pt
		p.Lines[i].Items = []display.Item{display.Text{Size: 8 * pt, Ink: new(color.Black())}}
	}
	return p
}

// seriesOf is a chart of series of values, with a label for each value of the first.
func seriesOf(values ...[]float64) *content.Chart {
	c := &content.Chart{Ground: color.White(), Rule: color.Black()}
	for _, v := range values {
		c.Series = append(c.Series, content.Series{Values: v, Ink: color.Of(color.RGB{R: 200, G: 30, B: 30})})
	}
	c.Labels = make([][]content.Inline, len(values[0]))
	return c
}

// drafterOf draws a chart in a width of 300 points.
func drafterOf(b *content.Chart) *Drafter {
	c := &Chart{Block: *b, Place: display.Content(5), label: new(content.ParagraphStyle), value: new(content.ParagraphStyle)}
	return &Drafter{chart: c, width: 300 * pt, gap: 6 * pt}
}

// TestValues: what is not known counts nothing; lengths are compared from 0, and parts of a whole are above nothing.
func TestValues(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	b := seriesOf([]float64{3, nan, -2}, []float64{inf, 4, -1})
	if low, high := extremes(b); low != -2 || high != 4 {
		t.Errorf("the values lie from %g to %g", low, high)
	}
	for _, c := range []struct {
		values          []float64
		low, high, from float64
		to              float64
	}{{[]float64{3, 5}, 3, 5, 0, 5}, {[]float64{-3, -5}, -5, -3, -5, 0}, {[]float64{nan}, 0, 0, 0, 0}, {[]float64{2, 2}, 2, 2, 0, 2}} {
		b := seriesOf(c.values)
		low, high := extremes(b)
		from, to := fromZero(b)
		if low != c.low || high != c.high || from != c.from || to != c.to {
			t.Errorf("%v: from %g to %g, with 0 from %g to %g", c.values, low, high, from, to)
		}
	}
	for label, want := range [][2]float64{{0, 3}, {0, 4}, {-3, 0}} {
		if down, up := stacked(b, label); down != want[0] || up != want[1] {
			t.Errorf("label %d is stacked from %g to %g", label, down, up)
		}
	}
	if sums := (Stack{}).sums(b); !slices.Equal(sums, []float64{3, 4, -3}) {
		t.Errorf("the sums are %v", sums)
	}
	ring := seriesOf([]float64{3, nan, 1, -7, 0})
	if whole(ring) != 4 {
		t.Errorf("the whole is %g", whole(ring))
	}
	if got, want := sectors(ring), []sector{{0, 0, 0.75}, {2, 0.75, 1}}; !slices.Equal(got, want) {
		t.Errorf("the sectors are %v", got)
	}
	if s := (sector{0, 0, 0.75}); s.left() || s.middle() != 0.375 {
		t.Errorf("a sector has its middle at %g", s.middle())
	}
	if s := (sector{2, 0.5, 0.75}); !s.left() {
		t.Error("a sector at the left is labeled at the right")
	}
	if s := (sector{0, 0, 1}); !s.left() {
		t.Error("a whole ring is labeled at the right")
	}
}

// TestCircle: a part of a ring runs along the outer circle, and back along the inner one.
func TestCircle(t *testing.T) {
	c := point(100, 200)
	for at, want := range map[float64]unit.Point{0: point(100, 160), 0.25: point(140, 200), 0.5: point(100, 240), 0.75: point(60, 200)} {
		if got := onCircle(c, 40*pt, at); got != want {
			t.Errorf("at %g of the round is %v", at, got)
		}
	}
	distance := func(p unit.Point) float64 {
		return math.Hypot((p.X - c.X).Points(), (p.Y - c.Y).Points())
	}
	const near = 0.01 // points
	for _, part := range [][2]float64{{0, 0.1}, {0.1, 0.6}, {0.9, 0.2}, {0, 1}} {
		segments := arc(c, 40*pt, part[0], part[1])
		if want := int(math.Ceil(math.Abs(part[1]-part[0])*8 - 1e-9)); len(segments) != want {
			t.Errorf("from %g to %g: %d curves, want %d", part[0], part[1], len(segments), want)
		}
		from := onCircle(c, 40*pt, part[0])
		for _, s := range segments {
			end := s.Points[2]
			middle := unit.Point{X: (from.X + 3*s.Points[0].X + 3*s.Points[1].X + end.X) / 8, Y: (from.Y + 3*s.Points[0].Y + 3*s.Points[1].Y + end.Y) / 8}
			if math.Abs(distance(middle)-40) > near || math.Abs(distance(end)-40) > near {
				t.Errorf("from %g to %g: a curve leaves the circle by %g", part[0], part[1], distance(middle)-40)
			}
			from = end
		}
		if want := onCircle(c, 40*pt, part[1]); math.Hypot((from.X-want.X).Points(), (from.Y-want.Y).Points()) > near {
			t.Errorf("from %g to %g: it ends at %v, want %v", part[0], part[1], from, want)
		}
	}
	if len(arc(c, 40*pt, 0.5, 0.5)) != 0 {
		t.Error("nothing is drawn as something")
	}
	inner := 23 * pt
	r := ring(c, 40*pt, inner, sector{0, 0, 0.25})
	if first, inside := r[0].Points[0], r[3].Points[0]; first != point(100, 160) || inside != onCircle(c, inner, 0.25) || r[3].Verb != display.LineTo {
		t.Errorf("a sector begins at %v, and its inner side at %v", first, inside)
	}
	if last := r[len(r)-1]; last.Verb != display.Close || r[len(r)-2].Points[2] != onCircle(c, inner, 0) {
		t.Errorf("a sector ends with %v at %v", last.Verb, r[len(r)-2].Points[2])
	}
}

// TestLabelsOfRing: labels of a ring stand beside their sectors, do not touch each other, and the height holds all of them.
func TestLabelsOfRing(t *testing.T) {
	o := donutDrawing{radius: 60 * pt, sectors: sectors(seriesOf([]float64{1, 1, 1, 1}))}
	for range o.sectors {
		o.labels, o.values = append(o.labels, setWord(40, 1)), append(o.values, setWord(20, 1))
	}
	if h := o.labelHeight(0); h != 24*pt {
		t.Errorf("a label with its value is %s high", h)
	}
	if !o.arrange(12*pt, 6*pt) {
		t.Fatal("there is no room for four labels")
	}
	for i, s := range o.sectors {
		outer := onCircle(unit.Point{}, 66*pt, s.middle())
		if o.places[i] != outer.Y-12*pt {
			t.Errorf("label %d stands at %s, want %s", i, o.places[i], outer.Y-12*pt)
		}
		l := o.leader(i, 12*pt, 6*pt)
		x := 69 * pt
		if s.left() {
			x = -x
		}
		if l[0] != onCircle(unit.Point{}, 60*pt, s.middle()) || l[1] != outer || l[2] != (unit.Point{X: x, Y: o.places[i] + 6*pt}) {
			t.Errorf("the leader of %d is %v", i, l)
		}
	}
}

// TestWordsOfDrawing: a word stands with its start, middle or end at a point, each line in the middle of a label of several, or at its end.
func TestWordsOfDrawing(t *testing.T) {
	for anchor, want := range map[textAnchor]unit.Length{byStart: 100, byMiddle: 80, byEnd: 60} {
		if x := anchored(100*pt, 40*pt, anchor); x != want*pt {
			t.Errorf("anchor %d: the word begins at %s", anchor, x)
		}
		p := setWord(40, 2)
		p.Lines[1].Width = 20 * pt
		d := drafterOf(seriesOf([]float64{1}))
		d.word(p, 100*pt, 50*pt, anchor)
		first, second := d.Items[0].(display.Text), d.Items[1].(display.Text)
		shift := unit.Length(anchor) * 10
		if first.At.X != want*pt || second.At.X != (want+shift)*pt || second.At.Y-first.At.Y != 12*pt {
			t.Errorf("anchor %d: the lines stand at %v and %v", anchor, first.At, second.At)
		}
		if first.Place != display.Content(5) {
			t.Error("the word is no part of the chart")
		}
		p.RightToLeft = true
		d.word(p, 100*pt, 50*pt, anchor)
		if x := d.Items[3].(display.Text).At.X; x != (want-shift)*pt {
			t.Errorf("anchor %d, from right to left: the second line stands at %s", anchor, x)
		}
		if len(d.words) != 2 || d.words[1] != (wordRange{2, 4, want * pt, 40 * pt}) {
			t.Errorf("the words are %v", d.words)
		}
	}
	d := drafterOf(seriesOf([]float64{1}))
	d.word(nil, 0, 0, byStart)
	d.word(setWord(4, 0), 0, 0, byStart)
	d.turnedWord(nil, 0, 0)
	if len(d.Items) != 0 || len(d.words) != 0 {
		t.Error("nothing is set as something")
	}
	d.turnedWord(setWord(40, 1), 100*pt, 50*pt)
	if text := d.Items[0].(display.Text); text.Turn != display.CounterClockwise || text.At.Y != 90*pt || text.At.X != 94*pt+baselineOf(setWord(40, 1), 0) {
		t.Errorf("a turned word stands at %v", text.At)
	}
	d.wordOn(setWord(40, 1), 0, 0, color.Black())
	if ink := d.Items[1].(display.Text).Ink; ink.Screen != color.White().Screen && color.Contrast(*ink, color.Black()) < color.MinimumContrast {
		t.Errorf("a word on black is %v", ink.Screen)
	}
	if *d.Items[0].(display.Text).Ink != color.Black() {
		t.Error("a word before it has another ink")
	}
}

// TestMirrored: a chart from right to left has its drawing turned around, and its words as they were at the mirrored places.
func TestMirrored(t *testing.T) {
	d := drafterOf(seriesOf([]float64{1}, []float64{1}))
	d.chart.Block.Hatched = true
	d.rect(rect(10, 20, 30, 40), color.Black())
	d.word(setWord(40, 1), 100*pt, 50*pt, byStart)
	d.bar(rect(200, 20, 50, 10), 1)
	d.word(setWord(20, 1), 0, 50*pt, byStart)
	d.mirror()
	if r := d.Items[0].(display.Path); r.Extent() != rect(260, 20, 30, 40) {
		t.Errorf("a rectangle stands at %v", r.Extent())
	} else if _, ok := r.Rect(); !ok {
		t.Error("a rectangle is none any more")
	}
	for i, want := range map[int]unit.Length{1: 160, 4: 280} {
		if x := d.Items[i].(display.Text).At.X; x != want*pt {
			t.Errorf("item %d stands at %s, want %d", i, x, want)
		}
	}
	if hatch := d.Items[3].(display.Path); hatch.Clip != rect(50, 20, 50, 10) {
		t.Errorf("a hatch is cut at %v", hatch.Clip)
	}
}

// TestHatch: of hatched series the first is plain, the others have lines of their own directions and distances, in their bars.
func TestHatch(t *testing.T) {
	b := seriesOf([]float64{1}, []float64{1}, []float64{1}, []float64{1})
	b.Hatched = true
	for series, want := range []struct{ rising, falling int }{{0, 0}, {7, 0}, {0, 6}, {5, 5}} {
		d := drafterOf(b)
		d.bar(rect(10, 20, 16, 12), series)
		rising, falling := 0, 0
		for _, it := range d.Items[1:] {
			path := it.(display.Path)
			if path.Clip != rect(10, 20, 16, 12) {
				t.Errorf("series %d: the hatch is cut at %v", series, path.Clip)
			}
			for i := 0; i+1 < len(path.Segments); i += 2 {
				a, b := path.Segments[i].Points[0], path.Segments[i+1].Points[0]
				if b.X-a.X != 12*pt || (b.Y-a.Y).Abs() != 12*pt {
					t.Errorf("series %d: a line from %v to %v", series, a, b)
				}
				if b.Y < a.Y {
					rising++
				} else {
					falling++
				}
			}
		}
		if rising != want.rising || falling != want.falling {
			t.Errorf("series %d has %d rising and %d falling lines", series, rising, falling)
		}
	}
	d := drafterOf(b)
	d.bar(rect(10, 20, 0, 12), 1)
	d.bar(rect(10, 20, 12, 0), 1)
	if len(d.Items) != 0 {
		t.Error("a bar of nothing is drawn")
	}
}

// TestCrowd: a word finds a place where it lies in the chart and touches nothing, also no line.
func TestCrowd(t *testing.T) {
	c := crowd{within: rect(0, 0, 100, 100)}
	c.take(rect(20, 20, 10, 10))
	for r, want := range map[unit.Rect]bool{
		rect(0, 0, 20, 20): true, rect(30, 20, 10, 10): true, rect(20, 30, 10, 10): true, rect(29, 29, 10, 10): false,
		rect(-1, 50, 10, 10): false, rect(91, 50, 10, 10): false, rect(90, 90, 10, 10): true, rect(22, 22, 2, 2): false,
	} {
		if c.free(r) != want {
			t.Errorf("%v is free: %v", r, !want)
		}
	}
	c.takeLine(point(50, 90), point(90, 50), 2*pt, 5*pt)
	for x := unit.Length(50); x <= 90; x++ {
		if c.free(unit.Rect{X: x*pt - pt/2, Y: (140-x)*pt - pt/2, W: pt, H: pt}) {
			t.Errorf("the line is free at %d", x)
		}
	}
	if !c.free(rect(50, 60, 10, 10)) || !c.free(rect(80, 75, 10, 10)) {
		t.Error("what is beside a line is taken")
	}
	if len(c.taken) != 1+17 {
		t.Errorf("the line takes %d places", len(c.taken)-1)
	}
}

// TestApart: things one below the other stand where they are wanted, and where that is not to be, as near as can be, touching.
func TestApart(t *testing.T) {
	for _, c := range []struct {
		name            string
		wanted, heights []unit.Length
		top, bottom     unit.Length
		want            []unit.Length
	}{
		{"free", []unit.Length{10, 40}, []unit.Length{10, 10}, 0, 100, []unit.Length{10, 40}},
		{"touching", []unit.Length{10, 20}, []unit.Length{10, 10}, 0, 100, []unit.Length{10, 20}},
		{"overlapping", []unit.Length{20, 24}, []unit.Length{10, 10}, 0, 100, []unit.Length{17, 27}},
		{"at the top", []unit.Length{0, 2}, []unit.Length{10, 10}, 0, 100, []unit.Length{0, 10}},
		{"at the bottom", []unit.Length{95, 97}, []unit.Length{10, 10}, 0, 100, []unit.Length{80, 90}},
		{"a third moved by two", []unit.Length{20, 20, 32}, []unit.Length{10, 10, 10}, 0, 100, []unit.Length{14, 24, 34}},
		{"too little room", []unit.Length{0, 0, 0}, []unit.Length{10, 10, 10}, 5, 20, []unit.Length{5, 15, 25}},
		{"nothing", nil, nil, 0, 10, nil},
	} {
		if got := apart(c.wanted, c.heights, c.top, c.bottom); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestScale: values stand by their share of the axis, from below up in a plot and from the left in bars; labels stand in the middle
// of their room, but in the chart.
func TestScale(t *testing.T) {
	axis := scale.Plain(0, 10)
	s := plot{axis: axis, box: rect(20, 30, 200, 100), slot: 50 * pt}
	for v, want := range map[float64]unit.Length{0: 130, 10: 30, 2.5: 105} {
		if got := s.at(v); got != want*pt {
			t.Errorf("%g stands at %s", v, got)
		}
	}
	if s.middle(0) != 45*pt || s.middle(3) != 195*pt {
		t.Errorf("rooms have their middles at %s and %s", s.middle(0), s.middle(3))
	}
	for width, want := range map[unit.Length]unit.Length{30: 180, 60: 160, 100: 120, 400: 0} {
		if got := s.labelX(3, setWord(width, 1), 220*pt); got != want*pt {
			t.Errorf("a label of %d begins at %s", width, got)
		}
	}
	bars := barPlot{left: 20 * pt, width: 100 * pt, axis: axis}
	if x := bars.at(2.5); x != 45*pt {
		t.Errorf("the bar of 2.5 ends at %s", x)
	}
	b := barDrawing{axis: axis, values: [][]*inline.Paragraph{{setWord(10, 1), nil}, {setWord(30, 1)}}}
	if b.widestValue() != 30*pt || b.valueRoom(6*pt) != 36*pt {
		t.Errorf("values have %s", b.valueRoom(6*pt))
	}
	b.axis = scale.Plain(-5, 10)
	if b.valueRoom(6*pt) != 72*pt {
		t.Errorf("with bars to the left, values have %s", b.valueRoom(6*pt))
	}
}

// TestBarsInPlace: bars begin at 0, and their values stand behind them, at the left of those below nothing.
func TestBarsInPlace(t *testing.T) {
	block := seriesOf([]float64{4, -2})
	d := drafterOf(block)
	d.chart.label.Leading = 12 * pt
	b := barDrawing{axis: scale.Plain(-5, 5), place: behindBars, labels: []*inline.Paragraph{setWord(34, 1)}, values: [][]*inline.Paragraph{{setWord(14, 1), setWord(24, 1)}}}
	s := b.plot(d)
	// 300 wide, without 40 for labels, and 30 for values at both sides
	if s.left != 70*pt || s.width != 200*pt || s.thick != (12*pt).MulDiv(barThick, 10) || s.apart != 12*pt-s.thick {
		t.Errorf("bars lie from %s, %s wide", s.left, s.width)
	}
	b.bar(d, s, 0, 0, 50*pt)
	b.bar(d, s, 0, 1, 80*pt)
	for item, want := range map[int]unit.Rect{0: {X: 170 * pt, Y: 50 * pt, W: 80 * pt, H: s.thick}, 2: {X: 130 * pt, Y: 80 * pt, W: 40 * pt, H: s.thick}} {
		if got := display.ExtentOf(d.Items[item]); (got.X-want.X).Abs() > 2 || got.Y != want.Y || (got.W-want.W).Abs() > 4 || got.H != want.H {
			t.Errorf("a bar lies in %v, want %v", got, want)
		}
	}
	for item, want := range map[int]unit.Point{1: {X: 253 * pt, Y: 50*pt + (s.thick-12*pt)/2}, 3: {X: 103 * pt, Y: 80*pt + (s.thick-12*pt)/2}} {
		text := d.Items[item].(display.Text)
		if (text.At.X-want.X).Abs() > 2 || text.At.Y != want.Y+baselineOf(setWord(1, 1), 0) {
			t.Errorf("a value stands at %v, want %v", text.At, want)
		}
	}
	b.above, b.place = true, valuePlace(99)
	if s = b.plot(d); s.left != 0 || s.width != 300*pt {
		t.Errorf("without labels beside them bars lie from %s, %s wide", s.left, s.width)
	}
}

// TestThinned: of labels that have no room side by side, each second, third … is left, with room between them; the last may go.
func TestThinned(t *testing.T) {
	block := seriesOf(make([]float64, 5))
	label := &content.ParagraphStyle{Text: content.TextStyle{Size: 8 * pt}} // a gap of 4, twice between labels
	f := &fitter{block: block, label: label, width: 250 * pt}
	s := &plot{box: rect(0, 0, 250, 100), slot: 50 * pt}
	labels := func(width unit.Length) (out []*inline.Paragraph) {
		for range 5 {
			out = append(out, setWord(width, 1))
		}
		return out
	}
	for _, c := range []struct {
		width unit.Length
		every int
		kept  []int
	}{
		{42, 1, []int{0, 1, 2, 3, 4}}, {43, 1, nil}, {78, 2, []int{0, 2, 4}}, {79, 2, nil}, {43, 2, []int{0, 2, 4}}, {140, 3, nil},
	} {
		var kept []int
		for i, p := range f.every(s, labels(c.width), c.every) {
			if p != nil {
				kept = append(kept, i)
			}
		}
		if !slices.Equal(kept, c.kept) {
			t.Errorf("of labels of %d, each of %d: %v, want %v", c.width, c.every, kept, c.kept)
		}
	}
}

// TestLastLabel: the last of the labels that are left may go where the end of the chart leaves it no room.
func TestLastLabel(t *testing.T) {
	block := seriesOf(make([]float64, 5))
	label := &content.ParagraphStyle{Text: content.TextStyle{Size: 8 * pt}}
	f := &fitter{block: block, label: label, width: 230 * pt}
	var labels []*inline.Paragraph
	for range 5 {
		labels = append(labels, setWord(42, 1))
	}
	s := &plot{box: rect(0, 0, 230, 100), slot: 50 * pt}
	if kept := f.every(s, labels, 1); len(kept) != 5 || kept[3] == nil || kept[4] != nil {
		t.Errorf("the labels are %v", kept)
	}
}

// TestCirclesOnMap: a circle that would leave the map is moved onto it, and no other is.
func TestCirclesOnMap(t *testing.T) {
	for at, want := range map[unit.Point]unit.Point{
		point(50, 50): point(50, 50), point(2, 97): point(10, 90), point(199, 3): point(190, 10), point(10, 90): point(10, 90),
	} {
		c := mapCountry{heart: at, radius: 10 * pt}
		if c.keepOn(unit.Size{W: 200 * pt, H: 100 * pt}); c.heart != want {
			t.Errorf("a circle at %v stands at %v, want %v", at, c.heart, want)
		}
		c = mapCountry{heart: at}
		if c.keepOn(unit.Size{W: 200 * pt, H: 100 * pt}); c.heart != at {
			t.Errorf("a country without a circle at %v is moved to %v", at, c.heart)
		}
	}
}

// TestEvenly: small charts stand in as few rows as have room for them, with as many in each row as can be.
func TestEvenly(t *testing.T) {
	for _, c := range [][3]int{{1, 1, 1}, {4, 4, 4}, {5, 4, 3}, {6, 4, 3}, {7, 4, 4}, {9, 4, 3}, {5, 3, 3}, {3, 2, 2}, {24, 4, 4}} {
		if got := evenly(c[0], c[1]); got != c[2] {
			t.Errorf("of %d small charts %d stand side by side, want %d", c[0], got, c[2])
		}
	}
}

// TestAllWords: the words of a chart are told one by one, in all their forms.
func TestAllWords(t *testing.T) {
	w := func() *inline.Paragraph { return setWord(1, 1) }
	ph := func() phrase { return phrase{w(), w()} }
	unit := ph()
	words := wordSet{labels: []axisLabel{{ph(), w()}, {ph(), nil}}, names: []phrase{ph()}, unit: &unit,
		values: [][]*inline.Paragraph{{w(), nil, w()}}, ticks: []*inline.Paragraph{w()}, sums: []*inline.Paragraph{w(), w()}}
	if got := len(words.All()); got != 5+2+2+2+1+2 {
		t.Errorf("a chart has %d words", got)
	}
	words.unit = nil
	if got := len(words.All()); got != 12 {
		t.Errorf("without a unit a chart has %d words", got)
	}
}

// TestHeights: a label is as high as its lines with the space around it, and the tallest and the widest count.
func TestHeights(t *testing.T) {
	p := setWord(30, 2)
	p.Style.Before, p.Style.After = 3*pt, 2*pt
	row := []*inline.Paragraph{nil, setWord(40, 1), p}
	if heightOf(p) != 29*pt || heightOf(nil) != 0 || tallest(row) != 29*pt || widest(row) != 40*pt || widest(nil) != 0 {
		t.Errorf("a label is %s high", heightOf(p))
	}
	block := seriesOf([]float64{1})
	d := drafterOf(block)
	d.chart.value.Leading = 14 * pt
	if h := (&columnDrawing{values: [][]*inline.Paragraph{row}}).rowHeight(d); h != 29*pt {
		t.Errorf("the row of values is %s high", h)
	}
	if h := (&columnDrawing{}).rowHeight(d); h != 14*pt {
		t.Errorf("a row without values is %s high", h)
	}
}
