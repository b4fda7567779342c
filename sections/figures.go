package sections

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/locale"
	"annualreport/layout/unit"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// figures is a section of big numbers, on pages of their own ground.
type figures struct {
	head
	numbers []bigNumber
}

// bigNumber is a number with what it counts, and a remark.
type bigNumber struct {
	value, label, note Text
	// numerals is how its value is read.
	numerals *numerals
}

// figuresKind is big numbers.
func figuresKind(in *reading) schema.Kind[Report] {
	check := func(s *figures) {
		if len(s.numbers) == 0 && len(s.Objects) == 0 {
			in.problems.Errorf(s.Span(), "add [[section.number]] with value = \"…\" and label = \"…\"", "the section has no numbers")
		}
	}
	note := schema.Text("note", func(n *bigNumber) *Text { return &n.note }).For(source.Caption).
		Doc("a remark in small letters").Example(`"As of December."`)
	return kindOf(in, "figures", "Big numbers, on pages of their own ground", check,
		schema.List("number", bigNumberTable("number", note), func(s *figures) *[]bigNumber { return &s.numbers }))
}

// bigNumberTable is a big number, with the keys that it has in one place alone.
func bigNumberTable(name string, more ...schema.Key[bigNumber]) schema.Table[bigNumber] {
	value := func(n *bigNumber) *Text { return &n.value }
	return schema.Table[bigNumber]{
		Name: name,
		Doc:  "a number with what it counts",
		Keys: append([]schema.Key[bigNumber]{
			schema.Text("label", func(n *bigNumber) *Text { return &n.label }).Needed().For(source.Label).
				Doc("what is counted").Example(`"lamps"`),
			schema.Either[bigNumber](
				schema.Text("value", value).NotEmpty().For(source.Label),
				schema.Cell("value", value).Needed().For(source.Label).
					Doc("the number, a text as it is set, or the name of a cell such as `{members.north}`").
					Example("1234")),
		}, more...),
	}
}

// takeValues implements valueTaker.
func (s *figures) takeValues(in *reading) { resolveNumbers(in, s.numbers) }

// namedNumbers implements namedNumberHolder.
func (s *figures) namedNumbers() []namedNumber {
	var out []namedNumber
	for _, n := range s.numbers {
		out = append(out, namedNumber{label: n.label, numerals: n.numerals, text: n.value})
	}
	return out
}

// bigNumbers implements numberBearer.
func (s *figures) bigNumbers() []bigNumber { return s.numbers }

// resolveNumbers takes the values of big numbers that name a cell from their tables.
func resolveNumbers(in *reading, numbers []bigNumber) {
	for i := range numbers {
		numbers[i].value, numbers[i].numerals = cellNamed(in.report, numbers[i].value, in.plainNumerals(), in.problems)
	}
}

// ground implements grounded: big numbers stand on the brand's paper.
func (s *figures) ground(c *composer) color.Ink { return c.report.Brand.Paper() }

// Big numbers stand two beside each other, or one on narrow pages.
const (
	numbersAcross = 2
	narrowest     = 250 * unit.Pt
)

// moneyCode finds a number beside the letters of a currency (ISO 4217).
var moneyCode = regexp.MustCompile(`(\pN) ([A-Z]{3})\b|\b([A-Z]{3}) (\pN)`)

// tied is a value whose letters of money never part from their number.
func tied(value Text) Text {
	value.Value = moneyCode.ReplaceAllString(value.Value, "$1$3\u00a0$2$4")
	return value
}

// longest is the number of letters of the longest piece of a value that cannot be divided.
func (s *figures) longest() unit.Length {
	most := 0
	for _, n := range s.numbers {
		for _, piece := range strings.Split(content.Spaces(locale.Language{}, tied(n.value).Value), " ") {
			most = max(most, utf8.RuneCountInString(piece))
		}
	}
	return unit.Length(most)
}

// valueWidth is the room for a letter of a big number that has become so small that it should rather
// have a line to itself.
func valueWidth(c *composer) unit.Length {
	const letter, smallest, part = 52, 400, 90 // in hundredths of the size, thousandths of it, hundredths of the cell
	return c.styles.Style(role.BigNumber).Text.Size.MulDiv(letter*smallest, 1000*part)
}

// blocks implements Section.
func (s *figures) blocks(c *composer) []content.Block {
	out := c.text(s.Text)
	if len(s.numbers) == 0 {
		return out
	}
	numbers := content.BigNumbers{Columns: numbersAcross}
	gap := c.styles.Cards.Numbers.Gap
	if c.sheet.Width() < narrowest || s.longest()*valueWidth(c) > (c.sheet.Width()-gap)/numbersAcross {
		numbers.Columns = 1
	}
	for _, n := range s.numbers {
		value := content.Label{Inlines: c.value(tied(n.value)), Span: n.value.Span}
		card := content.BigNumber{Value: value, Counted: c.label(n.label), Note: c.label(n.note)}
		numbers.Cards = append(numbers.Cards, card)
	}
	return append(out, numbers)
}
