package bib

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Look is how words inside of a text look. Looks may be added up.
type Look uint8

// The looks, as CSL-JSON has them.
const (
	// Italic slants upright words, and sets italic ones upright again.
	Italic Look = 1 << iota
	Bold
	SmallCaps
	Lowered
	Raised
	// AsTyped keeps small letters small where a style changes the case of a text.
	AsTyped
)

// Mark is the look of some bytes of a text. The marks of a text stand in its order, and none lies over another.
type Mark struct {
	From, To int
	Look     Look
}

// Run is words of one look.
type Run struct {
	Text string
	Look Look
}

// runsOf divides a text at its marks.
func runsOf(text string, marks []Mark) []Run {
	var out []Run
	from := 0
	add := func(to int, look Look) {
		if to > from {
			out = append(out, Run{text[from:to], look})
		}
		from = max(from, to)
	}
	for _, m := range marks {
		add(min(m.From, len(text)), 0)
		add(min(m.To, len(text)), m.Look)
	}
	add(len(text), 0)
	return out
}

// richText gathers words with their looks: of spaces in a row one stays, and letters are composed with their marks
// (Unicode Standard Annex #15, form C).
type richText struct {
	text  strings.Builder
	marks []Mark
	look  Look
	// space is set where a space stands before the words that come next.
	space bool
}

// write adds words in the look that is set.
func (r *richText) write(words string) {
	if !isPlainASCII(words) {
		words = norm.NFC.String(words)
	}
	for words != "" {
		end := strings.IndexAny(words, " \t\r\n")
		if end == 0 {
			r.space = r.text.Len() > 0
			words = words[1:]
			continue
		}
		if end < 0 {
			end = len(words)
		}
		r.word(words[:end])
		words = words[end:]
	}
}

// isPlainASCII reports whether a text has no letters that could be composed.
func isPlainASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}

// word adds a word, behind the space that stands before it. The space has the look of the words before, if these are
// of the same look.
func (r *richText) word(word string) {
	from := r.text.Len()
	if r.space {
		r.text.WriteByte(' ')
		r.space = false
	}
	last := len(r.marks) - 1
	goesOn := last >= 0 && r.marks[last].To == from && r.marks[last].Look == r.look
	if !goesOn {
		from = r.text.Len()
	}
	r.text.WriteString(word)
	switch {
	case r.look == 0:
	case goesOn:
		r.marks[last].To = r.text.Len()
	default:
		r.marks = append(r.marks, Mark{from, r.text.Len(), r.look})
	}
}

// inLook does something while a look is added.
func (r *richText) inLook(look Look, do func()) {
	before := r.look
	if look == Italic {
		r.look ^= Italic
	} else {
		r.look |= look
	}
	do()
	r.look = before
}

// trimmed is what was gathered, composed once more where parts of letters met.
func (r *richText) trimmed() (string, []Mark) {
	text := r.text.String()
	if len(r.marks) == 0 {
		return norm.NFC.String(text), nil
	}
	return text, slices.Clip(r.marks)
}
