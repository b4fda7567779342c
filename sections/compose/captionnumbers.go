package compose

import (
	"slices"
	"sync"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/source"
)

// captionNumber is the number of a caption.
type captionNumber struct {
	series Series
	// section is that of the caption; the zero value where captions are counted through the report.
	section Ordinal
	number  int
	// letter is that of a part of what has the number, from 1 on; 0 for the whole.
	letter int
}

// text is the number as it is written, in the digits of a language, with the letter of a part.
func (n captionNumber) text(l *language.Language) string { return n.whole(l) + n.part(l) }

// whole is the number without the letter.
func (n captionNumber) whole(l *language.Language) string {
	if n.section.Count == 0 {
		return l.Numbers.Digits(n.number)
	}
	return n.section.text(l) + "." + l.Numbers.Digits(n.number)
}

// part is the letter, as it stands behind the number; empty for the whole.
func (n captionNumber) part(l *language.Language) string {
	if n.letter == 0 {
		return ""
	}
	return "\u00a0" + letterOf(l, n.letter)
}

// Numbers are the numbers of the captions of a report, and what else a reference can say by itself.
type Numbers struct {
	captions map[diag.Span]captionNumber
	// named are the numbers of captions by the ids of their objects, and sections the sections by theirs.
	named    map[string]captionNumber
	sections map[string]citedSection
	// citing are the sections whose titles are being read, one cited by the other, and turns is set if one of them
	// cites a title that it stands in itself. Those of the whole report are never set.
	citing []string
	turns  bool
}

// citedSection is what a reference says of a section.
type citedSection struct {
	title   source.Text
	ordinal Ordinal
	// part is the number of the part that it is the title of; 0 for none.
	part int
}

// text is the number as it is written; empty if there is none.
func (s *citedSection) text(l *language.Language) string {
	if s.part > 0 {
		return l.Parts.Number(s.part)
	}
	return s.ordinal.text(l)
}

// at is the number of the caption of the object at a place.
func (n *Numbers) at(span diag.Span) (captionNumber, bool) {
	if n == nil {
		return captionNumber{}, false
	}
	out, ok := n.captions[span]
	return out, ok
}

// census is the objects that have a number, by their places, while they are counted. Sections are composed side by
// side.
type census struct {
	lock  sync.Mutex
	found map[diag.Span]CaptionBearer
}

// enter enters an object.
func (c *census) enter(o CaptionBearer) {
	c.lock.Lock()
	defer c.lock.Unlock()
	c.found[o.Span] = o
}

// CountCaptions numbers the captions of a report in the order in which they are read, which is known when the sections
// are composed: they are composed once without numbers. Where nothing asks for numbers that is left out.
func CountCaptions(base *Composer, sections []Section) *Numbers {
	out := &Numbers{
		captions: make(map[diag.Span]captionNumber), named: make(map[string]captionNumber),
		sections: make(map[string]citedSection),
	}
	ordinals := ordinalsOf(sections)
	for i, s := range sections {
		h := s.Common()
		cited := citedSection{title: h.Title, ordinal: ordinals[i]}
		if p, ok := s.(Part); ok {
			cited.part = p.PartNumber()
		}
		out.sections[h.ID] = cited
	}
	if !base.Captions.Numbered && !base.Captions.Asked {
		return out
	}
	counting := *base
	counting.census = &census{found: make(map[diag.Span]CaptionBearer)}
	var counts [Tables + 1]int
	for _, part := range Sections(&counting, sections, new(diag.List)) {
		var section Ordinal
		if base.Captions.BySection {
			section = part.composer.ordinal
			counts = [Tables + 1]int{}
		}
		for _, place := range captionsIn(part.Section.Blocks) {
			o, ok := counting.census.found[place.at]
			if !ok || o.Series != place.series {
				continue
			}
			counts[o.Series]++
			out.enter(&o, captionNumber{series: o.Series, section: section, number: counts[o.Series]})
		}
	}
	return out
}

// enter enters the number of an object.
func (n *Numbers) enter(o *CaptionBearer, number captionNumber) {
	n.captions[o.Span] = number
	if o.ID != "" {
		n.named[o.ID] = number
	}
	for _, part := range o.Parts {
		number.letter = part.Letter
		n.named[part.ID] = number
	}
}

// labelOf is a number with the word for its series.
func labelOf(l *language.Language, n captionNumber) []content.Inline {
	pattern := l.Captions.Figure
	if n.series == Tables {
		pattern = l.Captions.Table
	}
	return fillPattern(l, pattern+n.part(l), n.whole(l))
}

// cited is what a reference to an id says by itself: the label of a caption, or the title of a section.
func (n *Numbers) cited(c *Composer, anchor string) (markup.ReferenceLabel, bool) {
	switch {
	case c.census != nil: // numbers are not known yet
		return markup.ReferenceLabel{Words: PlainInlines("0"), Number: "0"}, true
	case n == nil:
		return markup.ReferenceLabel{}, false
	}
	if number, ok := n.named[anchor]; ok {
		return markup.ReferenceLabel{Words: labelOf(c.Language, number), Number: number.text(c.Language)}, true
	}
	section, ok := n.sections[anchor]
	if !ok {
		return markup.ReferenceLabel{}, false
	}
	if slices.Contains(n.citing, anchor) { // a title that cites itself would have no end
		n.turns = true
		return markup.ReferenceLabel{}, false
	}
	inner := &Numbers{
		captions: n.captions, named: n.named, sections: n.sections, citing: append(slices.Clip(n.citing), anchor),
	}
	apart := *c
	apart.Numbers = inner
	title := apart.Plain(section.title)
	if inner.turns {
		// The numbers of the report are those of all sections, which are composed side by side: they are only read.
		if len(n.citing) > 0 {
			n.turns = true
		}
		return markup.ReferenceLabel{}, false
	}
	out := markup.ReferenceLabel{Number: section.text(c.Language)}
	switch {
	case section.ordinal.Appendix:
		out.Words = section.ordinal.label(c.Language)
	case title != "":
		out.Words = PlainInlines(title)
	}
	return out, true
}

// ListEntry is a numbered caption as a list of figures or of tables has it.
type ListEntry struct {
	// Number is the number as it is written.
	Number string
	// Words are the caption.
	Words []content.Inline
	// Anchor is the name by which the list leads to it, and Span the place of the caption.
	Anchor string
	Span   diag.Span
}

// ListCaptions lists the numbered captions of a series, in their order.
func ListCaptions(parts []Result, series Series) []ListEntry {
	var out []ListEntry
	for _, part := range parts {
		c := part.composer
		for _, place := range captionsIn(part.Section.Blocks) {
			number, ok := c.Numbers.at(place.at)
			if !ok || place.series != series || number.series != series || place.caption == nil {
				continue
			}
			out = append(out, ListEntry{
				Number: number.text(c.Language), Anchor: place.anchor, Span: place.caption.Span,
				Words: content.Unlinked(captionWords(place.caption.Inlines)),
			})
		}
	}
	return out
}
