package object

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"annualreport/layout/chart"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Chart is values that are drawn.
type Chart struct {
	id, caption, unit, source, alt source.Text
	subtitle, highlight            source.Text
	numbering                      compose.Numbering
	kind                           chart.Kind
	labels                         []source.Text
	series                         []series
	hatched, tabled, landscape     bool
	ordered                        bool        // the order of the parts has a meaning
	parted                         bool        // it shows parts of a whole, or would if it had fewer parts
	place                          source.Text // for messages
	values                         values
	where                          source.Where
	numerals                       *amount.Numerals
	sign                           string      // the unit that stands at each value
	head                           source.Text // the title of the labels in a file
	atlas                          atlasKeys   // of a map
}

// series is the values of one color; one that is not known is NaN.
type series struct {
	name   source.Text
	values []float64
	// typed are the values as they are written, exact what they were read as.
	typed []source.Text
	exact []amount.Amount
	where source.Where
}

// The most series and labels of a chart that can be told apart.
const (
	mostSeries = 6
	mostSlopes = 30 // each with its name at its end
	mostPanels = 24 // each by itself
	mostLabels = 60
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
			Doc("the label or series that is marked, the others being quiet; `last` is the last one").Example(`"last"`),
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

// fillChart reads the file of a chart, or compares its series with its labels.
func fillChart(in *key.Reading, ch *Chart) {
	tellMapKeys(ch, in.Problems)
	if ch.isMap() && ch.values.file.IsEmpty() {
		takeCountries(ch, in.Problems)
	}
	if ch.values.file.IsEmpty() {
		for i := range ch.series {
			fitSeries(&ch.series[i], len(ch.labels), in.Problems)
		}
	} else {
		tellBoth(ch.where, in.Problems, "labels", "countries", "series")
		ch.series, ch.labels = nil, nil
		fileChart(in, ch)
		nameCountries(in, ch)
		return // a file without values was told
	}
	nameCountries(in, ch)
	if len(ch.series) == 0 || len(ch.labels) == 0 {
		names := "labels"
		if ch.isMap() {
			names = "countries"
		}
		in.Problems.Errorf(ch.where.Span(),
			"add "+names+" = [\"…\"] and series = [{ name = \"…\", values = […] }], or file = \"data.csv\"",
			"the chart has no values")
	}
}

// fitSeries tells of a series that has not one value for each label, and makes it so.
func fitSeries(s *series, labels int, problems *diag.List) {
	if len(s.typed) == labels {
		return
	}
	problems.Errorf(s.where.Span(), "", "a series has %d values, but the chart has %d labels", len(s.typed), labels)
	s.typed = append(s.typed, make([]source.Text, max(0, labels-len(s.typed)))...)[:labels]
}

// tellBoth tells of values that are typed beside a file of values.
func tellBoth(where source.Where, problems *diag.List, keys ...string) {
	for _, key := range keys {
		if where.Has(key) {
			problems.Errorf(where.Key(key), "leave out one of the two",
				"the values of `file` would be set, and those of `%s` not", key)
		}
	}
}

// fileChart fills a chart from its file: the first column is the labels, the others are series.
func fileChart(in *key.Reading, ch *Chart) {
	ch.values.across = true
	file := readData(in, &ch.values)
	if file == nil {
		return
	}
	ch.numerals.OfFile(file.separator)
	for k := range file.rows {
		file.plainWords(&file.rows[k][0], place{k, 0}, &ch.values, in.Problems)
	}
	for i := range file.rows[0] {
		file.plainWords(&file.rows[0][i], place{0, i}, &ch.values, in.Problems)
	}
	file.tellTwins(&ch.values, in.Problems)
	titles, rows := file.rows[0][1:], file.rows[1:]
	for i, title := range titles {
		ch.series = append(ch.series, series{name: title, typed: columnOf(rows, i+1)})
	}
	file.writePlain(&ch.values, in.Problems)
	at := ch.where.Place("labels", source.Label)
	translateFields(in.Folder, titles, at)
	if ch.tabled { // else nothing shows the title of the labels
		translateFields(in.Folder, file.rows[0][:1], at)
		ch.head = file.rows[0][0]
	}
	for i, title := range titles {
		ch.series[i].name = title
	}
	ch.labels = columnOf(rows, 0)
	if !ch.isMap() { // whose countries have names in each language
		translateFields(in.Folder, ch.labels, at)
	}
}

// TakeValues implements kind.ValueTaker: it reads the values of a chart, once all tables that they may name are known.
func (ch *Chart) TakeValues(in *key.Reading, tables []amount.Holder) {
	for _, s := range ch.series {
		ch.numerals.Learn(s.typed)
	}
	for i := range ch.series {
		s := &ch.series[i]
		for _, t := range s.typed {
			text, numerals := amount.CellNamed(tables, t, ch.numerals, in.Problems)
			a := numerals.Amount(text)
			v := math.NaN()
			if a.Known {
				v = a.Value.Float()
			}
			s.exact, s.values = append(s.exact, a), append(s.values, v)
		}
	}
	ch.checkUnits(in.Problems)
	checkChart(ch, in.Language, in.Problems)
}

// checkChart tells of charts that would say something else than their values.
func checkChart(ch *Chart, l *language.Language, problems *diag.List) {
	if most := ch.mostSeries(); len(ch.series) > most {
		problems.Warnf(ch.place.Span, "make a table of it, or two charts",
			"a chart of %d series is hard to read; %d can be told apart", len(ch.series), most)
	}
	if len(ch.labels) > mostLabels && !ch.isSequence(l) && !ch.isMap() {
		problems.Warnf(ch.place.Span, "make a table of it", "a chart of %d labels is hard to read", len(ch.labels))
	}
	if len(ch.series) == 0 || len(ch.labels) == 0 {
		return // told already
	}
	ch.checkNames(problems)
	checkAbsent(ch, problems)
	switch {
	case !ch.checkValues(problems):
		ch.kind = chart.Bars{} // anything may be drawn as bars, until the fault is gone
	case ch.showsParts():
		ch.checkParts(l, problems)
	default:
		ch.checkForm(problems)
	}
	checkHighlight(ch, problems)
}

// checkNames tells of names that a translation leaves out, and of series of several that nobody can tell from each
// other.
func (ch *Chart) checkNames(problems *diag.List) {
	source.TellNamesLeftOut(append(slices.Clip(ch.labels), ch.unit, ch.head), problems)
	for i, s := range ch.series {
		source.TellNamesLeftOut([]source.Text{s.name}, problems)
		if len(ch.series) == 1 || !s.name.IsEmpty() || s.name.IsLeftOut() {
			continue
		}
		at := s.name.Span
		if at.IsZero() {
			at = ch.place.Span
		}
		problems.Warnf(at, "give each series a name = \"…\", or each column of its file a title",
			"series %d of the chart has no name", i+1)
	}
}

// Facts implements kind.FactHolder: the values of a chart of one series.
func (ch *Chart) Facts() []amount.Fact {
	if len(ch.series) != 1 || ch.atlas.present {
		return nil
	}
	var out []amount.Fact
	measure := strings.TrimSpace(markup.OriginalWords(ch.series[0].name) + " " + markup.OriginalWords(ch.unit))
	for i, label := range ch.labels {
		out = append(out, amount.Fact{
			Label: label, Numerals: ch.numerals, Text: ch.series[0].typed[i], Measure: measure,
		})
	}
	return out
}

// Name implements compose.Object.
func (ch *Chart) Name() source.Text { return ch.id }

// Accompanies implements compose.Companion.
func (ch *Chart) Accompanies() {}

// Compose implements compose.Object.
func (ch *Chart) Compose(c *compose.Composer) []content.Block {
	if len(ch.series) == 0 || len(ch.labels) == 0 || len(ch.series[0].values) == 0 {
		return nil
	}
	captioned := &compose.CaptionBearer{
		ID: ch.id.Value, Caption: ch.caption, Series: compose.Figures, Numbering: ch.numbering, Span: ch.place.Span,
	}
	b := c.Brand
	ground := c.Ground
	inks := color.Series([]color.Ink{b.Primary, b.Accent, b.Second}, ground, len(ch.series))
	if ch.kind == (chart.Multiples{}) { // their names tell them apart
		one := color.Series([]color.Ink{b.Primary}, ground, 1)
		inks = slices.Repeat(one, len(ch.series))
	}
	if marked := markedOf(ch); marked >= 0 && marksSeries(ch) {
		inks = markInks(c, len(ch.series), marked)
	}
	labels, drawn := ch.labels, ch.series
	var below []source.Text
	if ch.parted {
		labels, drawn, below = ch.arranged(c)
	} else if notesAbsent(ch) {
		below = absentBySeries(ch, c)
	}
	out := content.Chart{
		Kind: ch.kind, Anchor: captioned.Anchor(c), Caption: ch.headline(c, captioned),
		Notes: slices.Concat(remarks(c, below), c.Remark(ch.source), c.Remark(ch.atlas.disclaimer)),
		Alt:   ch.description(c), AltLanguage: ch.describedIn(), Map: onMap(ch, c),
		Rule: c.Styles.Rules, Ground: ground, Hatched: ch.hatched, Format: ch.format(c), Tick: ch.tick(c),
		Span: ch.place.Span, Tabled: ch.tabled, Sequence: ch.isSequence(c.Language),
		Short: ch.shortLabels(labels, c.Language),
	}
	out.LabelInks = labelInks(c, ch, labels)
	if ch.kind == (chart.Waffle{}) || ch.kind == (chart.Strip{}) {
		out.LabelInks = color.Series([]color.Ink{b.Primary, b.Accent, b.Second}, ground, len(labels))
		out.Whole = wholeOf(ch)
		out.Format = withShares(ch, c)
	}
	drawing := c.WithoutNotes(markup.CureOfChart)
	if ch.sign == "" {
		out.Unit = drawing.Inlines(ch.unit)
	}
	if title := strings.TrimSpace(captioned.Label(c) + " " + markup.Words(ch.caption)); title != "" {
		out.Continued = title + language.Aside(c.Language.Words.Continued)
	}
	for _, l := range labels {
		out.Labels = append(out.Labels, drawing.Cell(l))
	}
	for i, s := range drawn {
		out.Series = append(out.Series, content.Series{Name: drawing.Cell(s.name), Values: s.values, Ink: inks[i]})
	}
	blocks := []content.Block{out}
	if ch.tabled {
		blocks = append(blocks, ch.asTable(c))
	}
	return turned(c, ch.landscape, &ch.where, blocks)
}

// headline is what stands above the chart: what it says, and what it shows.
func (ch *Chart) headline(c *compose.Composer, captioned *compose.CaptionBearer) []content.Block {
	return append(inRole(role.ChartTitle, captioned.Paragraphs(c)),
		inRole(role.ChartSubtitle, c.Remark(ch.subtitle))...)
}

// inRole gives paragraphs a role.
func inRole(of role.Role, blocks []content.Block) []content.Block {
	for i, b := range blocks {
		if p, ok := b.(content.Paragraph); ok {
			p.Role = of
			blocks[i] = p
		}
	}
	return blocks
}

// description says what the chart shows, in the author's words or from its data.
func (ch *Chart) description(c *compose.Composer) string {
	if !ch.alt.IsEmpty() {
		return ch.alt.Value
	}
	if ch.atlas.present {
		return ch.presence(c)
	}
	var parts []string
	for _, s := range ch.series {
		var values []string
		for i, label := range ch.labels {
			if i < len(s.exact) && (s.exact[i].Known || ch.kind != (chart.Flow{})) {
				values = append(values, markup.Words(label)+" "+saidValue(ch, c, s.exact[i]))
			}
		}
		line := strings.Join(values, "; ")
		if name := markup.Words(s.name); name != "" {
			if ch.kind == (chart.Flow{}) {
				name += " " + ch.written(c, ch.withUnit(flowSum(s)))
			}
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

// describedIn is the language of the description, where that is not the one of the edition: of a description that has
// no translation, and of one that is made of words without any.
func (ch *Chart) describedIn() string {
	if !ch.alt.IsEmpty() {
		return ch.alt.Language()
	}
	words := append(slices.Clip(ch.labels), ch.caption, ch.unit)
	for _, s := range ch.series {
		words = append(words, s.name)
	}
	out := ""
	for _, w := range words {
		switch {
		case !strings.ContainsFunc(w.Value, unicode.IsLetter):
		case w.Language() == "" || out != "" && out != w.Language():
			return ""
		default:
			out = w.Language()
		}
	}
	return out
}

// asTable sets the values below the chart, for those who hear the report or count: with all the decimals
// that they were written with.
func (ch *Chart) asTable(c *compose.Composer) content.Block {
	out := markup.NewTable(c.Styles)
	out.Span = ch.place.Span
	out.Decimal = c.Language.Numbers.DecimalSign()
	first := ch.unit
	if first.IsEmpty() || ch.sign != "" && !ch.head.IsEmpty() {
		first = ch.head
	}
	out.Columns = []content.TableColumn{{Title: c.Inlines(first)}}
	styles := make([]columnStyle, len(ch.series))
	for i, s := range ch.series {
		title := s.name
		if title.IsEmpty() {
			title = ch.caption
		}
		out.Columns = append(out.Columns, content.TableColumn{
			Title: content.Unlinked(c.Inlines(title)), Align: content.CellDecimal,
		})
		styles[i] = styleOf(s.exact)
		styles[i].decimals = ch.coined(styles[i].decimals)
	}
	for i, label := range ch.labels {
		cells := [][]content.Inline{c.Cell(label)}
		for k, s := range ch.series {
			text := unknownValue
			if a := s.exact[i]; a.Known {
				text = c.Numeral(ch.withUnit(a.Value.Decimal), styles[k].of(a.Value))
			}
			cells = append(cells, compose.PlainInlines(text))
		}
		out.Rows = append(out.Rows, content.TableRow{Cells: cells})
	}
	return out
}

// Data implements DataHolder: a row for each label, a column for each series, with what is counted in its title.
func (ch *Chart) Data() [][]string {
	unit := markup.Words(ch.unit)
	if ch.unit.IsEmpty() {
		unit = ch.sign
	}
	head := []string{markup.Words(ch.head)}
	for _, s := range ch.series {
		head = append(head, withUnit(markup.Words(s.name), unit))
	}
	rows := [][]string{head}
	for i, label := range ch.labels {
		row := []string{markup.Words(label)}
		for _, s := range ch.series {
			text := ""
			if i < len(s.exact) && s.exact[i].Known {
				text = s.exact[i].Value.Decimal.String()
			}
			row = append(row, text)
		}
		rows = append(rows, row)
	}
	return rows
}

// HasValues reports whether a value of the chart is known.
func (ch *Chart) HasValues() bool {
	for _, s := range ch.series {
		if slices.ContainsFunc(s.exact, func(a amount.Amount) bool { return a.Known }) {
			return true
		}
	}
	return false
}

// Grid is the values as they are written: a row for each label, a column for each series.
func (ch *Chart) Grid() *amount.Cells {
	out := &amount.Cells{Columns: []source.Text{ch.head}, Numerals: ch.numerals}
	for _, s := range ch.series {
		out.Columns = append(out.Columns, s.name)
	}
	for i, label := range ch.labels {
		row := []source.Text{label}
		for _, s := range ch.series {
			row = append(row, s.typed[i])
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

// Described implements DataHolder.
func (ch *Chart) Described() string { return ch.caption.Value }
