package object

import (
	"math"
	"slices"
	"strings"

	"annualreport/layout/chart"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/language"
	"annualreport/sections/markup"
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
		Kind: ch.kind, Look: lookOf(c, ch), Anchor: captioned.Anchor(c), Caption: ch.headline(c, captioned),
		Notes: slices.Concat(remarks(c, below), c.Remark(ch.source), c.Remark(ch.atlas.disclaimer)),
		Alt:   description(ch, c), AltLanguage: describedIn(ch), Map: onMap(ch, c),
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
		blocks = append(blocks, valuesTable(ch, c))
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
