package inline

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"annualreport/fonts"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/finding"
	"annualreport/layout/shape"
)

// lack is emphasis that the author uses and a family of fonts does not have, such as italics.
type lack struct {
	family string
	what   content.Emphasis
	first  diag.Span // where it is asked for first
}

// lacks are those of a document, in the order of the text.
type lacks []lack

// note enters the emphasis of a word, if its face does not show it.
func (l *lacks) note(w *shape.Word, s *inlineState, wanted *shape.Style) {
	if s.asked.IsZero() || w.Face == nil || !strings.ContainsFunc(w.Text, unicode.IsLetter) {
		return
	}
	what := lost(w, s.emphasis, wanted)
	if what == 0 {
		return
	}
	l.add(lack{family: w.Face.Family, what: what, first: s.asked})
}

// add enters emphasis that a family lacks.
func (l *lacks) add(one lack) {
	i := slices.IndexFunc(*l, func(known lack) bool { return known.family == one.family })
	if i < 0 {
		*l = append(*l, one)
		return
	}
	(*l)[i].what |= one.what
}

// join enters what texts further on lack.
func (l *lacks) join(further lacks) {
	for _, one := range further {
		l.add(one)
	}
}

// lost is the part of an emphasis that the face of a word does not show; wanted is the style that the author asks for.
func lost(w *shape.Word, asked content.Emphasis, wanted *shape.Style) content.Emphasis {
	var out content.Emphasis
	if asked&content.Italic != 0 && w.Face.Slant != wanted.Slant {
		out |= content.Italic
	}
	if asked&content.Strong != 0 && w.Face.Weight < fonts.Semibold {
		out |= content.Strong
	}
	const small = shape.SmallCapitals | shape.SmallFromCapitals
	cased := func(r rune) bool { return unicode.IsUpper(r) || unicode.IsLower(r) }
	if asked&content.SmallCaps != 0 && strings.ContainsFunc(w.Text, cased) {
		if (wanted.Features & small).Lacking(w.Face) {
			out |= content.SmallCaps
		}
	}
	return out
}

// report enters each family once: at the place where the document chooses it, or else where the missing emphasis is
// first used.
func (l lacks) report(chosen map[string]diag.Span, found *finding.List) {
	for _, one := range l {
		at, ok := chosen[one.family]
		if !ok {
			at = one.first
		}
		found.Add(finding.NoEmphasis{At: finding.At(at), Family: one.family, Missing: one.what})
	}
}

// reportFallbacks enters the letters that no font of the report has and a font of the machine sets.
func reportFallbacks(s *Session) {
	if faces := fallbacksOf(s.Doc); len(faces) > 0 {
		findFallbacks(s.Paragraphs, faces, s.Findings)
	}
}

// fallbacksOf are the faces of the machine that set letters which no font of the report has.
func fallbacksOf(doc *content.Document) map[*fonts.Face]bool {
	if doc.Book == nil {
		return nil // of a report that could not be read
	}
	return doc.Book.Machine().Fallbacks()
}

// findFallbacks enters, for each family of some faces of the machine, the letters that it sets and the place of the
// first of them.
func findFallbacks(paragraphs []*Paragraph, faces map[*fonts.Face]bool, found *finding.List) {
	letters := make(map[string][]rune)
	first := make(map[string]diag.Span)
	for _, p := range paragraphs {
		for i := range p.atoms {
			w := p.atoms[i].word
			if w == nil || !faces[w.Face] {
				continue
			}
			family := w.Face.Family
			if first[family].IsZero() {
				first[family] = p.Span
			}
			for _, r := range w.Text {
				if !unicode.IsMark(r) && !slices.Contains(letters[family], r) {
					letters[family] = append(letters[family], r)
				}
			}
		}
	}
	for _, family := range slices.Sorted(maps.Keys(first)) {
		found.Add(finding.MachineFamily{At: finding.At(first[family]), Family: family, Letters: letters[family]})
	}
}
