package inline

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"annualreport/fonts"
	"annualreport/layout/content"
	"annualreport/layout/diag"
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

// emphases are what authors call an emphasis, and how they write it.
var emphases = []struct {
	emphasis      content.Emphasis
	name, written string
}{{content.Strong, "no bold", "**…**"}, {content.Italic, "no italic", "*…*"}, {content.SmallCaps, "no small capitals", "[…]{.smallcaps}"}}

// tell warns of each family once, where the report chooses it, or where it is first asked in vain.
func (l lacks) tell(chosen map[string]diag.Span, problems *diag.List) {
	for _, one := range l {
		at, ok := chosen[one.family]
		if !ok {
			at = one.first
		}
		var names, written []string
		for _, e := range emphases {
			if one.what&e.emphasis != 0 {
				names, written = append(names, e.name), append(written, e.written)
			}
		}
		look, them := "look", "them"
		if len(names) == 1 {
			look, them = "looks", "it"
		}
		problems.Warnf(at, "choose a family that has it, put its other faces into the folder fonts beside the report, or say it in another way",
			"%s has %s: %s %s like the text around %s", one.family, strings.Join(names, " and "), strings.Join(written, " and "), look, them)
	}
}

// mostLetters is how many letters a message names.
const mostLetters = 12

// reportFallbacks tells of letters that fonts of the machine help out with.
func reportFallbacks(s *Session) {
	if s.Doc.Book == nil {
		return // of a report that could not be read
	}
	if faces := s.Doc.Book.Machine().Fallbacks(); len(faces) > 0 {
		tellFallbacks(s.Paragraphs, faces, s.Problems)
	}
}

// tellFallbacks tells of the letters that some faces of the machine set: which, and where the first is.
func tellFallbacks(paragraphs []*Paragraph, faces map[*fonts.Face]bool, problems *diag.List) {
	letters, first := make(map[string][]string), make(map[string]diag.Span)
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
				if name := character(r); !unicode.IsMark(r) && !slices.Contains(letters[family], name) {
					letters[family] = append(letters[family], name)
				}
			}
		}
	}
	for _, family := range slices.Sorted(maps.Keys(first)) {
		shown, more := letters[family], ""
		if len(shown) > mostLetters {
			shown, more = shown[:mostLetters], " …"
		}
		problems.Warnf(first[family], "put its files into the folder fonts beside the report", "%s%s is set in the family %q of this machine: others would not get the same pages", strings.Join(shown, " "), more, family)
	}
}
