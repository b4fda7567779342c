package designs

import "annualreport/sections/schema"

// The words for grounds and patterns.
var (
	grounds = []schema.Word[Ground]{
		{Name: "primary", Means: OnPrimary}, {Name: "accent", Means: OnAccent}, {Name: "second", Means: OnSecond},
		{Name: "paper", Means: OnPaper}, {Name: "tint", Means: OnTint}, {Name: "white", Means: OnWhite},
	}
	patterns = []schema.Word[Pattern]{
		{Name: "none", Means: NoPattern}, {Name: "rings", Means: Rings}, {Name: "weave", Means: Weave},
		{Name: "strata", Means: Strata},
	}
)

// plateChange is what one file says of a plate.
type plateChange struct {
	said  []func(*Plate)
	plate Plate
	// whole is set if a file says which shapes there are, which are then all.
	whole bool
}

// apply puts what a file says into a plate; nothing if c is nil.
func (c *plateChange) apply(p *Plate) {
	if c == nil {
		return
	}
	for _, say := range c.said {
		say(p)
	}
}

// plateTable is the table of a cover.
func plateTable(doc string) schema.Table[*plateChange] {
	return schema.Table[*plateChange]{Name: "place on a cover", Doc: doc, Keys: plateKeys()}
}

// plateKeys are the keys of a plate.
func plateKeys() []schema.Key[*plateChange] {
	area := func(name, doc, example string, at func(*Plate) *Area) schema.Key[*plateChange] {
		return schema.NumbersAs(name, 4, func(c *plateChange) *Area { return at(&c.plate) }, readArea).
			Without(before).Then(func(c *plateChange) {
			a := *at(&c.plate)
			c.said = append(c.said, func(p *Plate) { *at(p) = a })
		}).Says("%").Doc(doc).Example(example)
	}
	ground := func(name, doc string, at func(*Plate) *Ground) schema.Key[*plateChange] {
		return schema.Words(name, grounds, func(c *plateChange) *Ground { return at(&c.plate) }).
			Without(before).Then(func(c *plateChange) {
			g := *at(&c.plate)
			c.said = append(c.said, func(p *Plate) { *at(p) = g })
		}).Doc(doc).Example(`"white"`)
	}
	pattern := schema.Words("pattern", patterns, func(c *plateChange) *Pattern { return &c.plate.Pattern }).
		Without(before).Then(func(c *plateChange) {
		v := c.plate.Pattern
		c.said = append(c.said, func(p *Plate) { p.Pattern = v })
	}).Doc("the family of the pattern").Example(`"weave"`)
	return []schema.Key[*plateChange]{
		ground("ground", "the color of the page", func(p *Plate) *Ground { return &p.Ground }),
		area("sender", "where the names of the organisation stand: from where lines begin, from the head, width and "+
			"height, in percent of the page", "[11, 8, 78, 12]", func(p *Plate) *Area { return &p.Sender }),
		area("head", "where the title stands", "[11, 20, 78, 45]", func(p *Plate) *Area { return &p.Head }),
		area("foot", "what ends at its foot: the date or, on a back cover, all text", "[11, 84, 78, 8]",
			func(p *Plate) *Area { return &p.Foot }),
		area("picture", "where a picture is seen", "[0, 45, 100, 44]", func(p *Plate) *Area { return &p.Picture }),
		pattern,
		area("pattern_area", "where a pattern stands, if there is no picture", "[0, 0, 100, 100]",
			func(p *Plate) *Area { return &p.PatternArea }),
		ground("pattern_ground", "the color below a pattern", func(p *Plate) *Ground { return &p.PatternGround }),
		schema.Each("shape", shapeTable(), func(c *plateChange, s *Shape) {
			if !c.whole {
				c.whole = true
				c.said = append(c.said, func(p *Plate) { p.Shapes = nil })
			}
			one := *s
			c.said = append(c.said, func(p *Plate) { p.Shapes = append(p.Shapes[:len(p.Shapes):len(p.Shapes)], one) })
		}),
	}
}

// shapeTable is a shape of a plate.
func shapeTable() schema.Table[*Shape] {
	return schema.Table[*Shape]{
		Name: "shape of a cover",
		Doc:  "rectangles on the ground, one over the other; those of a file stand for all of `from`",
		Keys: []schema.Key[*Shape]{
			schema.NumbersAs("area", 4, func(s *Shape) *Area { return &s.Area }, readArea).NeededAs(
				"where it is", "area = [0, 0, 15, 100]").Says("%").
				Doc("where it is: from where lines begin, from the head, width and height, in percent of the page").
				Example("[0, 0, 15, 100]"),
			schema.Words("color", grounds, func(s *Shape) *Ground { return &s.Ink }).Doc("its color").
				Example(`"accent"`),
		},
	}
}
