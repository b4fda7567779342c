package check

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/sections/source"
)

// wordIndex is where the words of a text begin, in the order of their letters, so that a name is looked for at the
// words that begin as it does, and not by a walk through the text.
type wordIndex struct {
	text  string
	words []indexedWord
	// tries is how many words were compared with names so far.
	tries int
}

// mostTries is how many words of a text are compared with names: names that begin with a word that stands everywhere
// are compared with each.
const mostTries = 5_000_000

// indexedWord is a run of letters and digits, folded, and the byte at which it begins.
type indexedWord struct {
	folded string
	at     int
}

// newWordIndex is the index of a text. A word behind an escape of TOML, such as \n, begins behind its letter, too.
func newWordIndex(text string) *wordIndex {
	out := &wordIndex{text: text}
	for at := 0; at < len(text); {
		size := wordLength(text[at:])
		if size == 0 {
			_, size = utf8.DecodeRuneInString(text[at:])
			at += size
			continue
		}
		folded := fold(text[at : at+size])
		out.words = append(out.words, indexedWord{folded, at})
		if size > 1 && isEscape(text[:at+1]) {
			out.words = append(out.words, indexedWord{folded[1:], at + 1})
		}
		at += size
	}
	slices.SortFunc(out.words, func(a, b indexedWord) int {
		return cmp.Or(cmp.Compare(a.folded, b.folded), cmp.Compare(a.at, b.at))
	})
	return out
}

// wordLength is how many bytes of letters and digits a text begins with.
func wordLength(text string) int {
	for i, r := range text {
		if !isWordRune(r) {
			return i
		}
	}
	return len(text)
}

// isWordRune reports whether a character is a letter or a digit.
func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// isEscape reports whether a text ends with an escape of TOML that stands for a space or the like.
func isEscape(text string) bool {
	n := len(text)
	return n > 1 && text[n-2] == '\\' && strings.IndexByte("btnfr", text[n-1]) >= 0
}

// fold is a text in which letters that differ in their case alone are the same.
func fold(text string) string {
	return strings.Map(func(r rune) rune {
		least := r
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			least = min(least, f)
		}
		return unicode.ToLower(least)
	}, text)
}

// soughtName is a name that is looked for: its pattern at the start of a text, the word that it begins with, and how
// many bytes stand before that.
type soughtName struct {
	pattern *regexp.Regexp
	begins  string
	before  int
}

// soughtNames are names as they are looked for, in their order.
func soughtNames(names []source.Text) []soughtName {
	out := make([]soughtName, len(names))
	for i, name := range names {
		out[i] = newSoughtName(name.Value)
	}
	return out
}

// newSoughtName is a name as it is looked for. One without a letter has no pattern, and stands nowhere.
func newSoughtName(name string) soughtName {
	words := strings.Fields(name)
	for len(words) > 0 && !strings.ContainsFunc(words[0], isWordRune) {
		words = words[1:]
	}
	if len(words) == 0 {
		return soughtName{}
	}
	name = strings.Join(words, " ")
	before := strings.IndexFunc(name, isWordRune)
	begins := name[before : before+wordLength(name[before:])]
	return soughtName{regexp.MustCompile(`(?i)\A` + namePattern(name)), fold(begins), before}
}

// find is where a name stands in the text, in its order, as the bytes of beginnings and ends. It is not looked for
// after mostTries.
func (x *wordIndex) find(name soughtName) [][2]int {
	if name.pattern == nil {
		return nil
	}
	i, _ := slices.BinarySearchFunc(x.words, name.begins, func(w indexedWord, begins string) int {
		return strings.Compare(w.folded, begins)
	})
	var out [][2]int
	for ; i < len(x.words) && strings.HasPrefix(x.words[i].folded, name.begins); i++ {
		from := x.words[i].at - name.before
		if from < 0 || !x.begins(from) {
			continue
		}
		if x.tries++; x.tries > mostTries {
			break
		}
		if m := name.pattern.FindStringSubmatchIndex(x.text[from:]); m != nil {
			out = append(out, [2]int{from + m[2], from + m[3]})
		}
	}
	slices.SortFunc(out, func(a, b [2]int) int { return cmp.Compare(a[0], b[0]) })
	return out
}

// begins reports whether a name can begin at a byte: behind what is no letter and no digit, or behind an escape.
func (x *wordIndex) begins(at int) bool {
	r, _ := utf8.DecodeLastRuneInString(x.text[:at])
	return at == 0 || !isWordRune(r) || isEscape(x.text[:at])
}
