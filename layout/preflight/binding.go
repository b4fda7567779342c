package preflight

import (
	"slices"

	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/unit"
)

// Binding is how the sheets of a report are held together.
type Binding uint8

// The bindings.
const (
	// SaddleStitch is staples through the fold of sheets that lie one in the other.
	SaddleStitch Binding = iota
	// Perfect is leaves glued into a cover with a spine.
	Perfect
	// Loose is loose leaves, which are punched, clipped or wired.
	Loose
)

// Bindings are the names of the bindings, in the order of the constants.
func Bindings() []string { return []string{"saddle-stitch", "perfect", "loose"} }

// String is the name of the binding in reports.
func (b Binding) String() string { return Bindings()[b] }

// Pages is the usual least and greatest number of pages that can be bound: staples do not hold thick reports, and glue
// does not hold thin ones.
func (b Binding) Pages() (least, most int) {
	least = [...]int{4, 32, 1}[b]
	most = [...]int{64, 800, 10_000}[b]
	return least, most
}

// Multiple is the number of which the number of pages must be a multiple: the pages of a folded sheet, or of a leaf.
func (b Binding) Multiple() int { return [...]int{4, 2, 2}[b] }

// Bound is what the binding of a report needs.
type Bound struct {
	Binding Binding
	// Least and Most are the least and the greatest number of pages, with the covers.
	Least, Most int
	// SpineText is the width of the narrowest spine with text; 0 if no text stands on the spine.
	SpineText unit.Length
	// At is where the report asks for it.
	At diag.Span
}

// Check finds a number of pages that cannot be bound, and a spine that is too narrow for its text.
func (b *Bound) Check(doc *display.Document) []finding.Finding {
	var out []finding.Finding
	at := finding.At(b.At)
	pages := len(doc.Pages)
	if doc.Wrap != nil {
		pages += 4
	}
	if n := b.Binding.Multiple(); pages%n != 0 && b.Binding != Loose {
		out = append(out, UnfoldedPages{at, b.Binding, pages, n})
	}
	switch {
	case pages < b.Least:
		out = append(out, FewPages{at, b.Binding, pages, b.Least})
	case pages > b.Most:
		out = append(out, ManyPages{at, b.Binding, pages, b.Most})
	}
	if w := doc.Wrap; w != nil && b.Binding == Perfect && b.SpineText > 0 && w.Spine < b.SpineText {
		out = append(out, NarrowSpine{at, w.Spine, b.SpineText})
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
