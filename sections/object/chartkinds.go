package object

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	"annualreport/layout/chart"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/compose"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// chartTypes are the types that an author can name.
var chartTypes = []schema.Word[chart.Kind]{
	{Name: "bar", Means: chart.Bars{}},
	{Name: "column", Means: chart.Columns{}},
	{Name: "stacked", Means: chart.Stack{}},
	{Name: "line", Means: chart.Lines{}},
	{Name: "donut", Means: chart.Donut{}},
	{Name: "waffle", Means: chart.Waffle{}},
	{Name: "strip", Means: chart.Strip{}},
	{Name: "slope", Means: chart.Slope{}},
	{Name: "dots", Means: chart.Dots{}},
	{Name: "multiples", Means: chart.Multiples{}},
	{Name: "flow", Means: chart.Flow{}},
	{Name: "map", Means: chart.Map{}},
}

// chartTypeNames lists the names of all types.
func chartTypeNames() string {
	var names []string
	for _, t := range chartTypes {
		names = append(names, t.Name)
	}
	return strings.Join(names, ", ")
}

// typeName is the name of the type of a chart.
func (ch *Chart) typeName() string {
	at := slices.IndexFunc(chartTypes, func(t schema.Word[chart.Kind]) bool { return t.Means == ch.kind })
	return chartTypes[at].Name
}

// showsParts reports whether a chart shows parts of a whole.
func (ch *Chart) showsParts() bool {
	switch ch.kind.(type) {
	case chart.Donut, chart.Waffle, chart.Strip:
		return true
	}
	return false
}

// mostSeries is how many series of a chart can be told apart.
func (ch *Chart) mostSeries() int {
	switch ch.kind.(type) {
	case chart.Slope:
		return mostSlopes
	case chart.Multiples:
		return mostPanels
	}
	return mostSeries
}

// checkForm tells of charts that have not the series or the labels that their kind asks for, and makes bars of them.
func (ch *Chart) checkForm(problems *diag.List) {
	switch n := len(ch.labels); {
	case ch.kind == (chart.Slope{}) && n != slopeLabels:
		problems.Errorf(ch.place.Span, "leave out the labels between the first and the last, or use type = \"line\"",
			"a slope has %d labels, a year before and one after; this has %d", slopeLabels, n)
	case ch.kind == (chart.Dots{}) && len(ch.series) > dotsSeries:
		problems.Errorf(ch.series[dotsSeries].name.Span, "use type = \"bar\" or \"line\"",
			"dots show %d series at the most", dotsSeries)
	case ch.kind == (chart.Flow{}) && !checkFlow(ch, problems):
	case isMap(ch) && !checkMap(ch, problems):
	default:
		return
	}
	ch.kind = chart.Bars{}
}

// How many labels a slope has, and how many series dots have at the most.
const (
	slopeLabels = 2
	dotsSeries  = 2
)

// The most parts that can be told apart in a chart of parts of a whole, and the share of the whole below which
// a part cannot be seen in a donut.
const (
	mostParts = 6
	sliver    = 0.03
)

// checkParts tells of parts of a whole that would say something else than their values. Of more parts than
// can be told apart it makes bars.
func (ch *Chart) checkParts(l *language.Language, problems *diag.List) {
	if !ch.isWhole(problems) {
		ch.kind = chart.Bars{}
		return
	}
	ch.parted = true
	if n := len(ch.parts(l)); n > mostParts {
		problems.Warnf(ch.place.Span, "use type = \"bar\", or put the smallest parts together",
			"a %s of %d parts is hard to read, so that it is set as bars", ch.typeName(), n)
		ch.kind = chart.Bars{}
	}
}

// isWhole tells of values that are no parts of a whole.
func (ch *Chart) isWhole(problems *diag.List) bool {
	ok := true
	if len(ch.series) > 1 {
		problems.Errorf(ch.series[1].name.Span, "use type = \"stacked\"", "a %s shows one series",
			ch.typeName())
		ok = false
	}
	sum := 0.0
	for i, v := range ch.series[0].values {
		if v < 0 {
			problems.Errorf(ch.series[0].typed[i].Span, "use type = \"bar\"", "a %s has no parts below nothing",
				ch.typeName())
			ok = false
		}
		if !math.IsNaN(v) {
			sum += v
		}
	}
	if sum == 0 {
		problems.Errorf(ch.place.Span, "use type = \"bar\"", "the parts of the %s are nothing together",
			ch.typeName())
		ok = false
	}
	if ch.kind != (chart.Donut{}) && isPercent(ch) && sum > allPercent+percentRounding {
		problems.Errorf(ch.place.Span, "correct the values, or leave out the unit",
			"the parts of the %s are more than 100 %% together: %s", ch.typeName(),
			number.FromFloat(sum).Round(1).Trim(0))
		ok = false
	}
	return ok
}

// part is a label of a chart of one series with its value; joined are the labels that it is
// the sum of, by their index, if it stands for several.
type part struct {
	label  source.Text
	value  float64
	joined []int
}

// parts are the values of a chart of one series as parts of a whole: the largest first,
// unless their order has a meaning, and the slivers of a donut together at the end.
func (ch *Chart) parts(l *language.Language) []part {
	small := ch.slivers()
	if len(small) < 2 || ch.kind != (chart.Donut{}) {
		small = nil // one alone keeps its name
	}
	other := part{label: compose.AddedText(l, l.Words.Other), joined: small}
	var parts []part
	for i, v := range ch.series[0].values {
		switch {
		case slices.Contains(small, i):
			other.value += v
		case !math.IsNaN(v):
			parts = append(parts, ch.part(i))
		}
	}
	if small != nil {
		parts = joinOther(parts, other)
	}
	if !ch.ordered {
		slices.SortStableFunc(parts, bySize)
	}
	return parts
}

// bySize orders parts: the largest first, what is joined behind them, and the unknown last.
func bySize(a, b part) int {
	switch {
	case math.IsNaN(a.value) && math.IsNaN(b.value):
		return 0
	case math.IsNaN(a.value):
		return 1
	case math.IsNaN(b.value):
		return -1
	case len(a.joined) != len(b.joined):
		return len(a.joined) - len(b.joined)
	}
	return cmp.Compare(b.value, a.value)
}

// part is one value of a chart of one series.
func (ch *Chart) part(i int) part {
	return part{label: ch.labels[i], value: ch.series[0].values[i]}
}

// slivers are the known values of a chart of one series that are too small to be seen in a
// donut, by their index.
func (ch *Chart) slivers() []int {
	sum := 0.0
	for _, v := range ch.series[0].values {
		if !math.IsNaN(v) {
			sum += v
		}
	}
	var small []int
	for i, v := range ch.series[0].values {
		if v < sliver*sum { // never true of what is not known
			small = append(small, i)
		}
	}
	return small
}

// joinOther adds what is joined to the others; to that of the same name, if there is one.
func joinOther(parts []part, other part) []part {
	for i, p := range parts {
		if strings.EqualFold(markup.Words(p.label), other.label.Value) {
			parts[i].value += other.value
			parts[i].joined = other.joined
			return parts
		}
	}
	return append(parts, other)
}

// arranged is a chart of one series with its values in the order in which they are drawn; notes
// tell what is joined, and the part of a donut that is nothing: its ring has no place for it.
func (ch *Chart) arranged(c *compose.Composer) (labels []source.Text, values []series, notes []source.Text) {
	one := series{name: ch.series[0].name}
	absent := absentOf(ch, c, 0)
	var parts []part
	if ch.showsParts() {
		parts = ch.parts(c.Language)
	} else {
		parts = ch.sorted()
	}
	for _, p := range parts {
		if p.value == 0 && ch.kind == (chart.Donut{}) && len(p.joined) == 0 {
			continue // it is among those without a place
		}
		labels = append(labels, p.label)
		one.values = append(one.values, p.value)
		if len(p.joined) > 0 {
			notes = append(notes, ch.joinedNote(c, p))
		}
	}
	if absent != "" {
		notes = append(notes, source.Text{Value: absent, Span: ch.place.Span})
	}
	return labels, []series{one}, notes
}

// sorted are all values of a chart of one series, the largest first and the unknown last.
func (ch *Chart) sorted() []part {
	var parts []part
	for i := range ch.labels {
		parts = append(parts, ch.part(i))
	}
	if !ch.ordered {
		slices.SortStableFunc(parts, bySize)
	}
	return parts
}

// joinedNote says what a part of a donut is the sum of.
func (ch *Chart) joinedNote(c *compose.Composer, p part) source.Text {
	var items []string
	for _, i := range p.joined {
		items = append(items, listedValue(ch, c, 0, i))
	}
	return source.Text{
		Value: fmt.Sprintf("%s: %s", p.label.Value, strings.Join(items, c.Language.Lists.Comma)), Span: ch.place.Span,
	}
}

// divisible lets words be divided behind any letter, if nothing else helps: labels of any length have
// room in a chart, and so they have in the remark that names them.
func divisible(blocks []content.Block) []content.Block {
	out := slices.Clone(blocks)
	for i, b := range out {
		if p, ok := b.(content.Paragraph); ok {
			p.Anywhere = true
			out[i] = p
		}
	}
	return out
}

// mostLetters is how many letters the labels of a sequence have beside their figures: "Week 12",
// "FY 2031".
const mostLetters = 5

// isSequence tells labels that count on, as years, months and quarters do: all of them have figures
// and few letters, or are months.
func (ch *Chart) isSequence(l *language.Language) bool {
	for _, label := range ch.labels {
		words := markup.Words(label)
		if _, ok := l.Dates.ShortMonth(words); ok {
			continue
		}
		letters, figures := 0, 0
		for _, r := range words {
			switch {
			case unicode.IsDigit(r):
				figures++
			case unicode.IsLetter(r):
				letters++
			}
		}
		if figures == 0 || letters > mostLetters {
			return false
		}
	}
	return true
}

// shortLabels are the labels with shorter names of months; nil where a label names none.
func (ch *Chart) shortLabels(labels []source.Text, l *language.Language) [][]content.Inline {
	out := make([][]content.Inline, len(labels))
	for i, label := range labels {
		if short, ok := l.Dates.ShortMonth(markup.Words(label)); ok {
			out[i] = compose.PlainInlines(short)
		}
	}
	return out
}

// The most values that a chart has, and the greatest and the least that can be drawn: the sum of all
// is still a number to a processor.
const (
	mostValues    = 2000
	greatestValue = 1e300
	leastValue    = 1e-300
)

// checkValues tells of charts without values, and of values that cannot be drawn. It returns
// whether there is nothing to tell.
func (ch *Chart) checkValues(problems *diag.List) bool {
	found, ok := 0, true
	for _, s := range ch.series {
		for i, v := range s.values {
			if math.IsNaN(v) {
				continue
			}
			found++
			if size := math.Abs(v); size > greatestValue || size > 0 && size < leastValue {
				problems.Errorf(s.typed[i].Span, "count in another unit",
					"this value is too great or too small for a chart")
				ok = false
			}
		}
	}
	if found == 0 {
		problems.Errorf(ch.place.Span, "give at least one value, or leave the chart out until there is one",
			"the chart has no values")
	}
	if found > mostValues {
		problems.Errorf(ch.place.Span, "give sums or means of longer times, or attach the data",
			"a chart of %d values cannot be read; %d are the most", found, mostValues)
	}
	return ok && found > 0
}
