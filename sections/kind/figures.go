package kind

import (
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/object"
	"annualreport/sections/schema"
)

// figures is a section of big numbers, on pages of their own ground. They are its objects; those that its text
// places stand there.
type figures struct{ compose.Head }

// figuresKind is big numbers.
func figuresKind(in *key.Reading) schema.Kind[*Parts] {
	check := func(s *figures) {
		if len(s.Objects) == 0 {
			in.Problems.Errorf(s.Span(), "add [[section.number]] with value = \"…\" and label = \"…\"",
				"the section has no numbers")
		}
	}
	return kindOf(in, "figures", "Big numbers, on pages of their own ground", check)
}

// BigNumbers implements NumberBearer.
func (s *figures) BigNumbers() []object.BigNumber {
	var out []object.BigNumber
	for _, n := range object.Numbers(s.Objects) {
		out = append(out, n.BigNumber)
	}
	return out
}

// Ground implements compose.Grounder: the design says what big numbers stand on.
func (s *figures) Ground(c *compose.Composer) color.Ink {
	return c.Brand.Ground(c.Brand.Design.Page.Numbers)
}

// Blocks implements compose.Section.
func (s *figures) Blocks(c *compose.Composer) []content.Block {
	out := c.Text(s.Text)
	var cards []compose.NumberCard
	for _, n := range compose.Claimed[*object.Number](c) {
		cards = append(cards, n.Card(c))
	}
	if len(cards) == 0 {
		return out
	}
	return append(out, compose.NumbersOfPage(c, cards))
}
