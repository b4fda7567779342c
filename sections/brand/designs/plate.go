package designs

import (
	"math"

	"annualreport/layout/diag"
	"annualreport/layout/unit"
	"annualreport/sections/schema"
)

// Plate is where things stand on a cover, whatever the size of the page. In languages that are written from right to
// left it is mirrored.
type Plate struct {
	// Ground is the color of the page.
	Ground Ground
	// Sender is where the names of the organisation stand, and Head where the title does; what stands in Foot ends at
	// the foot of it: the date, or on a back cover all there is.
	Sender, Head, Foot Area
	// Picture is where a picture is seen.
	Picture Area
	// Pattern is the family of the pattern of covers without a picture, PatternArea where it stands, and PatternGround
	// the color below it.
	Pattern       Pattern
	PatternArea   Area
	PatternGround Ground
	// Shapes are painted on the ground, one over the other.
	Shapes []Shape
}

// Shape is a rectangle of one color.
type Shape struct {
	Area Area
	Ink  Ground
}

// Ground is a color that something is painted in, as the brand has it.
type Ground uint8

// The colors that grounds and shapes have.
const (
	OnPrimary Ground = iota
	OnAccent
	OnSecond
	// OnPaper is a light tint of the accent, OnTint one of the primary color.
	OnPaper
	OnTint
	OnWhite
)

// Pattern is a family of patterns that are grown from the name of the organisation and the year.
type Pattern uint8

// The families. Rings are circles around several centers, Weave is bars that cross, and Strata are layers of hills.
const (
	NoPattern Pattern = iota
	Rings
	Weave
	Strata
)

// Area is a rectangle in parts of a page: from where lines begin, from the head, its width and its height. They count
// in 1/areaUnit, so that hundredths, ninths and thirteenths of a page are whole numbers.
type Area struct{ X, Y, W, H int64 }

// areaUnit is a whole page in the parts of an Area.
const areaUnit = 46800

// On is the rectangle on a page of a size, mirrored if lines begin at the right.
func (a Area) On(page unit.Size, mirrored bool) unit.Rect {
	out := unit.Rect{
		X: page.W.MulDiv(a.X, areaUnit), Y: page.H.MulDiv(a.Y, areaUnit), W: page.W.MulDiv(a.W, areaUnit),
		H: page.H.MulDiv(a.H, areaUnit),
	}
	if mirrored {
		out.X = page.W - out.X - out.W
	}
	return out
}

// overlaps reports whether two areas have a part in common that is higher than a hundredth of the page.
func (a Area) overlaps(b Area) bool {
	const little = areaUnit / 100
	return a.X < b.X+b.W && b.X < a.X+a.W && a.Y+little < b.Y+b.H && b.Y+little < a.Y+a.H
}

// IsEmpty reports whether there is no area.
func (a Area) IsEmpty() bool { return a.W == 0 || a.H == 0 }

// Bleeding is a rectangle on a page that goes on over the edges of the page that it touches, by a bleed.
func Bleeding(r unit.Rect, page unit.Size, bleed unit.Length) unit.Rect {
	right, foot := r.X+r.W, r.Y+r.H
	if r.X <= 0 {
		r.X -= bleed
	}
	if r.Y <= 0 {
		r.Y -= bleed
	}
	if right >= page.W {
		right = page.W + bleed
	}
	if foot >= page.H {
		foot = page.H + bleed
	}
	r.W, r.H = right-r.X, foot-r.Y
	return r
}

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

// readArea reads four numbers in percent.
func readArea(n []float64, at diag.Span, problems *diag.List) (Area, bool) {
	if len(n) != 4 || min(n[0], n[1], n[2], n[3]) < 0 || n[0]+n[2] > 100.01 || n[1]+n[3] > 100.01 {
		problems.Errorf(at, "such as [11, 20, 78, 45]: all of it is on the page",
			"an area is four numbers in percent of the page: from where lines begin, from the head, width and height")
		return Area{}, false
	}
	part := func(v float64) int64 { return int64(math.Round(v * areaUnit / 100)) }
	return Area{part(n[0]), part(n[1]), part(n[2]), part(n[3])}, true
}
