package preflight

import (
	"slices"

	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Binding is how the sheets of a report are held together.
type Binding uint8

// The bindings. Saddle stitch is staples through the fold of sheets that lie in each
// other; perfect binding is leaves glued into a cover with a spine; loose leaves
// are punched, clipped or wired.
const (
	SaddleStitch Binding = iota
	Perfect
	Loose
)

// Bindings names them, in their order.
func Bindings() []string { return []string{"saddle-stitch", "perfect", "loose"} }

// String names the binding as authors do.
func (b Binding) String() string { return Bindings()[b] }

// Pages is the usual bounds of the number of pages that can be bound: staples do
// not hold thick reports, and glue does not hold thin ones.
func (b Binding) Pages() (least, most int) {
	return [...]int{4, 32, 1}[b], [...]int{64, 800, 10_000}[b]
}

// Multiple is what the number of pages is a multiple of: those of a folded sheet, or
// those of a leaf.
func (b Binding) Multiple() int { return [...]int{4, 2, 2}[b] }

// Bound is what a binder needs.
type Bound struct {
	Binding Binding
	// Least and Most are the bounds of the number of pages, covers among them.
	Least, Most int
	// SpineText is the width of the narrowest spine with text, 0 for none anyway.
	SpineText unit.Length
	// At is where the report asks for it.
	At diag.Span
}

// Check tells of a number of pages that cannot be bound, and of spines too narrow
// for what should stand on them.
func (b *Bound) Check(doc *display.Document) *diag.List {
	out := new(diag.List)
	pages := len(doc.Pages)
	if doc.Wrap != nil {
		pages += 4
	}
	if n := b.Binding.Multiple(); pages%n != 0 && b.Binding != Loose {
		out.Errorf(b.At, "leave `multiple` out, and blank pages are added", "the report has %d pages, and with the binding %q they must be a multiple of %d", pages, b.Binding, n)
	}
	switch {
	case pages < b.Least:
		hint := "staple it: binding = \"saddle-stitch\""
		if b.Binding != Perfect {
			hint = "add pages, or lower `least_pages`"
		}
		out.Warnf(b.At, hint, "the report has %d pages, and the binding %q needs %d at least", pages, b.Binding, b.Least)
	case pages > b.Most:
		hint := "have it glued: binding = \"perfect\""
		if b.Binding != SaddleStitch {
			hint = "leave pages out, or raise `most_pages`"
		}
		out.Warnf(b.At, hint, "the report has %d pages, and the binding %q holds %d at most", pages, b.Binding, b.Most)
	}
	if w := doc.Wrap; w != nil && b.Binding == Perfect && b.SpineText > 0 && w.Spine < b.SpineText {
		out.Warnf(b.At, "leave it so, with spine_text = 0; or ask for thicker paper", "the spine is %.1f mm wide and stays blank: its text needs %.1f mm",
			w.Spine.Millimeters(), b.SpineText.Millimeters())
	}
	return out
}

// Blank is the number of pages without anything on them.
func Blank(doc *display.Document) int {
	n := 0
	for i := range doc.Pages {
		page := &doc.Pages[i]
		if !slices.ContainsFunc(page.Items, func(it display.Item) bool { return onPage(page, it) }) {
			n++
		}
	}
	return n
}
