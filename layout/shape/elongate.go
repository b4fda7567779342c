package shape

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"
)

// tatweel is the stroke that lengthens the joint of two letters (kashida).
const tatweel = '\u0640'

// Elongation is a joint between two letters of an Arabic word that may be lengthened to justify a line.
type Elongation struct {
	// At is the byte of the text that the stroke stands before.
	At int
	// Rank is how good the joint looks when it is lengthened; 1 is best.
	Rank int
}

// Elongations lists the joints of a word that a stroke may lengthen, the best ones first: behind seen and sad, and
// before the last letter by its form. The ranks are those of Microsoft's "Kashida justification", which follow
// calligraphers. Words of two letters have none.
func (w *Word) Elongations() []Elongation {
	if w.script != language.Arabic || !w.RightToLeft {
		return nil
	}
	letters := arabicLetters(w.Text)
	if len(letters) < 3 {
		return nil
	}
	var out []Elongation
	for i := range letters[:len(letters)-1] {
		next := letters[i+1]
		rank := rankOf(letters[i].r, next.r, i+2 == len(letters))
		if rank > 0 && letters[i].end == next.at {
			out = append(out, Elongation{At: next.at, Rank: rank})
		}
	}
	slices.SortStableFunc(out, func(a, b Elongation) int { return a.Rank - b.Rank })
	return out
}

// letter is a letter of a text, from its first byte to the end of its marks.
type letter struct {
	r       rune
	at, end int
}

// arabicLetters are the letters of a text, with the marks on them.
func arabicLetters(text string) []letter {
	var out []letter
	for at, r := range text {
		switch {
		case unicode.IsLetter(r) && unicode.Is(unicode.Arabic, r) && r != tatweel:
			out = append(out, letter{r, at, at + utf8.RuneLen(r)})
		case unicode.IsMark(r) && len(out) > 0 && out[len(out)-1].end == at:
			out[len(out)-1].end += utf8.RuneLen(r)
		}
	}
	return out
}

// rankOf is the rank of the joint between two letters, 0 for one that is not lengthened.
func rankOf(before, after rune, last bool) int {
	switch before {
	case 'س', 'ش', 'ص', 'ض':
		return 1
	}
	if !last {
		return 0
	}
	switch after {
	case 'ة', 'ح', 'خ', 'ج', 'چ', 'د', 'ذ', 'ه', 'ہ':
		return 2
	case 'ا', 'أ', 'آ', 'إ', 'ط', 'ظ', 'ل', 'ك', 'ک', 'گ':
		return 3
	case 'ر', 'ز', 'ي', 'ى', 'ی', 'ژ':
		return 4
	case 'و', 'ع', 'غ', 'ق', 'ف':
		return 5
	}
	return 6
}

// elongationKey is what elongated words differ in.
type elongationKey struct {
	word *Word
	at   int
}

// Elongated shapes a word again with a stroke in one of its joints. It returns nil if the face has no such stroke, or
// if letters would change their forms: a ligature is not divided. The text of the word stays as it is.
func (s *Shaper) Elongated(w *Word, e Elongation) (*Word, error) {
	key := elongationKey{w, e.At}
	if f, ok := s.elongated[key]; ok {
		return f, nil
	}
	o, err := s.open(w.Face)
	if err != nil {
		return nil, err
	}
	stroke := o.nominal(tatweel)
	if stroke == 0 {
		return nil, nil
	}
	s.runes = append(s.runes[:0], ' ')
	for _, r := range w.Text[:e.At] {
		s.runes = append(s.runes, r)
	}
	at := uint16(len(s.runes) - 1)
	s.runes = append(s.runes, tatweel)
	for _, r := range w.Text[e.At:] {
		s.runes = append(s.runes, r)
	}
	s.runes = append(s.runes, ' ')
	f := s.pieces.New()
	*f = w.withText(w.Text)
	if err := s.run(f, o); err != nil {
		return nil, err
	}
	f.collect(s.buffer, o, len(s.runes)-2)
	if !f.takeStroke(at, uint16(stroke)) || !sameForms(w, f, uint16(stroke)) {
		f = nil
	}
	s.elongated[key] = f
	return f, nil
}

// takeStroke adds the glyph of the stroke, which is the rune at a place, to the cluster of the letter before it. It
// reports whether there is exactly one such glyph.
func (w *Word) takeStroke(at, stroke uint16) bool {
	var before uint16
	found := 0
	for _, g := range w.Glyphs {
		if g.Cluster < at {
			before = max(before, g.Cluster)
		}
		if g.Cluster == at && g.ID == stroke {
			found++
		}
	}
	for i := range w.Glyphs {
		switch g := &w.Glyphs[i]; {
		case g.Cluster == at:
			g.Cluster = before
		case g.Cluster > at:
			g.Cluster--
		}
	}
	return found == 1
}

// sameForms reports whether the second word has the glyphs of the first and one stroke more.
func sameForms(plain, long *Word, stroke uint16) bool {
	i := 0
	taken := false
	for _, g := range long.Glyphs {
		switch {
		case i < len(plain.Glyphs) && plain.Glyphs[i].ID == g.ID:
			i++
		case g.ID == stroke && !taken:
			taken = true
		default:
			return false
		}
	}
	return taken && i == len(plain.Glyphs)
}
