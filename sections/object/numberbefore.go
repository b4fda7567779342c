package object

import (
	"annualreport/layout/content"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/language"
	"annualreport/sections/number"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// before is what a number was a year ago.
type before struct {
	value, label source.Text
	// numerals is how the value is read.
	numerals *amount.Numerals
	// change is how the change since then is said.
	change changeSaid
}

// changeSaid is how the change of a number since last year is said.
type changeSaid string

// The ways to say a change. Where nothing is asked, it is in percent if there is one.
const (
	changeUsual      changeSaid = ""
	changePercent    changeSaid = "percent"
	changeDifference changeSaid = "difference"
	changeNone       changeSaid = "none"
)

// beforeKeys are the keys of what a number was a year ago.
func beforeKeys() []schema.Key[*Number] {
	changes := []schema.Word[changeSaid]{
		{Name: string(changePercent), Means: changePercent}, {Name: string(changeDifference), Means: changeDifference},
		{Name: string(changeNone), Means: changeNone},
	}
	return []schema.Key[*Number]{
		schema.Cell("last_year", func(n *Number) *source.Text { return &n.before.value }).For(source.Label).
			Doc("the number of the year before, or the name of a cell; the change in percent is counted").
			Example("1119"),
		schema.Text("last_year_label", func(n *Number) *source.Text { return &n.before.label }).For(source.Label).
			Without("the year before that of the report").
			Doc("what stands before it").Example(`"2029–30"`),
		schema.Words("change", changes, func(n *Number) *changeSaid { return &n.before.change }).Usually(changeUsual).
			Without("in percent; none where the number was 0 or less, or is a share").
			Doc("how the change since then is said").Example(`"none"`),
	}
}

// FactBefore is what the number was a year ago; its text is empty if nothing is said of that, and its label is the
// year, or the words for it.
func (n *Number) FactBefore() amount.Fact {
	return amount.Fact{Label: n.before.label, Numerals: n.before.numerals, Text: n.before.value}
}

// takeBefore reads what the number was, and tells of a change that is none.
func (n *Number) takeBefore(in *key.Reading, tables []amount.Holder) {
	b := &n.before
	if b.value.IsEmpty() {
		if b.change != changeUsual && b.change != changeNone {
			in.Problems.Errorf(n.where.Key("change"),
				"give the number of the year before as `last_year`, or leave it out",
				"there is no `last_year` that the number could have changed from")
		}
		return
	}
	b.value, b.numerals = amount.CellSaid(tables, b.value, in.Numerals(), in.Problems)
	if amount.IsBlank(b.value) {
		b.value = source.Text{}
		return
	}
	if b.label.IsEmpty() {
		b.label = source.Text{Value: in.YearBefore, Span: b.value.Span}
	}
	if b.label.IsEmpty() {
		in.Problems.Errorf(b.value.Span, "write last_year_label = \"2030\", or the year into the title of the report",
			"nobody knows which year `last_year` is of")
	}
	n.checkChange(in)
}

// checkChange tells of a change that is asked for and does not exist.
func (n *Number) checkChange(in *key.Reading) {
	b := &n.before
	if b.change == changeUsual || b.change == changeNone {
		return
	}
	at := n.where.Key("change")
	later, earlier, ok := n.both()
	switch {
	case !ok:
		in.Problems.Errorf(at, "write both as numbers of one unit, or say the change in `note`",
			"there is no change from %q to %q", b.value.Original(), n.Value.Original())
	case number.ShareOf(later.Unit) != "":
		in.Problems.Errorf(at, "leave `change` out, and say in `note` by how many points",
			"shares change by points, not in percent")
	case b.change == changePercent && !hasGrowth(later, earlier):
		in.Problems.Errorf(at, "leave `change` out, or write change = \"difference\"",
			"there is no change in percent from %s to %s", earlier.Decimal, later.Decimal)
	}
}

// both are the number and that of last year; false if one of them is none, or they have other units.
func (n *Number) both() (later, earlier number.Value, ok bool) {
	if n.numerals == nil || n.before.numerals == nil {
		return later, earlier, false
	}
	later, err := n.numerals.Read(n.Value)
	if err != nil {
		return later, earlier, false
	}
	earlier, err = n.before.numerals.Read(n.before.value)
	return later, earlier, err == nil && later.Unit == earlier.Unit
}

// hasGrowth reports whether there is a change in percent that says what has happened: none begins with nothing, from
// below nothing the quotient would call a loss a gain, and shares change by points.
func hasGrowth(later, earlier number.Value) bool {
	return earlier.Sign() > 0 && later.Sign() >= 0 && number.ShareOf(later.Unit) == ""
}

// saidBefore is what the number was, and its change: 2030: 1,119 (+14.9 %).
func (n *Number) saidBefore(c *compose.Composer) content.Label {
	b := &n.before
	value := b.value
	if value.IsEmpty() {
		c.Value(b.label) // what is wrong with it is told
		return content.Label{}
	}
	var inlines []content.Inline
	if !b.label.IsEmpty() {
		inlines = append(c.Value(b.label), compose.PlainInlines(": ")...)
	}
	if earlier, ok := value.Number(); ok {
		decimals := earlier.Decimals()
		if later, ok := n.Value.Number(); ok {
			decimals = max(decimals, later.Decimals())
		}
		inlines = append(inlines, c.ValueOf(c.Numeral(earlier, language.Style{Decimals: decimals}))...)
	} else {
		inlines = append(inlines, c.Value(tied(value))...)
	}
	if change := n.saidChange(c); change != "" {
		inlines = append(inlines, compose.PlainInlines(" (")...)
		inlines = append(inlines, c.ValueOf(change)...)
		inlines = append(inlines, compose.PlainInlines(")")...)
	}
	return content.Label{Inlines: inlines, Span: value.Span}
}

// saidChange is the change of the number since last year with its sign; empty if there is none to say.
func (n *Number) saidChange(c *compose.Composer) string {
	later, earlier, ok := n.both()
	switch share := number.ShareOf(later.Unit) != ""; {
	case !ok || share || n.before.change == changeNone:
		return ""
	case n.before.change == changeDifference:
		d := later.Sub(earlier.Decimal)
		style := language.Style{Decimals: d.Decimals(), Signed: true}
		return c.Numeral(number.Value{Decimal: d, Unit: later.Unit}, style)
	case !hasGrowth(later, earlier):
		return ""
	}
	change, ok := growth(later, earlier)
	if !ok {
		return ""
	}
	return c.Numeral(number.Value{Decimal: change, Unit: number.Percent},
		language.Style{Decimals: change.Decimals(), Signed: true})
}

// growth is the change in percent, rounded to whole percents from a hundred on and else to a decimal, without noughts
// at its end. It is false for a change that is too small to be seen, which would read as none.
func growth(later, earlier number.Value) (number.Decimal, bool) {
	const hundred, percents = 100, 2
	exact := later.Sub(earlier.Decimal)
	ratio := exact.Shift(percents)
	decimals := 1
	if ratio.Abs().Cmp(earlier.Times(hundred)) >= 0 {
		decimals = 0
	}
	out := ratio.Over(earlier.Decimal, decimals)
	return out.Trim(0), out.Sign() != 0 || exact.Sign() == 0
}
