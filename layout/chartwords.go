package layout

import (
	"unicode"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/scale"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// chartWords are the words of a chart, of which a form of it sets those that it needs.
type chartWords struct {
	labels []chartLabel
	// names are those of the series, unit what is counted, if it is said.
	names []phrase
	unit  *phrase
	// values are by series and label, nil where none is known; ticks are those of the axis.
	values [][]*paragraph
	ticks  []*paragraph
	// sums are those of stacked columns, or the whole of a donut.
	sums []*paragraph
}

// phrase is words in two forms: as they are, and with words that may be divided.
type phrase struct{ whole, divided *paragraph }

// chartLabel is a label; short is nil if it has no shorter form.
type chartLabel struct {
	phrase
	short *paragraph
}

// wordmaker enters the words of a chart for shaping. They are part of the figure, so that
// they have no elements of their own.
type wordmaker struct {
	s     *session
	frame frame
}

// enterChartWords enters all words that a chart may need.
func enterChartWords(sess *session, c *theChart, f frame) chartWords {
	b, axis := &c.block, c.axis
	m := wordmaker{sess, frame{width: f.width, language: f.language, at: f.at, region: f.region}}
	m.lostNotes(b)
	var w chartWords
	for i, l := range b.Labels {
		label := chartLabel{phrase: m.phrase(b.Label, l)}
		if i < len(b.Short) && len(b.Short[i]) > 0 {
			label.short = m.word(b.Label, b.Short[i])
		}
		w.labels = append(w.labels, label)
	}
	for _, s := range b.Series {
		w.names = append(w.names, m.phrase(b.Label, s.Name))
		var row []*paragraph
		for _, v := range s.Values {
			row = append(row, m.value(b, v))
		}
		w.values = append(w.values, row)
	}
	for _, v := range axis.Ticks() {
		w.ticks = append(w.ticks, m.word(b.Label, []content.Inline{content.Text{Value: b.Tick(v, axis.Decimals())}}))
	}
	if len(b.Unit) > 0 {
		unit := m.phrase(b.Label, b.Unit)
		w.unit = &unit
	}
	for _, v := range c.kind.sums(b) {
		w.sums = append(w.sums, m.value(b, v))
	}
	return w
}

// lostNotes tells of notes called by words in a chart: they have several forms, and no place for a
// call.
func (m wordmaker) lostNotes(b *content.Chart) {
	all := append([][]content.Inline{b.Unit}, b.Labels...)
	for _, s := range b.Series {
		all = append(all, s.Name)
	}
	for _, inlines := range all {
		if callsNote(inlines) {
			m.s.problems.Errorf(b.Span, "call it in the caption of the chart", "“%s” calls a note, which has no place in a chart", content.PlainText(inlines))
		}
	}
}

// callsNote tells whether a note is called in a text.
func callsNote(inlines []content.Inline) bool {
	for _, in := range inlines {
		if _, is := in.(content.Note); is || callsNote(content.Nested(in)) {
			return true
		}
	}
	return false
}

// word enters words that are not divided.
func (m wordmaker) word(style content.ParagraphStyle, inlines []content.Inline) *paragraph {
	style.Before, style.After, style.Hyphenate = 0, 0, false
	p := m.s.read(style, content.Unlinked(inlines), m.frame, 0)
	p.whole = true
	return p
}

// phrase enters words in both forms.
func (m wordmaker) phrase(style content.ParagraphStyle, inlines []content.Inline) phrase {
	out := phrase{whole: m.word(style, inlines)}
	style.Before, style.After, style.Hyphenate = 0, 0, true
	out.divided = m.s.read(style, content.Unlinked(inlines), m.frame, 0)
	return out
}

// value enters a value as it is written; nil if it is not known.
func (m wordmaker) value(b *content.Chart, v float64) *paragraph {
	if !isKnown(v) {
		return nil
	}
	return m.word(b.Value, []content.Inline{content.Text{Value: b.Format(v)}})
}

// chartFitter finds room for the words of a chart.
type chartFitter struct {
	s      *setter
	block  *content.Chart
	axis   scale.Axis
	words  *chartWords
	width  unit.Length // of the chart
	height unit.Length // of the page
	gap    unit.Length
	// problem is what does not fit though the form is drawn, or nil.
	problem *diag.Problem
}

// tell notes what does not fit; what was noted first stays.
func (f *chartFitter) tell(hint, summary string) {
	if f.problem == nil {
		f.problem = &diag.Problem{Summary: summary, Hint: hint}
	}
}

// fits sets words in a width and tells whether they have room in it without a word
// being divided. Words that are shorter take no more than they need.
func (f *chartFitter) fits(p *paragraph, width unit.Length) bool {
	_, whole := f.s.extent(p)
	p.narrow(min(whole, width))
	p.overfull, p.missing = nil, nil
	if err := f.s.set(p); err != nil {
		f.s.fail(err)
	}
	return len(p.overfull) == 0 && p.frame.width > 0
}

// oneLine sets words in one line.
func (f *chartFitter) oneLine(ps ...*paragraph) {
	for _, p := range ps {
		if p != nil {
			_, whole := f.s.extent(p)
			f.fits(p, whole)
		}
	}
}

// within sets a phrase in a width whatever it takes: words are divided as their language
// divides them, and behind any letter if that does not help.
func (f *chartFitter) within(ph phrase, width unit.Length) *paragraph {
	width = max(width, unit.Pt)
	if f.fits(ph.whole, width) {
		return ph.whole
	}
	if !f.fits(ph.divided, width) {
		ph.divided.anywhere = true
		f.fits(ph.divided, width)
	}
	return ph.divided
}

// betweenLetters are the places between the letters of a word, for words that are wider than
// all the room there is. Marks stay with their letter.
func (s *setter) betweenLetters(w *shape.Word) []shape.Break {
	runes := []rune(w.Text)
	return s.shaper.BreaksAmong(w, func(i int) bool {
		return i > 0 && i < len(runes) && !unicode.IsMark(runes[i]) && runes[i-1] != '\u200d' && runes[i] != '\u200d'
	})
}

// all are the words that are set, for telling what their fonts lack.
func (w *chartWords) all() []*paragraph {
	var out []*paragraph
	add := func(ps ...*paragraph) {
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

// widest is the greatest width of some words.
func widest(ps []*paragraph) unit.Length {
	var w unit.Length
	for _, p := range ps {
		if p != nil {
			w = max(w, p.frame.width)
		}
	}
	return w
}

// heightOf is the height of a word or a label, which may have several lines.
func heightOf(p *paragraph) unit.Length {
	if p == nil {
		return 0
	}
	return unit.Length(len(p.lines))*p.style.Leading + p.style.Before + p.style.After
}

// tallest is the greatest height of some words.
func tallest(ps []*paragraph) unit.Length {
	var h unit.Length
	for _, p := range ps {
		h = max(h, heightOf(p))
	}
	return h
}
