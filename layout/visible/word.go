package visible

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// word is one word of a page.
type word struct {
	text  string
	place display.Place
	// at is its place among the items of its page: what has a higher one is painted later.
	at int
	// core is the part of the word that must be seen: its letters from a little above the
	// baseline to the height of an x or, of words with such letters, of capitals and figures, without what may touch
	// its neighbors.
	core unit.Rect
	// small words, such as points and marks, may touch others.
	small bool
}

// What of a word is its core, in hundredths of the size of its letters.
const (
	coreTop    = 45 // above the baseline; an x is about as high
	coreTall   = 62 // the same of capitals and figures, which are about 70 high
	coreBottom = 5
	coreInset  = 10 // at both sides
	smallest   = 15 // the width of words that may touch others
)

// appendWords adds the words of a text to a list.
func appendWords(out []word, t *display.Text, at int) []word {
	for i := range t.Words {
		w := &t.Words[i]
		if blank(w.Shaped.Text) {
			continue
		}
		width := t.Width(w.Shaped)
		out = append(out, word{text: w.Shaped.Text, place: t.Place, at: at,
			core: core(t, w.X, width, coreHeight(w.Shaped.Text)), small: width < t.Size.MulDiv(smallest, 100)})
	}
	return out
}

// blank reports whether a text has nothing that is seen.
func blank(s string) bool {
	if s != "" && s[0] > ' ' && s[0] < utf8.RuneSelf {
		return false // as nearly all words of many languages
	}
	return strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }) == ""
}

// coreHeight is how far the core of a word reaches above the baseline, in hundredths of the size.
func coreHeight(s string) int64 {
	for _, r := range s {
		if r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' {
			return coreTall
		}
		if r >= utf8.RuneSelf && (unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.In(r, unicode.Han, unicode.Hangul,
			unicode.Hiragana, unicode.Katakana)) {
			return coreTall
		}
	}
	return coreTop
}

// core is the core of a word of a width that begins at a distance from the start of its text, and reaches a height in
// hundredths of the size.
func core(t *display.Text, x, width unit.Length, high int64) unit.Rect {
	inset := min(t.Size.MulDiv(coreInset, 100), width/4)
	x, width = x+inset, width-2*inset
	top, height := t.Size.MulDiv(high, 100), t.Size.MulDiv(high-coreBottom, 100)
	switch t.Turn {
	case display.Clockwise: // the letters' heads are at the right
		return unit.Rect{X: t.At.X + top - height, Y: t.At.Y + x, W: height, H: width}
	case display.UpsideDown:
		return unit.Rect{X: t.At.X - x - width, Y: t.At.Y + top - height, W: width, H: height}
	case display.CounterClockwise:
		return unit.Rect{X: t.At.X - top, Y: t.At.Y - x - width, W: height, H: width}
	default:
		return unit.Rect{X: t.At.X + x, Y: t.At.Y - top, W: width, H: height}
	}
}
