package designs

import (
	"strings"

	"annualreport/fonts"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// The bounds of what a design says: sizes in points, shares, and tracking in thousandths of the size.
const (
	leastSize     = 4
	mostSize      = 500
	mostRise      = 100
	mostShare     = 20
	leastLeading  = 0.5
	leastTracking = -100
	mostTracking  = 500
)

// The words that a design says, and what they mean.
var (
	families = []schema.Word[Family]{
		{Name: "text", Means: Running}, {Name: "titles", Means: Titles}, {Name: "labels", Means: Labels},
	}
	weights = []schema.Word[fonts.Weight]{
		{Name: "regular", Means: fonts.Regular}, {Name: "light", Means: fonts.Light},
		{Name: "medium", Means: fonts.Medium}, {Name: "semibold", Means: fonts.Semibold},
		{Name: "bold", Means: fonts.Bold}, {Name: "black", Means: fonts.Black},
	}
	inks = []schema.Word[Ink]{
		{Name: "text", Means: Plain}, {Name: "quiet", Means: Quiet}, {Name: "primary", Means: Primary},
		{Name: "heading", Means: Heading}, {Name: "accent", Means: Accent}, {Name: "reversed", Means: Reversed},
		{Name: "second", Means: Second},
	}
	figures = []schema.Word[shape.Features]{
		{Name: "plain", Means: 0}, {Name: "old", Means: shape.OldStyleFigures},
		{Name: "lining", Means: shape.LiningFigures}, {Name: "tabular", Means: shape.TabularFigures},
	}
	alignments = []schema.Word[content.Alignment]{
		{Name: "start", Means: content.Start}, {Name: "justified", Means: content.Justified},
		{Name: "center", Means: content.Center}, {Name: "end", Means: content.End},
	}
)

// textChange is what a file says of the texts of a role on pages.
type textChange struct {
	change[Text]
	// like is the role that the texts look like, but for what else is said; likeAt is where the file says so.
	like   role.Role
	likeAt diag.Span
}

// isLike reports whether the texts look like those of another role.
func (c *textChange) isLike() bool { return !c.likeAt.IsZero() }

// textKeys are the keys of a role.
func textKeys() []schema.Key[*change[Text]] {
	slant := func(t *Text) *fonts.Slant { return &t.Slant }
	return []schema.Key[*change[Text]]{
		word("family", families, func(t *Text) *Family { return &t.Family }).
			Doc("the family of the letters: that of `text`, `titles` or `labels` in `[brand]`").Example(`"titles"`),
		word("weight", weights, func(t *Text) *fonts.Weight { return &t.Weight }).
			Doc("the weight of the letters; the nearest that the family has").Example(`"semibold"`),
		saying(schema.TruthAs("italic", taking(slant), slantOf), slant).
			Doc("whether letters are slanted").Example("true"),
		number("size", leastSize, mostSize, func(t *Text, v float64) { t.Size = unit.Points(v) }).Says("pt").
			Doc("the size of the letters").Example("10"),
		word("ink", inks, func(t *Text) *Ink { return &t.Ink }).
			Doc("the color, by what it is for: each is one that can be read on the ground").Example(`"accent"`),
		word("figures", figures, func(t *Text) *shape.Features { return &t.Features }).
			Doc("how figures look, where the family has such").Example(`"old"`),
		number("tracking", leastTracking, mostTracking, func(t *Text, v float64) { t.Tracking = int16(v) }).
			Doc("space added between letters, in thousandths of their size").Example("40"),
		number("rise", -mostRise, mostRise, func(t *Text, v float64) { t.Rise = unit.Points(v) }).Says("pt").
			Doc("how far letters stand above the line").Example("-1.75"),
		word("align", alignments, func(t *Text) *content.Alignment { return &t.Align }).
			Doc("where lines that are not full stand").Example(`"justified"`),
		number("leading", leastLeading, mostShare, func(t *Text, v float64) { t.Leading = shareOf(v) }).
			Doc("the distance of lines: in lines of running text; on plates, in sizes of the letters").
			Example("1.25"),
		share("before", func(t *Text) *Share { return &t.Before }).
			Doc("the space above, in lines of running text").Example("0.5"),
		share("after", func(t *Text) *Share { return &t.After }).
			Doc("the space below, in lines of running text").Example("1"),
		share("stretch", func(t *Text) *Share { return &t.Stretch }).
			Doc("how far the space above may grow where that fills a page").Example("0.5"),
		share("indent", func(t *Text) *Share { return &t.Indent }).
			Doc("the indent of the first line, in sizes of the letters").Example("1.5"),
		share("hang", func(t *Text) *Share { return &t.Hang }).
			Doc("the indent of all other lines, in sizes of the letters").Example("1.5"),
		truth("hyphenate", func(t *Text) *bool { return &t.Hyphenate }).
			Doc("whether words are divided at the ends of lines").Example("true"),
		truth("wide", func(t *Text) *bool { return &t.Wide }).
			Doc("whether lines run into the margin column").Example("true"),
	}
}

// likeKey is `like`, of the roles on pages.
func likeKey() schema.Key[*textChange] {
	return schema.As("like", func(c *textChange) *role.Role { return &c.like }, readRole).
		ValueAt(func(c *textChange) *diag.Span { return &c.likeAt }).
		Doc("the role that the texts look like, but for what else is said of them").Example(`"caption"`)
}

// share is a key that holds a share.
func share(name string, at func(*Text) *Share) *schema.Field[*change[Text], float64] {
	return number(name, 0, mostShare, func(t *Text, v float64) { *at(t) = shareOf(v) })
}

// slantOf is the slant of letters that are slanted, or not.
func slantOf(italic bool) fonts.Slant {
	if italic {
		return fonts.Italic
	}
	return fonts.Upright
}

// keyOf is the key of a role: its name, with lines for spaces.
func keyOf(r role.Role) string { return strings.ReplaceAll(r.String(), " ", "_") }

// readRole reads the name of a role on pages.
func readRole(t source.Text, problems *diag.List) (role.Role, bool) {
	names := make([]string, role.CoverName)
	for i := range names {
		names[i] = keyOf(role.Role(i))
		if names[i] == t.Value {
			return role.Role(i), true
		}
	}
	cure := "roles are " + source.Listed(names)
	if near := source.Nearest(t.Value, names); near != "" {
		cure = "did you mean \"" + near + "\"?"
	}
	problems.Errorf(t.Span, cure, "there is no role %q", t.Value)
	return 0, false
}
