package compose

import (
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/language"
)

// Ordinal is which of its kind a section is: the third section, or the first appendix. The zero value is that of a
// section that is not counted.
type Ordinal struct {
	// Count begins with 1.
	Count    int
	Appendix bool
}

// text is the number of a section as a language writes it, or the letter of an appendix; empty for a section that is
// not counted.
func (o Ordinal) text(l *language.Language) string {
	switch {
	case o.Count == 0:
		return ""
	case o.Appendix:
		return l.Letters.Capital(o.Count - 1)
	}
	return l.Numbers.Digits(o.Count)
}

// label is what stands above the title of a section: its number, or the letter of an appendix with its word.
func (o Ordinal) label(l *language.Language) []content.Inline {
	if !o.Appendix {
		return PlainInlines(o.text(l))
	}
	return fillPattern(l, l.Appendix, o.text(l))
}

// fillPattern puts a number or a letter in the place of {0}.
func fillPattern(l *language.Language, pattern, number string) []content.Inline {
	before, behind, _ := strings.Cut(pattern, "{0}")
	var out []content.Inline
	if before != "" {
		out = append(out, content.Text{Value: before, Added: true})
	}
	digits := []content.Inline{content.Text{Value: number, Added: true}}
	out = append(out, content.Isolate{Inlines: digits})
	if behind != "" {
		out = append(out, content.Text{Value: behind, Added: true})
	}
	return inWords(l, out)
}

// ordinalsOf are the ordinals of sections, in their order.
func ordinalsOf(sections []Section) []Ordinal {
	out := make([]Ordinal, len(sections))
	var numbered, appendices int
	for i, s := range sections {
		switch h := s.Common(); {
		case h.Appendix:
			appendices++
			out[i] = Ordinal{appendices, true}
		case h.Numbered:
			numbered++
			out[i] = Ordinal{numbered, false}
		}
	}
	return out
}

// CheckAppendices reports sections with a number behind an appendix, and appendices that shall have no letter.
func CheckAppendices(sections []Section, problems *diag.List) {
	var first *Head
	for _, s := range sections {
		h := s.Common()
		switch {
		case h.Appendix && !h.Numbered:
			problems.Errorf(h.Where.Key("numbered"), "leave out one of the two",
				"an appendix has a letter, and cannot be without one")
		case first != nil && h.Numbered && !h.Appendix:
			problems.Warnf(h.Span(), "move it before the appendix, or write numbered = false",
				"a section with a number follows an appendix, which begins in line %d", first.Span().Position().Line)
		}
		if h.Appendix && first == nil {
			first = h
		}
	}
}
