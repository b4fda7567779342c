package designs

import (
	"annualreport/layout/content/role"
	"annualreport/layout/unit"
	"annualreport/sections/schema"
)

// Opener is how a section begins that has no picture of its own there, and is long enough.
type Opener struct {
	// Share is how much of a page the ground takes that the title and the lead stand on, from the head, in percent; 0
	// for none, and 100 for a page of its own.
	Share int
	// Ground is its color.
	Ground Ground
	// Numeral is the size of the number of the section on the ground, on a page of CoverWidth; 0 for none.
	Numeral unit.Length
	// Cut is how much of the height and of the width of the numeral is beyond the edges of the page, in percent.
	Cut int
	// Least is how many pages of text a section with a ground has at the least.
	Least Share
	// InParts is set if sections in the parts of a report begin so, too.
	InParts bool
}

// The bounds of an opener: the largest numeral in points, how much of it may be cut off, and the most
// pages of text that can be asked for.
const (
	mostNumeral = 1000
	mostCut     = 60
	mostPages   = 20
)

// The shares of a page that a ground takes: the whole page, or its head.
const (
	ownPage  = 100
	pageHead = 34
)

// openerChange is what a file says of openers and of their texts.
type openerChange struct {
	change[Opener]
	texts [role.Count]*change[Text]
}

// apply puts what is said into a design; nothing if c is nil.
func (c *openerChange) apply(to *Design) {
	if c == nil {
		return
	}
	c.change.apply(&to.Opener)
	for _, n := range onOpeners() {
		c.texts[n.role].apply(&to.onOpeners[n.role])
	}
}

// openerTable is [opener], whose texts have a table.
func openerTable(texts schema.Table[*change[Text]]) schema.Table[*openerChange] {
	extents := []schema.Word[int]{
		{Name: "none", Means: 0}, {Name: "head", Means: pageHead}, {Name: "page", Means: ownPage},
	}
	keys := []schema.Key[*change[Opener]]{
		word("extent", extents, func(o *Opener) *int { return &o.Share }).
			Doc("the ground that the title and the lead stand on: a `page` of its own, the `head` of the first " +
				"page, or `none`; sections with a picture there, on grounds or on landscape pages have none, and " +
				"neither have appendices").
			Example(`"page"`),
		word("ground", grounds, func(o *Opener) *Ground { return &o.Ground }).
			Doc("the color of the ground").Example(`"accent"`),
		number("numeral", 0, mostNumeral, func(o *Opener, v float64) { o.Numeral = unit.Points(v) }).Says("pt").
			Doc("the size of the number of the section on the ground, and of that of a part on its page, which is " +
				"decoration; 0 for none").Example("420"),
		number("cut", 0, mostCut, func(o *Opener, v float64) { o.Cut = int(v) }).Says("%").
			Doc("how much of its height and of its width the edges of the page cut off").Example("15"),
		number("least", 0, mostPages, func(o *Opener, v float64) { o.Least = shareOf(v) }).Says("pages").
			Doc("how long the text of a section is at the least for a ground, so that short ones leave no pages " +
				"empty; others begin with a title among the text").Example("0.6"),
		truth("in_parts", func(o *Opener) *bool { return &o.InParts }).
			Doc("whether sections in the parts of a report begin so, too; without it their parts alone stand out").
			Example("true"),
	}
	out := schema.Table[*openerChange]{
		Name: "opener",
		Doc: "how sections begin; the texts are those on a ground, in the measures of a page that is 210 mm wide; " +
			"below a picture a lead that is larger than others looks so, too",
		Keys: schema.Within(func(c *openerChange) *change[Opener] { return &c.change }, keys),
	}
	for _, n := range onOpeners() {
		out.Keys = append(out.Keys,
			schema.Sub(n.name, texts, func(c *openerChange, t *change[Text]) { c.texts[n.role] = t }).Doc(n.doc))
	}
	return out
}

// openerNumbers is how many numbers an Opener is.
const openerNumbers = 6

// numbers are all that an opener is.
func (o *Opener) numbers() [openerNumbers]int64 {
	return [openerNumbers]int64{
		int64(o.Share), int64(o.Ground), int64(o.Numeral), int64(o.Cut), int64(o.Least), oneIf(o.InParts),
	}
}

// fill takes the numbers of an opener, one after the other.
func (o *Opener) fill(next func() int64) {
	*o = Opener{
		Share: int(next()), Ground: Ground(next()), Numeral: unit.Length(next()), Cut: int(next()),
		Least: Share(next()), InParts: next() != 0,
	}
}
