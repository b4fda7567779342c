package designs

import (
	"annualreport/layout/content"
	"annualreport/layout/unit"
	"annualreport/sections/schema"
)

// Chart is how the charts of a design look, whatever they show.
type Chart struct {
	// Line is the thickness of lines.
	Line unit.Length
	// Marks is what stands at the values of lines, and MarkInk the color of the marks of a line that is alone.
	Marks   content.ChartMarks
	MarkInk Ink
	// Axis is what stands at the numbers of an axis; Gridless is set if no lines run from them through the chart.
	Axis     content.ChartAxis
	Gridless bool
	// Bars is the shape of bars and columns, and Thick how much of their room these take, in percent.
	Bars  content.ChartBars
	Thick int
	// LastMarked is set if the last value of a sequence is marked, where the author marks none.
	LastMarked bool
	// Highlight is the color of what is marked.
	Highlight Ink
}

// OfSeries is, in charts, the color of the series that something belongs to.
const OfSeries = Ink(Inks)

// The bounds of charts: the thickness of lines in points, and the share of their room that bars take, in percent.
const (
	leastChartLine = 0.25
	mostChartLine  = 6
	leastBar       = 10
	mostBar        = 96
)

// chartTable is [chart].
func chartTable() schema.Table[*change[Chart]] {
	axes := []schema.Word[content.ChartAxis]{
		{Name: "none", Means: content.BareAxis}, {Name: "line", Means: content.LinedAxis},
		{Name: "ticks", Means: content.TickedAxis},
	}
	lasts := []schema.Word[bool]{{Name: "plain", Means: false}, {Name: "marked", Means: true}}
	of := append([]schema.Word[Ink]{{Name: "series", Means: OfSeries}}, markInks()...)
	thick := func(c *Chart) *int { return &c.Thick }
	keys := []schema.Key[*change[Chart]]{
		number("line", leastChartLine, mostChartLine, func(c *Chart, v float64) { c.Line = unit.Points(v) }).
			Says("pt").Doc("how thick lines are, and the stems of pins").Example("1.5"),
		word("axis", axes, func(c *Chart) *content.ChartAxis { return &c.Axis }).
			Doc("what stands at the numbers of an axis: a `line` along them, `ticks`, or nothing").
			Example(`"ticks"`),
		saying(schema.Not("grid", taking(gridless)), gridless).
			Doc("whether thin lines run from the numbers of an axis through the chart").Example("true"),
		saying(schema.Whole("thick", leastBar, mostBar, taking(thick)), thick).Says("percent").
			Doc("how much of their room bars and columns take").Example("60"),
		word("last", lasts, func(c *Chart) *bool { return &c.LastMarked }).
			Doc("how the last value of a sequence, such as years, looks where a chart has no `highlight`: as all " +
				"others (`plain`), or `marked`, the others being quiet; lines then have the number of their last " +
				"value alone").Example(`"marked"`),
		word("highlight", markInks(), func(c *Chart) *Ink { return &c.Highlight }).
			Doc("the color of what a chart marks, the others being quiet").Example(`"accent"`),
	}
	keys = append(keys, chartShapes(of)...)
	return schema.Table[*change[Chart]]{
		Name: "charts of a design",
		Doc:  "how charts look, whatever they show",
		Keys: keys,
	}
}

// chartShapes are the keys of the shapes of marks and bars.
func chartShapes(inksOfMarks []schema.Word[Ink]) []schema.Key[*change[Chart]] {
	marks := []schema.Word[content.ChartMarks]{
		{Name: "filled", Means: content.FilledMarks}, {Name: "open", Means: content.OpenMarks},
		{Name: "none", Means: content.NoMarks},
	}
	bars := []schema.Word[content.ChartBars]{
		{Name: "blocks", Means: content.Blocks}, {Name: "pins", Means: content.Pins},
	}
	return []schema.Key[*change[Chart]]{
		word("mark", marks, func(c *Chart) *content.ChartMarks { return &c.Marks }).
			Doc("what stands at the values of lines: small shapes, `filled` or `open`, another one for each series, " +
				"or `none`; without them dashes tell several lines apart").Example(`"open"`),
		word("mark_ink", inksOfMarks, func(c *Chart) *Ink { return &c.MarkInk }).
			Doc("the color of the marks of a line that is alone; those of several have the colors of their `series`").
			Example(`"accent"`),
		word("bars", bars, func(c *Chart) *content.ChartBars { return &c.Bars }).
			Doc("the shape of bars and columns: `blocks`, or `pins`, which are thin lines with a mark at the value").
			Example(`"pins"`),
	}
}

// gridless is where it stands that a chart has no grid.
func gridless(c *Chart) *bool { return &c.Gridless }

// markInks are the colors that can be chosen for marks.
func markInks() []schema.Word[Ink] {
	return []schema.Word[Ink]{
		{Name: "text", Means: Plain}, {Name: "primary", Means: Primary}, {Name: "accent", Means: Accent},
		{Name: "second", Means: Second},
	}
}

// chartNumbers is how many numbers a Chart is.
const chartNumbers = 9

// numbers are all that charts are.
func (c *Chart) numbers() [chartNumbers]int64 {
	return [chartNumbers]int64{
		int64(c.Line), int64(c.Marks), int64(c.MarkInk), int64(c.Axis), oneIf(c.Gridless), int64(c.Bars),
		int64(c.Thick), oneIf(c.LastMarked), int64(c.Highlight),
	}
}

// fill takes the numbers of charts, one after the other.
func (c *Chart) fill(next func() int64) {
	*c = Chart{
		Line: unit.Length(next()), Marks: content.ChartMarks(next()), MarkInk: Ink(next()),
		Axis: content.ChartAxis(next()), Gridless: next() != 0, Bars: content.ChartBars(next()),
		Thick: int(next()), LastMarked: next() != 0, Highlight: Ink(next()),
	}
}
