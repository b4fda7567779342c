package sections

import (
	"math"
	"slices"
	"strings"

	"annualreport/layout/preflight"
	"annualreport/layout/unit"
	"annualreport/sections/source"
)

// BindingWishes is what the report is printed on and how it is held together.
type BindingWishes struct {
	preflight.Bound
	// Paper and CoverPaper name the two papers, Thickness and CoverThickness are
	// those of one leaf of each.
	Paper, CoverPaper         Paper
	Thickness, CoverThickness unit.Length
	// Separate puts the covers on a sheet of their own, and Inside prints its inner
	// side too.
	Separate, Inside bool
	// spine is the width that the author gives, and measured tells that there is one.
	spine    unit.Length
	measured bool
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
func (b *BindingWishes) Spine(pages int) unit.Length {
	switch {
	case b.measured:
		return b.spine
	case b.Binding != preflight.Perfect:
		return 0
	}
	leaves := unit.Length((pages + 1) / 2)
	return unit.Millimeters(math.Round((leaves*b.Thickness+2*b.CoverThickness).Millimeters()*10) / 10)
}

// coverWords are the words of `covers`, insideWords those of `inside_covers`.
const (
	coversTogether = "together"
	coversSeparate = "separate"
	insideBlank    = "blank"
	insidePrinted  = "printed"
)

// binding reads what a table wishes of paper and binding.
func (r *reader) binding(b *BindingWishes, t *source.Table) {
	if how := t.Text("binding"); !how.IsEmpty() {
		i := slices.Index(preflight.Bindings(), how.Value)
		if i < 0 {
			r.problems.Errorf(how.Span, "write \""+strings.Join(preflight.Bindings(), "\", \"")+"\"", "unknown `binding` %q", how.Value)
			i = 0
		}
		b.Binding, b.At = preflight.Binding(i), how.Span
		b.Least, b.Most = b.Binding.Pages()
	}
	b.Least = t.Int("least_pages", 1, maxPages, b.Least)
	b.Most = t.Int("most_pages", 1, maxPages, b.Most)
	if paper := t.Text("paper"); !paper.IsEmpty() {
		b.Paper = Paper{paper.Value, paper.Span}
	}
	if paper := t.Text("cover_paper"); !paper.IsEmpty() {
		b.CoverPaper = Paper{paper.Value, paper.Span}
	}
	b.Thickness = millimeters(t, "thickness", maxThickness, b.Thickness)
	b.CoverThickness = millimeters(t, "cover_thickness", maxThickness, b.CoverThickness)
	b.SpineText = millimeters(t, "spine_text", maxSpine, b.SpineText)
	if t.Has("spine") {
		b.spine, b.measured = millimeters(t, "spine", maxSpine, 0), true
	}
	b.Separate = r.either(t, "covers", coversTogether, coversSeparate, b.Separate)
	b.Inside = r.either(t, "inside_covers", insideBlank, insidePrinted, b.Inside)
	if t.Has("covers") && b.Separate && b.At.IsZero() {
		b.At = t.ValueSpan("covers")
	}
}

// either reads one of two words, and tells whether it is the second.
func (r *reader) either(t *source.Table, key, first, second string, otherwise bool) bool {
	word := t.Text(key)
	switch {
	case word.IsEmpty():
		return otherwise
	case word.Value != first && word.Value != second:
		r.problems.Errorf(word.Span, "write \""+first+"\" or \""+second+"\"", "unknown `%s` %q", key, word.Value)
		return otherwise
	}
	return word.Value == second
}

// millimeters reads a length up to a most.
func millimeters(t *source.Table, key string, most float64, otherwise unit.Length) unit.Length {
	if !t.Has(key) {
		return otherwise
	}
	return unit.Millimeters(t.Number(key, 0, most, otherwise.Millimeters()))
}

// bindable tells of wishes that cannot be met together.
func (r *reader) bindable(b *BindingWishes) {
	if b.Separate && b.Binding == preflight.Perfect && b.Thickness == 0 && !b.measured {
		r.problems.Errorf(b.At, "give the thickness of one leaf in millimeters, thickness = 0.1, or the spine = … that the printer names",
			"the width of the spine is not known")
		b.SpineText = 0 // told already
	}
	if b.Separate && b.Binding == preflight.Loose {
		r.problems.Errorf(b.At, "leave out covers = \"separate\"", "loose leaves have no sheet of covers around them")
	}
	if f := &r.report.Furnished; b.Separate && (!f.Cover.show || !f.BackCover.show) {
		r.problems.Errorf(b.At, "show both, or leave out covers = \"separate\"", "a sheet of covers needs the cover and the back cover")
	}
}
