package shape

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"

	"annualreport/fonts"
)

// measures are what layout asks of a face beside the glyphs of its words, in font units. Those of the built-in faces
// are packed with their kerning, so that such a face need not be opened for them.
type measures struct {
	// upem is how many units the em has.
	upem int64
	// spaces are the glyphs of the characters in the variable spaces.
	spaces [len(spaces)]spaceGlyph
	// hyphen is the character that is printed where a word is divided, and hyphenAdvance its natural width.
	hyphen        rune
	hyphenAdvance int64
	// ascent and descent are those of Word.
	ascent, descent int32
}

// spaces are the word space, and those that words of spaces are made of: the one at which no line ends, the narrow one
// and the thin one.
var spaces = [4]rune{' ', '\u00a0', '\u202f', '\u2009'}

// spaceGlyph is the glyph of a space, with its natural width.
type spaceGlyph struct {
	id      harfbuzz.GID
	advance int64
}

// measure reads the measures of an open face. A space that the face lacks has the glyph of the word space.
func measure(hb *harfbuzz.Font, face *font.Face) measures {
	m := measures{upem: int64(face.Upem()), hyphen: '-'}
	for i, r := range spaces {
		if g, ok := face.NominalGlyph(r); ok {
			m.spaces[i] = spaceGlyph{g, int64(hb.GlyphHAdvance(g))}
		} else if i > 0 {
			m.spaces[i] = m.spaces[0]
		} else {
			m.spaces[i].advance = m.upem / 4
		}
	}
	if e, ok := face.FontHExtents(); ok {
		m.ascent = int32(e.Ascender)
		m.descent = int32(-e.Descender)
	}
	if _, ok := face.NominalGlyph('\u2010'); ok {
		m.hyphen = '\u2010'
	}
	g, _ := face.NominalGlyph(m.hyphen)
	m.hyphenAdvance = int64(hb.GlyphHAdvance(g))
	return m
}

// measuresOf are the measures of a face: the packed ones, or those of the face opened.
func (s *Shaper) measuresOf(f *fonts.Face) (*measures, error) {
	if f == s.measured && f != nil {
		return s.lastMeasures, nil
	}
	if m, ok := s.measures[f]; ok {
		s.measured = f
		s.lastMeasures = m
		return m, nil
	}
	m := packedMeasures(s.packed.data, f)
	if m == nil {
		o, err := s.open(f)
		if err != nil {
			return nil, err
		}
		m = &o.measures
	}
	s.measures[f] = m
	return m, nil
}

// packedMeasures are the measures of a face in packed data, nil if there are none.
func packedMeasures(data string, f *fonts.Face) *measures {
	for i := range alphabets {
		if k := kerningOf(data, f, alphabets[i].script); k != nil {
			return &k.measures
		}
	}
	return nil
}

// advance is the natural width of the glyph of a space.
func (o *openFont) advance(space harfbuzz.GID) int64 {
	if space == o.spaces[0].id || space == 0 {
		return o.spaces[0].advance
	}
	return int64(o.hb.GlyphHAdvance(space))
}

// wordSpace is the word space beside a word, with the units to the em of that word.
type wordSpace struct {
	spaceGlyph
	upem int64
}

// spaceOf is the word space beside a word, which is a special one in some scripts.
func (s *Shaper) spaceOf(w *Word) (wordSpace, error) {
	m, err := s.measuresOf(w.Face)
	if err != nil {
		return wordSpace{}, err
	}
	if w.space == 0 || w.space == m.spaces[0].id {
		return wordSpace{m.spaces[0], w.UnitsPerEm}, nil
	}
	o, err := s.open(w.Face)
	if err != nil {
		return wordSpace{}, err
	}
	return wordSpace{spaceGlyph{w.space, o.advance(w.space)}, w.UnitsPerEm}, nil
}
