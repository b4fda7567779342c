package inline

import (
	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/layout/linebreak"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// Short is what one text has of its own among many that look alike, such as the cells of a column: its words. A long
// table has hundreds of thousands of cells, and as a Paragraph each would take five times as much memory.
type Short struct {
	atoms []atom
	// place is where the text stands in the report.
	place diag.Span
	// order is its place among all texts of the document.
	order int32
}

// ShortOf is what a text has of its own beside others that look as a model does. It is not ok for a text that differs
// in more: by emphasis, links, notes, ends of lines, or letters that no line can hold.
func ShortOf(p, model *Paragraph) (short Short, ok bool) {
	if p.Style != model.Style || p.RightToLeft != model.RightToLeft || p.malformed || p.heaped ||
		len(p.Links) > 0 || len(p.places) > 1 || len(p.Styles) > 1 {
		return Short{}, false
	}
	if len(p.Styles) == 1 && (len(model.Styles) != 1 || &p.Styles[0] != &model.Styles[0]) {
		return Short{}, false
	}
	for i := range p.atoms {
		if a := &p.atoms[i]; a.kind == lineEndAtom || a.link >= 0 || a.note >= 0 {
			return Short{}, false
		}
	}
	short = Short{atoms: p.atoms, order: p.order}
	if len(p.places) == 1 {
		short.place = p.places[0]
	}
	return short, true
}

// ModelOf is a paragraph that looks as a text does, without words.
func ModelOf(p *Paragraph) *Paragraph {
	model := *p
	model.atoms = nil
	model.places = nil
	return &model
}

// IsEmpty reports whether the text has no words.
func (t *Short) IsEmpty() bool { return len(t.atoms) == 0 }

// Fill makes a paragraph of a short text again, in the looks of a model.
func (t *Short) Fill(p, model *Paragraph) {
	places := p.places[:0]
	*p = *model
	p.atoms = t.atoms
	p.order = t.order
	p.places = places
	if !t.place.IsZero() {
		p.places = append(places, t.place)
	}
}

// FitsLine reports whether a paragraph of a short text is set on one line as it is, with nothing to report: all that
// is left to do is to place its words.
func (s *Setter) FitsLine(p *Paragraph) bool {
	if needsWhole(p) {
		return false
	}
	fallbacks := s.fallbackFaces()
	_, whole := Extent(s, p)
	room := p.Measures[0] - whole
	for i := range p.atoms {
		w := p.atoms[i].word
		if w == nil {
			continue
		}
		room -= unit.Length(len(w.Breaks)) // each piece of a word may be a unit wider by rounding
		if len(w.Missing) > 0 || isTall(w) || fallbacks[w.Face] {
			return false
		}
		for k := range w.Breaks {
			if w.Breaks[k].Kind == shape.Ideographic {
				return false
			}
		}
	}
	return room >= 0
}

// fallbackFaces are the faces of the machine whose letters are reported.
func (s *Setter) fallbackFaces() map[*fonts.Face]bool {
	if s.fallbacks == nil {
		s.fallbacks = fallbacksOf(s.Doc)
	}
	return s.fallbacks
}

// SetLine places the words of a paragraph for which FitsLine holds. It does as Set does, without looking for places
// where lines may end. An error is one of shaping.
func (s *Setter) SetLine(p *Paragraph) (Line, error) {
	if len(p.atoms) == 0 {
		return Line{}, nil
	}
	t := s.itemizer
	t.err = nil
	t.items = t.items[:0]
	t.refs = t.refs[:0]
	t.tracking = mostTracking(p)
	width := unit.Length(0)
	for i := range p.atoms {
		a := &p.atoms[i]
		ref := itemRef{atom: int32(i)}
		it := linebreak.Item{}
		if a.kind == wordAtom {
			it = t.letterBox(p, a.word, a.word.Advance, max(len(a.word.Glyphs)-1, 0), p.Styles[a.style].Text.Size)
			ref.to = int32(len(a.word.Text))
		} else {
			it = t.glue(p, i)
		}
		width += it.Width
		t.add(it, ref)
	}
	t.end(p)
	last := len(t.items) - 1
	line := linebreak.Line{To: last, Width: width + t.start + t.items[last].Pre, Measure: p.Measures[0]}
	return s.compositor.line(p, 0, line), t.err
}
