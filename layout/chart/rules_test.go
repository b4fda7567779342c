package chart_test

import (
	"flag"
	"math"
	"strconv"
	"testing"

	"annualreport/layout/chart"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

var update = flag.Bool("update", false, "accept the goldens")

// TestRules sets a small chart for each rule of charts.
func TestRules(t *testing.T) {
	two := [][]float64{{12, 8, 20}, {3, 4, 5}}
	one := two[:1]
	titled := values(chart.Columns{}, one...)
	titled.Unit = layouttest.Inlines("Sheets")
	titled.Caption = []content.Block{layouttest.Paragraph(role.Caption, "Sheets by sea")}
	titled.Anchor = "sheets"
	counted := values(chart.Donut{}, one...)
	counted.Unit = titled.Unit
	named := values(chart.Lines{}, two...)
	named.Series[0].Name = layouttest.Inlines("Sheets that were read on the sea")
	hatched := values(chart.Stack{}, two...)
	hatched.Hatched = true
	long := values(chart.Columns{}, one...)
	long.Labels[0] = layouttest.Inlines("Incomprehensibilities")
	layouttest.Check(t, *update, []layouttest.Rule{
		{Name: "bars_begin_at_their_axis", Document: document("en", values(chart.Bars{}, one...))},
		{Name: "bars_begin_at_the_right_in_arabic", Document: document("ar", values(chart.Bars{}, one...))},
		{Name: "bars_of_several_series_have_a_legend", Document: document("en", values(chart.Bars{}, two...))},
		{Name: "bars_below_zero_run_the_other_way",
			Document: document("en", values(chart.Bars{}, []float64{5, -3, math.NaN()}))},
		{Name: "columns_stand_on_their_axis", Document: document("en", values(chart.Columns{}, one...))},
		{Name: "columns_become_bars_where_words_have_no_room", Finds: 1, Document: document("en", long)},
		{Name: "parts_stand_on_each_other_in_a_stack", Document: document("en", values(chart.Stack{}, two...))},
		{Name: "hatching_tells_series_apart", Document: document("en", hatched)},
		{Name: "chart_higher_than_a_page_goes_on", Show: layouttest.Structure, Document: func(t *testing.T) *content.Document {
			return layouttest.Document(t, "en", 7, many())
		}},
		{Name: "labels_that_count_on_are_left_out", Finds: 1, Document: func(t *testing.T) *content.Document {
			return layouttest.Document(t, "en", 20, years())
		}},
		{Name: "lines_join_their_values", Document: document("en", values(chart.Lines{}, two...))},
		{Name: "line_breaks_where_a_value_is_unknown",
			Document: document("en", values(chart.Lines{}, []float64{1, math.NaN(), 3}))},
		{Name: "parts_of_a_ring_are_its_values", Document: document("en", values(chart.Donut{}, one...))},
		{Name: "part_of_nothing_leaves_a_ring", Document: document("en", values(chart.Donut{}, []float64{12, 0, 4}))},
		{Name: "unit_stands_above_a_ring", Document: document("en", counted)},
		{Name: "names_too_long_for_the_ends_stand_in_a_legend", Document: document("en", named)},
		{Name: "strip_begins_at_the_right_in_arabic", Document: document("ar", values(chart.Strip{}, one...))},
		{Name: "slope_joins_two_years", Document: document("en", slope())},
		{Name: "dots_stand_along_an_axis", Document: document("en", values(chart.Dots{}, two...))},
		{Name: "pins_have_a_mark_at_their_value", Document: document("en", looking(values(chart.Columns{}, one...), pins))},
		{Name: "pins_of_several_series_have_shapes", Document: document("en", looking(values(chart.Bars{}, two...), pins))},
		{Name: "last_value_alone_has_its_number", Document: document("en", looking(values(chart.Lines{}, one...), last))},
		{Name: "dashes_tell_lines_without_marks_apart",
			Document: document("en", looking(values(chart.Lines{}, two...), last))},
		{Name: "axis_of_ticks_without_a_grid", Document: document("en", looking(values(chart.Lines{}, one...), ticks))},
		{Name: "chart_is_a_figure_with_caption_and_unit", Show: layouttest.Structure, Document: document("en", titled)},
	})
}

// Looks of charts.
var (
	pins  = content.ChartLook{Bars: content.Pins, Line: unit.Pt}
	last  = content.ChartLook{LastMarked: true}
	ticks = content.ChartLook{Axis: content.TickedAxis, Gridless: true, Marks: content.OpenMarks}
)

// looking is a chart with a look.
func looking(c content.Chart, look content.ChartLook) content.Chart {
	c.Look = look
	return c
}

// document is a page with a chart.
func document(tag string, c content.Chart) func(*testing.T) *content.Document {
	return func(t *testing.T) *content.Document { return layouttest.Document(t, tag, 20, c) }
}

// values is a chart of three values in each series.
func values(kind content.ChartKind, series ...[]float64) content.Chart {
	c := content.Chart{
		Kind: kind, Alt: "A chart.",
		Rule: color.Of(color.RGB{R: 200}), Ground: color.White(), Format: number,
		Tick: func(v float64, decimals int) string { return strconv.FormatFloat(v, 'f', decimals, 64) },
	}
	for _, name := range []string{"Calm", "Storm", "Fog"} {
		c.Labels = append(c.Labels, layouttest.Inlines(name))
	}
	for i, v := range series {
		c.Series = append(c.Series, content.Series{Name: layouttest.Inlines(number(float64(2030 + i))), Values: v,
			Ink: color.Of(color.RGB{G: uint8(90 * (i + 1)), B: 160})})
	}
	return c
}

// slope is the change of two series, one of which is not known at its end.
func slope() content.Chart {
	c := values(chart.Slope{}, []float64{12, 8}, []float64{12, math.NaN()})
	c.Labels = c.Labels[:2]
	return c
}

// number is a value as it was given.
func number(v float64) string { return strconv.FormatFloat(v, 'g', 4, 64) }

// many is a chart of more bars than a small page has room for.
func many() content.Chart {
	c := values(chart.Bars{}, make([]float64, 9))
	c.Labels, c.Continued = nil, "continued"
	for i := range c.Series[0].Values {
		c.Labels = append(c.Labels, layouttest.Inlines(number(float64(2020+i))))
		c.Series[0].Values[i] = float64(i + 1)
	}
	c.Caption = []content.Block{layouttest.Paragraph(role.Caption, "Sheets by year")}
	return c
}

// years is a line of so many years that their names have no room side by side.
func years() content.Chart {
	c := values(chart.Lines{}, make([]float64, 24))
	c.Labels, c.Sequence = nil, true
	for i := range c.Series[0].Values {
		c.Labels = append(c.Labels, layouttest.Inlines(number(float64(2000+i))))
		c.Series[0].Values[i] = float64(i * i)
	}
	return c
}
