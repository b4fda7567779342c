package chart

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/inline"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// wordSet is all words that a chart may need. Each form of the chart sets some of them.
type wordSet struct {
	labels []axisLabel
	// names are those of the series.
	names []phrase
	// unit is the unit of the values; nil if none is given.
	unit *phrase
	// values are by series and label, nil where a value is not known.
	values [][]*inline.Paragraph
	// ticks are the values of the axis.
	ticks []*inline.Paragraph
	// sums are those of stacked columns, or the sum of a donut.
	sums []*inline.Paragraph
	// keys say what the shades or the circles of a map mean.
	keys []*inline.Paragraph
}

// phrase is a text in two forms: one whose words are never divided, and one whose words may be.
type phrase struct{ whole, divided *inline.Paragraph }

// axisLabel is a label; short is nil if it has no shorter form.
type axisLabel struct {
	phrase
	short *inline.Paragraph
}

// wordmaker enters the words of a chart for shaping. The words are part of a figure and have no elements of their own.
type wordmaker struct {
	s     *inline.Session
	frame inline.Frame
	// figure is the element of the chart, of a tree.
	figure display.ElementID
	tree   *inline.Tree
}

// enterWords enters all words that a chart may need.
func enterWords(sess *inline.Session, c *Chart, f inline.Frame) wordSet {
	b := &c.Block
	axis := c.axis
	m := wordmaker{
		s: sess, frame: inline.Frame{Width: f.Width, Language: f.Language, At: f.At, Region: f.Region},
		figure: c.Place.Element, tree: f.Tree,
	}
	m.lostNotes(b)
	var w wordSet
	for i, l := range b.Labels {
		label := axisLabel{phrase: m.phrase(role.ChartLabel, l)}
		if i < len(b.Short) && len(b.Short[i]) > 0 {
			label.short = m.word(role.ChartLabel, b.Short[i])
		}
		w.labels = append(w.labels, label)
	}
	for _, s := range b.Series {
		w.names = append(w.names, m.phrase(role.ChartLabel, s.Name))
		var row []*inline.Paragraph
		for _, v := range s.Values {
			row = append(row, m.value(b, v))
		}
		w.values = append(w.values, row)
	}
	for _, v := range axis.Ticks() {
		tick := content.Text{Value: b.Tick(v, axis.Decimals())}
		w.ticks = append(w.ticks, m.word(role.ChartLabel, []content.Inline{tick}))
	}
	if len(b.Unit) > 0 {
		unit := m.phrase(role.ChartLabel, b.Unit)
		w.unit = &unit
	}
	for _, v := range c.kind.sums(b) {
		w.sums = append(w.sums, m.value(b, v))
	}
	for _, k := range mapKeys(b) {
		w.keys = append(w.keys, m.word(role.ChartLabel, k))
	}
	return w
}

// lostNotes reports notes that words of a chart call. Such notes are lost, since a chart has no place for their calls.
func (m wordmaker) lostNotes(b *content.Chart) {
	all := append([][]content.Inline{b.Unit}, b.Labels...)
	for _, s := range b.Series {
		all = append(all, s.Name)
	}
	for _, inlines := range all {
		if callsNote(inlines) {
			m.s.Findings.Add(finding.ChartNote{At: finding.At(b.Span), Words: content.PlainText(inlines)})
		}
	}
}

// callsNote reports whether a note is called in a text.
func callsNote(inlines []content.Inline) bool {
	for _, in := range inlines {
		if _, is := in.(content.Note); is || callsNote(content.Nested(in)) {
			return true
		}
	}
	return false
}

// style is the style of a role, without the space before and behind its paragraphs.
func (m wordmaker) style(of role.Role) content.ParagraphStyle {
	style := *m.frame.Region.Styles.Style(of)
	style.Before = 0
	style.After = 0
	return style
}

// word enters a text whose words are not divided.
func (m wordmaker) word(of role.Role, inlines []content.Inline) *inline.Paragraph {
	style := m.style(of)
	style.Hyphenate = false
	p := m.s.Read(style, content.Unlinked(inlines), m.frame, 0)
	p.Whole = true
	m.s.Number(p, m.tree, m.figure)
	return p
}

// phrase enters a text in both forms.
func (m wordmaker) phrase(of role.Role, inlines []content.Inline) phrase {
	out := phrase{whole: m.word(of, inlines)}
	style := m.style(of)
	style.Hyphenate = true
	out.divided = m.s.Read(style, content.Unlinked(inlines), m.frame, 0)
	return out
}

// value enters a value as it is written; nil if it is not known, or if it only marks a country.
func (m wordmaker) value(b *content.Chart, v float64) *inline.Paragraph {
	if !isKnown(v) || b.Map != nil && b.Map.Present {
		return nil
	}
	return m.word(role.ChartValue, []content.Inline{content.Text{Value: b.Format(v)}})
}

// fitter finds room for the words of a chart.
type fitter struct {
	s      *inline.Setter
	block  *content.Chart
	axis   scale.Axis
	label  *content.ParagraphStyle // the style of the words
	words  *wordSet
	width  unit.Length // of the chart
	height unit.Length // of the page
	gap    unit.Length
	// problem is what does not fit in the form although it is drawn, or nil.
	problem finding.Finding
}

// report notes what does not fit. Only the first problem is kept.
func (f *fitter) report(problem finding.Finding) {
	if f.problem == nil {
		f.problem = problem
	}
}

// at is where the chart stands in the report.
func (f *fitter) at() finding.At { return finding.At(f.block.Span) }

// fits sets a text within a width, and reports whether it fits. A text that is shorter takes only the width that it
// needs.
func (f *fitter) fits(p *inline.Paragraph, width unit.Length) bool {
	_, whole := inline.Extent(f.s, p)
	p.Narrow(min(whole, width))
	p.Overfull = nil
	p.Missing = nil
	if err := f.s.Set(p); err != nil {
		f.s.Fail(err)
	}
	return len(p.Overfull) == 0 && p.Frame.Width > 0
}

// oneLine sets each text in one line.
func (f *fitter) oneLine(ps ...*inline.Paragraph) {
	for _, p := range ps {
		if p != nil {
			_, whole := inline.Extent(f.s, p)
			f.fits(p, whole)
		}
	}
}

// within sets a phrase within a width in any case: if necessary words are hyphenated, and if that is not enough they
// are divided behind any letter.
func (f *fitter) within(ph phrase, width unit.Length) *inline.Paragraph {
	width = max(width, unit.Pt)
	if f.fits(ph.whole, width) {
		return ph.whole
	}
	if !f.fits(ph.divided, width) {
		ph.divided.Anywhere = true
		f.fits(ph.divided, width)
	}
	return ph.divided
}

// All are all words, so that characters which their fonts lack can be reported.
func (w *wordSet) All() []*inline.Paragraph {
	var out []*inline.Paragraph
	add := func(ps ...*inline.Paragraph) {
		for _, p := range ps {
			if p != nil {
				out = append(out, p)
			}
		}
	}
	for _, l := range w.labels {
		add(l.whole, l.divided, l.short)
	}
	for _, n := range w.names {
		add(n.whole, n.divided)
	}
	for _, row := range w.values {
		add(row...)
	}
	if w.unit != nil {
		add(w.unit.whole, w.unit.divided)
	}
	add(w.ticks...)
	add(w.sums...)
	add(w.keys...)
	return out
}
