package svg

import (
	"annualreport/layout/display"
	"annualreport/layout/filter"
	"annualreport/layout/svg/dom"
)

// throughFilters draws an element through its filters (Filter Effects 1); content draws it without. Of several filters
// each is applied to what those before it give.
func throughFilters(r *reader, n *dom.Node, s scene, content func(scene) []display.Mark) []display.Mark {
	text := r.property(n, "filter")
	if text == "" || text == "none" {
		return content(s)
	}
	calls, ok := filterCalls(text)
	if !ok {
		noteUnread(r, n, text)
		return content(s)
	}
	f := effectFrame{reader: r, node: n, scene: s}
	for _, one := range calls {
		if read := functions[one.name]; read != nil {
			if _, ok := read(&f, one.arguments); !ok {
				noteUnread(r, n, text)
				return content(s)
			}
			continue
		}
		if address, _, is := linked(one.text); is && !isFilter(r.target(address)) {
			r.note(n, exportNew, "the filter of %s refers to %q, which is not in the file", described(n),
				shortened(address))
			return content(s)
		}
	}
	return throughCalls(r, n, s, calls, content)
}

// noteUnread enters that the filters of an element are left out, since one of them cannot be read.
func noteUnread(r *reader, n *dom.Node, text string) {
	r.note(n, "see how it is spelled, in the file or in the drawing program",
		"the filter %q of <%s> cannot be read: the element is drawn without it", shortened(text), n.Name)
}

// isFilter reports whether an element is a filter.
func isFilter(n *dom.Node) bool { return n != nil && n.Name == "filter" }

// throughCalls draws an element through filters, of which the last one is the outermost.
func throughCalls(
	r *reader, n *dom.Node, s scene, calls []filterCall, content func(scene) []display.Mark,
) []display.Mark {
	if len(calls) == 0 {
		return content(s)
	}
	last := len(calls) - 1
	inner := func(s scene) []display.Mark { return throughCalls(r, n, s, calls[:last], content) }
	f := effectFrame{reader: r, node: n, scene: s, box: boxOf(r, n, s)}
	effect, ok := f.read(calls[last])
	if !ok {
		return nil
	}
	size := f.whole().Max
	reduced, result := effect.Reduced(size.X, size.Y)
	switch result {
	case filter.Graphic:
		return clipTo(r, n, s, f.region.path(), inner(s))
	case filter.Nothing:
		return nil
	}
	return f.draw(reduced, inner)
}
