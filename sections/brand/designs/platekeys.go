package designs

import (
	"slices"

	"annualreport/layout/diag"
	"annualreport/sections/schema"
)

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
	windows = []schema.Word[Window]{
		{Name: "rectangle", Means: Rectangle}, {Name: "circle", Means: Circle}, {Name: "arch", Means: Arch},
		{Name: "year", Means: Year},
	}
)

// scrims are the words for scrims.
func scrims() []schema.Word[Scrim] {
	out := []schema.Word[Scrim]{{Name: "none", Means: NoScrim}}
	for _, g := range grounds {
		out = append(out, schema.Word[Scrim]{Name: g.Name, Means: ScrimOf(g.Means)})
	}
	return out
}

// plateTable is the table of a cover with some keys.
func plateTable(name, doc string, keys []schema.Key[*change[Plate]]) schema.Table[*change[Plate]] {
	return schema.Table[*change[Plate]]{
		Name: name, Doc: doc, Keys: keys,
		Check: func(c *change[Plate]) {
			if shapes := c.value.Shapes; len(shapes) > 0 {
				c.say(func(p *Plate) { p.Shapes = shapes })
			}
		},
	}
}

// inPercent is what the numbers of an area are.
const inPercent = ": from where lines begin, from the head, width and height, in percent of the page"

// frontKeys are the keys of the front cover.
func frontKeys() []schema.Key[*change[Plate]] {
	picture := func(p *Plate) *Area { return &p.Picture }
	return slices.Concat(
		[]schema.Key[*change[Plate]]{
			groundKey(),
			placeKey("sender", "where the names of the organisation stand"+inPercent, "[11, 8, 78, 12]",
				func(p *Plate) *Area { return &p.Sender }, func(o *origin) *diag.Span { return &o.sender }),
			placeKey("head", "where the title stands; its words end where the picture or the pattern begins",
				"[11, 20, 78, 45]",
				func(p *Plate) *Area { return &p.Head }, func(o *origin) *diag.Span { return &o.head }),
			placeKey("foot", "what ends at its foot: the date", "[11, 84, 78, 8]",
				func(p *Plate) *Area { return &p.Foot }, func(o *origin) *diag.Span { return &o.foot }),
			areaKey("picture", "where a picture is seen", "[0, 45, 100, 44]", picture),
			word("window", windows, func(p *Plate) *Window { return &p.Window }).
				Doc("the shape through which the picture of a cover with a window is seen, within `picture`: all of " +
					"it, its largest `circle`, an `arch`, or the digits of the `year`").Example(`"arch"`),
			word("scrim", scrims(), func(p *Plate) *Scrim { return &p.Scrim }).
				Doc("the color that a picture goes over into behind words that stand on it, as far as these need it " +
					"to be read; with `none` no words may stand on a picture").Example(`"primary"`),
			truth("fill", func(p *Plate) *bool { return &p.Fill }).
				Doc("whether the title is as large as its place lets it be, up to its `size` times four").
				Example("true"),
		}, artKeys("where a pattern stands, if there is no picture"))
}

// coverKey is one of the covers of a design, by its key.
type coverKey struct {
	name, doc string
	cover     Cover
}

// coverKeys are the tables of what front covers have of their own.
func coverKeys() []coverKey {
	return []coverKey{
		{"pattern_cover", "what is otherwise on front covers with a pattern", PatternCover},
		{"picture_cover", "what is otherwise on front covers with a picture", PictureCover},
		{"type_cover", "what is otherwise on front covers with nothing but the title", TypeCover},
		{"window_cover", "what is otherwise on front covers with a window", WindowCover},
	}
}

// backKeys are the keys of the back cover.
func backKeys() []schema.Key[*change[Plate]] {
	return slices.Concat(
		[]schema.Key[*change[Plate]]{
			groundKey(),
			placeKey("sender", "where the logo and the name stand"+inPercent+"; without it they stand in `foot`",
				"[11, 8, 78, 12]",
				func(p *Plate) *Area { return &p.Sender }, func(o *origin) *diag.Span { return &o.sender }),
			placeKey("head", "where the text of the back cover stands; without it that stands in `foot`",
				"[11, 20, 78, 40]",
				func(p *Plate) *Area { return &p.Head }, func(o *origin) *diag.Span { return &o.head }),
			placeKey("foot", "what ends at its foot: the addresses, and what has no other place", "[11, 50, 78, 42]",
				func(p *Plate) *Area { return &p.Foot }, func(o *origin) *diag.Span { return &o.foot }),
		}, artKeys("where the pattern stands"))
}

// groundKey is the ground of a cover.
func groundKey() schema.Key[*change[Plate]] {
	ground := func(p *Plate) *Ground { return &p.Ground }
	return schema.Words("ground", grounds, taking(ground)).Without(before).Then(func(c *change[Plate]) {
		v := c.value.Ground
		c.say(func(p *Plate) {
			if p.PatternGround == p.Ground { // a pattern that stands on the ground itself goes with it
				p.PatternGround = v
			}
			p.Ground = v
		})
	}).Doc("the color of the page").Example(`"white"`)
}

// areaKey is a key that holds an area.
func areaKey(name, doc, example string, at func(*Plate) *Area) *schema.Field[*change[Plate], Area] {
	return saying(schema.NumbersAs(name, 4, taking(at), readArea), at).Says("%").Doc(doc).Example(example)
}

// placeKey is a key that holds the area of a text, and remembers where it is said.
func placeKey(
	name, doc, example string, at func(*Plate) *Area, said func(*origin) *diag.Span,
) *schema.Field[*change[Plate], Area] {
	return areaKey(name, doc, example, at).ValueAt(func(c *change[Plate]) *diag.Span { return &c.at }).
		Then(func(c *change[Plate]) {
			area, span := *at(&c.value), c.at
			c.say(func(p *Plate) { *at(p), *said(&p.origin) = area, span })
		})
}

// artKeys are the keys of the pattern of a cover and of its shapes.
func artKeys(area string) []schema.Key[*change[Plate]] {
	ground := func(p *Plate) *Ground { return &p.PatternGround }
	return []schema.Key[*change[Plate]]{
		word("pattern", patterns, func(p *Plate) *Pattern { return &p.Pattern }).
			Doc("the family of the pattern").Example(`"weave"`),
		areaKey("pattern_area", area, "[0, 0, 100, 100]", func(p *Plate) *Area { return &p.PatternArea }),
		word("pattern_ground", grounds, ground).
			Doc("the color below a pattern").Example(`"white"`),
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
			schema.Truth("over_picture", func(s *Shape) *bool { return &s.OverPicture }).
				Doc("whether it lies over the picture or the pattern, as the ground of a text").Example("true"),
		},
	}
}
