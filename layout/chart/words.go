package chart

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/finding"
	"annualreport/layout/inline"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// wordSet are the words of a chart, of which a form of it sets those that it needs.
type wordSet struct {
	labels []axisLabel
	// names are those of the series, unit what is counted, if it is said.
	names []phrase
	unit  *phrase
	// values are by series and label, nil where none is known; ticks are those of the axis.
	values [][]*inline.Paragraph
	ticks  []*inline.Paragraph
	// sums are those of stacked columns, or the whole of a donut.
	sums []*inline.Paragraph
}

// phrase is words in two forms: as they are, and with words that may be divided.
type phrase struct{ whole, divided *inline.Paragraph }

// axisLabel is a label; short is nil if it has no shorter form.
type axisLabel struct {
	phrase
	short *inline.Paragraph
}

// wordmaker enters the words of a chart for shaping. They are part of the figure, so that
// they have no elements of their own.
type wordmaker struct {
	s     *inline.Session
	frame inline.Frame
}

// enterWords enters all words that a chart may need.
func enterWords(sess *inline.Session, c *Chart, f inline.Frame) wordSet {
	b, axis := &c.Block, c.axis
	m := wordmaker{sess, inline.Frame{Width: f.Width, Language: f.Language, At: f.At, Region: f.Region}}
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
		w.ticks = append(w.ticks, m.word(role.ChartLabel, []content.Inline{content.Text{Value: b.Tick(v, axis.Decimals())}}))
	}
	if len(b.Unit) > 0 {
		unit := m.phrase(role.ChartLabel, b.Unit)
		w.unit = &unit
	}
	for _, v := range c.kind.sums(b) {
		w.sums = append(w.sums, m.value(b, v))
	}
	return w
}

// lostNotes reports notes called by words in a chart: they have several forms, and no place for a
// call.
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

// style is how words of a role look in a chart: no space is around them.
func (m wordmaker) style(of role.Role) content.ParagraphStyle {
	style := *m.frame.Region.Styles.Style(of)
	style.Before, style.After = 0, 0
	return style
}

// word enters words that are not divided.
func (m wordmaker) word(of role.Role, inlines []content.Inline) *inline.Paragraph {
	style := m.style(of)
	style.Hyphenate = false
	p := m.s.Read(style, content.Unlinked(inlines), m.frame, 0)
	p.Whole = true
	return p
}

// phrase enters words in both forms.
func (m wordmaker) phrase(of role.Role, inlines []content.Inline) phrase {
	out := phrase{whole: m.word(of, inlines)}
	style := m.style(of)
	style.Hyphenate = true
	out.divided = m.s.Read(style, content.Unlinked(inlines), m.frame, 0)
	return out
}

// value enters a value as it is written; nil if it is not known.
func (m wordmaker) value(b *content.Chart, v float64) *inline.Paragraph {
	if !isKnown(v) {
		return nil
	}
	return m.word(role.ChartValue, []content.Inline{content.Text{Value: b.Format(v)}})
}

// fitter finds room for the words of a chart.
type fitter struct {
	s      *inline.Setter
	block  *content.Chart
	axis   scale.Axis
	label  *content.ParagraphStyle // of the words
	words  *wordSet
	width  unit.Length // of the chart
	height unit.Length // of the page
	gap    unit.Length
	// problem is what does not fit though the form is drawn, or nil.
	problem finding.Finding
}

// report notes what does not fit; what was noted first stays.
func (f *fitter) report(problem finding.Finding) {
	if f.problem == nil {
		f.problem = problem
	}
}

// at is where the chart stands in the report.
func (f *fitter) at() finding.At { return finding.At(f.block.Span) }

// fits sets words in a width and reports whether they have room in it without a word
// being divided. Words that are shorter take no more than they need.
func (f *fitter) fits(p *inline.Paragraph, width unit.Length) bool {
	_, whole := inline.Extent(f.s, p)
	p.Narrow(min(whole, width))
	p.Overfull, p.Missing = nil, nil
	if err := f.s.Set(p); err != nil {
		f.s.Fail(err)
	}
	return len(p.Overfull) == 0 && p.Frame.Width > 0
}

// oneLine sets words in one line.
func (f *fitter) oneLine(ps ...*inline.Paragraph) {
	for _, p := range ps {
		if p != nil {
			_, whole := inline.Extent(f.s, p)
			f.fits(p, whole)
		}
	}
}

// within sets a phrase in a width whatever it takes: words are divided as their language
// divides them, and behind any letter if that does not help.
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

// All are the words that are set, for telling what their fonts lack.
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
	return out
}
