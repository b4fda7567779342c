package csl

import (
	"slices"
	"strings"

	"annualreport/sections/bib"
)

// Entry is a publication as a style writes it.
type Entry struct {
	// Index is its place among those that were handed over.
	Index int
	Runs  []Run
	// HasMargin means that the first part of the entry stands in the margin, with its runs marked as LeftMargin.
	HasMargin bool
}

// Options are how a list is written.
type Options struct {
	// Language is that of the list, which sorts it, and Of that of each entry (BCP 47).
	Language string
	Of       func(i int) string
	// Abstracts lets a style print abstracts.
	Abstracts bool
	// Ordered publications stand in the order in which they are handed over, whatever the style says.
	Ordered bool
}

// Order is the order of publications by the keys of the style, as their places among those that are handed over. An
// error means that the program's own data are broken.
func (s *Style) Order(refs []bib.Reference, o Options) ([]int, error) {
	b := bibliography{style: s, refs: refs, abstracts: o.Abstracts, locales: make(map[string]*locale)}
	list, err := b.localeOf(o.Language)
	if err != nil {
		return nil, err
	}
	return b.sorted(list), nil
}

// Bibliography writes publications in the order of the style. An error means that the program's own data are broken.
func (s *Style) Bibliography(refs []bib.Reference, o Options) ([]Entry, error) {
	b := bibliography{style: s, refs: refs, abstracts: o.Abstracts, locales: make(map[string]*locale)}
	list, err := b.localeOf(o.Language)
	if err != nil {
		return nil, err
	}
	order := b.inOrder()
	if !o.Ordered {
		order = b.sorted(list)
	}
	suffixes := b.suffixes(order, list)
	entries := make([]Entry, len(order))
	before := ""
	for place, i := range order {
		l, err := b.localeOf(o.Of(i))
		if err != nil {
			return nil, err
		}
		c := b.renderer(i, place+1, l)
		c.suffix = suffixes[i]
		entries[place], before = c.entry(i, before)
	}
	return entries, nil
}

// bibliography is a list while it is written.
type bibliography struct {
	style     *Style
	refs      []bib.Reference
	abstracts bool
	locales   map[string]*locale
}

// localeOf is the words of a language, made once.
func (b *bibliography) localeOf(tag string) (*locale, error) {
	if b.style.language != "" {
		tag = b.style.language
	}
	if l, ok := b.locales[tag]; ok {
		return l, nil
	}
	l, err := b.style.localeOf(tag)
	b.locales[tag] = l
	return l, err
}

// renderer writes one publication of the list.
func (b *bibliography) renderer(i, number int, l *locale) *renderer {
	return &renderer{
		style: b.style, locale: l, r: &b.refs[i], number: number, area: b.style.bibliography, steps: mostSteps,
		abstracts: b.abstracts,
	}
}

// entry writes an entry. Names that are those of the entry before may be replaced by a sign.
func (c *renderer) entry(i int, before string) (Entry, string) {
	layout := c.area.child("layout")
	outputs := c.children(layout)
	names := c.replaceNames(outputs, before)
	align := c.area.get("second-field-align") != ""
	if align {
		outputs = aligned(outputs)
	}
	pieces := joined(outputs, layout.get("delimiter")).pieces
	pieces = affixed(formatted(pieces, layout), layout)
	pieces = polish(trimmed(pieces), c.locale)
	return Entry{Index: i, Runs: runsOf(pieces), HasMargin: align}, names
}

// trimmed takes spaces from both ends of an entry.
func trimmed(pieces []piece) []piece {
	if len(pieces) > 0 {
		pieces[0].text = strings.TrimLeft(pieces[0].text, " ")
		last := len(pieces) - 1
		pieces[last].text = strings.TrimRight(pieces[last].text, " ")
	}
	return pieces
}

// aligned puts the first part of an entry into the margin, and all others behind it.
func aligned(outputs []output) []output {
	first := true
	for i := range outputs {
		if outputs[i].isEmpty() {
			continue
		}
		display := RightInline
		if first {
			display = LeftMargin
		}
		first = false
		for j := range outputs[i].pieces {
			outputs[i].pieces[j].display = display
		}
	}
	return outputs
}

// replaceNames puts the sign of the style in the place of names that are those of the entry before; it returns the
// names of this one.
func (c *renderer) replaceNames(outputs []output, before string) string {
	sign, wanted := c.area.attr["subsequent-author-substitute"]
	if !wanted {
		return ""
	}
	from, to := nameSpan(outputs)
	if from == nil {
		return ""
	}
	names := textOf(from.pieces[to[0]:to[1]])
	if names == before {
		rest := slices.Clone(from.pieces[to[1]:])
		from.pieces = append(append(from.pieces[:to[0]:to[0]], piece{text: sign}), rest...)
	}
	return names
}

// nameSpan finds the first names in outputs, or what stands for them, if nothing else stands before them.
func nameSpan(outputs []output) (*output, [2]int) {
	for i := range outputs {
		o := &outputs[i]
		first := slices.IndexFunc(o.pieces, func(p piece) bool { return p.isName })
		if first >= 0 {
			last := first
			for last < len(o.pieces) && (o.pieces[last].isName || o.pieces[last].mark != noMark) {
				last++
			}
			return o, [2]int{first, last}
		}
	}
	return nil, [2]int{}
}
