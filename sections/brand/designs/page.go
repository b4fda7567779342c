package designs

import (
	"annualreport/layout/unit"
	"annualreport/sections/schema"
)

// Page is what the pages of a design have beside their texts.
type Page struct {
	// HeadAtTop is set if running heads and folios stand above the text, and not below it.
	HeadAtTop bool
	// HeadRule is the thickness of the rule between them and the edge of the page; 0 for none.
	HeadRule unit.Length
	// Numbers is the color of pages of big numbers.
	Numbers Ground
}

// mostRule is the thickness of the thickest rule, in points.
const mostRule = 6

// pageChange is what one file says of pages.
type pageChange struct {
	said []func(*Page)
	page Page
}

// apply puts what a file says into a page; nothing if c is nil.
func (c *pageChange) apply(p *Page) {
	if c == nil {
		return
	}
	for _, say := range c.said {
		say(p)
	}
}

// pageTable is [page].
func pageTable() schema.Table[*pageChange] {
	places := []schema.Word[bool]{{Name: "foot", Means: false}, {Name: "head", Means: true}}
	return schema.Table[*pageChange]{
		Name: "pages of a design",
		Doc:  "what pages have beside their texts",
		Keys: []schema.Key[*pageChange]{
			schema.Words("running_heads", places, func(c *pageChange) *bool { return &c.page.HeadAtTop }).
				Without(before).Then(func(c *pageChange) {
				v := c.page.HeadAtTop
				c.said = append(c.said, func(p *Page) { p.HeadAtTop = v })
			}).Doc("where running heads and the numbers of pages stand").Example(`"head"`),
			schema.Points("rule", mostRule, func(c *pageChange) *unit.Length { return &c.page.HeadRule }).
				Without(before).Then(func(c *pageChange) {
				v := c.page.HeadRule
				c.said = append(c.said, func(p *Page) { p.HeadRule = v })
			}).Doc("how thick the rule above them is; 0 for none").Example("1"),
			schema.Words("numbers", grounds, func(c *pageChange) *Ground { return &c.page.Numbers }).
				Without(before).Then(func(c *pageChange) {
				v := c.page.Numbers
				c.said = append(c.said, func(p *Page) { p.Numbers = v })
			}).Doc("the color of pages of big numbers").Example(`"paper"`),
		},
	}
}
