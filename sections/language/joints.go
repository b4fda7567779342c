package language

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// joint is how the words of a pattern of lists meet the items beside them.
type joint uint8

const (
	// apart means that a space stands between letters of the pattern and those of an item, unless both are of a script
	// without spaces.
	apart joint = iota
	// attached means that a word of a letter is a part of the item, as the Arabic and of Amharic.
	attached
	// hyphenated is as attached, with a hyphen before an item in other letters (ICU, ListFormatter, Hebrew).
	hyphenated
	// spanish is as apart, and “y” is “e” before the sound of i (ICU, ListFormatter, Spanish).
	spanish
)

// jointOf is that of a language and its script.
func jointOf(base, script string) joint {
	switch {
	case base == "es":
		return spanish
	case script == "Hebr":
		return hyphenated
	case script == "Arab" || script == "Ethi" || script == "Syrc" || script == "Thaa":
		return attached
	}
	return apart
}

// euphonic is a pattern of a list as it sounds and looks between two items.
func (l *Lists) euphonic(pattern, before, after string) string {
	switch l.joint {
	case hyphenated:
		const and = "ו"
		if first, _ := utf8.DecodeRuneInString(after); !unicode.Is(unicode.Hebrew, first) {
			return strings.Replace(pattern, and+"{1}", and+"-{1}", 1)
		}
	case spanish:
		if soundsAsI(after) {
			return strings.Replace(pattern, " y {1}", " e {1}", 1)
		}
	case apart:
		last, _ := utf8.DecodeLastRuneInString(before)
		first, _ := utf8.DecodeRuneInString(after)
		head, rest, _ := strings.Cut(pattern, "{0}")
		middle, tail, _ := strings.Cut(rest, "{1}")
		opening, _ := utf8.DecodeRuneInString(middle)
		closing, _ := utf8.DecodeLastRuneInString(middle)
		if runTogether(last, opening) {
			middle = " " + middle
		}
		if runTogether(closing, first) {
			middle += " "
		}
		return head + "{0}" + middle + "{1}" + tail
	case attached:
	}
	return pattern
}

// soundsAsI reports whether a Spanish word begins with the sound of i, as ICU finds it: not as hierro does.
func soundsAsI(word string) bool {
	small := strings.ToLower(word)
	rest, hasH := strings.CutPrefix(small, "hi")
	return strings.HasPrefix(small, "i") || hasH && !strings.HasPrefix(rest, "a") && !strings.HasPrefix(rest, "e")
}

// runTogether reports whether two signs beside each other would read as those of one word: they are letters, and not
// both of a script without spaces. A digit is of the word before or behind it where there are spaces.
func runTogether(a, b rune) bool {
	if isUnspaced(a) || isUnspaced(b) {
		return isOfWord(a) && isOfWord(b) && !(isUnspaced(a) && isUnspaced(b))
	}
	return (isOfWord(a) || unicode.IsDigit(a)) && (isOfWord(b) || unicode.IsDigit(b))
}

// isOfWord reports whether a sign is a letter or a mark on one.
func isOfWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

// isUnspaced reports whether a letter is of a script that puts no spaces between words.
func isUnspaced(r rune) bool {
	return unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan, unicode.Tai_Tham,
		unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Yi)
}
