package shape

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"
	"golang.org/x/text/unicode/norm"

	"annualreport/fonts"
)

// chooser chooses the faces of texts. It belongs to one goroutine at a time.
type chooser struct {
	book  *fonts.Book
	known *coverage
	// asked are the characters of the text that is divided into runs for which the machine gave a face.
	asked []machineRune
}

// faceRun is a stretch of a word in one face and script.
type faceRun struct {
	from, to int
	face     *fonts.Face
	script   scriptTag
}

// length is how many bytes the run has.
func (r *faceRun) length() int { return r.to - r.from }

// The longest pieces that are shaped as one word, in bytes. They are limited since the cluster of a glyph has 16 bits.
// Longer pieces are paragraphs without spaces, or no words at all.
const (
	// mostOfWord is the limit for a word, and mostOfMarks that for a word with the marks that follow it.
	mostOfWord  = 8_000
	mostOfMarks = 9_000
)

// faceRuns chooses the faces of a text: the face of the style where it covers a base character with all its marks, else
// the first fallback that does. Marks, joiners and signs of no script stay with what they follow. The runs are in the
// memory of runs, which has none.
func (c *chooser) faceRuns(runs []faceRun, style *Style, script scriptTag, text string) []faceRun {
	main := style.Family.Face(style.Weight, style.Slant)
	if c.known.plainIn(main, script, text) {
		return append(runs, faceRun{0, len(text), main, script})
	}
	for i, r := range text {
		own := language.LookupScript(r)
		common := own == language.Common || own == language.Inherited || own == language.Unknown
		if common {
			own = script
			if len(runs) > 0 {
				own = runs[len(runs)-1].script
			}
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		n := len(runs)
		if n > 0 && joins(r) && runs[n-1].length() < mostOfMarks {
			runs[n-1].to = i + size
			continue
		}
		whole := withMarks(text[i:min(len(text), i+mostOfMarks)])
		if n > 0 && runs[n-1].length() < mostOfWord && runs[n-1].script == own {
			last := runs[n-1].face
			if c.coversAll(last, whole) && (common || last == main || !c.coversAll(main, whole)) {
				runs[n-1].to = i + size
				continue
			}
		}
		runs = append(runs, faceRun{i, i + size, c.faceFor(main, style, own, whole), own})
	}
	return runs
}

// withMarks is the first character of a text with what joins it.
func withMarks(text string) string {
	for i, r := range text {
		if i > 0 && !joins(r) {
			return text[:i]
		}
	}
	return text
}

// joins reports whether a character never begins a run: marks, variation selectors and joiners are shaped with what
// stands before them.
func joins(r rune) bool {
	switch r {
	case '\u200d', '\u200c', '\u00ad', '\u2060':
		return true
	}
	return language.LookupScript(r) == language.Inherited
}

// faceFor is the first face that covers a character with its marks: that of the style, else a fallback. If there is
// none, it is the first face that covers the character without its marks; if there is none either, the face of the
// style, which then shows that the character is missing.
func (c *chooser) faceFor(main *fonts.Face, style *Style, script scriptTag, whole string) *fonts.Face {
	r, size := utf8.DecodeRuneInString(whole)
	if joins(r) || unicode.Is(unicode.Co, r) {
		return main // a character for private use has a meaning only in the family of the style
	}
	for _, wanted := range []string{whole, whole[:size]} {
		if c.coversAll(main, wanted) {
			return main
		}
		for _, family := range c.book.Fallbacks(script, style.Language.Forms) {
			if f := family.Face(style.Weight, style.Slant); c.coversAll(f, wanted) {
				return f
			}
		}
		last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(wanted, unseen))
		if family := c.book.Machine().ForRune(last, style.Language.Forms); family != nil {
			c.asked = append(c.asked, machineRune{last, style.Language.Forms})
			if f := family.Face(style.Weight, style.Slant); c.coversAll(f, wanted) {
				return f
			}
		}
	}
	return main
}

// coversAll reports whether a face has every character of a text, or every character of the composed form of the text.
// Joiners need no glyph.
func (c *chooser) coversAll(f *fonts.Face, text string) bool {
	lacks := func(r rune) bool { return !c.known.covers(f, r) && !unseen(r) }
	if !strings.ContainsFunc(text, lacks) {
		return true
	}
	composed := norm.NFC.String(text)
	return composed != text && !strings.ContainsFunc(composed, lacks)
}

// unseen reports whether a character is a joiner or a variation selector, which has an effect on other characters and
// no glyph itself.
func unseen(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r)
}
