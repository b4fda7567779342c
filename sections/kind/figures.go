package kind

import (
	"strings"
	"unicode/utf8"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/locale"
	"annualreport/layout/unit"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"

	"annualreport/layout/pattern"
)

// figures is a section of big numbers, on pages of their own ground.
type figures struct {
	compose.Head
	numbers []BigNumber
}

// BigNumber is a number with what it counts, and a remark.
type BigNumber struct {
	// Value is the number, Label what it counts, and note the remark.
	Value, Label, note source.Text
	// numerals is how its value is read.
	numerals *amount.Numerals
}

// figuresKind is big numbers.
func figuresKind(in *key.Reading) schema.Kind[*Parts] {
	check := func(s *figures) {
		if len(s.numbers) == 0 && len(s.Objects) == 0 {
			in.Problems.Errorf(s.Span(), "add [[section.number]] with value = \"…\" and label = \"…\"",
				"the section has no numbers")
		}
	}
	note := schema.Text("note", func(n *BigNumber) *source.Text { return &n.note }).For(source.Caption).
		Doc("a remark in small letters").Example(`"As of December."`)
	return kindOf(in, "figures", "Big numbers, on pages of their own ground", check,
		schema.List("number", BigNumberTable("number", note), func(s *figures) *[]BigNumber { return &s.numbers }))
}

// BigNumberTable is a big number, with the keys that it has in one place alone.
func BigNumberTable(name string, more ...schema.Key[*BigNumber]) schema.Table[*BigNumber] {
	value := func(n *BigNumber) *source.Text { return &n.Value }
	return schema.Table[*BigNumber]{
		Name: name,
		Doc:  "a number with what it counts",
		Keys: append([]schema.Key[*BigNumber]{
			schema.Text("label", func(n *BigNumber) *source.Text { return &n.Label }).Needed().For(source.Label).
				Doc("what is counted").Example(`"lamps"`),
			schema.Either[*BigNumber](
				schema.Text("value", value).NotEmpty().For(source.Label),
				schema.Cell("value", value).Needed().For(source.Label).
					Doc("the number, a text as it is set, or the name of a cell such as `{members.north}`").
					Example("1234")),
		}, more...),
	}
}

// TakeValues implements ValueTaker.
func (s *figures) TakeValues(in *key.Reading, tables []amount.Holder) {
	ResolveNumbers(in, s.numbers, tables)
}

// Facts implements FactHolder.
func (s *figures) Facts() []amount.Fact {
	var out []amount.Fact
	for _, n := range s.numbers {
		out = append(out, amount.Fact{Label: n.Label, Numerals: n.numerals, Text: n.Value})
	}
	return out
}

// BigNumbers implements NumberBearer.
func (s *figures) BigNumbers() []BigNumber { return s.numbers }

// ResolveNumbers takes the values of big numbers that name a cell from their tables.
func ResolveNumbers(in *key.Reading, numbers []BigNumber, tables []amount.Holder) {
	for i := range numbers {
		numbers[i].Value, numbers[i].numerals = amount.CellNamed(tables, numbers[i].Value, in.Numerals(), in.Problems)
	}
}

// Ground implements grounded: big numbers stand on the brand's paper.
func (s *figures) Ground(c *compose.Composer) color.Ink { return c.Brand.Paper() }

// Big numbers stand two beside each other, or one on narrow pages.
const (
	numbersAcross = 2
	narrowest     = 250 * unit.Pt
)

// moneyCode finds a number beside the letters of a currency (ISO 4217).
var moneyCode = pattern.Of(`(\pN) ([A-Z]{3})\b|\b([A-Z]{3}) (\pN)`)

// tied is a value whose letters of money never part from their number.
func tied(value source.Text) source.Text {
	value.Value = moneyCode().ReplaceAllString(value.Value, "$1$3\u00a0$2$4")
	return value
}

// longest is the number of letters of the longest piece of a value that cannot be divided.
func (s *figures) longest() unit.Length {
	most := 0
	for _, n := range s.numbers {
		for _, piece := range strings.Split(content.Spaces(locale.Language{}, tied(n.Value).Value), " ") {
			most = max(most, utf8.RuneCountInString(piece))
		}
	}
	return unit.Length(most)
}

// valueWidth is the room for a letter of a big number that has become so small that it should rather
// have a line to itself.
func valueWidth(c *compose.Composer) unit.Length {
	const letter, smallest, part = 52, 400, 90 // in hundredths of the size, thousandths of it, hundredths of the cell
	return c.Styles.Style(role.BigNumber).Text.Size.MulDiv(letter*smallest, 1000*part)
}

// Blocks implements compose.Section.
func (s *figures) Blocks(c *compose.Composer) []content.Block {
	out := c.Text(s.Text)
	if len(s.numbers) == 0 {
		return out
	}
	numbers := content.BigNumbers{Columns: numbersAcross}
	gap := c.Styles.Cards.Numbers.Gap
	if c.Sheet.Width() < narrowest || s.longest()*valueWidth(c) > (c.Sheet.Width()-gap)/numbersAcross {
		numbers.Columns = 1
	}
	for _, n := range s.numbers {
		value := content.Label{Inlines: c.Value(tied(n.Value)), Span: n.Value.Span}
		card := content.BigNumber{Value: value, Counted: c.Label(n.Label), Note: c.Label(n.note)}
		numbers.Cards = append(numbers.Cards, card)
	}
	return append(out, numbers)
}
