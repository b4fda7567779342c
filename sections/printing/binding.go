package printing

import (
	"math"
	"strings"

	"annualreport/layout/diag"
	"annualreport/layout/preflight"
	"annualreport/layout/unit"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// BindingOptions is what the report is printed on and how it is held together.
type BindingOptions struct {
	preflight.Bound
	// Paper and CoverPaper name the two papers, Thickness and CoverThickness are
	// those of one leaf of each.
	Paper, CoverPaper         Paper
	Thickness, CoverThickness unit.Length
	// Separate puts the covers on a sheet of their own, and Inside prints its inner
	// side too.
	Separate, Inside bool
	// spine is the width that the author gives, and measured means that there is one.
	spine    unit.Length
	measured bool
	// coversAt is where the report asks for separate covers.
	coversAt diag.Span
}

// The bounds of papers and spines, in millimeters, and the width of the narrowest
// spine that text is put on.
const (
	maxThickness   = 2
	maxSpine       = 100
	usualSpineText = 5
	maxPages       = 10_000
)

// Spine is the width of the spine of a number of pages between the covers: that of their
// leaves and of the cover's two, to a tenth of a millimeter. What is folded and stapled has none.
func (b *BindingOptions) Spine(pages int) unit.Length {
	switch {
	case b.measured:
		return b.spine
	case b.Binding != preflight.Perfect:
		return 0
	}
	leaves := unit.Length((pages + 1) / 2)
	return unit.Millimeters(math.Round((leaves*b.Thickness+2*b.CoverThickness).Millimeters()*10) / 10)
}

// bindingKeys are the keys of paper and binding.
func bindingKeys() []schema.Key[*BindingOptions] {
	return append([]schema.Key[*BindingOptions]{
		schema.WordsOr(
			"binding", bindings(), noBinding(), func(b *BindingOptions) *preflight.Binding { return &b.Binding },
		).
			ValueAt(func(b *BindingOptions) *diag.Span { return &b.At }).
			Then(func(b *BindingOptions) { b.Least, b.Most = b.Binding.Pages() }).
			Doc("`saddle-stitch` is stapled in the fold, `perfect` glued, `loose` neither").Example(`"perfect"`),
		schema.Whole("least_pages", 1, maxPages, func(b *BindingOptions) *int { return &b.Least }).
			Without("by the binding").
			Doc("a binding of fewer pages is warned of").Example("4"),
		schema.Whole("most_pages", 1, maxPages, func(b *BindingOptions) *int { return &b.Most }).
			Without("by the binding").
			Doc("a binding of more pages is warned of").Example("64"),
	}, coverKeys()...)
}

// bindings are the words of `binding`.
func bindings() []schema.Word[preflight.Binding] {
	var out []schema.Word[preflight.Binding]
	for i, name := range preflight.Bindings() {
		out = append(out, schema.Word[preflight.Binding]{Name: name, Means: preflight.Binding(i)})
	}
	return out
}

// noBinding are the words of the message on an unknown binding.
func noBinding() schema.Refusal {
	return schema.Refusal{What: "unknown `binding` %q",
		Cure: "write \"" + strings.Join(preflight.Bindings(), "\", \"") + "\""}
}

// coverKeys are the keys of papers, covers and spines.
func coverKeys() []schema.Key[*BindingOptions] {
	paper := func(t source.Text, _ *diag.List) (Paper, bool) { return Paper{t.Value, t.Span}, true }
	insides := []schema.Word[bool]{{Name: "blank", Means: false}, {Name: "printed", Means: true}}
	return []schema.Key[*BindingOptions]{
		schema.As("paper", func(b *BindingOptions) *Paper { return &b.Paper }, paper).
			Doc("the paper by its name; one whose surface (coated, uncoated) is not that of the profile is told").
			Example(`"Offset 90 g"`),
		schema.As("cover_paper", func(b *BindingOptions) *Paper { return &b.CoverPaper }, paper).
			Doc("the same of the covers").Example(`"Offset 250 g"`),
		schema.Millimeters("thickness", maxThickness, func(b *BindingOptions) *unit.Length { return &b.Thickness }).
			Doc("the thickness of one leaf").Example("0.1"),
		schema.Millimeters(
			"cover_thickness", maxThickness, func(b *BindingOptions) *unit.Length { return &b.CoverThickness },
		).
			Doc("the same of the covers").Example("0.3"),
		schema.Millimeters("spine_text", maxSpine, func(b *BindingOptions) *unit.Length { return &b.SpineText }).
			Usually(Usual().Binding.SpineText).Doc("narrower spines stay blank; 0 leaves all blank").
			Example("5"),
		schema.Millimeters("spine", maxSpine, func(b *BindingOptions) *unit.Length { return &b.spine }).
			Then(func(b *BindingOptions) { b.measured = true }).Without("from the thickness").
			Doc("the width of the spine, where the printer names it").Example("8"),
		schema.Words("covers", []schema.Word[bool]{{Name: "together", Means: false}, {Name: "separate", Means: true}},
			func(b *BindingOptions) *bool { return &b.Separate }).
			ValueAt(func(b *BindingOptions) *diag.Span { return &b.coversAt }).
			Then(func(b *BindingOptions) {
				if b.Separate && b.At.IsZero() {
					b.At = b.coversAt
				}
			}).
			Doc("`separate` puts the covers on a sheet of their own, side by side, in a second file").
			Example(`"separate"`),
		schema.Words("inside_covers", insides, func(b *BindingOptions) *bool { return &b.Inside }).
			Doc("`printed` lets the text run on the inner pages of separate covers").Example(`"printed"`),
	}
}

// CheckTogether reports options of the binding that cannot be met together, nor by a report that leaves one of
// its covers out.
func (b *BindingOptions) CheckTogether(covers bool, problems *diag.List) {
	if b.Separate && b.Binding == preflight.Perfect && b.Thickness == 0 && !b.measured {
		problems.Errorf(b.At,
			"give the thickness of one leaf in millimeters, thickness = 0.1, or the spine = … that the printer names",
			"the width of the spine is not known")
		b.SpineText = 0 // reported already
	}
	if b.Separate && b.Binding == preflight.Loose {
		problems.Errorf(b.At, "leave out covers = \"separate\"", "loose leaves have no sheet of covers around them")
	}
	if b.Separate && !covers {
		problems.Errorf(b.At, "show both, or leave out covers = \"separate\"",
			"a sheet of covers needs the cover and the back cover")
	}
}
