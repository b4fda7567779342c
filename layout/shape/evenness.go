package shape

import (
	"strings"
	"unicode"

	"github.com/go-text/typesetting/language"

	"annualreport/fonts"
)

// sample is a letter by which the size of a script is judged: one without anything above or below its body.
type sample struct {
	letter rune
	// height is how high the letter is beside the small letters of Latin if both look equally large, in thousandths of
	// the height of an x.
	height int64
}

// samples are those of scripts. Of scripts that have small letters these are as high as the x. Of all others they are
// as high beside the x as in Noto, whose designs for all scripts are made to stand beside each other
// (https://fonts.google.com/noto), and five percent more, since their letters have more strokes; in Arabic
// the alef is as high as the capitals of Latin.
var samples = map[language.Script]sample{
	language.Latin: {'x', 1000}, language.Greek: {'ν', 1000}, language.Cyrillic: {'н', 1000},
	language.Armenian: {'ո', 940}, language.Georgian: {'თ', 1020},
	language.Arabic: {'ا', 1380}, language.Hebrew: {'ה', 1160},
	language.Devanagari: {'क', 1220}, language.Bengali: {'ক', 1220}, language.Gurmukhi: {'ਕ', 1220},
	language.Gujarati: {'ક', 1180}, language.Tamil: {'ட', 1085}, language.Telugu: {'క', 1420},
	language.Kannada: {'ಕ', 1550}, language.Malayalam: {'ക', 1110}, language.Sinhala: {'ක', 1200},
	language.Thai: {'ก', 1095}, language.Lao: {'ກ', 1095}, language.Khmer: {'ក', 1150},
	language.Myanmar: {'ဝ', 1070}, language.Tibetan: {'ཀ', 1330}, language.Ethiopic: {'ለ', 1400},
	language.Han: {'国', 1560}, language.Hiragana: {'国', 1560}, language.Katakana: {'国', 1560},
	language.Bopomofo: {'国', 1560}, language.Hangul: {'한', 1620},
}

// The most that letters of one family are made smaller or larger beside those of another, in thousandths.
const (
	smallest = 750
	largest  = 1300
	natural  = 1000
)

// scriptOfFace is a script as it is set in a face.
type scriptOfFace struct {
	face   *fonts.Face
	script language.Script
}

// evenness makes letters of several families look equally large. It belongs to one goroutine.
type evenness struct {
	// heights are how high small letters look that are like those of a script in a face, in thousandths of an em.
	heights map[scriptOfFace]int64
}

// unitsBeside is how many units an em of the face of a word has if its letters are to look as large as those of the
// family of its style, which lacks them: more than the face has for smaller letters, fewer for larger ones.
func (e *evenness) unitsBeside(w *Word, upem int64) int64 {
	if w.style == nil || w.style.Family == nil || w.Face.Family == w.style.Family.Name || isSign(w) {
		return upem
	}
	if w.style.Language.Forms == fonts.Nastaliq {
		return upem // its letters hang from a slope, and none says how large it is
	}
	main := w.style.Family.Face(w.style.Weight, w.style.Slant)
	of, beside := e.xHeight(w.Face, w.script), e.xHeight(main, language.Latin)
	if main == w.Face || of == 0 || beside == 0 {
		return upem
	}
	factor := min(max((beside*natural+of/2)/of, smallest), largest)
	return (upem*natural + factor/2) / factor
}

// isSign reports whether a word has no letter, mark or digit: signs that a family lacks stay as large as they are.
func isSign(w *Word) bool {
	return !strings.ContainsFunc(w.Text, func(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.N) })
}

// xHeight is the height of small letters that letters of a script in a face look like, in thousandths of an em; 0 if
// that is not known.
func (e *evenness) xHeight(face *fonts.Face, script language.Script) int64 {
	key := scriptOfFace{face, script}
	if known, ok := e.heights[key]; ok {
		return known
	}
	out := int64(0)
	if of, ok := samples[script]; ok {
		if height, known := fonts.LetterHeight(face, of.letter); known {
			out = int64(height) * natural / of.height
		}
	}
	e.heights[key] = out
	return out
}
