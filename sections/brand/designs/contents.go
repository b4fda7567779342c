package designs

import (
	"annualreport/layout/content"
	"annualreport/layout/unit"
	"annualreport/sections/schema"
)

// Contents is what the contents of a design have beside their texts.
type Contents struct {
	// Leads is set if the first sentence of its lead stands below the title of each section, where there is room.
	Leads bool
	// Tiles is set if sections stand on tiles of the colors of the brand, where there is room, and not in a list.
	Tiles bool
	// Rules says where sections have a rule, and Rule is how thick it is.
	Rules content.ContentsRules
	Rule  unit.Length
	// Leaders is set if dots lead from titles to pages.
	Leaders bool
	// Inset is how far the list is set in from both sides, in percent of the width of the text.
	Inset int
	// Spread is how much farther from each other sections may stand, so that they fill their page.
	Spread Share
	// Numbers is how many of the big numbers of the report stand below the list, where there is room, and Ground their
	// color.
	Numbers int
	Ground  Ground
}

// The most that contents can have: big numbers, how far they are set in, and how much farther from each other sections
// stand, in lines.
const (
	mostContentsNumbers = 6
	mostContentsInset   = 30
	mostContentsSpread  = 20
)

// contentsTable is [contents].
func contentsTable() schema.Table[*change[Contents]] {
	layouts := []schema.Word[bool]{{Name: "list", Means: false}, {Name: "tiles", Means: true}}
	rules := []schema.Word[content.ContentsRules]{
		{Name: "none", Means: content.NoRules}, {Name: "below", Means: content.RulesBelow},
		{Name: "above", Means: content.RulesAbove},
	}
	rule := func(c *Contents) *unit.Length { return &c.Rule }
	return schema.Table[*change[Contents]]{
		Name: "contents of a design",
		Doc:  "what the contents have beside their texts",
		Keys: []schema.Key[*change[Contents]]{
			word("layout", layouts, func(c *Contents) *bool { return &c.Tiles }).
				Doc("whether sections and parts are a `list`, or stand on `tiles` of the colors of the brand, with " +
					"numbers like `small_number`; a list where tiles would take more than a page").
				Example(`"tiles"`),
			truth("leads", func(c *Contents) *bool { return &c.Leads }).
				Doc("whether the first sentence of its lead stands below the title of each section in a list, where " +
					"all of them have room on the page; headings in sections are left out for them, unless the " +
					"report says `depth`").Example("true"),
			word("rules", rules, func(c *Contents) *content.ContentsRules { return &c.Rules }).
				Doc("where sections have a rule, if they are not too close for it").Example(`"above"`),
			saying(schema.Points("rule", mostRule, taking(rule)), rule).Doc("how thick it is").Example("0.5"),
			truth("leaders", func(c *Contents) *bool { return &c.Leaders }).
				Doc("whether dots lead from titles to the numbers of pages").Example("true"),
			number("inset", 0, mostContentsInset, func(c *Contents, v float64) { c.Inset = int(v) }).Says("%").
				Doc("how far the list is set in from both sides, of the width of the text").Example("12"),
			number("spread", 0, mostContentsSpread, func(c *Contents, v float64) { c.Spread = shareOf(v) }).
				Says("lines").
				Doc("how much farther from each other sections may stand, and how much higher tiles may be, so that " +
					"they fill the page").Example("3"),
			number("numbers", 0, mostContentsNumbers, func(c *Contents, v float64) { c.Numbers = int(v) }).
				Doc("how many of the first big numbers of the report are shown below the list, where they have room " +
					"on the page; 0 for none").Example("6"),
			word("ground", grounds, func(c *Contents) *Ground { return &c.Ground }).
				Doc("the color that they stand on").Example(`"tint"`),
		},
	}
}

// contentsNumbers is how many numbers a Contents is.
const contentsNumbers = 9

// numbers are all that the contents are.
func (c *Contents) numbers() [contentsNumbers]int64 {
	return [contentsNumbers]int64{
		oneIf(c.Leads), oneIf(c.Tiles), int64(c.Rules), int64(c.Rule), oneIf(c.Leaders), int64(c.Inset),
		int64(c.Spread), int64(c.Numbers), int64(c.Ground),
	}
}

// fill takes the numbers of the contents, one after the other.
func (c *Contents) fill(next func() int64) {
	*c = Contents{
		Leads: next() != 0, Tiles: next() != 0, Rules: content.ContentsRules(next()), Rule: unit.Length(next()),
		Leaders: next() != 0, Inset: int(next()), Spread: Share(next()), Numbers: int(next()), Ground: Ground(next()),
	}
}
