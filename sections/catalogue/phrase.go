package catalogue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// phrase is words as they are looked for in texts. Where they begin or end in *, a word may go on there.
type phrase struct {
	words         string
	before, after bool
}

// phraseOf is the phrase that somebody has written.
func phraseOf(written string) phrase {
	words := compared(strings.TrimSpace(written))
	out := phrase{words: strings.Trim(words, "*")}
	out.before = out.words != "" && strings.HasPrefix(words, "*")
	out.after = out.words != "" && strings.HasSuffix(words, "*")
	return out
}

// compared is a text as it is compared: letters with their accents in one form, the apostrophe and the space of
// typewriters, and no hyphens that nobody sees.
func compared(text string) string { return unseenSigns.Replace(norm.NFC.String(text)) }

// unseenSigns are signs in the place of which translators and their programs write others.
var unseenSigns = strings.NewReplacer("’", "'", "\u00a0", " ", "\u202f", " ", "\u00ad", "", "\u200b", "")

// cutFrom is a text without the phrase, in small or in capital letters, and whether it had it.
func (p phrase) cutFrom(text string) (without string, found bool) {
	for from := 0; ; {
		at, to := p.in(text, from)
		if at < 0 {
			return text, found
		}
		text = text[:at] + "\x00" + text[to:]
		from = at + 1
		found = true
	}
}

// in finds the phrase in a text from a byte on, in small or in capital letters, with what its words go on with; -1 if
// it is not there.
func (p phrase) in(text string, from int) (at, to int) {
	if p.words == "" {
		return -1, 0
	}
	for {
		found, length := indexFold(text[from:], p.words)
		if found < 0 {
			return -1, 0
		}
		at, to = from+found, from+found+length
		begin, end := wordAround(text, at, to)
		if (p.before || begin == at) && (p.after || end == to) {
			return begin, end
		}
		from = to
	}
}

// wordAround is a part of a text with the letters before and behind it that are of the same words. Where words have no
// spaces between them there are none.
func wordAround(text string, at, to int) (begin, end int) {
	for at > 0 {
		before, size := utf8.DecodeLastRuneInString(text[:at])
		if first, _ := utf8.DecodeRuneInString(text[at:]); !goOn(before, first) {
			break
		}
		at -= size
	}
	for to < len(text) {
		after, size := utf8.DecodeRuneInString(text[to:])
		if last, _ := utf8.DecodeLastRuneInString(text[:to]); !goOn(last, after) {
			break
		}
		to += size
	}
	return at, to
}

// indexFold finds words in a text in small or in capital letters; -1 if they are not there.
func indexFold(text, words string) (at, length int) {
	for i := range text {
		rest := text[i:]
		for n, wanted := 0, words; ; {
			if wanted == "" {
				return i, n
			}
			if n == len(rest) {
				break
			}
			a, sizeA := utf8.DecodeRuneInString(rest[n:])
			b, sizeB := utf8.DecodeRuneInString(wanted)
			if a != b && !strings.EqualFold(string(a), string(b)) {
				break
			}
			n += sizeA
			wanted = wanted[sizeB:]
		}
	}
	return -1, 0
}

// goOn reports whether two letters are of one word.
func goOn(a, b rune) bool {
	inWord := func(r rune) bool {
		return (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)) && !unicode.In(r, unspaced...)
	}
	return inWord(a) && inWord(b)
}

// unspaced are the scripts without spaces between words (UAX #14, classes SA and ID).
var unspaced = []*unicode.RangeTable{
	unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar,
	unicode.Tibetan,
}
