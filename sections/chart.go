package sections

import (
	"math"
	"strings"

	"annualreport/layout/chart"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/source"
)

// chartObject is values that are drawn.
type chartObject struct {
	id, caption, unit, source, alt Text
	kind                           content.ChartKind
	labels                         []Text
	series                         []series
	hatched, tabled                bool
	ordered                        bool // the order of the parts has a meaning
	donut                          bool // it is one, or would be if it had fewer parts
	place                          Text // for messages
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
}

// The most series and labels of a chart that can be told apart.
const (
	mostSeries = 6
	mostLabels = 60
)

// chart reads [[section.chart]].
func (r *reader) chart(t *source.Table) object {
	ch := &chartObject{id: r.objectID(t), caption: t.Text("caption"), unit: t.Text("unit"), source: t.Text("source"), labels: t.Texts("labels"),
		alt: t.Text("alt"), hatched: t.Bool("hatch", false), tabled: t.Bool("table", false), ordered: !t.Bool("sort", true), kind: chart.Bars{}, place: Text{Span: t.Span()}, numerals: r.numerals(t)}
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
func (r *reader) fileChart(ch *chartObject, name Text, at source.Place) {
	file := r.csvFile(name)
	if file == nil {
		return
	}
	ch.numerals.ofFile(file.separator)
	titles, rows := file.rows[0][1:], file.rows[1:]
	r.translate(titles, at)
	if ch.tabled { // else nothing shows the title of the labels
		r.translate(file.rows[0][:1], at)
		ch.head = file.rows[0][0]
	}
	for i, title := range titles {
		ch.series = append(ch.series, series{name: title, typed: columnOf(rows, i+1)})
	}
	ch.labels = columnOf(rows, 0)
	r.translate(ch.labels, at)
}

// finish reads the values of a chart, once all tables that they may name are known.
func (ch *chartObject) finish(r *reader) {
	for _, s := range ch.series {
		ch.numerals.learn(s.typed)
	}
	for i := range ch.series {
		s := &ch.series[i]
		for _, t := range s.typed {
			text, numerals := r.fromTable(t, ch.numerals)
			a := numerals.amount(text)
			v := math.NaN()
			if a.known {
				v = a.value.Float()
			}
			s.exact, s.values = append(s.exact, a), append(s.values, v)
		}
	}
	ch.checkUnits(r)
	ch.check(r)
}

// check tells of charts that would say something else than their values.
func (ch *chartObject) check(r *reader) {
	if len(ch.series) > mostSeries {
		r.problems.Warnf(ch.place.Span, "make a table of it, or two charts", "a chart of %d series is hard to read; %d can be told apart", len(ch.series), mostSeries)
	}
	if len(ch.labels) > mostLabels && !ch.isSequence(r.report.Meta.Language) {
		r.problems.Warnf(ch.place.Span, "make a table of it", "a chart of %d labels is hard to read", len(ch.labels))
	}
	if len(ch.series) == 0 || len(ch.labels) == 0 {
		return // told already
	}
	ch.checkNames(r)
	switch {
	case !ch.checkValues(r):
		ch.kind = chart.Bars{} // anything may be drawn as bars, until the fault is gone
	case ch.kind == (chart.Donut{}):
		ch.checkDonut(r)
	}
}

// checkNames tells of series of several that nobody can tell from each other.
func (ch *chartObject) checkNames(r *reader) {
	for i, s := range ch.series {
		if len(ch.series) == 1 || !s.name.IsEmpty() {
			continue
		}
		at := s.name.Span
		if at.IsZero() {
			at = ch.place.Span
		}
		r.problems.Warnf(at, "give each series a name = \"…\", or each column of its file a title", "series %d of the chart has no name", i+1)
	}
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
	value := c.styles.TableTotal
	labels, drawn, joined := ch.labels, ch.series, Text{}
	if ch.donut {
		labels, drawn, joined = ch.arranged(c)
	}
	out := content.Chart{Kind: ch.kind, Anchor: ch.id.Value, Caption: c.caption(ch.caption), Notes: append(divisible(c.remark(joined)), c.remark(ch.source)...), Alt: ch.description(c),
		Label: c.styles.TableCell, Value: value, Rule: c.styles.Rules, Ground: ground, Hatched: ch.hatched, Format: ch.format(c), Tick: ch.tick(c), Span: ch.place.Span,
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
