package brand

import (
	"strconv"
	"strings"

	"annualreport/layout/unit"
	"annualreport/sections/brand/designs"
	"annualreport/sections/schema"
)

// Style is the spacing, the rules and the corners of a brand.
type Style struct {
	// Density is the distance of lines, in parts of normalDensity of that of the design.
	Density int64
	// Rules is how heavy rules are, in parts of the usual; 0 is none.
	Rules int64
	// Round is the radius of the corners of portraits, in thousandths of their side: 500
	// makes circles.
	Round int64
}

// normalDensity is the distance of lines of a design, in the parts that Style counts in.
const normalDensity = 58

// usualRules is the weight of rules in the parts that Style counts in.
const usualRules = 2

// Line is a thickness in the weight of the brand.
func (s *Style) Line(usual unit.Length) unit.Length { return usual.MulDiv(s.Rules, usualRules) }

// The words for the style, and what they mean.
var (
	densities = []schema.Word[int64]{
		{Name: "airy", Means: 64}, {Name: "compact", Means: 54}, {Name: "normal", Means: normalDensity},
	}
	rules = []schema.Word[int64]{
		{Name: "fine", Means: usualRules}, {Name: "none", Means: 0}, {Name: "strong", Means: 4},
	}
	corners = []schema.Word[int64]{{Name: "round", Means: 500}, {Name: "soft", Means: 80}, {Name: "square", Means: 0}}
)

// styleKeys are `density`, `rules`, `corners` and `paragraphs`.
func styleKeys() []schema.Key[*Brand] {
	return []schema.Key[*Brand]{
		styleKey("density", densities, normalDensity, func(b *Brand) *int64 { return &b.Style.Density }).
			Doc("the distance of lines").Example(`"compact"`),
		styleKey("rules", rules, usualRules, func(b *Brand) *int64 { return &b.Style.Rules }).
			Doc("the weight of rules").Example(`"strong"`),
		styleKey("corners", corners, 0, func(b *Brand) *int64 { return &b.Style.Round }).
			Doc("the corners of portraits").Example(`"soft"`),
		schema.Words("paragraphs", designs.ParagraphWords, func(b *Brand) *designs.Paragraphs { return &b.Apart }).
			Without("as in the design").Example(`"spaced"`).
			Doc("how paragraphs of running text are told apart: by the first line, which is `\"indented\"`, or by " +
				"a line of space (`\"spaced\"`)"),
	}
}

// styleKey is one of some words.
func styleKey[V comparable](name string, words []schema.Word[V], usual V, at func(*Brand) *V) *schema.Field[*Brand, V] {
	var quoted []string
	for _, w := range words {
		quoted = append(quoted, strconv.Quote(w.Name))
	}
	refusal := schema.Refusal{What: "unknown `" + name + "` %q", Cure: "write " + strings.Join(quoted, ", ")}
	return schema.WordsOr(name, words, refusal, at).Usually(usual)
}
