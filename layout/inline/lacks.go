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

// lack is what the author asks of the letters of a family that it does not have.
type lack struct {
	family string
	what   content.Emphasis
	first  diag.Span // where it is asked for first
}

// lacks are those of a document, in the order in which they are met.
type lacks []lack

// note looks at a word whose author asks for emphasis.
func (l *lacks) note(w *shape.Word, s *inlineState, wanted shape.Style) {
	if s.asked.IsZero() || w.Face == nil || !strings.ContainsFunc(w.Text, unicode.IsLetter) {
		return
	}
	what := lost(w, s.emphasis, wanted)
	if what == 0 {
		return
	}
	i := slices.IndexFunc(*l, func(known lack) bool { return known.family == w.Face.Family })
	if i < 0 {
		i = len(*l)
		*l = append(*l, lack{family: w.Face.Family, first: s.asked})
	}
	(*l)[i].what |= what
}

// lost is the part of an emphasis that a word does not show.
func lost(w *shape.Word, asked content.Emphasis, wanted shape.Style) content.Emphasis {
	var out content.Emphasis
	if asked&content.Italic != 0 && w.Face.Slant != wanted.Slant {
		out |= content.Italic
	}
	if asked&content.Strong != 0 && w.Face.Weight < fonts.Semibold {
		out |= content.Strong
	}
	const small = shape.SmallCapitals | shape.SmallFromCapitals
	cased := func(r rune) bool { return unicode.IsUpper(r) || unicode.IsLower(r) }
	if asked&content.SmallCaps != 0 && strings.ContainsFunc(w.Text, cased) && (wanted.Features & small).Lacking(w.Face) {
		out |= content.SmallCaps
	}
	return out
}

// report finds each family once, where the document chooses it, or where its letters are first asked for in vain.
func (l lacks) report(chosen map[string]diag.Span, found *finding.List) {
	for _, one := range l {
		at, ok := chosen[one.family]
		if !ok {
			at = one.first
		}
		found.Add(finding.NoEmphasis{At: finding.At(at), Family: one.family, Missing: one.what})
	}
}

// reportFallbacks finds letters that fonts of the machine help out with.
func reportFallbacks(s *Session) {
	if s.Doc.Book == nil {
		return // of a report that could not be read
	}
	if faces := s.Doc.Book.Machine().Fallbacks(); len(faces) > 0 {
		findFallbacks(s.Paragraphs, faces, s.Findings)
	}
}

// findFallbacks finds the letters that some faces of the machine set: which, and where the first is.
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
