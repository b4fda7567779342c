package chart

import (
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// widest is the greatest width of some words.
func widest(ps []*inline.Paragraph) unit.Length {
	var w unit.Length
	for _, p := range ps {
		if p != nil {
			w = max(w, p.Frame.Width)
		}
	}
	return w
}

// heightOf is the height of a word or a label, which may have several lines.
func heightOf(p *inline.Paragraph) unit.Length {
	if p == nil {
		return 0
	}
	return unit.Length(len(p.Lines))*p.Style.Leading + p.Style.Before + p.Style.After
}

// tallest is the greatest height of some words.
func tallest(ps []*inline.Paragraph) unit.Length {
	var h unit.Length
	for _, p := range ps {
		h = max(h, heightOf(p))
	}
	return h
}
