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

// plateTable is the table of a cover.
func plateTable(doc string) schema.Table[*change[Plate]] {
	return schema.Table[*change[Plate]]{
		Name: "place on a cover", Doc: doc, Keys: plateKeys(),
		Check: func(c *change[Plate]) {
			if shapes := c.value.Shapes; len(shapes) > 0 {
				c.say(func(p *Plate) { p.Shapes = shapes })
			}
		},
	}
}

// plateKeys are the keys of a plate.
func plateKeys() []schema.Key[*change[Plate]] {
	area := func(name, doc, example string, at func(*Plate) *Area) schema.Key[*change[Plate]] {
		return saying(schema.NumbersAs(name, 4, taking(at), readArea), at).Says("%").Doc(doc).Example(example)
	}
	ground := func(name, doc string, at func(*Plate) *Ground) schema.Key[*change[Plate]] {
		return word(name, grounds, at).Doc(doc).Example(`"white"`)
	}
	pattern := word("pattern", patterns, func(p *Plate) *Pattern { return &p.Pattern }).
		Doc("the family of the pattern").Example(`"weave"`)
	return []schema.Key[*change[Plate]]{
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
		schema.List("shape", shapeTable(), func(c *change[Plate]) *[]Shape { return &c.value.Shapes }),
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
