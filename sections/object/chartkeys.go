package object

import (
	"slices"

	"annualreport/layout/chart"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// chartTable is [[section.chart]].
func chartTable(in *key.Reading) schema.Table[*Chart] {
	return schema.Table[*Chart]{
		Name: "chart",
		Doc:  "values that are drawn",
		Keys: slices.Concat(chartWords(in), chartLook(in), mapKeys(), valuesKeys(
			func(ch *Chart) *values { return &ch.values },
			"a CSV file or a spreadsheet (XLSX, ODS) of the values, whose first line is the names of the series",
			`"lamps.csv"`)),
		At: func(ch *Chart) *source.Where { return &ch.where },
		Check: func(ch *Chart) {
			ch.place = source.Text{Span: ch.where.Span()}
			fillChart(in, ch)
			for i := range ch.labels {
				in.NameDate(&ch.labels[i])
			}
		},
	}
}

// chartWords are the keys of the words of a chart.
func chartWords(in *key.Reading) []schema.Key[*Chart] {
	return []schema.Key[*Chart]{
		key.ID(in, func(ch *Chart) *source.Text { return &ch.id }),
		schema.Text("caption", func(ch *Chart) *source.Text { return &ch.caption }).For(source.Caption).
			Called("title", "heading", "name").
			Doc("what stands above it").Example(`"Lamps by coast"`),
		schema.Text("subtitle", func(ch *Chart) *source.Text { return &ch.subtitle }).For(source.Caption).
			Doc("what is shown, below a caption that says what it means").Example(`"Lamps by coast, 2031"`),
		numbered(in, func(ch *Chart) *compose.Numbering { return &ch.numbering }),
		schema.Text("unit", func(ch *Chart) *source.Text { return &ch.unit }).For(source.Label).
			Doc("what is counted; a sign such as `%` stands at each value").Example(`"lamps"`),
		schema.Text("source", func(ch *Chart) *source.Text { return &ch.source }).For(source.Caption).
			Doc("where the values are from").Example(`"Our register"`),
		schema.Texts("labels", func(ch *Chart) *[]source.Text { return &ch.labels }).For(source.Label).
			Doc("what each value is of").Example(`["West", "East"]`),
		schema.Text("alt", func(ch *Chart) *source.Text { return &ch.alt }).For(source.Alternative).
			Without("made from the values").
			Doc("what it shows, for those who do not see it").Example(`"Most lamps are in the east."`),
	}
}

// chartLook are the keys of the look and the values of a chart.
func chartLook(in *key.Reading) []schema.Key[*Chart] {
	noType := schema.Refusal{What: "unknown type of chart %q", Cure: "types are " + chartTypeNames()}
	return []schema.Key[*Chart]{
		schema.Text("highlight", func(ch *Chart) *source.Text { return &ch.highlight }).Says("name").
			Doc("the label or series that is marked, the others being quiet; `last` is the last one, and " +
				"`none` marks nothing in designs that mark the last value of a sequence").Example(`"last"`),
		schema.Truth("hatch", func(ch *Chart) *bool { return &ch.hatched }).
			Doc("whether lines tell the series apart, too").Example("true"),
		schema.Truth("table", func(ch *Chart) *bool { return &ch.tabled }).
			Doc("whether the values follow as a table").Example("true"),
		landscape(func(ch *Chart) *bool { return &ch.landscape }),
		schema.Not("sort", func(ch *Chart) *bool { return &ch.ordered }).
			Doc("whether the parts of a whole (a donut, a waffle, a strip) stand by size").Example("false"),
		key.Numbers(in, func(ch *Chart) **amount.Numerals { return &ch.numerals }),
		schema.WordsOr("type", chartTypes, noType, func(ch *Chart) *chart.Kind { return &ch.kind }).Needed().
			Doc("how the values are drawn").Example(`"bar"`),
		schema.List("series", seriesTable(), func(ch *Chart) *[]series { return &ch.series }),
	}
}

// seriesTable is one of `series`.
func seriesTable() schema.Table[*series] {
	return schema.Table[*series]{
		Name: "series",
		Doc:  "the values of one color",
		Keys: []schema.Key[*series]{
			schema.Text("name", func(s *series) *source.Text { return &s.name }).For(source.Label).
				Doc("its name; needed where there are several").Example(`"2031"`),
			schema.Cells("values", func(s *series) *[]source.Text { return &s.typed }).
				Doc("a value for each label, `\"\"` where none is known").Example("[4, 7]"),
		},
		At: func(s *series) *source.Where { return &s.where },
	}
}
