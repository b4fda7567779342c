package diag

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	eastasian "golang.org/x/text/width"
)

// glyph is a character as a message shows it, with the columns of a terminal that it takes.
type glyph struct {
	text    string
	columns int
}

// glyphs are the characters of a text as a message shows them: what cannot be seen, or would change how a
// terminal shows the rest, stands as its number. A byte that is no letter stands as its value, and the spaces with
// which many languages write a number as spaces.
func glyphs(text string) []glyph {
	out := make([]glyph, 0, len(text))
	var before rune
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		switch {
		case r == utf8.RuneError && size == 1:
			out = append(out, numbered(fmt.Sprintf("<%02X>", text[i])))
		case joins(r) && spelled(before) && spelled(next):
			out = append(out, glyph{string(r), 0})
		case isInNumber(r, before, next):
			out = append(out, glyph{" ", 1})
		case unseen(r) || unicode.Is(unicode.Mn, r) && !carries(before):
			out = append(out, numbered(fmt.Sprintf("<U+%04X>", r)))
		default:
			out = append(out, glyph{string(r), columns(r)})
		}
		before = r
		i += size
	}
	return out
}

// numbered is a glyph of signs that take a column each.
func numbered(s string) glyph { return glyph{s, len(s)} }

// visible is a text as a message shows it.
func visible(text string) string {
	if !strings.ContainsFunc(text, func(r rune) bool { return r > '~' || r < ' ' }) {
		return text
	}
	var b strings.Builder
	for _, g := range glyphs(text) {
		b.WriteString(g.text)
	}
	return b.String()
}

// Visible is a text of the command line, of a file's name or of a server as a terminal may get it: what cannot be seen,
// or would change how the terminal shows the rest, stands as its number. Ends of lines and tabs stay.
func Visible(text string) string {
	var b strings.Builder
	for len(text) > 0 {
		end := strings.IndexAny(text, "\n\t")
		if end < 0 {
			return b.String() + visible(text)
		}
		b.WriteString(visible(text[:end]))
		b.WriteByte(text[end])
		text = text[end+1:]
	}
	return b.String()
}

// unseen reports whether a character shows nothing of its own: controls, formats (soft hyphens, directions, joiners),
// spaces but for the usual one and that of East Asia, fillers, and what is no character.
func unseen(r rune) bool {
	const ideographicSpace = '\u3000'
	switch {
	case r == ' ' || r == ideographicSpace:
		return false
	case r == '\u034f' || r == '\u115f' || r == '\u1160' || r == '\u3164' || r == '\uffa0' || r == '\u2800':
		return true // joiner of marks, fillers, blank Braille
	}
	return !unicode.IsGraphic(r) || unicode.Is(unicode.Zs, r) || unicode.Is(unicode.Cf, r)
}

// joins reports whether a rune is one of the joiners that belong to the spelling of some scripts, and to emoji.
func joins(r rune) bool { return r == '\u200c' || r == '\u200d' }

// spelled reports whether a rune is one of the letters and signs between which joiners have a meaning: of Arabic and
// the scripts behind it, and emoji.
func spelled(r rune) bool {
	return r >= 0x600 && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.Is(unicode.So, r)) && !unseen(r)
}

// isInNumber reports whether a rune is a no-break space within a number, or between it and its sign, as in 12 000 %.
func isInNumber(r, before, next rune) bool {
	const noBreak, narrow = '\u00a0', '\u202f'
	return (r == noBreak || r == narrow) && unicode.IsDigit(before) &&
		(unicode.IsDigit(next) || unicode.Is(unicode.Sc, next) || next == '%' || next == '‰')
}

// carries reports whether a mark can stand on a rune.
func carries(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r) || unicode.IsSymbol(r)
}

// columns is how many columns of a terminal a character takes (UAX #11): none for marks, two for those of East Asia.
func columns(r rune) int {
	if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r) {
		return 0
	}
	switch eastasian.LookupRune(r).Kind() {
	case eastasian.EastAsianWide, eastasian.EastAsianFullwidth:
		return 2
	}
	return 1
}

// turns reports whether terminals may show a text from right to left.
func turns(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		return r >= 0x590 && r <= 0x8ff || r >= 0xfb1d && r <= 0xfdff || r >= 0xfe70 && r <= 0xfefc ||
			r >= 0x10800 && r <= 0x10fff || r >= 0x1e800 && r <= 0x1efff
	})
}
