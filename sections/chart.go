package sections

import (
	"math"
	"strings"

	"annualreport/layout/chart"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// chartObject is values that are drawn.
type chartObject struct {
	id, caption, unit, source, alt Text
	kind                           chart.Kind
	labels                         []Text
	series                         []series
	hatched, tabled                bool
	ordered                        bool // the order of the parts has a meaning
	donut                          bool // it is one, or would be if it had fewer parts
	place                          Text // for messages
	file                           Text
	where                          source.Where
	numerals                       *numerals
	sign                           string // the unit that stands at each value
	head                           Text   // the title of the labels in a file
}

// series is the values of one color; one that is not known is NaN.
type series struct {
	name   Text
	values []float64
	// typed are the values as they are written, exact what they were read as.
	typed []Text
	exact []amount
	where source.Where
}

// The most series and labels of a chart that can be told apart.
const (
	mostSeries = 6
	mostLabels = 60
)

// chartTable is [[section.chart]].
func chartTable(in *reading) schema.Table[chartObject] {
	return schema.Table[chartObject]{
		Name: "chart",
		Doc:  "values that are drawn",
		Keys: append(chartWords(in), chartLook(in)...),
		At:   func(ch *chartObject) *source.Where { return &ch.where },
		Check: func(ch *chartObject) {
			ch.place = Text{Span: ch.where.Span()}
			fillChart(in, ch)
		},
	}
}

// chartWords are the keys of the words of a chart.
func chartWords(in *reading) []schema.Key[chartObject] {
	return []schema.Key[chartObject]{
		idKey(in, func(ch *chartObject) *Text { return &ch.id }),
		schema.Text("caption", func(ch *chartObject) *Text { return &ch.caption }).For(source.Caption).
			Doc("what stands above it").Example(`"Lamps by coast"`),
		schema.Text("unit", func(ch *chartObject) *Text { return &ch.unit }).For(source.Label).
			Doc("what is counted; a sign such as `%` stands at each value").Example(`"lamps"`),
		schema.Text("source", func(ch *chartObject) *Text { return &ch.source }).For(source.Caption).
			Doc("where the values are from").Example(`"Our register"`),
		schema.Texts("labels", func(ch *chartObject) *[]Text { return &ch.labels }).For(source.Label).
			Doc("what each value is of").Example(`["West", "East"]`),
		schema.Text("alt", func(ch *chartObject) *Text { return &ch.alt }).For(source.Alternative).
			Without("made from the values").
			Doc("what it shows, for those who do not see it").Example(`"Most lamps are in the east."`),
	}
}

// chartLook are the keys of the look and the values of a chart.
func chartLook(in *reading) []schema.Key[chartObject] {
	return []schema.Key[chartObject]{
		schema.Truth("hatch", func(ch *chartObject) *bool { return &ch.hatched }).
			Doc("whether lines tell the series apart, too").Example("true"),
		schema.Truth("table", func(ch *chartObject) *bool { return &ch.tabled }).
			Doc("whether the values follow as a table").Example("true"),
		schema.Not("sort", func(ch *chartObject) *bool { return &ch.ordered }).
			Doc("whether the parts of a donut stand by size").Example("false"),
		numbersKey(in, func(ch *chartObject) **numerals { return &ch.numerals }),
		schema.WordsOr("type", chartTypes, schema.Refusal{What: "unknown type of chart %q", Cure: "types are " + chartTypeNames()},
			func(ch *chartObject) *chart.Kind { return &ch.kind }).Needed().Doc("how the values are drawn").Example(`"bar"`),
		schema.Text("file", func(ch *chartObject) *Text { return &ch.file }).Says("file").
			Doc("a CSV file of the values, whose first line is the names of the series").Example(`"lamps.csv"`),
		schema.List("series", seriesTable(), func(ch *chartObject) *[]series { return &ch.series }),
	}
}

// seriesTable is one of `series`.
func seriesTable() schema.Table[series] {
	return schema.Table[series]{
		Name: "series",
		Doc:  "the values of one color",
		Keys: []schema.Key[series]{
			schema.Text("name", func(s *series) *Text { return &s.name }).For(source.Label).
				Doc("its name; needed where there are several").Example(`"2031"`),
			schema.Cells("values", func(s *series) *[]Text { return &s.typed }).
				Doc("a value for each label, `\"\"` where none is known").Example("[4, 7]"),
		},
		At: func(s *series) *source.Where { return &s.where },
	}
}

// fillChart reads the file of a chart, or compares its series with its labels.
func fillChart(in *reading, ch *chartObject) {
	if ch.file.IsEmpty() {
		for i := range ch.series {
			fitSeries(&ch.series[i], len(ch.labels), in.problems)
		}
	} else {
		tellBoth(ch.where, in.problems, "labels", "series")
		ch.series, ch.labels = nil, nil
		fileChart(in, ch)
	}
	if len(ch.series) == 0 || len(ch.labels) == 0 {
		in.problems.Errorf(ch.where.Span(), "add labels = [\"…\"] and series = [{ name = \"…\", values = […] }], or file = \"data.csv\"", "the chart has no values")
	}
}

// fitSeries tells of a series that has not one value for each label, and makes it so.
func fitSeries(s *series, labels int, problems *diag.List) {
	if len(s.typed) == labels {
		return
	}
	problems.Errorf(s.where.Span(), "", "a series has %d values, but the chart has %d labels", len(s.typed), labels)
	s.typed = append(s.typed, make([]Text, max(0, labels-len(s.typed)))...)[:labels]
}

// tellBoth tells of values that are typed beside a file of values.
func tellBoth(where source.Where, problems *diag.List, keys ...string) {
	for _, key := range keys {
		if where.Has(key) {
			problems.Errorf(where.Key(key), "leave out one of the two", "the values of `file` would be set, and those of `%s` not", key)
		}
	}
}

// fileChart fills a chart from its file: the first column is the labels, the others are series.
func fileChart(in *reading, ch *chartObject) {
	file := readCSV(in.report, ch.file, in.problems)
	if file == nil {
		return
	}
	ch.numerals.ofFile(file.separator)
	titles, rows := file.rows[0][1:], file.rows[1:]
	at := ch.where.Place("labels", source.Label)
	translateFields(in.report, titles, at)
	if ch.tabled { // else nothing shows the title of the labels
		translateFields(in.report, file.rows[0][:1], at)
		ch.head = file.rows[0][0]
	}
	for i, title := range titles {
		ch.series = append(ch.series, series{name: title, typed: columnOf(rows, i+1)})
	}
	ch.labels = columnOf(rows, 0)
	translateFields(in.report, ch.labels, at)
}

// takeValues implements valueTaker: it reads the values of a chart, once all tables that they may name are known.
func (ch *chartObject) takeValues(in *reading) {
	for _, s := range ch.series {
		ch.numerals.learn(s.typed)
	}
	for i := range ch.series {
		s := &ch.series[i]
		for _, t := range s.typed {
			text, numerals := cellNamed(in.report, t, ch.numerals, in.problems)
			a := numerals.amount(text)
			v := math.NaN()
			if a.known {
				v = a.value.Float()
			}
			s.exact, s.values = append(s.exact, a), append(s.values, v)
		}
	}
	ch.checkUnits(in.problems)
	checkChart(ch, in.report.Meta.Language, in.problems)
}

// checkChart tells of charts that would say something else than their values.
func checkChart(ch *chartObject, l *language.Language, problems *diag.List) {
	if len(ch.series) > mostSeries {
		problems.Warnf(ch.place.Span, "make a table of it, or two charts", "a chart of %d series is hard to read; %d can be told apart", len(ch.series), mostSeries)
	}
	if len(ch.labels) > mostLabels && !ch.isSequence(l) {
		problems.Warnf(ch.place.Span, "make a table of it", "a chart of %d labels is hard to read", len(ch.labels))
	}
	if len(ch.series) == 0 || len(ch.labels) == 0 {
		return // told already
	}
	ch.checkNames(problems)
	switch {
	case !ch.checkValues(problems):
		ch.kind = chart.Bars{} // anything may be drawn as bars, until the fault is gone
	case ch.kind == (chart.Donut{}):
		ch.checkDonut(l, problems)
	}
}

// checkNames tells of series of several that nobody can tell from each other.
func (ch *chartObject) checkNames(problems *diag.List) {
	for i, s := range ch.series {
		if len(ch.series) == 1 || !s.name.IsEmpty() {
			continue
		}
		at := s.name.Span
		if at.IsZero() {
			at = ch.place.Span
		}
		problems.Warnf(at, "give each series a name = \"…\", or each column of its file a title", "series %d of the chart has no name", i+1)
	}
}

// namedNumbers implements namedNumberHolder: the values of a chart of one series.
func (ch *chartObject) namedNumbers() []namedNumber {
	if len(ch.series) != 1 {
		return nil
	}
	var out []namedNumber
	measure := strings.TrimSpace(markup.Words(ch.series[0].name) + " " + markup.Words(ch.unit))
	for i, label := range ch.labels {
		out = append(out, namedNumber{label: label, numerals: ch.numerals, text: ch.series[0].typed[i], measure: measure, object: ch})
	}
	return out
}

func (ch *chartObject) name() Text { return ch.id }

// compose implements object.
func (ch *chartObject) compose(c *composer) []content.Block {
	if len(ch.series) == 0 || len(ch.labels) == 0 || len(ch.series[0].values) == 0 {
		return nil
	}
	b := &c.report.Brand
	ground := c.ground
	inks := color.Series([]color.Ink{b.Primary, b.Accent, b.Second}, ground, len(ch.series))
	labels, drawn, joined := ch.labels, ch.series, Text{}
	if ch.donut {
		labels, drawn, joined = ch.arranged(c)
	}
	out := content.Chart{Kind: ch.kind, Anchor: ch.id.Value, Caption: c.caption(ch.caption), Notes: append(divisible(c.remark(joined)), c.remark(ch.source)...), Alt: ch.description(c),
		Rule: c.styles.Rules, Ground: ground, Hatched: ch.hatched, Format: ch.format(c), Tick: ch.tick(c), Span: ch.place.Span,
		Tabled: ch.tabled, Sequence: ch.isSequence(c.report.Meta.Language), Short: ch.shortLabels(labels, c.report.Meta.Language)}
	drawing := c.withoutNotes(cureOfChart)
	if ch.sign == "" {
		out.Unit = drawing.inlines(ch.unit)
	}
	if title := markup.Words(ch.caption); title != "" {
		out.Continued = title + language.Aside(c.report.Meta.Language.Words.Continued)
	}
	for _, l := range labels {
		out.Labels = append(out.Labels, drawing.cell(l))
	}
	for i, s := range drawn {
		out.Series = append(out.Series, content.Series{Name: drawing.cell(s.name), Values: s.values, Ink: inks[i]})
	}
	blocks := []content.Block{out}
	if ch.tabled {
		blocks = append(blocks, ch.asTable(c))
	}
	return blocks
}

// description says what the chart shows, in the author's words or from its data.
func (ch *chartObject) description(c *composer) string {
	if !ch.alt.IsEmpty() {
		return ch.alt.Value
	}
	var parts []string
	for _, s := range ch.series {
		var values []string
		for i, label := range ch.labels {
			if i < len(s.exact) && s.exact[i].known {
				values = append(values, markup.Words(label)+" "+ch.written(c, s.exact[i].value))
			}
		}
		line := strings.Join(values, "; ")
		if name := markup.Words(s.name); name != "" {
			line = name + ": " + line
		}
		parts = append(parts, line)
	}
	out := strings.Join(parts, ". ") + "."
	if title := markup.Words(ch.caption); title != "" {
		out = title + ". " + out
	}
	if ch.sign == "" && !ch.unit.IsEmpty() {
		out = strings.TrimSuffix(out, ".") + " (" + markup.Words(ch.unit) + ")."
	}
	return out
}

// asTable sets the values below the chart, for those who hear the report or count: with all the decimals
// that they were written with.
func (ch *chartObject) asTable(c *composer) content.Block {
	out := markup.NewTable(c.styles)
	out.Span = ch.place.Span
	out.Decimal = c.report.Meta.Language.Numbers.DecimalSign()
	first := ch.unit
	if first.IsEmpty() || ch.sign != "" && !ch.head.IsEmpty() {
		first = ch.head
	}
	out.Columns = []content.TableColumn{{Title: c.inlines(first)}}
	styles := make([]columnStyle, len(ch.series))
	for i, s := range ch.series {
		title := s.name
		if title.IsEmpty() {
			title = ch.caption
		}
		out.Columns = append(out.Columns, content.TableColumn{Title: content.Unlinked(c.inlines(title)), Align: content.CellDecimal})
		styles[i] = styleOf(s.exact)
		styles[i].decimals = ch.coined(styles[i].decimals)
	}
	for i, label := range ch.labels {
		cells := [][]content.Inline{c.cell(label)}
		for k, s := range ch.series {
			text := "–"
			if a := s.exact[i]; a.known {
				text = c.numeral(ch.withUnit(a.value.Decimal), styles[k].of(a.value))
			}
			cells = append(cells, plainInlines(text))
		}
		out.Rows = append(out.Rows, content.TableRow{Cells: cells})
	}
	return out
}

// data implements dataObject: a row for each label, a column for each series.
func (ch *chartObject) data() [][]string {
	head := []string{ch.unit.Value}
	for _, s := range ch.series {
		head = append(head, s.name.Value)
	}
	rows := [][]string{head}
	for i, label := range ch.labels {
		row := []string{label.Value}
		for _, s := range ch.series {
			text := ""
			if i < len(s.exact) && s.exact[i].known {
				text = s.exact[i].value.Decimal.String()
			}
			row = append(row, text)
		}
		rows = append(rows, row)
	}
	return rows
}

func (ch *chartObject) described() string { return ch.caption.Value }
