package object

import (
	"strings"
	"unicode/utf8"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/pattern"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/icon"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// BigNumber is a number with what it counts, a remark and an icon.
type BigNumber struct {
	// Value is the number, Label what it counts, and note the remark.
	Value, Label, note source.Text
	icon               icon.Icon
	// numerals is how its value is read.
	numerals *amount.Numerals
}

// BigNumberTable is a big number without a name and a remark, as messages have it.
func BigNumberTable(name string) schema.Table[*BigNumber] {
	return schema.Table[*BigNumber]{Name: name, Doc: numberDoc, Keys: bigNumberKeys()}
}

const numberDoc = "a number with what it counts"

// bigNumberKeys are those that big numbers have everywhere.
func bigNumberKeys() []schema.Key[*BigNumber] {
	value := func(n *BigNumber) *source.Text { return &n.Value }
	return []schema.Key[*BigNumber]{
		schema.Text("label", func(n *BigNumber) *source.Text { return &n.Label }).Needed().For(source.Label).
			Doc("what is counted").Example(`"lamps"`),
		schema.Either[*BigNumber](
			schema.Text("value", value).NotEmpty().For(source.Label),
			schema.Cell("value", value).Needed().For(source.Label).
				Doc("the number, a text as it is set, or the name of a cell such as `{members.north}`").
				Example("1234")),
	}
}

// ResolveNumber takes the value of a big number that names a cell from its table.
func ResolveNumber(in *key.Reading, n *BigNumber, tables []amount.Holder) {
	n.Value, n.numerals = amount.CellSaid(tables, n.Value, in.Numerals(), in.Problems)
}

// Number is a big number that a text can place.
type Number struct {
	BigNumber
	id     source.Text
	before before
	// weight is how large it is among others, if its author says so.
	weight weightSaid
	where  source.Where
	// inMargin is set if it stands in the margin column.
	inMargin bool
}

// numberTable is [[section.number]].
func numberTable(in *key.Reading) schema.Table[*Number] {
	big := func(n *Number) *BigNumber { return &n.BigNumber }
	keys := append([]schema.Key[*Number]{
		key.ID(in, func(n *Number) *source.Text { return &n.id }),
	}, schema.Within(big, bigNumberKeys())...)
	keys = append(keys, beforeKeys()...)
	return schema.Table[*Number]{
		Name: "number",
		Doc:  numberDoc,
		At:   func(n *Number) *source.Where { return &n.where },
		Keys: append(keys,
			weightKey(),
			schema.Text("note", func(n *Number) *source.Text { return &n.note }).For(source.Caption).
				Doc("a remark in small letters").Example(`"As of December."`),
			key.Icon(in, func(n *Number) *icon.Icon { return &n.icon }),
			inMargin(func(n *Number) *bool { return &n.inMargin })),
	}
}

// Name implements compose.Object.
func (n *Number) Name() source.Text { return n.id }

// TakeValues implements kind.ValueTaker.
func (n *Number) TakeValues(in *key.Reading, tables []amount.Holder) {
	ResolveNumber(in, &n.BigNumber, tables)
	n.takeBefore(in, tables)
}

// Fact is what the number says.
func (n *Number) Fact() amount.Fact {
	return amount.Fact{Label: n.Label, Numerals: n.numerals, Text: n.Value}
}

// Compose implements compose.Object: it stands between paragraphs.
func (n *Number) Compose(c *compose.Composer) []content.Block {
	if n.inMargin && compose.HasMargin(c) {
		return n.composeInMargin(c)
	}
	return []content.Block{compose.NumberBetween(n.Card(c))}
}

// composeInMargin composes the number for the margin column, above what it counts.
func (n *Number) composeInMargin(c *compose.Composer) []content.Block {
	card := n.Card(c).BigNumber
	paragraph := func(as role.Role, l content.Label) content.Block {
		return content.Paragraph{Role: as, Tag: display.P, Inlines: l.Inlines, Span: l.Span}
	}
	value := content.Paragraph{
		Role: role.SideNumber, Tag: display.P, Inlines: c.Value(onOneLine(tied(n.Value))), Anchor: card.Anchor,
		Span: card.Value.Span,
	}
	blocks := []content.Block{value, paragraph(role.SideNote, card.Counted)}
	for _, l := range []content.Label{card.Before, card.Note} {
		if !l.IsEmpty() {
			blocks = append(blocks, paragraph(role.NumberNote, l))
		}
	}
	return compose.Beside(c, blocks, n.Value.Span)
}

// longestLine is how many letters a number in the margin has at the most that stays on one line: it becomes smaller
// until it fits there.
const longestLine = 14

// onOneLine is a value whose spaces end no line, if it is short.
func onOneLine(value source.Text) source.Text {
	if utf8.RuneCountInString(value.Value) <= longestLine {
		value.Value = strings.ReplaceAll(value.Value, " ", "\u00a0")
	}
	return value
}

// Card is the number as a card.
func (n *Number) Card(c *compose.Composer) compose.NumberCard {
	value := content.Label{Inlines: c.Value(tied(n.Value)), Span: n.Value.Span}
	return compose.NumberCard{
		BigNumber: content.BigNumber{
			Value: value, Counted: c.Label(n.Label), Before: n.saidBefore(c), Note: c.Label(n.note), Anchor: n.id.Value,
			Icon: compose.Icon(c, n.icon, n.Value.Span),
		},
		Given: n.weight.given(),
	}
}

// weightSaid is how large its author wants a number to be.
type weightSaid string

// The weights that can be written.
const (
	weightHero  weightSaid = "hero"
	weightLarge weightSaid = "large"
	weightSmall weightSaid = "small"
)

// weightKey is how large a number is among others.
func weightKey() schema.Key[*Number] {
	var words []schema.Word[weightSaid]
	for _, w := range []weightSaid{weightHero, weightLarge, weightSmall} {
		words = append(words, schema.Word[weightSaid]{Name: string(w), Means: w})
	}
	return schema.Words("weight", words, func(n *Number) *weightSaid { return &n.weight }).Usually("").
		Without("as the design has it").
		Doc("how large it is among others: a `hero` has a row to itself, and small ones stand three in a row").
		Example(`"hero"`)
}

// given is the weight that an author has written; nil if there is none.
func (w weightSaid) given() *content.NumberWeight {
	var out content.NumberWeight
	switch w {
	case weightHero:
		out = content.Hero
	case weightLarge:
		out = content.Large
	case weightSmall:
		out = content.Small
	default:
		return nil
	}
	return &out
}

// moneyCode finds a number beside the letters of a currency (ISO 4217).
var moneyCode = pattern.Of(`(\pN) ([A-Z]{3})\b|\b([A-Z]{3}) (\pN)`)

// tied is a value whose letters of money never part from their number.
func tied(value source.Text) source.Text {
	value.Value = moneyCode().ReplaceAllString(value.Value, "$1$3\u00a0$2$4")
	return value
}

// Numbers are the big numbers among some objects, in their order.
func Numbers(objects []compose.Object) []*Number {
	var out []*Number
	for _, o := range objects {
		if n, ok := o.(*Number); ok {
			out = append(out, n)
		}
	}
	return out
}
