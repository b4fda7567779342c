package chart_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"annualreport/layout/chart"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestCharts sets charts of all kinds with random values, names and widths and looks for what must
// never be: a word outside of the chart, words over each other or over marks, a line that runs
// backwards, a length or an angle that is not that of its value, ticks that are not even, and more
// than one message.
func TestCharts(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	const charts = 1200
	shared := layouttest.A4(t, 100, "en")
	for seed := range charts {
		r := rand.New(rand.NewPCG(uint64(seed), 7))
		c := randomChart(r)
		page := chartPage{
			measure:  []float64{20, 35, 58, 80, 120, 165, 240}[r.IntN(7)],
			height:   []float64{105, 148, 210, 297}[r.IntN(4)],
			language: []string{"en", "de", "ar"}[r.IntN(3)],
		}
		d := drawChart(t, shared, c, page)
		name := fmt.Sprintf("chart %d (%T as %T, %d labels, %d series, %v mm, %s)",
			seed, c.Kind, d.kind, len(c.Labels), len(c.Series), page.measure, page.language)
		for _, fault := range d.faults() {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

// chartInk is the ink of a series, so that a path shows what it belongs to.
func chartInk(n int) color.Ink { return color.Of(color.RGB{R: uint8(n), G: 90, B: 160}) }

// testRule is the ink of the rules of charts.
var testRule = color.Of(color.RGB{R: 200, G: 10, B: 10})

// testChart is a chart of values in test inks.
func testChart(kind content.ChartKind, labels []string, values ...[]float64) content.Chart {
	c := content.Chart{Kind: kind, Rule: testRule, Ground: color.White(), Alt: "A chart.",
		Format: func(v float64) string { return strconv.FormatFloat(v, 'g', 4, 64) },
		Tick:   func(v float64, decimals int) string { return strconv.FormatFloat(v, 'f', decimals, 64) }}
	for _, l := range labels {
		c.Labels = append(c.Labels, layouttest.Inlines(l))
	}
	for k, vs := range values {
		name := []content.Inline{content.Text{Value: fmt.Sprintf("Series %d", k+1)}}
		c.Series = append(c.Series, content.Series{Name: name, Values: vs, Ink: chartInk(k)})
	}
	return c
}

// chartNames are labels and names of series that charts met, and some that they should not.
var chartNames = []string{"", "A", "2031", "North", "Democratic Republic of the Congo",
	"Donaudampfschifffahrtsgesellschaftskapitänswitwe",
	"Trinidad and Tobago", "東京都千代田区永田町一丁目", "جمهورية الكونغو الديمقراطية", "ירושלים",
	"Q1 2031", "संयुक्त राज्य",
	"Members of national networks and their regional partners", "a/b/c-d", "W", "0–4", "Łódź",
	"กรุงเทพมหานคร"}

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

// showsParts reports whether charts of a kind show parts of a whole, which are one series.
func showsParts(kind content.ChartKind) bool {
	switch kind.(type) {
	case chart.Donut, chart.Waffle, chart.Strip:
		return true
	}
	return false
}

// mapCodes are countries of all sizes and places, one that has no outline, and none.
var mapCodes = []string{"KE", "UG", "RW", "BI", "LU", "MC", "FJ", "TV", "NZ", "RU", "CA", "US", "CL", "FR", "DE", "CH", "SM", "VA", "SG", "ID", "ZA", "LS", "GL", "NO", "RE", ""}

// randomMap is what a map of so many countries has besides. The countries are near each other in the list.
func randomMap(r *rand.Rand, n int) *content.ChartMap {
	out := &content.ChartMap{World: r.IntN(3) == 0, Circles: r.IntN(3) == 0, Present: r.IntN(4) == 0}
	first := r.IntN(len(mapCodes))
	for i := range n {
		out.Codes = append(out.Codes, mapCodes[(first+i)%len(mapCodes)])
	}
	out.NoData = layouttest.Inlines("no data")
	out.Range = func(low, high float64) string { return fmt.Sprintf("%.4g–%.4g", low, high) }
	return out
}

// randomLook is the look of charts in any design.
func randomLook(r *rand.Rand) content.ChartLook {
	if r.IntN(3) == 0 {
		return content.ChartLook{}
	}
	out := content.ChartLook{
		Line: []unit.Length{0, unit.Pt / 4, unit.Pt, 4 * unit.Pt, 6 * unit.Pt}[r.IntN(5)], Thick: []int{0, 10, 40, 96}[r.IntN(4)],
		Marks: content.ChartMarks(r.IntN(3)), Axis: content.ChartAxis(r.IntN(3)), Bars: content.ChartBars(r.IntN(2)),
		Gridless: r.IntN(2) == 0, LastMarked: r.IntN(2) == 0,
	}
	if r.IntN(3) == 0 {
		out.MarkInk = new(chartInk(0))
	}
	return out
}

// randomChart is a chart of any kind, with any values and names.
func randomChart(r *rand.Rand) content.Chart {
	kinds := []content.ChartKind{
		chart.Bars{}, chart.Columns{}, chart.Stack{}, chart.Lines{}, chart.Donut{}, chart.Waffle{}, chart.Strip{},
		chart.Slope{}, chart.Dots{}, chart.Multiples{}, chart.Flow{}, chart.Map{},
	}
	kind := kinds[r.IntN(len(kinds))]
	n := []int{1, 2, 3, 5, 8, 12, 20, 50}[r.IntN(8)]
	series := 1
	switch kind {
	case chart.Slope{}:
		n = 2
		series = 1 + r.IntN(12)
	case chart.Dots{}:
		series = 1 + r.IntN(2)
	case chart.Multiples{}:
		series = 1 + r.IntN(9)
	case chart.Flow{}:
		series = 2
	}
	if !showsParts(kind) && kind != (chart.Dots{}) && kind != (chart.Flow{}) && kind != (chart.Map{}) && r.IntN(2) == 0 {
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
	if kind == (chart.Waffle{}) || kind == (chart.Strip{}) {
		for i := range n {
			c.LabelInks = append(c.LabelInks, chartInk(i))
		}
		if r.IntN(2) == 0 {
			c.Whole = 100
		}
	}
	if kind == (chart.Map{}) {
		c.Map = randomMap(r, n)
	}
	if r.IntN(3) == 0 {
		for range n {
			c.Short = append(c.Short, []content.Inline{content.Text{Value: chartNames[r.IntN(2)+1]}})
		}
	}
	c.Hatched = r.IntN(3) == 0
	c.Look = randomLook(r)
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
