package inline

import (
	"annualreport/layout/display"
	"annualreport/layout/linebreak"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// letters is how the letters of a line are set, so that it fills its measure: widened or narrowed, and apart or
// together, both as in display.Text.
type letters struct{ expansion, tracking int64 }

// width is the width of a word at a size.
func (s letters) width(w *shape.Word, size unit.Length) unit.Length {
	return display.Width(w, size, s.expansion, s.tracking)
}

// leeway is what the letters of a line may give to it or take from it: by their form, and by the space between them at
// the most tracking of the paragraph.
type leeway struct {
	form, between unit.Length
	tracking      int64
}

// leeway is that of the letters of a line.
func (c *compositor) leeway(l linebreak.Line) leeway {
	var form, all unit.Length
	for i := l.From; i < l.To; i++ {
		if it := &c.itemizer.items[i]; it.Kind == linebreak.Box && it.Stretch > 0 {
			form += widening(it.Width)
			all += it.Stretch
		}
	}
	return leeway{form: form, between: all - form, tracking: c.itemizer.tracking}
}

// set is how letters are set in a line. They take what it lacks up to their limits, and spaces the rest, as in pdfTeX:
// readers see uneven spaces, and not letters that are within the limits. Form and tracking have equal shares of their
// limits, but for tracking being whole thousandths of an em.
func (r leeway) set(l linebreak.Line) letters {
	all := int64(r.form + r.between)
	if all <= 0 {
		return letters{expansion: display.Natural}
	}
	missing := int64((l.Measure - l.Width).Abs())
	tracking := min(missing*r.tracking/all, r.tracking)
	if r.tracking > 0 {
		missing -= int64(r.between) * tracking / r.tracking
	}
	const limit = int64(display.Natural) * expansionLimit / 100
	widened := limit
	if r.form > 0 {
		widened = min(max(missing, 0)*limit/int64(r.form), limit)
	}
	if l.Width > l.Measure {
		return letters{display.Natural - widened, -tracking}
	}
	return letters{display.Natural + widened, tracking}
}
