package layout_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"annualreport/layout"
	"annualreport/layout/chart"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// chartInk is an ink that tells what a path of a test chart is: series 0 … are "series", and
// the others are what they are named.
func chartInk(n int) color.Ink { return color.Of(color.RGB{R: uint8(n), G: 90, B: 160}) }

var testRule = color.Of(color.RGB{R: 200, G: 10, B: 10})

// testChart is a chart of values in test inks.
func testChart(kind content.ChartKind, labels []string, values ...[]float64) content.Chart {
	c := content.Chart{Kind: kind, Rule: testRule, Ground: color.White(), Alt: "A chart.",
		Format: func(v float64) string { return strconv.FormatFloat(v, 'g', 4, 64) },
		Tick:   func(v float64, decimals int) string { return strconv.FormatFloat(v, 'f', decimals, 64) }}
	for _, l := range labels {
		c.Labels = append(c.Labels, []content.Inline{content.Text{Value: l}})
	}
	for k, vs := range values {
		name := []content.Inline{content.Text{Value: fmt.Sprintf("Series %d", k+1)}}
		c.Series = append(c.Series, content.Series{Name: name, Values: vs, Ink: chartInk(k)})
	}
	return c
}

// chartNames are labels and names of series that charts met, and some that they should not.
var chartNames = []string{"", "A", "2031", "North", "Democratic Republic of the Congo", "Donaudampfschifffahrtsgesellschaftskapitänswitwe",
	"Trinidad and Tobago", "東京都千代田区永田町一丁目", "جمهورية الكونغو الديمقراطية", "ירושלים", "Q1 2031", "संयुक्त राज्य",
	"Members of national networks and their regional partners", "a/b/c-d", "W", "0–4", "Łódź", "กรุงเทพมหานคร"}

// randomValues are values of one nature: of any size, near each other, equal, small whole numbers …,
// with some unknown ones.
func randomValues(r *rand.Rand, n int) []float64 {
	nature, scale := r.IntN(7), math.Pow10(r.IntN(19)-9)
	out := make([]float64, n)
	for i := range out {
		switch nature {
		case 0:
			out[i] = float64(r.IntN(100))
		case 1:
			out[i] = (r.Float64() - 0.5) * scale
		case 2:
			out[i] = (r.Float64() - 0.3) * math.Pow10(r.IntN(599)-299)
		case 3:
			out[i] = scale
		case 4:
			out[i] = 0
		case 5:
			out[i] = -r.Float64() * scale
		case 6:
			out[i] = 1e6 + r.Float64()
		}
		if r.IntN(9) == 0 {
			out[i] = math.NaN()
		}
	}
	if r.IntN(20) == 0 {
		for i := range out {
			out[i] = math.NaN()
		}
	}
	return out
}

// randomChart is a chart of any kind, with any values and names.
func randomChart(r *rand.Rand) content.Chart {
	kind := []content.ChartKind{chart.Bars{}, chart.Columns{}, chart.Stack{}, chart.Lines{}, chart.Donut{}}[r.IntN(5)]
	n := []int{1, 2, 3, 5, 8, 12, 20, 50}[r.IntN(8)]
	series := 1
	if _, donut := kind.(chart.Donut); !donut && r.IntN(2) == 0 {
		series += r.IntN(6)
	}
	var values [][]float64
	for range series {
		values = append(values, randomValues(r, n))
	}
	var labels []string
	years := r.IntN(2) == 0
	for i := range n {
		if years {
			labels = append(labels, fmt.Sprint(1990+i))
		} else {
			labels = append(labels, chartNames[r.IntN(len(chartNames))])
		}
	}
	c := testChart(kind, labels, values...)
	c.Sequence = years
	if r.IntN(3) == 0 {
		for range n {
			c.Short = append(c.Short, []content.Inline{content.Text{Value: chartNames[r.IntN(2)+1]}})
		}
	}
	c.Hatched = r.IntN(3) == 0
	if r.IntN(2) == 0 {
		c.Format = func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
	}
	for k := range c.Series {
		if r.IntN(2) == 0 {
			c.Series[k].Name = []content.Inline{content.Text{Value: chartNames[r.IntN(len(chartNames))]}}
		}
	}
	if r.IntN(3) == 0 {
		c.Unit = []content.Inline{content.Text{Value: chartNames[r.IntN(len(chartNames))]}}
	}
	return c
}

// drawnChart is what was drawn of a chart, page by page.
type drawnChart struct {
	chart    content.Chart
	kind     content.ChartKind // as it was drawn
	frame    unit.Rect         // of the text area
	mirrored bool
	pages    [][]display.Item
	found    []finding.Finding
	strays   []string // figures that do not stand on one page, or say nothing
}

// drawChart sets a chart in a measure in millimeters, with the faces and patterns of a document.
func drawChart(t *testing.T, shared *content.Document, c content.Chart, measure, height float64, language string) drawnChart {
	t.Helper()
	doc := testDocument(t, measure, language, c)
	doc.Sheet.Size.H = unit.Millimeters(height)
	doc.Book, doc.Hyphens = shared.Book, shared.Hyphens
	out, found, err := layout.Typeset(doc)
	if err != nil {
		t.Fatal(err)
	}
	d := drawnChart{chart: c, kind: c.Kind, mirrored: doc.Info.RightToLeft,
		frame: unit.Rect{X: doc.Sheet.Inner, Y: doc.Sheet.Top, W: doc.Sheet.Measure(), H: doc.Sheet.Height()}}
	for _, f := range found {
		switch f.(type) {
		case finding.NoGlyphs:
			continue
		case finding.ChartAsBars:
			d.kind = chart.Bars{}
		}
		d.found = append(d.found, f)
	}
	d.strays = strayFigures(out)
	for i := range out.Pages {
		var items []display.Item
		for _, it := range out.Pages[i].Items {
			if placeOfItem(it).Artifact == display.NotArtifact && placeOfItem(it).Element > 0 {
				items = append(items, it)
			}
		}
		if len(items) > 0 {
			d.pages = append(d.pages, items)
		}
	}
	return d
}

// strayFigures looks for figures that do not stand in one place, and for those that say nothing.
func strayFigures(out *display.Document) []string {
	var strays []string
	pages := make(map[display.ElementID]int)
	for i := range out.Pages {
		for _, it := range out.Pages[i].Items {
			run := display.ElementOf(it)
			if run <= 0 || out.Structure.At(out.Structure.At(run).Parent).Role != display.Figure {
				continue
			}
			figure := out.Structure.At(run).Parent
			if page, known := pages[figure]; known && page != i {
				strays = append(strays, fmt.Sprintf("a figure stands on pages %d and %d", page+1, i+1))
			}
			pages[figure] = i
			if out.Structure.At(figure).Attributes().Alt == "" {
				strays = append(strays, "a figure says nothing")
			}
		}
	}
	return strays
}

func placeOfItem(it display.Item) display.Place {
	switch it := it.(type) {
	case display.Text:
		return it.Place
	case display.Path:
		return it.Place
	}
	return display.Place{Artifact: display.Decoration}
}

// isSeries reports whether a path is in the ink of a series.
func isSeries(p display.Path) bool {
	for _, ink := range []*color.Ink{p.Fill, p.Stroke} {
		if ink != nil && ink.Screen.G == 90 && ink.Screen.B == 160 {
			return true
		}
	}
	return false
}

// TestCharts sets charts of all kinds with random values, names and widths and looks for what must
// never be: a word outside of the chart, words over each other or over marks, a line that runs
// backwards, a length or an angle that is not that of its value, ticks that are not even, and more
// than one message.
func TestCharts(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	const charts = 600
	shared := testDocument(t, 100, "en")
	for seed := range charts {
		r := rand.New(rand.NewPCG(uint64(seed), 7))
		c := randomChart(r)
		measure := []float64{20, 35, 58, 80, 120, 165, 240}[r.IntN(7)]
		height := []float64{105, 148, 210, 297}[r.IntN(4)]
		language := []string{"en", "de", "ar"}[r.IntN(3)]
		d := drawChart(t, shared, c, measure, height, language)
		name := fmt.Sprintf("chart %d (%T as %T, %d labels, %d series, %v mm, %s)", seed, c.Kind, d.kind, len(c.Labels), len(c.Series), measure, language)
		for _, fault := range d.faults() {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

// TestColumnValues: values of groups of columns stand at them only where they have room.
func TestColumnValues(t *testing.T) {
	shared := testDocument(t, 100, "en")
	valued := 0
	for measure := 40.0; measure <= 200; measure += 4 {
		labels := []string{"A", "B", "C", "D"}
		c := testChart(chart.Columns{}, labels, []float64{101, 150, 180, 99}, []float64{102, 151, 20, 99}, []float64{103, 149, 181, 100})
		d := drawChart(t, shared, c, measure, 297, "en")
		for _, fault := range d.faults() {
			t.Errorf("in %v mm: %s", measure, fault)
		}
		if slices.ContainsFunc(boxesOf(d.pages[0]), func(b box) bool { return b.text == "181" }) {
			valued++
		}
	}
	if valued == 0 || valued > 30 {
		t.Errorf("in %d widths of 41 values stand at columns", valued)
	}
}

// TestLineNames: names at the ends of lines stand one below the other inside of the height of the
// stage, in the order of the lines, wherever these end; of more lines than have room they are above.
func TestLineNames(t *testing.T) {
	shared := testDocument(t, 100, "en")
	for _, ends := range [][]float64{{0, 0, 0, 0}, {9, 9, 9, 9}, {5, 5, 5, 5, 5}, {0, 9, 0, 9}, {1, 2, 3, 4}, {0, 0.1, 8.9, 9},
		{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}} {
		c := testChart(chart.Lines{}, []string{"2030", "2031"})
		for k, end := range ends {
			c.Series = append(c.Series, content.Series{Name: []content.Inline{content.Text{Value: fmt.Sprintf("Name %d", k)}}, Values: []float64{float64(k % 10), end}, Ink: chartInk(k)})
		}
		d := drawChart(t, shared, c, 120, 297, "en")
		for _, fault := range d.faults() {
			t.Errorf("ends %v: %s", ends, fault)
		}
		top, foot := unit.Length(1<<40), unit.Length(0)
		for _, it := range d.pages[0] {
			if p, ok := it.(display.Path); ok && p.Fill != nil && p.Fill.Screen == testRule.Screen {
				top, foot = min(top, p.Extent().Y), max(foot, p.Extent().Y)
			}
		}
		right, last := 0, unit.Length(0)
		for _, b := range boxesOf(d.pages[0]) {
			if !strings.HasPrefix(b.text, "Name") || b.Y < top-10*unit.Pt {
				continue
			}
			right++
			if middle := b.Y + b.H/2; middle < top-8*unit.Pt || middle > foot+8*unit.Pt || middle <= last {
				t.Errorf("ends %v: %q stands at %v, and the stage from %v to %v", ends, b.text, middle, top, foot)
			} else {
				last = middle
			}
		}
		if want := len(ends) < 12; want != (right == len(ends)) {
			t.Errorf("ends %v: %d names at the lines", ends, right)
		}
	}
}

// TestTickLabels: the values at an axis are those of their heights, and no two are alike.
func TestTickLabels(t *testing.T) {
	shared := testDocument(t, 100, "en")
	for _, values := range [][]float64{{0, 97}, {-13, 42}, {0.004, 0.012}, {1e6, 1e6 + 3}, {2.5e9, 3.1e9}, {7, 7}, {0, 0}, {-1e-4, 2e-4}, {1e15, 1e15 + 1}} {
		d := drawChart(t, shared, testChart(chart.Lines{}, []string{"A", "B"}, values), 150, 297, "en")
		if d.kind != (chart.Lines{}) {
			t.Errorf("%v: %T", values, d.kind)
			continue
		}
		var heights, ticks []float64
		seen := make(map[string]bool)
		left := boxesOf(d.pages[0])[0] // the first tick; all end at one place
		for _, b := range boxesOf(d.pages[0]) {
			v, err := strconv.ParseFloat(b.text, 64)
			if err != nil || (b.X+b.W-left.X-left.W).Abs() > unit.Pt {
				continue
			}
			if seen[b.text] {
				t.Errorf("%v: two ticks %s", values, b.text)
			}
			seen[b.text] = true
			heights, ticks = append(heights, b.Y.Points()), append(ticks, v)
		}
		for i := 2; i < len(ticks); i++ {
			byHeight := (heights[i] - heights[0]) / (heights[1] - heights[0])
			byValue := (ticks[i] - ticks[0]) / (ticks[1] - ticks[0])
			if math.Abs(byHeight-byValue) > 0.01 {
				t.Errorf("%v: tick %v stands where %v would be", values, ticks[i], byHeight)
			}
		}
		if len(ticks) < 2 || len(ticks) > 14 {
			t.Errorf("%v: %d ticks", values, len(ticks))
		}
	}
}

// faults lists what is wrong with a chart as it was drawn.
func (d *drawnChart) faults() []string {
	out := slices.Clone(d.strays)
	if len(d.found) > 1 {
		out = append(out, fmt.Sprintf("several messages: %+v", d.found))
	}
	for _, items := range d.pages {
		out = append(out, d.placesOf(items)...)
		out = append(out, d.ticksOf(items)...)
		out = append(out, d.orderOf(items)...)
	}
	switch d.kind.(type) {
	case chart.Stack:
		out = append(out, d.lengths()...)
		out = append(out, d.piles()...)
	case chart.Bars:
		out = append(out, d.lengths()...)
		out = append(out, d.lostValues()...)
	case chart.Columns:
		out = append(out, d.lengths()...)
	case chart.Donut:
		out = append(out, d.angles()...)
	case chart.Lines:
	}
	return out
}

// hasLongValues reports whether a finding is of values that are too long for their chart.
func hasLongValues(f finding.Finding) bool {
	if bars, ok := f.(finding.ChartAsBars); ok {
		f = bars.Also
	}
	_, is := f.(finding.ChartLongValues)
	return is
}

// lostValues looks for values of bars that do not stand in the chart, where nothing tells of it. From right
// to left a minus is a text of its own.
func (d *drawnChart) lostValues() []string {
	if d.mirrored || slices.ContainsFunc(d.found, hasLongValues) {
		return nil
	}
	const short = 12 // letters, which are never divided
	seen := make(map[string]int)
	for _, items := range d.pages {
		for _, b := range boxesOf(items) {
			seen[b.text]++
		}
	}
	var out []string
	for _, s := range d.chart.Series {
		for _, v := range s.Values {
			text := d.chart.Format(v)
			if !isNumber(v) || len(text) > short {
				continue
			}
			if seen[text]--; seen[text] < 0 {
				out = append(out, "the value "+text+" is lost")
			}
		}
	}
	return out
}

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
	if _, bars := d.kind.(chart.Bars); bars {
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
	for _, it := range items {
		p, ok := it.(display.Path)
		if !ok || p.Stroke == nil || p.Line != 7*unit.Pt/4 {
			continue
		}
		for i := 1; i < len(p.Segments); i++ {
			if step := p.Segments[i].Points[0].X - p.Segments[i-1].Points[0].X; step <= 0 != d.mirrored {
				out = append(out, fmt.Sprintf("a line goes on by %v", step))
			}
		}
	}
	return out
}

// lengths compares the lengths of bars, columns and parts with their values.
func (d *drawnChart) lengths() []string {
	_, lying := d.kind.(chart.Bars)
	legend := len(d.chart.Series) > 1
	// The scale of the longest bar holds for all.
	drawn := make([][]unit.Length, len(d.chart.Series))
	for _, items := range d.pages {
		for _, it := range items {
			p, ok := it.(display.Path)
			if !ok || p.Fill == nil || !isSeries(p) {
				continue
			}
			e := p.Extent()
			length := e.H
			if lying {
				length = e.W
			}
			k := int(p.Fill.Screen.R)
			drawn[k] = append(drawn[k], length)
		}
	}
	var out []string
	most, scale := 0.0, 0.0
	for k := range drawn {
		if legend && len(drawn[k]) > 0 {
			drawn[k] = drawn[k][1:]
		}
		longest := unit.Length(0)
		for _, l := range drawn[k] {
			longest = max(longest, l)
		}
		for _, v := range d.chart.Series[k].Values {
			if math.Abs(numberOf(v)) > most {
				most = math.Abs(v)
				scale = longest.Points() / most
			}
		}
	}
	for k, s := range d.chart.Series {
		var want []unit.Length
		for _, v := range s.Values {
			if l := unit.Points(math.Abs(numberOf(v)) * scale); l > unit.Pt/100 {
				want = append(want, l)
			}
		}
		got := slices.DeleteFunc(drawn[k], func(l unit.Length) bool { return l <= unit.Pt/100 })
		same := len(got) == len(want)
		for i := 0; same && i < len(got); i++ {
			same = (got[i] - want[i]).Abs() <= unit.Pt/20
		}
		if !same {
			out = append(out, fmt.Sprintf("series %d is drawn as %v, not %v, for %v", k, got, want, s.Values))
		}
	}
	return out
}

// piles looks for parts of a column that do not stand on each other.
func (d *drawnChart) piles() []string {
	columns := make(map[unit.Length]unit.Rect)
	sums := make(map[unit.Length]unit.Length)
	for _, it := range d.pages[len(d.pages)-1] {
		p, ok := it.(display.Path)
		if !ok || p.Fill == nil || !isSeries(p) {
			continue
		}
		e := p.Extent()
		if e.W == layouttest.A4Styles().Style(role.ChartLabel).Text.Size && e.H == e.W {
			continue // of the legend
		}
		columns[e.X] = columns[e.X].Around(e)
		sums[e.X] += e.H
	}
	for x, c := range columns {
		if (c.H - sums[x]).Abs() > unit.Pt/10 {
			return []string{fmt.Sprintf("parts of %v together are a column of %v", sums[x], c.H)}
		}
	}
	return nil
}

// angles compares the sectors of a donut with their values.
func (d *drawnChart) angles() []string {
	var got []float64
	for _, it := range d.pages[0] {
		p, ok := it.(display.Path)
		if !ok || p.Fill == nil || len(p.Segments) < 4 || p.Segments[1].Verb != display.CurveTo {
			continue
		}
		got = append(got, angleOf(p.Segments, d.mirrored))
	}
	var want []float64
	total := 0.0
	for _, v := range d.chart.Series[0].Values {
		total += numberOf(v)
	}
	for _, v := range d.chart.Series[0].Values {
		if share := numberOf(v) / total; share > 1e-9 { // less is no curve
			want = append(want, share)
		}
	}
	if len(got) != len(want) {
		return []string{fmt.Sprintf("%d sectors for %v", len(got), d.chart.Series[0].Values)}
	}
	var out []string
	for i := range got {
		if diff := math.Abs(got[i] - want[i]); diff > 1e-3 && diff < 1-1e-3 {
			out = append(out, fmt.Sprintf("a sector has %v of the round, not %v", got[i], want[i]))
		}
	}
	return out
}

// angleOf is the part of the round that the outline of a sector has: the line from its first point
// to its last, on the inner circle, goes through the middle.
func angleOf(s []display.Segment, mirrored bool) float64 {
	first, inner := s[0].Points[0], s[len(s)-2].Points[2]
	var end unit.Point
	for i := range s {
		if s[i].Verb == display.LineTo {
			end = s[i-1].Points[2]
		}
	}
	const hole = 1 - 58/100.0
	x := first.X.Points() - (first.X-inner.X).Points()/hole
	y := first.Y.Points() - (first.Y-inner.Y).Points()/hole
	from := math.Atan2(first.X.Points()-x, y-first.Y.Points())
	to := math.Atan2(end.X.Points()-x, y-end.Y.Points())
	turn := (to - from) / (2 * math.Pi)
	if mirrored {
		turn = -turn
	}
	return turn - math.Floor(turn)
}

// isNumber reports whether a value is known, and numberOf is 0 for one that is not.
func isNumber(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

func numberOf(v float64) float64 {
	if !isNumber(v) {
		return 0
	}
	return v
}
