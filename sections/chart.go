package sections

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"annualreport/layout"
	"annualreport/layout/color"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/source"
)

// chart is values that are drawn.
type chart struct {
	id, caption, unit, source, alt Text
	kind                           layout.ChartKind
	labels                         []Text
	series                         []series
	hatched, tabled                bool
	ordered                        bool // the order of the parts has a meaning
	donut                          bool // it is one, or would be if it had fewer parts
	decimals                       int
	place                          Text // for messages
}

// series is the values of one color; one that is not known is NaN.
type series struct {
	name   Text
	values []float64
	// typed are the values as they are written.
	typed []Text
}

// The most series and labels of a chart that can be told apart.
const (
	mostSeries = 6
	mostLabels = 60
)

// chart reads [[section.chart]].
func (r *reader) chart(t *source.Table) object {
	ch := &chart{id: r.objectID(t), caption: t.Text("caption"), unit: t.Text("unit"), source: t.Text("source"), labels: t.Texts("labels"),
		alt: t.Text("alt"), hatched: t.Bool("hatch", false), tabled: t.Bool("table", false), ordered: !t.Bool("sort", true), kind: layout.Bars{}, place: Text{Span: t.Span()}}
	if kind := t.Need("type"); !kind.IsEmpty() {
		if k, ok := chartType(kind.Value); ok {
			ch.kind = k
		} else {
			r.problems.Errorf(kind.Span, "types are "+chartTypeNames(), "unknown type of chart %q", kind.Value)
		}
	}
	if file := t.Text("file"); !file.IsEmpty() {
		r.fileChart(ch, file, t.Place("labels"))
	} else {
		for _, s := range t.Tables("series") {
			one := series{name: s.Text("name"), typed: s.Cells("values")}
			if len(one.typed) != len(ch.labels) {
				r.problems.Errorf(s.Span(), "", "a series has %d values, but the chart has %d labels", len(one.typed), len(ch.labels))
				one.typed = append(one.typed, make([]Text, max(0, len(ch.labels)-len(one.typed)))...)[:len(ch.labels)]
			}
			s.Finish()
			ch.series = append(ch.series, one)
		}
	}
	if len(ch.series) == 0 || len(ch.labels) == 0 {
		r.problems.Errorf(t.Span(), "add labels = [\"…\"] and series = [{ name = \"…\", values = […] }], or file = \"data.csv\"", "the chart has no values")
	}
	t.Finish()
	return ch
}

// fileChart fills a chart from a file: the first column is the labels, the others are series.
func (r *reader) fileChart(ch *chart, name Text, at source.Place) {
	rows := r.csvFile(name)
	if rows == nil {
		return
	}
	rows[0][0].Value = "" // nothing shows the title of the labels
	r.translate(rows, at)
	for i, title := range rows[0][1:] {
		one := series{name: title}
		for _, row := range rows[1:] {
			one.typed = append(one.typed, row[i+1])
		}
		ch.series = append(ch.series, one)
	}
	for _, row := range rows[1:] {
		ch.labels = append(ch.labels, row[0])
	}
}

// finish reads the values of a chart, once all tables that they may name are known.
func (ch *chart) finish(r *reader) {
	for i := range ch.series {
		s := &ch.series[i]
		for _, t := range s.typed {
			v := math.NaN()
			if !isBlank(t) {
				t = r.fromTable(t)
				number, ok := parsed(r.report.Meta.Language, t.Value)
				if !ok {
					r.problems.Errorf(t.Span, "write a number, or \"\" where none is known", "%q is no value", t.Value)
				} else {
					v = number
					ch.decimals = max(ch.decimals, decimalsUpTo(number))
				}
			}
			s.values = append(s.values, v)
		}
	}
	ch.check(r)
}

// isBlank tells of a value that is not known.
func isBlank(t Text) bool {
	return t.IsEmpty() || t.Value == "–" || t.Value == "-" || t.Value == "nan"
}

// decimalsUpTo is how many decimals a value needs, two at the most.
func decimalsUpTo(v float64) int {
	for d := range mostDecimals {
		if p := math.Pow10(d); math.Abs(v*p-math.Round(v*p)) < 1e-6 {
			return d
		}
	}
	return mostDecimals
}

// check tells of charts that would say something else than their values.
func (ch *chart) check(r *reader) {
	if len(ch.series) > mostSeries {
		r.problems.Warnf(ch.place.Span, "make a table of it, or two charts", "a chart of %d series is hard to read; %d can be told apart", len(ch.series), mostSeries)
	}
	if len(ch.labels) > mostLabels && !ch.isSequence(r.report.Meta.Language) {
		r.problems.Warnf(ch.place.Span, "make a table of it", "a chart of %d labels is hard to read", len(ch.labels))
	}
	if len(ch.series) == 0 || len(ch.labels) == 0 {
		return // told already
	}
	switch {
	case !ch.checkValues(r):
		ch.kind = layout.Bars{} // anything may be drawn as bars, until the fault is gone
	case ch.kind == (layout.Donut{}):
		ch.checkDonut(r)
	}
}

func (ch *chart) name() Text { return ch.id }

// compose implements object.
func (ch *chart) compose(c *composer) []layout.Block {
	if len(ch.series) == 0 || len(ch.labels) == 0 || len(ch.series[0].values) == 0 {
		return nil
	}
	b := &c.report.Brand
	ground := c.ground
	inks := color.Series([]color.Ink{b.Primary, b.Accent, b.Second}, ground, len(ch.series))
	value := c.styles.TableTotal
	labels, drawn, joined := ch.labels, ch.series, Text{}
	if ch.donut {
		labels, drawn, joined = ch.arranged(c)
	}
	out := layout.Chart{Kind: ch.kind, Anchor: ch.id.Value, Caption: c.caption(ch.caption), Notes: append(c.remark(joined), c.remark(ch.source)...), Alt: ch.description(c),
		Label: c.styles.TableCell, Value: value, Rule: c.styles.Rules, Ground: ground, Hatched: ch.hatched, Format: ch.format(c), Tick: ch.tick(c), Span: ch.place.Span,
		Tabled: ch.tabled, Sequence: ch.isSequence(c.report.Meta.Language), Short: ch.shortLabels(labels, c.report.Meta.Language)}
	if !ch.unitInValues() {
		out.Unit = c.inlines(ch.unit)
	}
	for _, l := range labels {
		out.Labels = append(out.Labels, c.cell(l))
	}
	for i, s := range drawn {
		out.Series = append(out.Series, layout.Series{Name: c.cell(s.name), Values: s.values, Ink: inks[i]})
	}
	blocks := []layout.Block{out}
	if ch.tabled {
		blocks = append(blocks, ch.asTable(c))
	}
	return blocks
}

// longestSign is how many letters a unit has that stands at every value: %, €, km.
const longestSign = 2

// unitInValues tells whether the unit is a sign that stands with each value.
func (ch *chart) unitInValues() bool {
	return utf8.RuneCountInString(ch.unit.Value) <= longestSign && !ch.unit.IsEmpty()
}

// format writes the values of the chart.
func (ch *chart) format(c *composer) func(float64) string {
	return func(v float64) string {
		out := c.report.Meta.Language.Number(number.FromFloat(v), language.Style{Decimals: ch.shown(v)})
		if ch.unitInValues() {
			out += "\u00a0" + ch.unit.Value
		}
		return out
	}
}

// shown is how many decimals a value has in the chart: bars are no accounts, and three
// figures are as many as can be seen in them.
func (ch *chart) shown(v float64) int {
	largest := 0.0
	for _, s := range ch.series {
		for _, w := range s.values {
			if !math.IsNaN(w) {
				largest = max(largest, math.Abs(w))
			}
		}
	}
	const hundred, ten = 100, 10
	switch {
	case largest >= hundred && math.Abs(v) >= 1:
		return 0
	case largest >= ten:
		return min(ch.decimals, 1)
	}
	return max(ch.decimals, min(decimalsUpTo(v), mostDecimals))
}

// tick writes a value of the axis, with the decimals that its steps have.
func (ch *chart) tick(c *composer) func(float64, int) string {
	return func(v float64, decimals int) string {
		out := c.report.Meta.Language.Number(number.FromFloat(v), language.Style{Decimals: decimals})
		if ch.unitInValues() {
			out += "\u00a0" + ch.unit.Value
		}
		return out
	}
}

// description says what the chart shows, in the author's words or from its data.
func (ch *chart) description(c *composer) string {
	if !ch.alt.IsEmpty() {
		return ch.alt.Value
	}
	write := ch.format(c)
	var parts []string
	for _, s := range ch.series {
		var values []string
		for i, label := range ch.labels {
			if i < len(s.values) && !math.IsNaN(s.values[i]) {
				values = append(values, markup.Words(label)+" "+write(s.values[i]))
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
	if !ch.unitInValues() && !ch.unit.IsEmpty() {
		out = strings.TrimSuffix(out, ".") + " (" + markup.Words(ch.unit) + ")."
	}
	return out
}

// asTable sets the values below the chart, for those who hear the report or count.
func (ch *chart) asTable(c *composer) layout.Block {
	out := markup.NewTable(c.styles)
	out.Span = ch.place.Span
	out.Columns = []layout.TableColumn{{Title: c.inlines(ch.unit)}}
	for _, s := range ch.series {
		out.Columns = append(out.Columns, layout.TableColumn{Title: c.inlines(s.name), Align: layout.CellDecimal})
	}
	for i, label := range ch.labels {
		cells := [][]layout.Inline{c.cell(label)}
		for _, s := range ch.series {
			text := "–"
			if v := s.values[i]; !math.IsNaN(v) {
				text = ch.format(c)(v)
			}
			cells = append(cells, plainInlines(text))
		}
		out.Rows = append(out.Rows, layout.TableRow{Cells: cells})
	}
	return out
}

// data implements dataObject: a row for each label, a column for each series.
func (ch *chart) data() [][]string {
	head := []string{ch.unit.Value}
	for _, s := range ch.series {
		head = append(head, s.name.Value)
	}
	rows := [][]string{head}
	for i, label := range ch.labels {
		row := []string{label.Value}
		for _, s := range ch.series {
			text := ""
			if i < len(s.values) && !math.IsNaN(s.values[i]) {
				text = strconv.FormatFloat(s.values[i], 'f', -1, 64)
			}
			row = append(row, text)
		}
		rows = append(rows, row)
	}
	return rows
}

func (ch *chart) described() string { return ch.caption.Value }
